import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { joinBooks, type NamedBook } from "../../src/app/join-books";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import type { CheckRun } from "../../src/core/run/check-run";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { idleEngine } from "../adapters/idle-engine";
import { describeWithData, sharedFile } from "../shared-data";

/** A row within the pupils of a school: the first half ends with some of them, the second begins with the rest. */
const CUT = 13_000;

function part(book: WorkbookSnapshot, from: number, to: number): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet) => {
    const [header = []] = sheet.cells;
    return { ...sheet, cells: [header, ...sheet.cells.slice(from, to)], formulas: [], numberFormats: [] };
  });
  return { ...book, sheets };
}

async function checked(books: readonly NamedBook[]): Promise<CheckRun> {
  const control = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
  return runCheck(joinBooks(books), NO_OWN_SETTINGS, control);
}

/** All that a run finds, without the places. */
function findings({ results, evidence }: CheckRun): unknown {
  return [
    results.map(({ check, procedure, school, value, p, q, fired }) => [
      check,
      procedure,
      school?.id,
      value,
      p,
      q,
      fired,
    ]),
    evidence.map(({ school, level, participants }) => [school.id, level, participants]),
  ];
}

describeWithData("a file cut in two through a school", () => {
  it("gives the findings of the whole", async () => {
    const path = sharedFile("vpr", "математике, 4");
    const workbook = await openXlsxWorkbook(new Uint8Array(readFileSync(path)), basename(path), {
      engine: idleEngine,
    });
    const snapshot = await workbook.snapshot();
    const logins = [CUT - 1, CUT].map((row) => snapshot.sheets[0]?.cells[row]?.[0]);
    expect(logins[0]).toBe(logins[1]);
    const whole = await checked([{ label: "всё.xlsx", snapshot }]);
    const cut = await checked([
      { label: "математика 4 класс 2021 начало.xlsx", snapshot: part(snapshot, 1, CUT) },
      { label: "математика 4 класс 2021 конец.xlsx", snapshot: part(snapshot, CUT, Infinity) },
    ]);
    expect(whole.evidence.length).toBeGreaterThan(600);
    expect(findings(cut)).toEqual(findings(whole));
  });
});
