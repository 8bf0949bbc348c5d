import type { ExamResults, ExamUnit } from "../../model/exam-results";
import { procedureKey, type Procedure } from "../../model/procedure";
import type { Notice } from "../../notice";
import type { Grid } from "../../../workbook/cell";
import { grouped } from "../../grouped";
import { FORM_TRAITS } from "../../model/form-traits";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { addedNotice } from "./add-classes";
import { together } from "./exam-classes";
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
  /** What tables of one class of each school say, by class and unit. */
  readonly classes: Map<string, Map<string, ExamUnit>>;
  /** Of these tables, for what is said of them. */
  readonly tables: RecognisedTable[];
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
      addUnits(builders, procedure, units, table);
      return units.flatMap((unit) => toldOtherwise(told, procedure, { unit, table }));
    });
    notices.push(...toldOtherwiseNotice(otherwise, table.sheet));
  }
  const ofClasses = [...builders.values()].flatMap(addClasses);
  return { exams: [...builders.values()].map(examResults), notices: [...notices, ...ofClasses] };
}

function toldOtherwise(
  told: ToldBefore,
  procedure: Procedure,
  { unit, table }: { readonly unit: ExamUnit; readonly table: RecognisedTable },
): ToldOtherwise[] {
  const { school, name, source, participants, below, high, marks, meanMark, meanScore } = unit;
  if (school === null) return [];
  const numbers = { participants, below, high, marks, meanMark, meanScore };
  const key = `${procedureKey(procedure)}|${table.classGroup ?? ""}|${school.id}`;
  const other = tellSchool(told, key, { name, numbers, table: table.id, place: cellPlace(source) });
  return other === null ? [] : [other];
}

function addUnits(
  builders: Map<string, ExamBuilder>,
  procedure: Procedure,
  units: readonly ExamUnit[],
  table: RecognisedTable,
): void {
  const key = procedureKey(procedure);
  const builder = builders.get(key) ?? newBuilder(procedure);
  builders.set(key, builder);
  const { classGroup } = table;
  if (classGroup === undefined) {
    for (const unit of units) addUnit(builder.units, unit);
    return;
  }
  const own = builder.classes.get(classGroup) ?? new Map<string, ExamUnit>();
  builder.classes.set(classGroup, own);
  builder.tables.push(table);
  for (const unit of units) addUnit(own, unit);
}

function newBuilder(procedure: Procedure): ExamBuilder {
  return { procedure, units: new Map(), classes: new Map(), tables: [] };
}

function addUnit(units: Map<string, ExamUnit>, unit: ExamUnit): void {
  const key = `${unit.level}|${unit.school?.id ?? comparableTerritory(unit.name)}`;
  const known = units.get(key);
  units.set(key, known === undefined ? unit : joined(known, unit));
}

/** Adds the classes of each school together; a total counts only where every class has one. */
function addClasses({ procedure, units, classes, tables }: ExamBuilder): Notice[] {
  const all = [...classes.values()].flatMap((own) => [...own]);
  for (const parts of grouped(all, ([key]) => key).values()) {
    const [first, ...others] = parts.map(([, unit]) => unit);
    if (first === undefined) continue;
    if (first.level === "school" || parts.length === classes.size)
      addUnit(units, others.reduce(together, first));
  }
  return classes.size > 1 ? [addedNotice(procedure, tables)] : [];
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
