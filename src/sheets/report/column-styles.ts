import type { CellStyle, WorkbookEdit } from "../../workbook/edit";

/** Neighbouring columns of one look are styled at once: in Excel each style is a request. */
export function columnStyles(
  sheet: string,
  columns: readonly Pick<CellStyle, "numberFormat" | "align" | "wrap">[],
  { row, rows }: { readonly row: number; readonly rows: number },
): WorkbookEdit[] {
  const runs: { style: CellStyle; readonly column: number; count: number }[] = [];
  columns.forEach(({ numberFormat, align, wrap }, column) => {
    const style = {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(align === undefined ? {} : { align }),
      ...(wrap === undefined ? {} : { wrap }),
    };
    const last = runs[runs.length - 1];
    if (last !== undefined && JSON.stringify(last.style) === JSON.stringify(style)) last.count += 1;
    else runs.push({ style, column, count: 1 });
  });
  return runs
    .filter(({ style }) => Object.keys(style).length > 0)
    .map(({ style, column, count }): WorkbookEdit => {
      return { kind: "style", sheet, areas: [{ row, column, rows, columns: count }], style };
    });
}
