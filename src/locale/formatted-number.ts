/** Days from Excel's day 0 to 1 January 1970. */
const EPOCH_DAY = 25569;
const DAY_MS = 86_400_000;

/** Making a formatter costs a hundred times more than using it. */
const KNOWN = new Map<string, Intl.NumberFormat>();

/**
 * A number as its cell shows it. Dates, times, percents, fixed decimals and thousands are understood; what else a
 * format asks for is left out.
 *
 * @param format Number format of the cell in English notation, such as "0.0%".
 * @returns null where the format says nothing about numbers: then the number is shown as it is.
 * @example
 * formattedNumber(44621.5, "dd.mm.yyyy hh:mm") // => "01.03.2022 12:00"
 */
export function formattedNumber(value: number, format: string): string | null {
  const [section = ""] = format.split(";");
  const isElapsed = /\[h+\]/i.test(section);
  const plain = section.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (isElapsed) return elapsedText(value);
  if (/[dy]|mmm/i.test(plain) || /[hs]/i.test(plain)) return momentText(value, plain);
  const decimals = /\.([0#?]+)/.exec(plain)?.[1]?.length ?? 0;
  if (!/[0#?]/.test(plain) || /e[+-]/i.test(plain)) return null;
  if (plain.includes("%")) return `${formatter(decimals, false).format(value * 100)}%`;
  return formatter(decimals, /[0#],[0#]/.test(plain)).format(value);
}

function formatter(decimals: number, isGrouped: boolean): Intl.NumberFormat {
  const key = `${String(decimals)}${String(isGrouped)}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat("ru", { ...digits, useGrouping: isGrouped });
  KNOWN.set(key, made);
  return made;
}

/** A date, a time of day, or both, as the format has them. */
function momentText(serial: number, format: string): string | null {
  const moment = new Date(Math.round((serial - EPOCH_DAY) * DAY_MS));
  if (Number.isNaN(moment.getTime())) return null;
  const [date = "", time = ""] = moment.toISOString().split("T");
  const hasTime = /[hs]/i.test(format);
  const timeText = time.slice(0, /s/i.test(format) ? 8 : 5);
  if (!/[dy]|mmm/i.test(format)) return timeText;
  const dateText = date.split("-").reverse().join(".");
  return hasTime ? `${dateText} ${timeText}` : dateText;
}

/** Hours and minutes of a duration in days. */
function elapsedText(days: number): string {
  const minutes = Math.round(days * 24 * 60);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
}
