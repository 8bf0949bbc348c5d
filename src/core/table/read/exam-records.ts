import type { ExamResults, ExamUnit } from "../../model/exam-results";
import { procedureKey, type Procedure } from "../../model/procedure";
import type { Notice } from "../../notice";
import type { Grid } from "../../../workbook/cell";
import { FORM_TRAITS } from "../../model/form-traits";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { differingTotals } from "./exam-totals";
import { readExamProtocol } from "./read-exam-protocol";
import { readExamTable } from "./read-exam-table";
import type { RecognisedTable } from "../../model/recognised-table";
import { tellSchool, toldOtherwiseNotice, type ToldBefore, type ToldOtherwise } from "./told-before";
import { cellPlace } from "../../../workbook/address";
import { withSchoolOfCode, type SchoolsByCode } from "./schools-by-code";
import { leftUnread } from "./left-unread";
import { comparableTerritory } from "../schools/school-identity";

interface ExamBuilder {
  readonly procedure: Procedure;
  readonly units: Map<string, ExamUnit>;
}

/**
 * Reads the tables of ОГЭ and ЕГЭ and joins what they say, by exam and unit: what an earlier table said stays.
 *
 * @returns Exams in the order of first appearance; a notice for each table whose totals differ from the sum of its
 * schools (`exam-total-differs`, `exam-mean-differs`) and for each that holds no results (`exam-without-results`).
 */
export function examRecords(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): { readonly exams: readonly ExamResults[]; readonly notices: readonly Notice[] } {
  const builders = new Map<string, ExamBuilder>();
  const notices: Notice[] = [];
  const told: ToldBefore = new Map();
  const byCode: SchoolsByCode = new Map();
  for (const table of tables) {
    const log: DirtLog = new Map();
    const isProtocol = FORM_TRAITS[table.form].row === "protocol";
    const { results, notices: said } = isProtocol
      ? { results: readExamProtocol(cellsOf(table), table, log), notices: [] }
      : readExamTable(cellsOf(table), table, log);
    notices.push(...dirtNotices(log, table), ...said);
    const read = results.map((of) => ({
      ...of,
      units: of.units.map((unit) => withSchoolOfCode(byCode, unit)),
    }));
    if (read.length === 0 && table.subject === null && table.questions.length === 0) {
      notices.push({
        code: "exam-without-results",
        place: table.id,
        details: { sheet: table.sheet, form: table.form },
      });
    }
    notices.push(...differingTotals(read, table));
    const otherwise = read.flatMap(({ procedure, units }) => {
      addUnits(builders, procedure, units);
      return units.flatMap((unit) => toldOtherwise(told, procedure, { unit, table: table.id }));
    });
    notices.push(...toldOtherwiseNotice(otherwise, table.sheet));
  }
  return { exams: [...builders.values()].map(examResults), notices };
}

function toldOtherwise(
  told: ToldBefore,
  procedure: Procedure,
  { unit, table }: { readonly unit: ExamUnit; readonly table: string },
): ToldOtherwise[] {
  const { school, name, source, participants, below, high, marks, meanMark, meanScore } = unit;
  if (school === null) return [];
  const numbers = { participants, below, high, marks, meanMark, meanScore };
  const key = `${procedureKey(procedure)}|${school.id}`;
  const other = tellSchool(told, key, { name, numbers, table, place: cellPlace(source) });
  return other === null ? [] : [other];
}

function addUnits(
  builders: Map<string, ExamBuilder>,
  procedure: Procedure,
  units: readonly ExamUnit[],
): void {
  const key = procedureKey(procedure);
  const builder = builders.get(key) ?? { procedure, units: new Map<string, ExamUnit>() };
  builders.set(key, builder);
  for (const unit of units) {
    const unitKey = `${unit.level}|${unit.school?.id ?? comparableTerritory(unit.name)}`;
    const known = builder.units.get(unitKey);
    builder.units.set(unitKey, known === undefined ? unit : joined(known, unit));
  }
}

function joined(earlier: ExamUnit, later: ExamUnit): ExamUnit {
  return {
    ...earlier,
    participants: earlier.participants ?? later.participants,
    below: earlier.below ?? later.below,
    high: earlier.high ?? later.high,
    marks: earlier.marks ?? later.marks,
    meanMark: earlier.meanMark ?? later.meanMark,
    meanScore: earlier.meanScore ?? later.meanScore,
    ...leftUnread(earlier, later),
  };
}

function examResults({ procedure, units }: ExamBuilder): ExamResults {
  const all = [...units.values()];
  return {
    procedure,
    region: all.find(({ level }) => level === "region" || level === "country") ?? null,
    territories: all.filter(({ level }) => level === "territory"),
    schools: all.filter(({ level }) => level === "school"),
  };
}
