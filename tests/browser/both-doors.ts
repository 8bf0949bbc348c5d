import { asBothTell } from "../contract/as-both-tell";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import { planWrite } from "../../src/app/write-plan";
import type { WriteMode } from "../../src/app/session-values";
import type { Cell, Grid } from "../../src/workbook/cell";
import type { WorkbookEdit } from "../../src/workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import manifest from "../../package.json";
import type { HostSetup } from "../office-host/browser-host";

/** The password that a person has to type for any protected sheet. */
export const PASSWORD = "школа 1";

/** A book before a write, and after it as the file door leaves it. */
export interface FileDoor {
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  readonly setup: HostSetup;
}

/** A book with every sheet protected, as the reports of ФИС ОКО are. */
export function protectedBook(book: Uint8Array): Uint8Array {
  const parts = unzipSync(new Uint8Array(book));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const text = strFromU8(bytes);
    const locked = text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" password="CC1A"/>');
    parts[name] = strToU8(locked);
  }
  return zipSync(parts);
}

/** Checks and writes a book through the file door, and says how the test host has to calculate. */
export async function throughFileDoor(
  bytes: Uint8Array,
  fileName: string,
  mode: WriteMode,
): Promise<FileDoor> {
  const file = await openXlsxWorkbook(bytes, fileName, { engine });
  const before = await file.snapshot();
  const run = await runCheck(before, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const stamp = { fileName, date: today(), version: manifest.version };
  const options = { mode, comments: false };
  const methods = readFileSync(join(__dirname, "../../docs/methods.md"), "utf8");
  const edits = planWrite({ run, workbook: before, own: NO_OWN_SETTINGS, options, stamp, methods });
  await file.apply(edits);
  return { before, after: await file.snapshot(), setup: hostSetup(before, edits) };
}

/** Digits in which Node's and Chromium's mathematics agree: their engines round Math.asin and Math.pow differently in the last ones. */
const AGREED_DIGITS = 12;

/** A sheet as both doors can be compared, each with its own engine's mathematics. */
export function comparable(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...asBothTell(sheet),
    cells: sheet.cells.map((row) =>
      row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(AGREED_DIGITS)) : cell)),
    ),
  };
}

/** How the test host opens a workbook and calculates what the edits put into it. */
export function hostSetup(workbook: WorkbookSnapshot, edits: readonly WorkbookEdit[]): HostSetup {
  const formulas: Record<string, Cell> = {};
  const pivots: Record<string, Grid> = {};
  for (const edit of edits) {
    if (edit.kind === "pivot") pivots[edit.name] = edit.rendered;
    if (edit.kind !== "write") continue;
    for (const content of edit.cells.flat()) {
      if (typeof content === "object" && content !== null) formulas[content.formula] = content.value;
    }
  }
  return {
    workbook,
    passwords: { sheet: PASSWORD, structure: PASSWORD },
    formulas,
    pivots,
    colors: ["#ffffff", "#242424"],
  };
}

/** The day on this machine's clock, which the page reads too. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return [String(now.getFullYear()), month, day].join("-");
}
