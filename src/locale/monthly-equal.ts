import type { FormRule, TableCells } from "../core/monthly/form-template";

type EqualRule = Extract<FormRule, { kind: "equal" }>;

/** «[Всего], строка [Итого] = лист [Кружки], графа [Детей], строка [Всего]»: as its sheet has it and reads it. */
export function equalText({ column, rows, sum }: EqualRule): string {
  return `[${column}]${rowsText(rows)} = ${sum.map(cellsText).join(" + ")}`;
}

function cellsText({ sheet, column, rows }: TableCells): string {
  const place = sheet === null ? "этот лист" : `лист [${sheet}]`;
  return `${place}${column === "" ? "" : `, графа [${column}]`}${rowsText(rows)}`;
}

function rowsText(rows: readonly string[]): string {
  if (rows.length === 0) return "";
  return `, ${rows.length === 1 ? "строка" : "строки"} ${rows.map((row) => `[${row}]`).join(", ")}`;
}
