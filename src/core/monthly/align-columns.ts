import { numberReading } from "../cleaning/number-reading";
import type { FormTemplate } from "./form-template";
import { headerBlock, type HeaderBlock, type HeaderPath } from "./header-block";
import { holdsSchools, mayNameSchools } from "./school-header";
import type { SheetView } from "./sheet-view";
import { likeness, plainWords } from "./words";

/** Rows in which a school's header is looked for. */
const MOST_HEAD_ROWS = 80;
/** A header without a likeness to any is taken for the only one left in its place from here on. */
const LEAST_IN_PLACE = 0.5;
/** How much of a header's likeness its last level makes. */
const LEAF_WEIGHT = 0.75;
/** Same number in the row of numbers. */
const NUMBER_BONUS = 0.08;
/** What a neighbour in the right order adds: it decides between alike headers only. */
const ORDER_BONUS = 0.04;

/** A header of a file that may be one of the form's, or none. */
export interface UnsureHeader {
  readonly column: number;
  readonly text: string;
  /** Headers of the form that are left. */
  readonly candidates: readonly string[];
}

/** Where the form's columns are in a sheet. */
export interface AlignedColumns {
  readonly block: HeaderBlock;
  /** Column by header of the form. */
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly unsure: readonly UnsureHeader[];
  /** Share of the form's columns that are there. */
  readonly share: number;
}

/**
 * Finds the form's columns in a sheet by their headers, wherever they stand and however they are written.
 *
 * Source: docs/monthly.md#headers.
 *
 * @param answers Header of the form (or "" for none) by the header of a file, as people decided.
 */
export function alignColumns(
  view: SheetView,
  template: FormTemplate,
  least: number,
  answers: ReadonlyMap<string, string>,
): AlignedColumns | null {
  const forms = template.columns.map(({ header, levels }) => ({ header, levels: levels.map(plainWords) }));
  const block = findBlock(view, forms);
  if (block === null) return null;
  const matched = matchedPaths(view, block, forms, least, answers);
  const left = forms.filter(({ header }) => !matched.has(header)).map(({ header }) => header);
  const used = new Set(matched.values());
  const rest = block.paths.filter(({ column, levels }) => !used.has(column) && levels.length > 0);
  const named = rest.filter(({ levels }) => !answers.has(columnKey(levels)));
  const unsure = left.length === 0 ? [] : unsureOf(named, left, forms);
  return {
    block,
    columns: matched,
    missing: left,
    extra: rest.map(({ levels }) => levels.join(" / ")),
    unsure,
    share: matched.size / Math.max(1, forms.length),
  };
}

/** What the answer to a question about a header is kept by. */
export function columnKey(levels: readonly string[]): string {
  return plainWords(levels.join(" "));
}

interface FormHeader {
  readonly header: string;
  readonly levels: readonly string[];
}

/** The rows whose texts are the form's headers most often. */
function findBlock(view: SheetView, forms: readonly FormHeader[]): HeaderBlock | null {
  const words = new Set(forms.flatMap(({ levels }) => levels));
  const filled = view.filledRows().filter((row) => row < MOST_HEAD_ROWS);
  const scores = filled.map((row) => ({ row, score: knownTexts(view, row, words) }));
  const best = scores.reduce((most, of) => (of.score > most.score ? of : most), { row: -1, score: 0 });
  if (best.score === 0) return null;
  const levels = Math.max(1, ...forms.map((form) => form.levels.length));
  const at = filled.indexOf(best.row);
  const rows = [best.row];
  for (let up = at - 1; rows.length < levels && (scores[up]?.score ?? 0) > 0; up -= 1)
    rows.unshift(filled[up] ?? 0);
  for (let down = at + 1; rows.length < levels && (scores[down]?.score ?? 0) > 0; down += 1)
    rows.push(filled[down] ?? 0);
  return headerBlock(view, rows);
}

function knownTexts(view: SheetView, row: number, words: ReadonlySet<string>): number {
  let score = 0;
  const seen = new Set<string>();
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    const text = typeof value === "string" ? plainWords(value) : "";
    // A text that is a number is a label of the body, even where a header is «2024».
    if (text === "" || (/^\d+$/.test(text) && !words.has(text))) continue;
    if (words.has(text)) score += 1;
    else if (!seen.has(text) && isNearOne(text, words)) score += 0.5;
    seen.add(text);
  }
  return score;
}

function isNearOne(text: string, words: ReadonlySet<string>): boolean {
  if (text.length < 4) return false;
  return [...words].some((word) => Math.abs(word.length - text.length) < 12 && likeness(text, word) >= 0.75);
}

interface Pair {
  readonly form: number;
  readonly path: number;
  readonly score: number;
}

function matchedPaths(
  view: SheetView,
  block: HeaderBlock,
  forms: readonly FormHeader[],
  least: number,
  answers: ReadonlyMap<string, string>,
): Map<string, number> {
  const matched = new Map<string, number>();
  const taken = new Set<number>();
  for (const path of block.paths) {
    const answer = answers.get(columnKey(path.levels));
    if (answer === undefined) continue;
    taken.add(path.column);
    if (answer !== "" && !matched.has(answer)) matched.set(answer, path.column);
  }
  for (const { form, path } of pairsOf(view, block, forms, least)) {
    const [header, column] = [forms[form]?.header ?? "", block.paths[path]?.column ?? 0];
    if (matched.has(header) || taken.has(column)) continue;
    matched.set(header, column);
    taken.add(column);
  }
  overSchools(view, block, forms, matched, taken);
  inCorner(block, forms, matched, taken);
  inPlace(block, forms, matched, taken);
  return matched;
}

/** Pairs that are alike enough, the most alike first. */
function pairsOf(view: SheetView, block: HeaderBlock, forms: readonly FormHeader[], least: number): Pair[] {
  const paths = block.paths.map(({ levels }) => levels.map(plainWords));
  const numbers = block.paths.map(({ column }) => numberUnder(view, block, column));
  const scores = forms.map((form) => paths.map((path) => pathLikeness(form.levels, path)));
  const pairs: Pair[] = [];
  scores.forEach((row, form) => {
    row.forEach((alike, path) => {
      if (alike < least) return;
      const number = numbers[path] === form + 1 ? NUMBER_BONUS : 0;
      const before = (scores[form - 1]?.[path - 1] ?? 0) >= least ? ORDER_BONUS : 0;
      const after = (scores[form + 1]?.[path + 1] ?? 0) >= least ? ORDER_BONUS : 0;
      pairs.push({ form, path, score: alike + number + before + after });
    });
  });
  return pairs.sort(
    (one, other) => other.score - one.score || one.form - other.form || one.path - other.path,
  );
}

function pathLikeness(form: readonly string[], path: readonly string[]): number {
  const leaf = likeness(form[form.length - 1] ?? "", path[path.length - 1] ?? "");
  const [parents, own] = [form.slice(0, -1).join(" "), path.slice(0, -1).join(" ")];
  const parent = parents === "" && own === "" ? 1 : likeness(parents, own);
  const apart = LEAF_WEIGHT * leaf + (1 - LEAF_WEIGHT) * parent;
  // One level may have become two, or two one.
  return form.length === path.length ? apart : Math.max(apart, likeness(form.join(" "), path.join(" ")));
}

function numberUnder(view: SheetView, block: HeaderBlock, column: number): number | null {
  if (block.numbersRow === null) return null;
  const read = numberReading(view.value(block.numbersRow, column));
  return "value" in read ? read.value : null;
}

/** Words over the names of schools are many («Школа», «Наименование ОО»): the one such column is the form's one. */
function overSchools(
  view: SheetView,
  block: HeaderBlock,
  forms: readonly FormHeader[],
  matched: Map<string, number>,
  taken: Set<number>,
): void {
  const [header, ...more] = forms
    .map((form) => form.header)
    .filter((of) => mayNameSchools(of) && !matched.has(of));
  if (header === undefined || more.length > 0) return;
  const [own, ...others] = block.paths.filter(({ column, levels }) => {
    const isFree = !taken.has(column) && mayNameSchools(levels.join(" "));
    return isFree && holdsSchools([{ view, column, bodyRow: block.bodyRow }]);
  });
  if (own === undefined || others.length > 0) return;
  matched.set(header, own.column);
  taken.add(own.column);
}

/** The empty corner of a header is that of the form, or its first header: one of them wrote what stands under it. */
function inCorner(
  block: HeaderBlock,
  forms: readonly FormHeader[],
  matched: Map<string, number>,
  taken: Set<number>,
): void {
  const left = forms.filter(({ header }) => !matched.has(header));
  const first = Math.min(...matched.values());
  const free = block.paths.filter(({ column }) => !taken.has(column) && column < first);
  const form = left.find(({ levels }) => levels.length === 0) ?? left[0];
  const path = free.find(({ levels }) => levels.length === 0) ?? free[0];
  if (form === undefined || path === undefined || (form.levels.length > 0 && path.levels.length > 0)) return;
  if (forms.indexOf(form) > forms.findIndex(({ header }) => matched.has(header))) return;
  matched.set(form.header, path.column);
  taken.add(path.column);
}

/** A header that is like none: it is the form's if it alone stands where the form's one stands that is missing. */
function inPlace(
  block: HeaderBlock,
  forms: readonly FormHeader[],
  matched: Map<string, number>,
  taken: Set<number>,
): void {
  forms.forEach(({ header, levels }, index) => {
    if (matched.has(header)) return;
    const [before, after] = [forms[index - 1]?.header ?? "", forms[index + 1]?.header ?? ""];
    const from = index === 0 ? -1 : matched.get(before);
    const to = index === forms.length - 1 ? Infinity : matched.get(after);
    if (from === undefined || to === undefined) return;
    const between = block.paths.filter(({ column }) => from < column && column < to && !taken.has(column));
    const [only] = between;
    if (between.length !== 1 || only === undefined) return;
    if (pathLikeness(levels, only.levels.map(plainWords)) < LEAST_IN_PLACE) return;
    matched.set(header, only.column);
    taken.add(only.column);
  });
}

function unsureOf(
  paths: readonly HeaderPath[],
  left: readonly string[],
  forms: readonly FormHeader[],
): UnsureHeader[] {
  return paths.flatMap(({ column, levels }): UnsureHeader[] => {
    const own = levels.map(plainWords);
    const candidates = forms
      .filter(({ header }) => left.includes(header))
      .map((form) => ({ form, alike: pathLikeness(form.levels, own) }))
      .sort((one, other) => other.alike - one.alike)
      .map(({ form }) => form.header);
    return [{ column, text: levels.join(" / "), candidates }];
  });
}
