/** Days from Excel's usual day 0 to that of workbooks that count from 1904, as old Macs did. */
export const DAYS_TO_1904 = 1462;

/** What says nothing of the number: texts in quotes, escaped letters, blanks, colours and languages in brackets. */
const ASIDES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a number format shows a day, and not only a time or a duration. Such numbers are days since the beginning of the
 * workbook's count; outside of the adapters they always are days since 1900.
 *
 * @example
 * isDateFormat("[$-419]d mmm yyyy;@") // => true
 */
export function isDateFormat(format: string): boolean {
  const [section = ""] = format.split(";");
  return /[dy]|mmm/i.test(section.replace(ASIDES, ""));
}
