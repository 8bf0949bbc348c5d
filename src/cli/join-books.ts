import type { TableAnswers } from "../core/model/recognised-table";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** An opened book and the name that tells it from the others of the call. */
export interface NamedBook {
  /** File name; the path as typed where two files have one name. */
  readonly label: string;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Names for books that are read together: short where that is clear, without the brackets that set them off.
 *
 * @param paths As typed.
 */
export function bookLabels(paths: readonly string[]): string[] {
  const names = paths.map((path) => path.split(/[\\/]/).at(-1) ?? path);
  return paths.map((path, index) => {
    const name = names[index] ?? path;
    const label = names.filter((other) => other === name).length > 1 ? path : name;
    return label.replaceAll("[", "(").replaceAll("]", ")");
  });
}

/**
 * Several books as one, for checks that need all their tables: a sheet is called "[file.xlsx]Sheet", as Excel
 * calls it in links between books, and its file's name still tells subject, grade and year.
 *
 * @param books One or more; a single book is given back as it is.
 */
export function joinBooks(books: readonly NamedBook[]): WorkbookSnapshot {
  const [first] = books;
  if (first !== undefined && books.length === 1) return first.snapshot;
  return {
    fileName: books.map(({ label }) => label).join(", "),
    sheets: books.flatMap(({ label, snapshot }) =>
      snapshot.sheets
        .filter(({ own }) => !own)
        .map((sheet) => ({ ...sheet, name: `[${label}]${sheet.name}` })),
    ),
    structureLocked: false,
    names: [],
    settings: {},
  };
}

/**
 * The answers that each book carries, under the names of the joined sheets.
 *
 * @param answers One for each book, in the same order.
 */
export function joinAnswers(books: readonly NamedBook[], answers: readonly TableAnswers[]): TableAnswers {
  const entries = books.flatMap(({ label }, index) =>
    Object.entries(answers[index] ?? {}).map(([id, answer]) => [`[${label}]${id}`, answer] as const),
  );
  return Object.fromEntries(entries);
}
