import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { isSchoolByWords } from "../schools/group-level";
import { headerCell, type HeaderCell } from "./header-cell";
import { isSchoolName, isSchoolNumber } from "./header-words";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** «Тип ОО», «Вид»: what kind of school, beside its number or its own name. */
const KIND =
  /^(тип|вид|статус|категория)( (оо|оу|школы|(образовательно(й|го) |учебного )?(организации|учреждения|заведения)))?$/;
const NUMBER = /^(номер|n)$/;
/** Rows whose values tell what a column holds. */
const SAMPLE_ROWS = 2000;
const MOST = 0.8;
const LONGEST_KIND = 60;

/** Whether a header is of the kind of a school. */
export function isKindHeader(header: string): boolean {
  return KIND.test(comparableText(header));
}

/** The cells of a header with «№» right after «Тип ОО» said to be the number of the school, where nothing else names it. */
export function withNumbersOfSchools(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const kind = cells.findIndex(({ header }) => isKindHeader(header));
  const number = cells[kind + 1];
  if (kind < 0 || number === undefined || !NUMBER.test(number.levels.flat().join(" "))) return cells;
  if (cells.some((cell) => isSchoolName(cell) || isSchoolNumber(cell))) return cells;
  const said = { ...headerCell(number.column, ["№ школы"]), header: number.header };
  return cells.map((cell) => (cell === number ? said : cell));
}

/**
 * The table with its column of kinds said to be a part of the schools' names, where these are numbers or proper names without
 * a word for a school: «СОШ | 5» and «ООШ | 5» are two schools.
 */
export function withKindsInNames(sheet: SheetSnapshot, table: TableLayout): TableLayout {
  const name = columnOf(table, "school-name");
  const kind = table.columns.find(({ meaning, header }) => meaning === "other" && isKindHeader(header));
  if (name < 0 || kind === undefined) return table;
  const rows = sheet.cells.slice(table.firstDataRow, endOf(table.area)).slice(0, SAMPLE_ROWS);
  const filled = rows.filter((row) => cleanText(row[name]) !== "" && cleanText(row[kind.column]) !== "");
  const told = filled.filter((row) => {
    const of = cleanText(row[kind.column]);
    const isKind = isSchoolByWords(of) && !/\d/.test(of) && of.length <= LONGEST_KIND;
    return isKind && !isSchoolByWords(cleanText(row[name]));
  });
  if (filled.length === 0 || told.length < filled.length * MOST) return table;
  const columns = table.columns.map((of) => (of === kind ? { ...of, meaning: "school-name" as const } : of));
  return { ...table, columns };
}
