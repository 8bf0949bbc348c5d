import { alignColumns, type AlignedColumns } from "./align-columns";
import { alignRows } from "./align-rows";
import type { AlignedRows } from "./aligned-rows";
import type { FormTemplate } from "./form-template";
import { readMonthText } from "./monthly-dates";
import type { SchoolFile, SchoolSheet } from "./monthly-run";
import { saysSchool } from "./school-words";
import type { SchoolNames } from "./school-names";
import { SheetView } from "./sheet-view";
import { plainWords } from "./words";

/** A form as it was found: in a file, on one of its sheets, or in the rows of one school. */
export interface AlignedForm {
  readonly file: string;
  /** Tells it from the other parts of its file. */
  readonly part: string;
  /** What names the school beside the table: the file's name, or the sheet's; "" where the rows alone do. */
  readonly schoolName: string;
  /** What tells the school among the rows of its table; null where it is not told by rows. */
  readonly schoolKey: string | null;
  /** Names that may say the month, before the file's own. */
  readonly sheetName: string | null;
  readonly view: SheetView;
  /** The other sheets of its file, and of them those that do not have the form themselves. */
  readonly others: readonly SchoolSheet[];
  readonly foreign: readonly SchoolSheet[];
  readonly columns: AlignedColumns;
  readonly rows: AlignedRows;
  /** Columns whose numbers are all written as text, as some programs write whole tables. */
  readonly textColumns: ReadonlySet<number>;
  /** Texts above the table that the form itself does not have, row by row. */
  readonly head: readonly HeadText[];
  /** Of them those that may name the school; in a table of several schools what its rows say. */
  readonly schoolHead: readonly HeadText[];
}

/** What a school typed above the table. */
export interface HeadText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The form's text left of it, or that it began with. */
  readonly after: string;
}

/**
 * Finds the form in a file: on the sheet that has most of its columns, or on each of those that are named after months
 * or schools.
 *
 * @param names The register, where there is one.
 * @returns None where no sheet has enough of the columns.
 */
export function alignForms(
  { file, sheets }: Extract<SchoolFile, { sheets: unknown }>,
  template: FormTemplate,
  limits: { readonly headerLikeness: number; readonly formColumns: number },
  answers: ReadonlyMap<string, string>,
  names: SchoolNames | null,
): AlignedForm[] {
  const found = sheets
    .filter(({ visibility }) => visibility !== "very-hidden")
    .flatMap((sheet) => {
      const view = new SheetView(sheet);
      const columns = alignColumns(view, template, limits.headerLikeness, answers);
      return columns === null || columns.share < limits.formColumns ? [] : [{ view, columns }];
    });
  const named = sheetsOfOneKind(found, names);
  const most = Math.max(0, ...found.map(({ columns }) => columns.share));
  const best = named?.sheets ?? found.filter(({ columns }) => columns.share === most).slice(0, 1);
  const forms = new Set(found.map(({ view }) => view.name));
  return best.map(({ view, columns }): AlignedForm => {
    const others = sheets.filter(({ name }) => name !== view.name);
    const head = headTexts(view, columns.block.rows[0] ?? 0, template);
    return {
      ...{ file, view, columns, head, schoolHead: head, others },
      foreign: others.filter(({ name }) => !forms.has(name)),
      part: named === null ? file : `${file}\n${view.name}`,
      schoolKey: null,
      schoolName: named?.of === "schools" ? view.name : fileBase(file),
      sheetName: named?.of === "months" ? view.name : null,
      rows: alignRows(view, columns, template),
      textColumns: textColumns(view, columns),
    };
  });
}

interface FoundSheet {
  readonly view: SheetView;
  readonly columns: AlignedColumns;
}

/** Several sheets with the form whose names tell months or schools apart; null where they do not. */
function sheetsOfOneKind(
  found: readonly FoundSheet[],
  names: SchoolNames | null,
): { readonly of: "months" | "schools"; readonly sheets: readonly FoundSheet[] } | null {
  if (found.length < 2) return null;
  const months = found.map(({ view }) => readMonthText(view.name)?.month ?? null);
  if (areApart(months)) return { of: "months", sheets: found };
  const schools = found.map(({ view }) => {
    const matched = names?.named(view.name).schools ?? [];
    if (matched.length === 1) return matched[0]?.id ?? null;
    return names === null && saysSchool(view.name) ? view.name : null;
  });
  return areApart(schools) ? { of: "schools", sheets: found } : null;
}

function areApart(said: readonly (string | number | null)[]): boolean {
  return !said.includes(null) && new Set(said).size === said.length;
}

/** Numbers as text from which they are no slips of a school. */
const LEAST_TEXTS = 100;

function textColumns(view: SheetView, { columns, block }: AlignedColumns): Set<number> {
  // A file of text alone (csv) has no other numbers.
  if (view.isTextOnly) return new Set(columns.values());
  return new Set(
    [...columns.values()].filter((column) => {
      let texts = 0;
      for (let row = block.bodyRow; row < view.rows; row += 1) {
        const value = view.value(row, column);
        if (typeof value === "number") return false;
        if (typeof value === "string" && /^[+-]?\d+(?:\.\d+)?$/.test(value)) texts += 1;
      }
      return texts >= LEAST_TEXTS;
    }),
  );
}

/** A file's name without folder and ending. */
export function fileBase(file: string): string {
  return (file.split(/[\\/]/).pop() ?? "").replace(/\.[^.]*$/, "");
}

function headTexts(view: SheetView, last: number, template: FormTemplate): HeadText[] {
  const own = template.headFields
    .map(({ text }) => ({ text, words: plainWords(text) }))
    .filter(({ words }) => words !== "");
  const head: HeadText[] = [];
  for (let row = 0; row < last; row += 1) {
    let after = "";
    for (let column = 0; column < view.columns; column += 1) {
      const text = view.text(row, column);
      if (text === "") continue;
      const words = plainWords(text);
      const same = own.find((of) => of.words === words);
      if (same !== undefined) {
        after = same.text;
        continue;
      }
      const begun = own.find((of) => words.startsWith(of.words) && of.words.length >= 4);
      if (begun !== undefined) after = begun.text;
      head.push({
        row,
        column,
        text: begun === undefined ? text : text.slice(begun.text.length).trim(),
        after,
      });
    }
  }
  return head;
}
