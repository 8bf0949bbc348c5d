import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { isErrorText } from "../../cleaning/error-text";
import { readWhole } from "../../cleaning/read-number";
import type { ExamUnit } from "../../model/exam-results";
import { procedureKey, type Procedure, type SubjectId } from "../../model/procedure";
import type { RecognisedTable } from "../../model/recognised-table";
import type { MarkCounts } from "../../model/results";
import type { School } from "../../model/school";
import { EGE_MINIMA } from "../../scales/ege-minima";
import { subjectInCell } from "../recognise/facts-in-text";
import { OF_PUPILS } from "../recognise/protocol-forms";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";
import { groupLevelByWords } from "../schools/group-level";
import { nameAndLogin, schoolOf } from "../schools/school-identity";
import { isAbsence } from "./attendance";
import { noteDirt, type DirtLog } from "./dirt-log";
import type { ExamTableResults } from "./read-exam-table";
import { schoolCodeIn } from "./read-school-codes";

/** A pupil's row of a protocol: only the school and the results are read of it, never a name or a document. */
export interface ProtocolRow {
  readonly row: number;
  readonly school: School;
  readonly code: string | null;
}

/** Subjects by their numbers in РИС ГИА. Source: docs/forms.md#protocols. */
const SUBJECTS: Readonly<Record<string, SubjectId>> = {
  "1": "ru",
  "2": "ma",
  "3": "fi",
  "4": "hi",
  "5": "in",
  "6": "bi",
  "7": "is",
  "8": "gg",
  "9": "en",
  "10": "de",
  "11": "fr",
  "12": "ob",
  "13": "es",
  "18": "li",
  "22": "mb",
  "25": "in",
  "29": "en",
  "30": "de",
  "31": "fr",
  "33": "es",
};
const HIGHEST_TEST_SCORE = 100;
const HIGH_TEST_SCORE = 80;
/** The minima are known from this year on. Source: docs/methods.md#ege-minima. */
const FIRST_YEAR_OF_MINIMA = 2019;

/** What is read of one pupil. */
interface PupilResult {
  readonly primary: number | null;
  readonly mark: number | null;
  readonly testScore: number | null;
}

interface SchoolPupils {
  readonly first: ProtocolRow;
  readonly results: PupilResult[];
}

/** Rows that are left out. */
interface LeftRows {
  /** A result of which nothing says whose it is. */
  readonly lost: (row: number) => void;
  /** A pupil without any result. */
  readonly empty: (row: number) => void;
}

const NOBODY: LeftRows = { lost: () => undefined, empty: () => undefined };

/**
 * The rows of pupils: with a school and a result. Rows of means and headers printed again are none. A school that stands
 * once, as merged cells have it, is of the pupils beneath too: rows with a pupil's name or paper and no school.
 *
 * @param left What is told of rows that are left out.
 */
export function protocolRows(cells: Grid, table: TableLayout, left: LeftRows = NOBODY): ProtocolRow[] {
  const { lost, empty } = left;
  const [codeColumn, nameColumn] = [columnOf(table, "school-code"), columnOf(table, "school-name")];
  const territoryColumn = columnOf(table, "territory");
  const results = resultColumns(table);
  const ofPupil = table.columns.filter(({ header }) => OF_PUPILS.test(comparableText(header)));
  const besidePupil = table.columns.filter(({ meaning }) => meaning === "other" || meaning === "class-group");
  const rows: ProtocolRow[] = [];
  let above: Pick<ProtocolRow, "school" | "code"> | null = null;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const hasResult = results.some((column) => cleanText(line[column]) !== "");
    const code = schoolCodeIn(line[codeColumn]);
    const { name, login } = nameAndLogin(cleanText(line[nameColumn]));
    const isNameless =
      cleanText(line[codeColumn]) === "" && cleanText(line[nameColumn]) === "" && login === null;
    if (isNameless) {
      if (isGroup(line) || !ofPupil.some(({ column }) => cleanText(line[column]) !== "")) continue;
      if (!hasResult) empty(row);
      else if (above === null) lost(row);
      else rows.push({ row, ...above });
      continue;
    }
    const hasSchool = codeColumn >= 0 ? code !== null : name !== "" && groupLevelByWords(name) === null;
    if (!hasSchool && hasResult && line.some(isErrorText)) lost(row);
    if (!hasSchool) continue;
    const territory = nameAndLogin(cleanText(line[territoryColumn])).name || null;
    above = { school: schoolOf({ name: name === "" ? (code ?? "") : name, login, territory }), code };
    if (hasResult) rows.push({ row, ...above });
    else if (besidePupil.some(({ column }) => cleanText(line[column]) !== "")) empty(row);
  }
  return rows;
}

/** «Средние», «Итого» in whatever column. */
function isGroup(line: readonly Cell[]): boolean {
  return line.some((cell) => typeof cell === "string" && groupLevelByWords(cell) === "total");
}

/**
 * Reads a protocol of ОГЭ or ЕГЭ: pupils are added up by school at once, and nothing else of them is kept.
 *
 * Source: docs/forms.md#protocols; docs/methods.md#ege-minima.
 *
 * @returns A result for each subject; empty where subject or year is not known.
 */
export function readExamProtocol(cells: Grid, table: RecognisedTable, log: DirtLog): ExamTableResults[] {
  const procedureOf = procedureSource(table);
  const readResult = resultReader(table, log);
  const exams = new Map<
    string,
    { readonly procedure: Procedure; readonly schools: Map<string, SchoolPupils> }
  >();
  function lost(row: number): void {
    noteDirt(log, "rows-without-school", row, table.area.column);
  }
  const resultColumn = Math.max(columnOf(table, "test-score"), columnOf(table, "mark"));
  function empty(row: number): void {
    noteDirt(log, "pupils-without-result", row, resultColumn);
  }
  for (const first of protocolRows(cells, table, { lost, empty })) {
    const line = cells[first.row] ?? [];
    const procedure = procedureOf(line);
    const result = procedure === null ? null : readResult(line, first.row, procedure);
    if (procedure === null || result === null) continue;
    const key = procedureKey(procedure);
    const exam = exams.get(key) ?? { procedure, schools: new Map<string, SchoolPupils>() };
    exams.set(key, exam);
    const own = exam.schools.get(first.school.id) ?? { first, results: [] };
    exam.schools.set(first.school.id, own);
    own.results.push(result);
  }
  return [...exams.values()].map(({ procedure, schools }) => ({
    procedure,
    units: [...schools.values()].map((of) => schoolUnit(of, procedure, table)),
    participantsColumn: -1,
  }));
}

function resultColumns(table: TableLayout): number[] {
  return (["test-score", "mark", "total"] as const)
    .map((meaning) => columnOf(table, meaning))
    .filter((column) => column >= 0);
}

/** The exam of a row: the table's, or by its column of subjects. */
function procedureSource(table: RecognisedTable): (line: readonly Cell[]) => Procedure | null {
  const column = columnOf(table, "subject");
  const grade = table.exam === "oge" ? 9 : 11;
  return (line) => {
    const text = cleanText(line[column]);
    const ofRow = SUBJECTS[text.replace(/^0+/, "")] ?? subjectInCell(text);
    const subject = column >= 0 && text !== "" ? ofRow : (table.subject?.value ?? null);
    const year = table.year?.value ?? null;
    return subject === null || year === null ? null : { exam: table.exam, subject, grade, year };
  };
}

/** Reads a pupil's results; a cell that holds none that can be is noted (`total-unreadable`), the pupil is left out. */
function resultReader(
  table: TableLayout,
  log: DirtLog,
): (line: readonly Cell[], row: number, procedure: Procedure) => PupilResult | null {
  const [scoreColumn, markColumn] = [columnOf(table, "test-score"), columnOf(table, "mark")];
  const primaryColumn = columnOf(table, "total");
  return (line, row, { exam, subject }) => {
    const isOfMarks = exam === "oge" || subject === "mb";
    // Base mathematics has its mark in the column of the test score too.
    const column = isOfMarks && markColumn >= 0 ? markColumn : scoreColumn;
    if (cleanText(line[column]) === "") {
      noteDirt(
        log,
        readWhole(line[primaryColumn]) === null ? "absent-pupils" : "total-unreadable",
        row,
        column,
      );
      return null;
    }
    if (isAbsence(line[column])) {
      noteDirt(log, "absent-pupils", row, column);
      return null;
    }
    const value = readWhole(line[column]);
    const isPossible = value !== null && (isOfMarks ? value >= 2 && value <= 5 : value <= HIGHEST_TEST_SCORE);
    if (!isPossible) {
      noteDirt(log, "total-unreadable", row, column);
      return null;
    }
    const primary = readWhole(line[primaryColumn]);
    return isOfMarks ? { primary, mark: value, testScore: null } : { primary, mark: null, testScore: value };
  };
}

function schoolUnit(
  { first, results }: SchoolPupils,
  procedure: Procedure,
  table: RecognisedTable,
): ExamUnit {
  const { row, school, code } = first;
  const marks = markCounts(results);
  const scores = results.map(({ testScore }) => testScore).filter((score) => score !== null);
  const primary = results.map((result) => result.primary).filter((score) => score !== null);
  return {
    level: "school",
    name: school.name,
    school,
    ...(code === null ? {} : { code }),
    participants: results.length,
    below: marks === null ? belowMinimum(scores, procedure) : marks[0],
    high: marks === null ? scores.filter((score) => score >= HIGH_TEST_SCORE).length : null,
    marks,
    meanMark: marks === null ? null : meanOf(results.map(({ mark }) => mark ?? 0)),
    meanScore: marks === null ? meanOf(scores) : procedure.exam === "oge" ? meanOf(primary) : null,
    source: { sheet: table.sheet, row, column: table.area.column },
  };
}

function markCounts(results: readonly PupilResult[]): MarkCounts | null {
  if (results.some(({ mark }) => mark === null)) return null;
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { mark } of results) {
    const place = (mark ?? 2) - 2;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function belowMinimum(scores: readonly number[], { subject, year }: Procedure): number | null {
  const minimum = EGE_MINIMA[subject];
  if (minimum === undefined || year < FIRST_YEAR_OF_MINIMA) return null;
  return scores.filter((score) => score < minimum).length;
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
