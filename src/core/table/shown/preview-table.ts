import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { grouped } from "../../grouped";
import { FORM_TRAITS, formKind } from "../../model/form-traits";
import type { ExamUnit } from "../../model/exam-results";
import type { Procedure, SubjectId } from "../../model/procedure";
import type {
  ColumnMeaning,
  RecognisedTable,
  TableAnswers,
  TableQuestion,
} from "../../model/recognised-table";
import type { UnitResult } from "../../model/results";
import type { ShownForm } from "../../model/shown-form";
import type { WorkbookRecords } from "../../model/workbook-records";
import { cellsReader, readRecords } from "../read-records";
import { recogniseTables } from "../recognise-tables";
import { unitRows } from "../read/unit-rows";

/** One number of a school as it is read; null = unknown. */
export interface PreviewNumber {
  readonly meaning: ColumnMeaning;
  readonly value: number | null;
}

/** A school as it is read. */
export interface PreviewSchool {
  readonly name: string;
  readonly numbers: readonly PreviewNumber[];
  /** What stands in its columns where these are words. */
  readonly texts: readonly { readonly meaning: ColumnMeaning; readonly text: string }[];
}

/** What is read of one work; a table may tell of several, side by side or by its columns and rows. */
export interface PreviewWork {
  /** What is known of it. */
  readonly facts: ShownFacts;
  /** The first of them. */
  readonly schools: readonly PreviewSchool[];
  /** Over all schools, of counts of pupils only. */
  readonly totals: readonly PreviewNumber[];
}

/** What a table says as it is shown. */
export interface TablePreview {
  /** null where nothing is found as it is shown. */
  readonly table: RecognisedTable | null;
  /** One of a table that is not of results. */
  readonly works: readonly PreviewWork[];
  readonly schoolCount: number;
  /** Rows that were taken for groups and totals. */
  readonly groups: readonly string[];
  readonly questions: readonly TableQuestion[];
}

/** What the person said of the procedure, or what stands for it where it is not known. */
export interface ShownFacts {
  readonly subject?: SubjectId;
  readonly grade?: number;
  readonly year?: number;
}

const SHOWN = 5;
const NOTHING = { works: [], schoolCount: 0, groups: [], questions: [] };
/** Stands for what is not asked yet: the numbers do not depend on it. */
const STAND_IN = { subject: "ma", grade: 5, year: 2021 } as const;
const MARKS = ["mark2", "mark3", "mark4", "mark5"] as const;

/**
 * The first schools of a table and its totals, as they are read by a form.
 *
 * @param headerRow Of the table that was shown: its sheet may have others alike.
 */
export function previewTable(
  sheet: SheetSnapshot,
  form: ShownForm,
  {
    headerRow,
    facts,
    fileName,
  }: { readonly headerRow: number; readonly facts: ShownFacts; readonly fileName: string },
): TablePreview {
  const workbook = { fileName, sheets: [sheet], structureLocked: false, names: [], settings: {} };
  function tablesBy(answers: TableAnswers): RecognisedTable[] {
    const { tables } = recogniseTables(workbook, answers, [form]);
    return tables.filter((of) => of.shownBy !== undefined && of.headerRow === headerRow);
  }
  const found = tablesBy({});
  const [first] = found;
  if (first === undefined) return { table: null, ...NOTHING };
  // The others that stand beside it have subjects, grades and years of their own.
  const answered = { [first.id]: { ...facts, exclude: false } };
  const all = tablesBy(answered);
  const told = Object.fromEntries(
    all.map((of) => [of.id, { ...standIns(of), ...answered[of.id], exclude: false }]),
  );
  const tables = tablesBy(told);
  const [asked = first, table = first] = [all[0], tables[0]];
  const records = readRecords(workbook, tables, []);
  const cells = cellsReader(workbook)(table);
  return {
    table: asked,
    works: worksOf(records, table, { cells, asked: all, tables }),
    schoolCount: table.schoolCount,
    groups: groupsOf(table, cells),
    questions: asked.questions,
  };
}

function standIns({ questions }: RecognisedTable): ShownFacts {
  const keys = (["subject", "grade", "year"] as const).filter((key) => questions.includes(key));
  return Object.fromEntries(keys.map((key) => [key, STAND_IN[key]]));
}

function groupsOf(table: RecognisedTable, cells: SheetSnapshot["cells"]): string[] {
  if (FORM_TRAITS[table.form].row !== "unit") return [];
  return unitRows(cells, table).groups.map(({ name }) => name);
}

/** The tables as they are read, and as they are before what is not known is stood in for. */
interface TablesRead {
  readonly cells: SheetSnapshot["cells"];
  readonly tables: readonly RecognisedTable[];
  readonly asked: readonly RecognisedTable[];
}

function worksOf(records: WorkbookRecords, table: RecognisedTable, of: TablesRead): PreviewWork[] {
  const kind = formKind(table.form);
  if (kind === "report" || kind === "pupils") {
    const all = [...records.procedures, ...records.ogeScores];
    return all.map(({ procedure, schools }) =>
      workOf(
        factsOf(procedure, of),
        schools.map((unit) => ({ name: unit.name, numbers: numbersOfUnit(unit), texts: [] })),
      ),
    );
  }
  if (kind === "exam") {
    return records.exams.map(({ procedure, schools }) =>
      workOf(
        factsOf(procedure, of),
        schools.map((unit) => ({ name: unit.name, numbers: numbersOfExam(unit), texts: [] })),
      ),
    );
  }
  return [workOf({}, textsOf(table, of.cells))];
}

function workOf(facts: ShownFacts, schools: readonly PreviewSchool[]): PreviewWork {
  return { facts, schools: schools.slice(0, SHOWN), totals: totalsOf(schools) };
}

/** What is known of a work: nothing that only stands in for an answer. */
function factsOf(procedure: Procedure, { tables, asked }: TablesRead): ShownFacts {
  const table = tables.find(
    ({ subject, grade }) =>
      (subject?.value ?? procedure.subject) === procedure.subject &&
      (grade?.value ?? procedure.grade) === procedure.grade,
  );
  const questions = asked.find(({ id }) => id === table?.id)?.questions ?? [];
  const keys = (["subject", "grade", "year"] as const).filter((key) => !questions.includes(key));
  return Object.fromEntries(keys.map((key) => [key, procedure[key]]));
}

function numbersOfUnit(unit: UnitResult): PreviewNumber[] {
  const { participants, marks, ends, histogram, journal, pupils } = unit;
  const scores = pupils?.map(({ score }) => score).filter((score) => score !== null) ?? null;
  const mean = histogram === null ? meanOf(scores) : meanOfHistogram(histogram);
  return [
    { meaning: "participants", value: participants ?? pupils?.length ?? null },
    ...(marks === null ? [] : MARKS.map((meaning, index) => ({ meaning, value: marks[index] ?? null }))),
    ...(ends === undefined || ends.two === null
      ? []
      : [{ meaning: "failed-count" as const, value: ends.two }]),
    ...(ends === undefined || ends.high === null
      ? []
      : [{ meaning: "quality-count" as const, value: ends.high }]),
    ...(histogram === null && scores === null ? [] : [{ meaning: "total" as const, value: mean }]),
    ...(journal === null
      ? []
      : (["lowered", "confirmed", "raised"] as const).map((side): PreviewNumber => {
          return { meaning: `${side}-count`, value: journal[side] };
        })),
  ];
}

function numbersOfExam({ participants, below, high, marks, meanMark, meanScore }: ExamUnit): PreviewNumber[] {
  const optional = [
    ["exam:below", below],
    ["exam:high", high],
    ["exam:mark2", marks?.[0] ?? null],
    ["exam:mark3", marks?.[1] ?? null],
    ["exam:mark4", marks?.[2] ?? null],
    ["exam:mark5", marks?.[3] ?? null],
    ["exam:mean-mark", meanMark],
    ["exam:mean-score", meanScore],
  ] as const;
  const known = optional.filter(([, value]) => value !== null);
  return [
    { meaning: "exam:participants", value: participants },
    ...known.map(([meaning, value]) => ({ meaning, value })),
  ];
}

/** Tables that are not of results: what stands in the columns that have a meaning. */
function textsOf(table: RecognisedTable, cells: SheetSnapshot["cells"]): PreviewSchool[] {
  const columns = table.columns.filter(
    ({ meaning }) => meaning !== "other" && !/^(school|group)/.test(meaning),
  );
  if (FORM_TRAITS[table.form].row !== "unit") return [];
  return unitRows(cells, table).schools.map(({ row, school }) => ({
    name: school.name,
    numbers: [],
    texts: columns.map(({ column, meaning }) => ({ meaning, text: cleanText(cells[row]?.[column]) })),
  }));
}

/** Sums of counts; null where a school's number is unknown: a part must not pass for the whole. */
function totalsOf(schools: readonly PreviewSchool[]): PreviewNumber[] {
  const numbers = schools.flatMap((school) => school.numbers);
  const counted = numbers.filter(({ meaning }) => !/^(total|exam:mean)/.test(meaning));
  return [...grouped(counted, ({ meaning }) => meaning)].map(([meaning, of]) => {
    const isWhole = of.length === schools.length && of.every(({ value }) => value !== null);
    const value = isWhole ? of.reduce((sum, number) => sum + (number.value ?? 0), 0) : null;
    return { meaning, value };
  });
}

function meanOfHistogram(histogram: readonly number[]): number | null {
  const pupils = histogram.reduce((sum, count) => sum + count, 0);
  const points = histogram.reduce((sum, count, score) => sum + count * score, 0);
  return pupils === 0 ? null : points / pupils;
}

function meanOf(scores: readonly number[] | null): number | null {
  if (scores === null || scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
