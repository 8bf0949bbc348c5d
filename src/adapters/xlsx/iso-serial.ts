const DAY = 86_400_000;

/**
 * Excel's serial number of an ISO date, as strict workbooks write dates; null for other texts.
 *
 * @param is1904 The workbook counts from 1904.
 * @example
 * isoSerial("2021-04-15", false) // => 44301
 */
export function isoSerial(text: string, is1904: boolean): number | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const time = Date.parse(`${match[1] ?? ""}T${match[2] ?? "00:00"}Z`);
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Number.isNaN(time) ? null : (time - start) / DAY;
}
