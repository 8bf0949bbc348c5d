import { parseArea } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/cell";
import { ExcelRefusal } from "./excel-refusal";

const WHOLE: Area = { row: 0, column: 0, rows: 1048576, columns: 16384 };

/** Longest address of several areas. Source: docs/excel-facts.md#size. */
const LONGEST_ADDRESS = 8192;

/** Reads "A1:B2", "A:C", "1:5", with or without a sheet; nothing = the whole sheet. */
export function hostArea(address: unknown): Area {
  if (address === null || address === undefined) return WHOLE;
  if (typeof address !== "string") throw new ExcelRefusal("InvalidArgument", "The address is not text");
  const bare = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(bare);
  const rows = /^(\d+):(\d+)$/.exec(bare);
  const area = parseArea(
    columns !== null
      ? `${columns[1] ?? ""}1:${columns[2] ?? ""}1048576`
      : rows !== null
        ? `A${rows[1] ?? ""}:XFD${rows[2] ?? ""}`
        : bare,
  );
  if (area === null) throw new ExcelRefusal("InvalidArgument", `Not an address: ${address}`);
  return area;
}

/** Reads "A1:B2,C3". @throws {ExcelRefusal} InvalidArgument above 8 192 characters. */
export function hostAreas(address: unknown): Area[] {
  if (typeof address !== "string" || address.length > LONGEST_ADDRESS) {
    throw new ExcelRefusal("InvalidArgument", "The address is longer than 8192 characters");
  }
  return address.split(",").map(hostArea);
}

/** Whether two rectangles share a cell. */
export function isOverlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest rectangle around some; null around none. */
export function around(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}
