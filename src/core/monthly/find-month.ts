import type { AlignedForm } from "./aligned-form";
import { isoOfSerial, monthId, readMonthText } from "./monthly-dates";
import type { MonthId } from "./monthly-file";

/** What a file says of its month; the year may be missing. */
export interface SaidMonth {
  readonly month: number;
  readonly year: number | null;
  readonly from: "sheet" | "name" | "folder";
}

/** The month that a file is of: what stands above its table, else its name, else its folder. */
export function saidMonth(form: AlignedForm): SaidMonth | null {
  const said = writtenMonth(form);
  return said === null || said.year !== null ? said : { ...said, year: titleYear(form, said.month) };
}

const SCHOOL_YEAR = /(?<!\d)20(\d\d)\s*[/–—-]\s*(?:20)?(\d\d)(?!\d)/;
/** A school year begins in September. */
const FIRST_MONTH = 9;

/** The year that stands above the table: of a school year the one that the month lies in. */
function titleYear({ view, columns }: AlignedForm, month: number): number | null {
  for (let row = 0; row < (columns.block.rows[0] ?? 0); row += 1) {
    for (let column = 0; column < view.columns; column += 1) {
      const text = view.text(row, column);
      const years = SCHOOL_YEAR.exec(text);
      if (years !== null && Number(years[2]) === Number(years[1]) + 1)
        return 2000 + Number(month >= FIRST_MONTH ? years[1] : years[2]);
      const year = /(?<!\d)(20\d\d)\s*(?:г|год)/.exec(text)?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

function writtenMonth({ file, head, view, sheetName }: AlignedForm): SaidMonth | null {
  const ofSheet = sheetName === null ? null : readMonthText(sheetName);
  // Sheets of months are copied from each other with the line above the table.
  if (ofSheet !== null) return { ...ofSheet, from: "sheet" };
  for (const { row, column, text } of head) {
    const value = view.value(row, column);
    const serial = typeof value === "number" && view.isDateFormat(row, column) ? isoOfSerial(value) : null;
    if (serial !== null) return { ...partsOf(serial), from: "sheet" };
    const read = readMonthText(text);
    if (read !== null) return { ...read, from: "sheet" };
  }
  const parts = file.split(/[\\/]/);
  const name = readMonthText((parts.pop() ?? "").replace(/\.[^.]*$/, ""));
  if (name !== null) return { ...name, from: "name" };
  for (const folder of parts.reverse()) {
    const read = readMonthText(folder);
    if (read !== null) return { ...read, from: "folder" };
  }
  return null;
}

function partsOf(iso: string): { month: number; year: number } {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  return { month, year };
}

/** The months in full: a year that a file does not write is that of the files which write one. */
export function monthsInFull(said: readonly (SaidMonth | null)[]): (MonthId | null)[] {
  const years = new Map<number, Map<number, number>>();
  for (const of of said) {
    if (of?.year === null || of === null) continue;
    const byYear = years.get(of.month) ?? new Map<number, number>();
    years.set(of.month, byYear.set(of.year, (byYear.get(of.year) ?? 0) + 1));
  }
  const all = said.flatMap((of) => (of?.year === null || of === null ? [] : [of.year]));
  return said.map((of) => {
    if (of === null) return null;
    if (of.year !== null) return monthId(of.year, of.month);
    const known = [...(years.get(of.month) ?? [])].sort((one, other) => other[1] - one[1])[0]?.[0];
    const year = known ?? (new Set(all).size === 1 ? all[0] : undefined);
    return year === undefined ? null : monthId(year, of.month);
  });
}

/** The month that most files of each folder are of: a file of an earlier one among them is last month's again. */
export function folderMonths(
  files: readonly { readonly file: string; readonly month: MonthId | null }[],
): Map<string, MonthId> {
  const counts = new Map<string, Map<MonthId, number>>();
  for (const { file, month } of files) {
    if (month === null) continue;
    const of = counts.get(folderOf(file)) ?? new Map<MonthId, number>();
    counts.set(folderOf(file), of.set(month, (of.get(month) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([folder, of]): [string, MonthId][] => {
      const total = [...of.values()].reduce((sum, count) => sum + count, 0);
      const most = [...of].find(([, count]) => count > total * 0.6);
      return most === undefined ? [] : [[folder, most[0]]];
    }),
  );
}

export function folderOf(file: string): string {
  return file.replace(/[\\/]?[^\\/]*$/, "");
}
