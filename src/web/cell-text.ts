import type { Cell } from "../workbook/cell";

const NUMBER = new Intl.NumberFormat("ru", { maximumFractionDigits: 6, useGrouping: false });

/** A cell as text: numbers with a decimal comma, an empty cell as "". */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return NUMBER.format(cell);
  if (typeof cell === "boolean") return cell ? "ИСТИНА" : "ЛОЖЬ";
  return cell;
}
