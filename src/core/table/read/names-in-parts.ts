import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { FORM_TRAITS } from "../../model/form-traits";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";

/**
 * The cells of a table whose schools' names do not stand whole in one cell: «МБОУ СОШ» and «№ 5» in two columns are joined
 * in the first, and a name that stands once above the classes of its school is repeated beside each.
 *
 * @returns The cells as they are where every name is whole.
 */
export function wholeNames(cells: Grid, table: TableLayout): Grid {
  const parts = table.columns.filter(({ meaning }) => meaning === "school-name").map(({ column }) => column);
  const [name] = parts;
  const classes = FORM_TRAITS[table.form].row === "unit" ? columnOf(table, "class-group") : -1;
  if (name === undefined || (parts.length < 2 && classes < 0)) return cells;
  const changed = [...cells];
  let above = "";
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const own = parts.map((column) => cleanText(line[column])).filter((text) => text !== "");
    const isClass = cleanText(line[classes]) !== "";
    const whole = own.length === 0 && isClass ? above : own.join(" ");
    if (whole !== "") above = whole;
    if (whole !== "" && whole !== cleanText(line[name])) changed[row] = withCell(line, name, whole);
  }
  return changed;
}

function withCell(line: readonly Cell[], column: number, value: string): Cell[] {
  const changed = [...line];
  while (changed.length < column) changed.push(null);
  changed[column] = value;
  return changed;
}
