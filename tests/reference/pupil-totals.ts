import { read, utils } from "@e965/xlsx";
import { sharedBytes } from "../shared-data";

/** Totals as typed by school login, read straight from a pupil table: independent of the project's own reading. */
export function pupilTotals(part: string): Map<string, number[]> {
  const book = read(sharedBytes("vpr", part), { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error(`No sheet in ${part}`);
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const header = (rows[0] ?? []).map(String);
  const [login, total] = [header.indexOf("логин школы"), header.indexOf("всего баллов")];
  const schools = new Map<string, number[]>();
  for (const row of rows.slice(1)) {
    const text = String(row[total] ?? "").trim();
    const name = String(row[login] ?? "").trim();
    if (!/^\d+$/.test(text) || name === "") continue;
    const totals = schools.get(name) ?? [];
    totals.push(Number(text));
    schools.set(name, totals);
  }
  return schools;
}
