import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/cell";

/** Longest address that Excel takes. Source: docs/excel-facts.md#size. */
const LONGEST_ADDRESS = 8192;

/**
 * Addresses of many areas, "A1:B2,C3", as few as fit the length that Excel takes.
 *
 * @example
 * areaAddresses([{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 2, column: 2, rows: 1, columns: 1 }]) // => ["A1:B2,C3"]
 */
export function areaAddresses(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + 1 + address.length > LONGEST_ADDRESS) addresses.push(address);
    else addresses[addresses.length - 1] = `${last},${address}`;
  }
  return addresses;
}
