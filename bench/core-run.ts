import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { read, utils } from "@e965/xlsx";
import { NO_OWN_SETTINGS } from "../src/app/own-settings";
import { runCheck } from "../src/app/run-check";
import type { Grid } from "../src/workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../src/workbook/snapshot";

void measureCore(process.argv[2] ?? "");

/** Times recognising, reading and checking alone, without any file engine of the product. Prints seconds. */
async function measureCore(path: string): Promise<void> {
  const workbook = snapshotOf(path);
  const start = performance.now();
  const run = await runCheck(workbook, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, schools: run.evidence.length, tests: run.results.length }));
}

function snapshotOf(path: string): WorkbookSnapshot {
  const book = read(readFileSync(path));
  const sheets = book.SheetNames.map((name): SheetSnapshot => {
    const sheet = book.Sheets[name];
    const cells: Grid = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, defval: null });
    const nothing = {
      formulas: [],
      errors: [],
      numberFormats: [],
      notes: [],
      links: [],
      merges: [],
      tables: [],
      marks: [],
    };
    const shown = { visibility: "visible", hiddenRows: [], hiddenColumns: [], protection: null } as const;
    return { name, own: false, cells, ...nothing, ...shown };
  });
  return { fileName: basename(path), sheets, structureLocked: false, names: [], settings: {} };
}
