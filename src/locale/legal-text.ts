import { bookNames } from "./book-names";
import { REPORT_MARK, type ReportStamp } from "../core/model/report-stamp";
import { dateText } from "./number-text";

/** What every report says of the use of ВПР results. Source: docs/methods.md#legal. */
const LEGAL =
  "Результаты ВПР не могут использоваться для оценки деятельности педагогических работников и образовательных организаций. Признаки требуют проверки и служат для адресной помощи.";

/**
 * The footer of every sheet of a report.
 *
 * @param settings As `settingsSentence()` gives it.
 */
export function legalFooter(stamp: ReportStamp, settings: string): string {
  const { version, fileName, date } = stamp;
  const origin = `${REPORT_MARK} (версия ${version}, ${dateText(date)}, ${bookNames(fileName)}).`;
  return [origin, settings, LEGAL].filter((part) => part !== "").join(" ");
}

/** The footer of every printed page: without the settings, since Excel allows 255 characters. */
export function printFooter(stamp: ReportStamp): string {
  return `${madeBy(stamp)} ${LEGAL}`;
}

/** What made a page, and when: the foot of pages that say themselves how their results may be used. */
export function madeBy({ version, date }: ReportStamp): string {
  return `«ОКО» ${version}, ${dateText(date)}.`;
}
