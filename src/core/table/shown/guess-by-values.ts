import type { Cell } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import type { ColumnMeaning, FormId } from "../../model/recognised-table";
import { FORM_TRAITS, formKind } from "../../model/form-traits";
import { gradeOfClass } from "../recognise/row-facts";
import { isSchoolByWords } from "../schools/group-level";
import { isSchoolLogin, nameAndLogin } from "../schools/school-identity";

/** Why a column was taken for something. Its words are in `locale/shown-text.ts`. */
export type GuessReason =
  /** The words of its header. */
  | { readonly code: "words" }
  /** As the product read it, or as the person showed it before. */
  | { readonly code: "recognised" }
  | { readonly code: "shown" }
  /** Of so many rows so many look like it. */
  | { readonly code: "schools" | "logins" | "classes"; readonly count: number; readonly of: number }
  /** Four columns make up another one, a hundred, or one, in so many rows. */
  | { readonly code: "sum" | "sum-of"; readonly count: number; readonly of: number }
  | { readonly code: "first-numbers" }
  | { readonly code: "none" };

/** A column's values beneath its header. */
export interface ColumnValues {
  readonly column: number;
  readonly cells: readonly Cell[];
}

/** What columns seem to mean, and why. */
export type Guesses = Map<number, { readonly meaning: ColumnMeaning; readonly reason: GuessReason }>;

const HALF = 0.5;
const MOST = 0.8;
const HIGHEST_MARK_COLUMNS = 4;
const NOISE = 0.5;

/**
 * What columns may mean by their values, where the words of their headers do not say it.
 *
 * @param columns Without those that are known.
 * @param known Meanings that are given.
 */
export function guessByValues(
  form: FormId,
  columns: readonly ColumnValues[],
  known: ReadonlySet<ColumnMeaning>,
): Guesses {
  const guesses: Guesses = new Map();
  function free(): readonly ColumnValues[] {
    return columns.filter(({ column }) => !guesses.has(column));
  }
  function take(meaning: ColumnMeaning, found: Found | null, code: "schools" | "logins" | "classes"): void {
    if (found === null || known.has(meaning)) return;
    guesses.set(found.column, { meaning, reason: { code, count: found.count, of: found.of } });
  }
  take("school-login", best(free(), isLogin, MOST), "logins");
  take("school-name", best(free(), isSchool, HALF), "schools");
  if (formKind(form) !== "pupils") take("class-group", best(free(), isClass, MOST), "classes");
  const isOfMarks = form === "vpr-mark-shares" && !known.has("mark2");
  if (isOfMarks) for (const [column, guess] of marksBySum(free(), known)) guesses.set(column, guess);
  const participants = formKind(form) === "exam" ? "exam:participants" : "participants";
  const counted = free().find(({ cells }) => isOfWholes(cells) && hasNumbers(cells));
  const isMissing =
    !known.has(participants) && ![...guesses.values()].some((of) => of.meaning === participants);
  const isBySchool = FORM_TRAITS[form].row === "unit" && /report|exam/.test(formKind(form));
  if (isMissing && counted !== undefined && isBySchool)
    guesses.set(counted.column, { meaning: participants, reason: { code: "first-numbers" } });
  return guesses;
}

/** «12 чел.» is twelve. */
function numberIn(cell: Cell | undefined): number | null {
  const read = numberReading(cell);
  return "value" in read ? read.value : null;
}

interface Found {
  readonly column: number;
  readonly count: number;
  readonly of: number;
}

/** The column most of whose texts are of a kind; null where none has enough of them. */
function best(
  columns: readonly ColumnValues[],
  isOf: (text: string) => boolean,
  least: number,
): Found | null {
  const found = columns.map(({ column, cells }): Found => {
    const texts = cells.map((cell) => cleanText(cell)).filter((text) => text !== "");
    return { column, count: texts.filter(isOf).length, of: texts.length };
  });
  const enough = found.filter(({ count, of }) => count > 0 && count >= of * least);
  return [...enough].sort((one, other) => other.count - one.count)[0] ?? null;
}

function isLogin(text: string): boolean {
  const { name, login } = nameAndLogin(text);
  return name === "" && isSchoolLogin(login);
}

function isSchool(text: string): boolean {
  return isSchoolByWords(text) || isSchoolLogin(nameAndLogin(text).login);
}

function isClass(text: string): boolean {
  return gradeOfClass(text) !== null;
}

/** Whether a column is of numbers, other than 1, 2, 3 and so on. */
export function hasNumbers(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cleanText(cell) !== "");
  const numbers = filled.map(numberIn).filter((number) => number !== null);
  const isRunning = numbers.every((number, place) => number === place + 1);
  return filled.length > 0 && numbers.length >= filled.length * MOST && !isRunning;
}

function isOfWholes(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cleanText(cell) !== "");
  const wholes = filled.filter((cell) => Number.isInteger(numberIn(cell)));
  return filled.length > 0 && wholes.length >= filled.length * MOST;
}

/** Four neighbouring columns that make up a fifth one in most rows are the marks, and that one the participants. */
function marksBySum(columns: readonly ColumnValues[], known: ReadonlySet<ColumnMeaning>): Guesses {
  const guesses: Guesses = new Map();
  const numeric = columns.filter(({ cells }) => cells.some((cell) => numberIn(cell) !== null));
  for (let first = 0; first + HIGHEST_MARK_COLUMNS <= numeric.length; first += 1) {
    const four = numeric.slice(first, first + HIGHEST_MARK_COLUMNS);
    const sums = rowSums(four);
    const whole = numeric.find((of) => !four.includes(of) && agrees(sums, of.cells).isMost);
    const shares = [100, 1].map((hundred) =>
      agrees(
        sums,
        sums.map(() => hundred),
        hundred / 100,
      ),
    );
    const fit = whole === undefined ? shares.find(({ isMost }) => isMost) : agrees(sums, whole.cells);
    if (fit === undefined) continue;
    const { count, of } = fit;
    four.forEach(({ column }, index) => {
      guesses.set(column, {
        meaning: `mark${(index + 2) as 2 | 3 | 4 | 5}`,
        reason: { code: "sum", count, of },
      });
    });
    if (whole !== undefined && !known.has("participants"))
      guesses.set(whole.column, { meaning: "participants", reason: { code: "sum-of", count, of } });
    return guesses;
  }
  return guesses;
}

function rowSums(columns: readonly ColumnValues[]): (number | null)[] {
  const rows = columns[0]?.cells.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const numbers = columns.map(({ cells }) => numberIn(cells[row]));
    return numbers.every((number) => number === null)
      ? null
      : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  });
}

function agrees(
  sums: readonly (number | null)[],
  cells: readonly Cell[],
  noise = NOISE,
): { readonly count: number; readonly of: number; readonly isMost: boolean } {
  const both = sums.flatMap((sum, row) => {
    const number = numberIn(cells[row]);
    return sum === null || number === null || sum === 0 ? [] : [Math.abs(sum - number) <= noise];
  });
  const count = both.filter((is) => is).length;
  return { count, of: both.length, isMost: both.length > 0 && count >= both.length * MOST };
}
