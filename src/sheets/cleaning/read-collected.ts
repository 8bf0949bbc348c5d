import type { CleanRow } from "../../core/monthly/clean-row";
import type { FormTemplate } from "../../core/monthly/form-template";
import { isoOfSerial } from "../../core/monthly/monthly-dates";
import { MONTHLY } from "../../locale/monthly-words";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import {
  collectedColumns,
  collectedKey,
  FIRST_COLUMNS,
  LAST_COLUMNS,
  type BesideCells,
} from "./collected-sheet";

/** What an earlier run left on `ОКО Свод`, and what people entered beside it. */
export interface ReadCollected {
  readonly rows: readonly CleanRow[];
  readonly beside: BesideCells;
}

const NOTHING: ReadCollected = { rows: [], beside: { headers: [], cells: new Map() } };

/** Reads the clean table back off its sheet. */
export function readCollected(sheets: readonly SheetSnapshot[], template: FormTemplate): ReadCollected {
  const sheet = sheets.find(({ own, name }) => own && name.startsWith(MONTHLY.sheets.collected));
  if (sheet === undefined) return NOTHING;
  const headerRow = sheet.cells.findIndex((row) => FIRST_COLUMNS.every((header) => row.includes(header)));
  const headers = (sheet.cells[headerRow] ?? []).map((cell) => (cell === null ? "" : String(cell)));
  const known = new Set<string>([
    ...FIRST_COLUMNS,
    ...LAST_COLUMNS,
    ...collectedColumns(template).map(({ header }) => header),
  ]);
  const places = headers.flatMap((header, column) =>
    header !== "" && !known.has(header) ? [{ header, column }] : [],
  );
  const rows: CleanRow[] = [];
  const cells = new Map<string, readonly Cell[]>();
  for (const line of sheet.cells.slice(headerRow + 1)) {
    const row = rowOf(line, headers, template);
    if (row === null) break;
    rows.push(row);
    const own = places.map(({ column }) => line[column] ?? null);
    if (own.some((cell) => cell !== null)) cells.set(collectedKey(row), own);
  }
  return { rows, beside: { headers: places.map(({ header }) => header), cells } };
}

function rowOf(line: readonly Cell[], headers: readonly string[], template: FormTemplate): CleanRow | null {
  function at(header: string): Cell {
    const column = headers.indexOf(header);
    return column < 0 ? null : (line[column] ?? null);
  }
  const { columns } = MONTHLY;
  const [month, school, label] = [at(columns.month), at(columns.school), at(columns.label)];
  if (typeof month !== "string" || !/^\d{4}-\d{2}$/.test(month)) return null;
  const values = collectedColumns(template).map(({ header, kind }): [string, Cell] => {
    const value = at(header);
    return [header, kind === "date" && typeof value === "number" ? isoOfSerial(value) : value];
  });
  const id = at(columns.schoolId);
  return {
    file: String(at(columns.file) ?? ""),
    sheet: String(at(columns.sheet) ?? ""),
    row: Number(at(columns.row) ?? 0),
    schoolId: id === null ? null : String(id),
    school: String(school ?? ""),
    month,
    label: String(label ?? ""),
    values: Object.fromEntries(values),
  };
}
