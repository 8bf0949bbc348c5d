import { markerRegister, type RegisterYear } from "../../core/objectivity/marker-register";
import type { CheckRun } from "../../core/run/check-run";
import { listedTitle } from "../../locale/meeting-pages-text";
import { MEETING } from "../../locale/meeting-text";
import { REPORT } from "../../locale/report-words";
import type { MeetingTable } from "./meeting-set";

const { totals: TOTALS } = REPORT;

/** The official list of the region by year, the latest first: all that can be told of where no results stand beside it. */
export function listedParts(run: CheckRun): { readonly title: string; readonly table: MeetingTable } | null {
  const years = markerRegister(run)
    .years.filter(({ origin, schools }) => origin === "list" && schools > 0)
    .reverse();
  const [latest] = years;
  if (latest === undefined) return null;
  const repeated = latest.repeated?.count ?? null;
  return { title: listedTitle(latest.year, latest.schools, repeated), table: listedTable(years) };
}

function listedTable(years: readonly RegisterYear[]): MeetingTable {
  const hasBefore = years.some(({ repeated }) => repeated !== null);
  const changes = [TOTALS.repeated, TOTALS.appeared, TOTALS.left];
  const headers = [TOTALS.schools, ...(hasBefore ? changes : [])];
  return {
    title: MEETING.listed,
    columns: [
      { header: REPORT.columns.year, width: 0.2, align: "left", numberFormat: null },
      ...headers.map((header) => {
        return { header, width: 0.8 / headers.length, align: "right", numberFormat: "0" } as const;
      }),
    ],
    rows: years.map(({ year, schools, repeated, appeared, left }) => [
      String(year),
      schools,
      ...(hasBefore ? [repeated?.count ?? null, appeared, left] : []),
    ]),
  };
}
