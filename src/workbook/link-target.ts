/** Where a link leads: a cell of this workbook, or a document. */
export type LinkTarget =
  { readonly sheet: string; readonly row: number; readonly column: number } | { readonly url: string };
