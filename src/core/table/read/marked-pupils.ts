import type { JournalCounts, UnitResult } from "../../model/results";
import type { RecognisedTable } from "../../model/recognised-table";
import type { School } from "../../model/school";
import { rowSource } from "../laid/true-cell";
import { unitsOfTable, type ResultBuilder } from "./result-builder";

/** A pupil of whom a table tells the mark and no points. */
interface MarkedPupil {
  readonly school: School;
  readonly row: number;
  /** null = it could not be read. */
  readonly mark: number | null;
  readonly journalMark: number | null;
}

interface MarkedSchool {
  readonly school: School;
  readonly row: number;
  readonly marks: [number, number, number, number];
  readonly journal: { -readonly [Side in keyof JournalCounts]: number };
  isUnread: boolean;
}

/** Pupils without points, added up by school as a report tells of schools. */
export class MarkedPupils {
  private readonly schools = new Map<ResultBuilder, Map<string, MarkedSchool>>();

  constructor(private readonly table: RecognisedTable) {}

  add(builder: ResultBuilder, pupil: MarkedPupil): void {
    const of = this.schoolOf(builder, pupil);
    const { mark, journalMark } = pupil;
    if (mark === null) {
      of.isUnread = true;
      return;
    }
    of.marks[mark - 2] = (of.marks[mark - 2] ?? 0) + 1;
    if (journalMark === null) return;
    of.journal[mark < journalMark ? "lowered" : mark > journalMark ? "raised" : "confirmed"] += 1;
    if (Math.abs(mark - journalMark) >= 2) of.journal.gap2 += 1;
  }

  /** Gives what was added up to the procedures. */
  finish(): void {
    for (const [builder, schools] of this.schools) {
      const units = [...schools.values()].map((of) => this.unitOf(of));
      unitsOfTable(builder, this.table).push(...units);
    }
  }

  private schoolOf(builder: ResultBuilder, { school, row }: MarkedPupil): MarkedSchool {
    const known = this.schools.get(builder) ?? new Map<string, MarkedSchool>();
    this.schools.set(builder, known);
    const of = known.get(school.id) ?? {
      ...{ school, row, isUnread: false, marks: [0, 0, 0, 0] },
      journal: { lowered: 0, confirmed: 0, raised: 0, gap2: 0 },
    };
    known.set(school.id, of);
    return of;
  }

  private unitOf({ school, row, marks, journal, isUnread }: MarkedSchool): UnitResult {
    const participants = marks.reduce((sum, count) => sum + count, 0);
    const compared = journal.lowered + journal.confirmed + journal.raised;
    return {
      level: "school",
      name: school.name,
      school,
      participants: participants === 0 ? null : participants,
      schoolCount: null,
      marks: participants === 0 ? null : marks,
      histogram: null,
      journal: compared === 0 ? null : journal,
      pupils: null,
      source: rowSource(this.table, row),
      ...(isUnread ? { unread: ["marks"] } : {}),
    };
  }
}
