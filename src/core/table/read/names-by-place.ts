import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import type { TableLayout } from "../recognise/table-cells";
import { columnOf, endOf } from "../recognise/table-cells";
import { comparableName, comparableTerritory } from "../schools/school-identity";

/** Columns that say where a school is; a municipality has a meaning of its own. */
const PLACE =
  /^(населенный пункт|нас\.? ?п(ункт|\.)?|н\.? ?п\.?|местность|место ?(нахождени|расположени)[ея]|местоположение|село|поселок|деревня|станица|хутор|аул|(сельское |городское )?поселение|сельсовет|(юридический |фактический |почтовый )?адрес)( (оо|оу|школы|организации))?$/;
/** In an address only its settlement tells two schools apart: one school may have two buildings in a street. */
const ADDRESS = /адрес|место ?нахожд|место ?распол|местополож/;
const SETTLEMENT =
  /(?<![а-я])(?:г|гор|город|с|село|п|пос|поселок|пгт|рп|д|дер|деревня|ст|ст-ца|станица|х|хут|хутор|аул)(?:\. ?| )([а-я][а-я-]+(?: [а-я-]+)?)/;

/**
 * The cells of a table with the place beside each name that schools of several places have: «СОШ № 1 (с. Ивановка)».
 *
 * @returns The cells as they are where no column tells of places, or every name is of one.
 */
export function namesByPlace(cells: Grid, table: TableLayout): Grid {
  const name = columnOf(table, "school-name");
  const place = table.columns.find(
    ({ meaning, header }) => meaning === "other" && PLACE.test(comparableText(header)),
  );
  if (name < 0 || place === undefined) return cells;
  const isAddress = ADDRESS.test(comparableText(place.header));
  const [login, territory] = (["school-login", "territory"] as const).map((of) => columnOf(table, of));
  function placeIn(line: readonly Cell[]): string | null {
    const text = comparableText(line[place?.column ?? -1]);
    if (text === "") return null;
    return comparableTerritory(isAddress ? (SETTLEMENT.exec(text)?.[0] ?? "") : text);
  }
  const places = new Map<string, Set<string>>();
  function keyOf(line: readonly Cell[]): string | null {
    const own = cleanText(line[name]);
    if (own === "" || cleanText(line[login ?? -1]) !== "") return null;
    return `${comparableTerritory(cleanText(line[territory ?? -1]))}|${comparableName(own)}`;
  }
  const rows = Array.from(
    { length: endOf(table.area) - table.firstDataRow },
    (_, at) => table.firstDataRow + at,
  );
  // A place that stands once, as merged cells have it, is of the rows of that school beneath.
  let above: { readonly key: string | null; readonly row: number } | null = null;
  const told = rows.flatMap((row) => {
    const line = cells[row] ?? [];
    const key = keyOf(line);
    if (key === null) return [];
    const from: number = placeIn(line) === null && above?.key === key ? above.row : row;
    above = { key, row: from };
    const of = placeIn(cells[from] ?? []);
    if (of !== null) places.set(key, (places.get(key) ?? new Set()).add(of));
    return of === null || of === "" ? [] : [{ row, key, from }];
  });
  const changed = [...cells];
  for (const { row, key, from } of told) {
    if ((places.get(key)?.size ?? 0) < 2) continue;
    const line = [...(cells[row] ?? [])];
    line[name] = `${cleanText(line[name])} (${shownPlace(cells[from]?.[place.column], isAddress)})`;
    changed[row] = line;
  }
  return changed;
}

/** As the cell has it; of an address, the settlement alone. */
function shownPlace(cell: Cell | undefined, isAddress: boolean): string {
  const text = cleanText(cell);
  const found = isAddress ? SETTLEMENT.exec(comparableText(text)) : null;
  return found === null ? text : text.slice(found.index, found.index + found[0].length);
}
