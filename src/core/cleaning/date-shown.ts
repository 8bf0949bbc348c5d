const DAY = 86_400_000;
const MINUTES_OF_DAY = 1440;
const SERIAL_OF_1970 = 25_569;
/** 31.12.9999: what lies beyond is no date. */
const LAST_SERIAL = 2_958_465;

/**
 * A serial number as the date or the time that its cell shows; null where it can be neither.
 *
 * @param serial Days since 1900, as Excel counts them.
 * @example
 * dateShown(45935) // => "05.10.2025"
 */
export function dateShown(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return null;
  if (serial < 1) {
    const minutes = Math.round(serial * MINUTES_OF_DAY);
    return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
  }
  const [year, month, day] = new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return `${day ?? ""}.${month ?? ""}.${year ?? ""}`;
}
