import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { FORM_TRAITS } from "../../model/form-traits";
import type { ColumnMeaning } from "../../model/recognised-table";
import { groupLevelByWords } from "../schools/group-level";
import { isKindHeader } from "../recognise/kinds-of-schools";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";
import { isTotalOfPivot } from "./class-total-words";
import { namesByPlace } from "./names-by-place";

/** What a row is about beside its school: where it is filled and the school is not, the row is of the school above. */
const OF_SCHOOL: readonly ColumnMeaning[] = ["class-group", "grade", "subject", "year"];

/**
 * The cells of a table whose schools' names do not stand whole in one cell: «МБОУ СОШ» and «№ 5» in two columns are joined
 * in the first, and a name that stands once above the classes, grades, subjects or years of its school is repeated beside
 * each. Schools of one name in different places are called by these too.
 *
 * @returns The cells as they are where every name is whole.
 */
export function wholeNames(cells: Grid, table: TableLayout): Grid {
  return namesByPlace(namesInOne(cells, table), table);
}

function namesInOne(cells: Grid, table: TableLayout): Grid {
  const columns = table.columns.filter(({ meaning }) => meaning === "school-name");
  const name = columns[0]?.column;
  const parts = [
    ...columns.filter(({ header }) => isKindHeader(header)),
    ...columns.filter(({ header }) => !isKindHeader(header)),
  ].map(({ column }) => column);
  const isOfUnits = FORM_TRAITS[table.form].row === "unit";
  const kinds = OF_SCHOOL.map((meaning) => (isOfUnits ? columnOf(table, meaning) : -1)).filter(isColumn);
  if (name === undefined || (parts.length < 2 && kinds.length === 0)) return cells;
  // A row that names a login or a municipality says by itself whom it is about.
  const others = (["school-login", "territory"] as const).map((meaning) => columnOf(table, meaning));
  const changed = [...cells];
  let above = "";
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const own = parts.map((column) => cleanText(line[column])).filter((text) => text !== "");
    const isPart =
      kinds.some((column) => cleanText(line[column]) !== "") &&
      others.every((column) => cleanText(line[column]) === "") &&
      !beginsWithTotal(line, kinds, name);
    const whole = own.length === 0 && isPart ? above : own.join(" ");
    if (whole !== "") above = whole;
    if (whole !== "" && whole !== cleanText(line[name])) changed[row] = withCell(line, name, whole);
  }
  return changed;
}

/**
 * «Всего по району» in the column of numbers, and what a pivot writes before its names, «Математика Итог»; in that of classes
 * «Итого» is the school's own.
 */
function beginsWithTotal(line: readonly Cell[], kinds: readonly number[], name: number): boolean {
  const first = line.findIndex((cell) => cleanText(cell) !== "");
  if (first < name && isTotalOfPivot(cleanText(line[first]))) return true;
  return !kinds.includes(first) && groupLevelByWords(cleanText(line[first])) === "total";
}

function isColumn(column: number): boolean {
  return column >= 0;
}

function withCell(line: readonly Cell[], column: number, value: string): Cell[] {
  const changed = [...line];
  while (changed.length < column) changed.push(null);
  changed[column] = value;
  return changed;
}
