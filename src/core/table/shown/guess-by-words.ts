import type { ColumnMeaning, FormId } from "../../model/recognised-table";
import type { HeaderCell } from "../recognise/header-cell";
import { firstFitting } from "../recognise/header-match";
import { seriesColumns } from "../recognise/header-series";
import { markColumn } from "../recognise/header-words";
import { printedIndex } from "../recognise/printed-index";
import type { TableForm } from "../recognise/table-form";
import { TABLE_FORMS } from "../recognise/table-forms";

/**
 * What the columns of a form mean by the words of their headers, however few of them the form knows.
 *
 * @returns Meanings by column; those of the shape of the form that knows most.
 */
export function guessByWords(cells: readonly HeaderCell[], form: FormId): ReadonlyMap<number, ColumnMeaning> {
  const shapes = TABLE_FORMS.filter((shape) => shape.form === form);
  const found = shapes.map((shape) => meaningsOf(cells, shape));
  return [...found].sort((one, other) => other.size - one.size)[0] ?? new Map<number, ColumnMeaning>();
}

function meaningsOf(cells: readonly HeaderCell[], shape: TableForm): Map<number, ColumnMeaning> {
  const meanings = new Map<number, ColumnMeaning>(seriesColumns(cells, shape.series) ?? someOf(cells, shape));
  for (const { meaning, pattern } of shape.columns) {
    const free = cells.filter(({ column }) => !meanings.has(column));
    const cell = firstFitting(free, pattern);
    if (cell !== undefined) meanings.set(cell.column, meaning);
  }
  return meanings;
}

/** The marks that are there where not all of them are; the mean where no end of the marks stands beside it. */
function someOf(cells: readonly HeaderCell[], { series }: TableForm): Map<number, ColumnMeaning> {
  const meanings = new Map<number, ColumnMeaning>();
  const mean = series === "indices" ? cells.find((cell) => printedIndex(cell)?.index === "mean") : undefined;
  if (mean !== undefined) meanings.set(mean.column, "mean-mark");
  if (series !== "marks") return meanings;
  for (const cell of cells) {
    const mark = markColumn(cell);
    const meaning = mark === null ? null : (`mark${mark.mark}` as const);
    if (meaning !== null && ![...meanings.values()].includes(meaning)) meanings.set(cell.column, meaning);
  }
  return meanings;
}
