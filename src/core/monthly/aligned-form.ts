import { alignColumns, type AlignedColumns } from "./align-columns";
import { alignRows, type AlignedRows } from "./align-rows";
import type { FormTemplate } from "./form-template";
import type { SchoolFile } from "./monthly-run";
import { SheetView } from "./sheet-view";
import { plainWords } from "./words";

/** A file in which the form was found. */
export interface AlignedForm {
  readonly file: string;
  readonly view: SheetView;
  readonly columns: AlignedColumns;
  readonly rows: AlignedRows;
  /** Texts above the table that the form itself does not have, row by row. */
  readonly head: readonly HeadText[];
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
 * Finds the form in a file: on the sheet that has most of its columns.
 *
 * @returns null where no sheet has enough of them.
 */
export function alignForm(
  { file, sheets }: Extract<SchoolFile, { sheets: unknown }>,
  template: FormTemplate,
  limits: { readonly headerLikeness: number; readonly formColumns: number },
  answers: ReadonlyMap<string, string>,
): AlignedForm | null {
  const found = sheets
    .filter(({ visibility }) => visibility !== "very-hidden")
    .flatMap((sheet) => {
      const view = new SheetView(sheet);
      const columns = alignColumns(view, template, limits.headerLikeness, answers);
      return columns === null || columns.share < limits.formColumns ? [] : [{ view, columns }];
    });
  const most = Math.max(0, ...found.map(({ columns }) => columns.share));
  const best = found.find(({ columns }) => columns.share === most);
  if (best === undefined) return null;
  return {
    file,
    ...best,
    rows: alignRows(best.view, best.columns, template),
    head: headTexts(best.view, best.columns.block.rows[0] ?? 0, template),
  };
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
