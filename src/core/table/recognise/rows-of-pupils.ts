import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { numberIn } from "../../cleaning/number-reading";
import { readItem } from "../../cleaning/read-item";
import { readWhole } from "../../cleaning/read-number";
import type { ColumnMeaning, RecognisedColumn } from "../../model/recognised-table";
import { headerCellOf } from "./header-cell";
import { isPupil } from "./pupil-words";

/** Fewer rows may each be of another school by chance. */
const LEAST_ROWS = 3;
/** A school has so many rows of pupils at least, on average. */
const LEAST_PUPILS = 2;
/** One of ten results may be a word or a misprint. */
const MOST = 0.9;

/** For one task; a share of a school's pupils is greater. */
const MOST_POINTS = 30;

/** A number of the row, in its school or in the table. */
const NUMBERING = /^(№|номер|n$|п\.? ?\/? ?п)/;

const RESULT = /^(mark|total|test-score|item:.*)$/;

type Columns = readonly Pick<RecognisedColumn, "column" | "meaning" | "header">[];

/** Whether a header says no more than «Код»: of a pupil or of a school, as the rows tell. */
export function isBareCode(header: string): boolean {
  return /^(код|code)$/.test(comparableText(header));
}

/**
 * Whether the rows beneath may be of pupils though only a bare «Код» stands for them: not where each is of another school, with
 * results that are no pupil's, as means by school are.
 */
export function mayBeOfPupils(rows: Grid, columns: Columns): boolean {
  const ofPupils = columns.filter(({ meaning, header }) => {
    return meaning === "pupil-code" || (meaning === "other" && isPupil(headerCellOf(header)));
  });
  if (ofPupils.some(({ header }) => !isBareCode(header))) return true;
  const schools = schoolsOf(rows, columns).filter((school) => school !== "");
  if (schools.length < LEAST_ROWS || new Set(schools).size < schools.length) return true;
  const results = columns.filter(isResultColumn);
  return rows.every((line) =>
    results.every(({ column }) => {
      const value = numberIn(line[column]);
      return value === null || Number.isInteger(value);
    }),
  );
}

/**
 * Whether the rows beneath are of pupils though no column says so: several of each school, of one subject, each with a
 * whole result.
 */
export function areOfPupils(rows: Grid, columns: Columns): boolean {
  const schools = schoolsOf(rows, columns).filter((school) => school !== "");
  const results = columns.filter(isResultColumn);
  const isWhole = results.every(({ column, meaning }) => {
    const filled = rows.map((line) => line[column]).filter((cell) => cleanText(cell) !== "");
    const whole = filled.filter((cell) => isResult(cell, meaning));
    return whole.length > 0 && whole.length >= filled.length * MOST;
  });
  return (
    isWhole &&
    schools.length >= LEAST_PUPILS * new Set(schools).size &&
    schools.length >= LEAST_ROWS &&
    !isRowPerMark(rows, columns)
  );
}

/** Of a school or its class each mark is counted once; of its pupils several have the same. */
function isRowPerMark(rows: Grid, columns: Columns): boolean {
  const mark = columns.find(({ meaning }) => meaning === "mark")?.column;
  if (mark === undefined) return false;
  const keys = columns.filter(({ meaning, header }) => {
    const isOfRow = meaning === "pupil-code" || NUMBERING.test(comparableText(header));
    return !RESULT.test(meaning) && meaning !== "other" && !isOfRow;
  });
  const filled = rows.filter((line) => cleanText(line[mark]) !== "");
  const told = new Set(
    filled.map((line) =>
      [...keys.map(({ column }) => line[column]), line[mark]].map(comparableText).join("|"),
    ),
  );
  return told.size >= filled.length * MOST;
}

/**
 * The same of marks without points: beside each may stand its number, but nothing else that is counted, as where a row says
 * how many pupils of a school have a mark.
 */
export function areOfMarks(rows: Grid, columns: Columns): boolean {
  const others = columns.filter(({ meaning, header }) => {
    return meaning === "other" && !NUMBERING.test(comparableText(header));
  });
  const isCounted = others.some(({ column }) => {
    const filled = rows.map((line) => line[column]).filter((cell) => cleanText(cell) !== "");
    return filled.length > 0 && filled.every((cell) => readWhole(cell) !== null);
  });
  return !isCounted && areOfPupils(rows, columns);
}

/**
 * Whether the columns of tasks hold points of pupils: whole ones, «X» and «не пройд.», and not what each school did as a whole.
 */
export function arePointsOfTasks(rows: Grid, columns: Columns): boolean {
  const tasks = columns.filter(({ meaning }) => meaning.startsWith("item:"));
  const filled = rows.flatMap((line) =>
    tasks.map(({ column }) => line[column]).filter((cell) => cleanText(cell) !== ""),
  );
  const points = filled.filter((cell) => {
    const read = readItem(cell);
    return typeof read === "number" ? Number.isInteger(read) && read <= MOST_POINTS : read !== "unreadable";
  });
  return filled.length > 0 && points.length >= filled.length * MOST && mayBeOfPupils(rows, columns);
}

function isResultColumn({ meaning }: { readonly meaning: ColumnMeaning }): boolean {
  return RESULT.test(meaning);
}

function isResult(cell: Cell | undefined, meaning: ColumnMeaning): boolean {
  const value = readWhole(cell);
  return value !== null && (meaning !== "mark" || (value >= 2 && value <= 5));
}

/** The school and the subject of each row; a school that stands once is of the rows beneath too. */
function schoolsOf(rows: Grid, columns: Columns): string[] {
  const own = columns.filter(({ meaning }) => /^(school-(name|login|code)|subject)$/.test(meaning));
  let above = "";
  return rows.map((line) => {
    if (line.every((cell) => cleanText(cell) === "")) return "";
    const named = own.map(({ column }) => comparableText(line[column])).join("|");
    if (/[^|]/.test(named)) above = named;
    return above;
  });
}
