import type { TableAnswers } from "../core/model/recognised-table";
import { listText } from "../locale/number-text";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** An opened book and the name that tells it from the others that are read with it. */
export interface NamedBook {
  /** File name; with its folder where two files have one name. */
  readonly label: string;
  readonly snapshot: WorkbookSnapshot;
}

/** Names of files that a joined book is called by; the others are counted. */
const NAMED = 4;

/**
 * Names for books that are read together: short where that is clear, without the brackets that set them off.
 *
 * @param paths As typed, or as the browser gives them.
 * @param taken Names that other books have already.
 */
export function bookLabels(paths: readonly string[], taken: readonly string[] = []): string[] {
  const names = paths.map((path) => withoutBrackets(path.split(/[\\/]/).at(-1) ?? path));
  const known = new Set(taken);
  return paths.map((path, index) => {
    const name = names[index] ?? path;
    const isClear = !known.has(name) && names.filter((other) => other === name).length === 1;
    const label = isClear ? name : freeName(withoutBrackets(path), known);
    known.add(label);
    return label;
  });
}

/** The same path given twice is still two files of the list. */
function freeName(name: string, known: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; known.has(free); number += 1) free = `${name} (${String(number)})`;
  return free;
}

function withoutBrackets(text: string): string {
  return text.replaceAll("[", "(").replaceAll("]", ")");
}

/**
 * Several books as one, for checks that need all their tables: a sheet is called "[file.xlsx]Sheet", as Excel
 * calls it in links between books, and its file's name still tells subject, grade and year.
 *
 * @param books One or more.
 * @param isAlone Nothing was given beside the one book: it is given back as it is.
 */
export function joinBooks(books: readonly NamedBook[], isAlone = books.length === 1): WorkbookSnapshot {
  const [first] = books;
  if (first !== undefined && isAlone) return first.snapshot;
  return {
    fileName: namesOf(books),
    sheets: joinedSheets(books),
    structureLocked: false,
    names: [],
    settings: {},
  };
}

/** The workbook that is open, which stays as it is, with the sheets of books that are read beside it. */
export function joinBeside(open: WorkbookSnapshot, books: readonly NamedBook[]): WorkbookSnapshot {
  return books.length === 0 ? open : { ...open, sheets: [...open.sheets, ...joinedSheets(books)] };
}

/**
 * The answers that each book carries, under the names of the joined sheets.
 *
 * @param answers One for each book, in the same order.
 */
export function joinAnswers(
  books: readonly Pick<NamedBook, "label">[],
  answers: readonly TableAnswers[],
): TableAnswers {
  const entries = books.flatMap(({ label }, index) =>
    Object.entries(answers[index] ?? {}).map(([id, answer]) => [`[${label}]${id}`, answer] as const),
  );
  return Object.fromEntries(entries);
}

function joinedSheets(books: readonly NamedBook[]): SheetSnapshot[] {
  return books.flatMap(({ label, snapshot }) =>
    snapshot.sheets.filter(({ own }) => !own).map((sheet) => ({ ...sheet, name: `[${label}]${sheet.name}` })),
  );
}

function namesOf(books: readonly NamedBook[]): string {
  const names = books.map(({ label }) => label);
  return names.length <= NAMED + 1 ? names.join(", ") : listText(names, NAMED);
}
