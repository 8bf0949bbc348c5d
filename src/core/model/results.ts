import type { CellRef } from "../../workbook/cell";
import type { Points, Share } from "../units";
import type { ItemRow } from "./item-points";
import type { Procedure, Scale } from "./procedure";
import type { School } from "./school";

/** How many pupils got "2", "3", "4" and "5". Not whole numbers when a large group is known by percents only. */
export type MarkCounts = readonly [number, number, number, number];

/** What a table tells of pupils' marks where it does not tell each of the four: not even the mean follows from it. */
export interface MarkEnds {
  /** Pupils with a mark: 1 or more. */
  readonly n: number;
  /** Pupils with «2»; null = not told. */
  readonly two: number | null;
  /** Pupils with «4» and «5»; null = not told. */
  readonly high: number | null;
}

/** Mark for the work against the mark in the journal, in pupils. */
export interface JournalCounts {
  readonly lowered: number;
  readonly confirmed: number;
  readonly raised: number;
  /** The two marks differ by 2 or more; null where only the report's three groups are known. */
  readonly gap2: number | null;
}

/** One pupil's work, with the answers by task (`itemPoints()`). No names, ever. */
export interface Pupil extends ItemRow {
  /** Where the pupil stands: the sheet's name, and the row from 0. A school's pupils may stand on several sheets. */
  readonly sheet: string;
  readonly row: number;
  /** Total primary score, null when absent, unreadable or above the maximum. */
  readonly score: Points | null;
  /** Total as typed, with impossible ones: no check takes it. */
  readonly scoreAsGiven: Points | null;
  readonly journalMark: number | null;
  readonly classGroup: string | null;
  readonly variant: string | null;
}

/** The pupils of a unit, in the order of their rows. A list is one; those of a large table are made as they are asked for. */
export interface Pupils extends Iterable<Pupil> {
  readonly length: number;
  map<T>(of: (pupil: Pupil) => T): T[];
}

/** What a row of results is about. */
export type Level = "country" | "region" | "territory" | "school";

/** What of a unit's results could not be read although something stands in its cells. */
export type UnreadMeasure = "participants" | "marks" | "histogram" | "journal";

/** What tables of different kinds say of a unit. */
export type UnitMeasure = "marks" | "histogram" | "journal";

/** The results of one school, territory, region or country in one procedure. */
export interface UnitResult {
  readonly level: Level;
  /** The group's own name as in the table. */
  readonly name: string;
  /** Only at level "school". */
  readonly school: School | null;
  readonly participants: number | null;
  /** Number of schools the group counts; null when not given. */
  readonly schoolCount: number | null;
  readonly marks: MarkCounts | null;
  /** Only where a table tells no more of the marks than their ends. */
  readonly ends?: MarkEnds;
  /** Pupils by primary score 0..maximum; not whole when a large group is known by percents only. */
  readonly histogram: readonly number[] | null;
  readonly journal: JournalCounts | null;
  /** Only where the table is at pupil level. */
  readonly pupils: Pupils | null;
  /** The first cell of the row it came from; of the group's first pupil in a pupil table. */
  readonly source: CellRef;
  /** Where that of another table than `source` stands; what is left out is of `source`. */
  readonly sources?: Readonly<Partial<Record<UnitMeasure, CellRef>>>;
  /** Left out where all was read; another table may still have told it. */
  readonly unread?: readonly UnreadMeasure[];
}

/** Whom a school is compared with: one territory («по району»), a region, or just the schools of the tables. */
export type ReferenceLevel = "territory" | "region" | "schools";

/** All that the workbook knows of one procedure. */
export interface ProcedureResults {
  readonly procedure: Procedure;
  /** As in the report's head, or from the scale; null when unknown. */
  readonly maximum: Points | null;
  /** The scale that fits year, grade, subject and maximum; null = checks that need it are skipped. */
  readonly scale: Scale | null;
  readonly country: UnitResult | null;
  /** The reference group; made of all pupils where a pupil table has no region row. */
  readonly region: UnitResult | null;
  /** Whose pupils `region` is made of, where they are not known to be a region's; left out where it is the region. */
  readonly regionOf?: Exclude<ReferenceLevel, "region">;
  readonly territories: readonly UnitResult[];
  /** One per school, joined over the reports; in the order of first appearance. */
  readonly schools: readonly UnitResult[];
}

/** One school's official markers of one year (список ОО с признаками необъективности). */
export interface OfficialMarkers {
  readonly year: number;
  readonly school: School;
  /** Which of "4 РУ", "4 МА", "5 РУ", "5 МА" (or others of that form) are set. */
  readonly markers: readonly { readonly grade: number; readonly subject: Procedure["subject"] }[];
  readonly source: CellRef;
}

/** A share with its counts, so that nothing is rounded before it is shown. */
export interface CountedShare {
  readonly count: number;
  readonly total: number;
  readonly share: Share;
}
