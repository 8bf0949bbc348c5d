const DAY = 86_400_000;

/**
 * Excel's serial number of an ISO date, as strict workbooks write dates; null for other texts.
 *
 * @example
 * isoSerial("2021-04-15") // => 44301
 */
export function isoSerial(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const time = Date.parse(`${match[1] ?? ""}T${match[2] ?? "00:00"}Z`);
  return Number.isNaN(time) ? null : (time - Date.UTC(1899, 11, 30)) / DAY;
}
