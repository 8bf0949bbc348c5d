import type { CellChange } from "../core/monthly/cell-change";
import type { Cell } from "../workbook/cell";
import { monthlyPane } from "./monthly-pane";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A cell of a school's table as it stands there: blanks and line breaks can be seen, so that what is changed can be.
 *
 * @example
 * monthlyCellText(0.45) // => "0,45"
 */
export function monthlyCellText(cell: Cell): string {
  if (cell === null || cell === "") return monthlyPane.changes.empty;
  if (typeof cell === "number") return String(cell).replace(".", ",").replace("-", "−");
  if (typeof cell === "boolean") return cell ? "ИСТИНА" : "ЛОЖЬ";
  if (ISO_DATE.test(cell)) return cell.replace(ISO_DATE, "$3.$2.$1");
  return cell
    .replace(/^ +| +$/g, (blanks) => "·".repeat(blanks.length))
    .replaceAll("\u00a0", "·")
    .replaceAll("\n", "↵");
}

/** Where a change is: «C13 · 5 класс, Прибыло · отчет сош №2.xlsx» */
export function changePlace({ cell, label, header, file }: CellChange): string {
  const inForm = [label, header].filter((part) => part !== "").join(", ");
  return [cell, inForm, file].filter((part) => part !== "").join(" · ");
}
