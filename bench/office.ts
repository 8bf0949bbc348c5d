import { plainSheet } from "../src/workbook/plain-sheet";
import { OfficeWorkbook } from "../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../src/workbook/edit";
import type { WorkbookSnapshot } from "../src/workbook/snapshot";
import { hostWith } from "../tests/office-host/fill-host";
import type { OfficeHost } from "../tests/office-host/office-host";

/** A region's table. */
const PUPILS = 26_000;
const COLUMNS = 32;
/** Rows of findings that a region may have. */
const FINDINGS = 2_000;

const MEGABYTE = 1024 * 1024;
/** Bytes that Excel on the web takes in one request or answer. Source: docs/excel-facts.md#size. */
const LIMIT = 5 * MEGABYTE;

void measure();

/** Reads a region's table through Office.js and the test host, writes findings, and prints what went over the wire. */
async function measure(): Promise<void> {
  const host = hostWith(region());
  host.connect();
  const workbook = new OfficeWorkbook();
  console.log(`Office.js and the test host: ${String(PUPILS)} rows × ${String(COLUMNS)} columns`);
  await timed("read", host, () => workbook.snapshot());
  const { inverse } = await timed(`write ${String(FINDINGS)} findings`, host, () =>
    workbook.apply(findings()),
  );
  await timed("undo", host, () => workbook.apply(inverse));
}

async function timed<T>(name: string, host: OfficeHost, work: () => Promise<T>): Promise<T> {
  const before = host.syncs.length;
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const syncs = host.syncs.slice(before);
  const sizes = syncs.map(({ sent, received }) => Math.max(sent, received));
  const all = syncs.reduce((sum, { sent, received }) => sum + sent + received, 0);
  const largest = Math.max(0, ...sizes);
  const perSync = all / syncs.length / MEGABYTE;
  console.log(
    `${name.padEnd(20)} ${seconds.toFixed(2)} s, ${String(syncs.length)} syncs, ` +
      `${perSync.toFixed(2)} MB per sync, largest ${(largest / MEGABYTE).toFixed(2)} MB: ` +
      (largest <= LIMIT ? "held" : "MISSED"),
  );
  return result;
}

function region(): WorkbookSnapshot {
  const header = Array.from({ length: COLUMNS }, (_, column) => `Задание ${String(column + 1)}`);
  const rows = Array.from({ length: PUPILS }, (_, row) =>
    header.map((_title, column) =>
      column === 0 ? `sch${String(200_000 + (row % 600))}` : (row * column) % 7,
    ),
  );
  return {
    fileName: "регион.xlsx",
    structureLocked: false,
    names: [],
    settings: {},
    sheets: [plainSheet("Работы", { cells: [header, ...rows] })],
  };
}

function findings(): WorkbookEdit[] {
  const sheet = "ОКО Признаки";
  const cells = Array.from({ length: FINDINGS }, (_, row) => [
    `Школа № ${String(row)}`,
    "Доля отметок «2» ниже, чем у школ такого же размера",
    row / FINDINGS,
    0.01,
    row,
  ]);
  const areas = Array.from({ length: FINDINGS }, (_, row) => ({
    row: row * 13,
    column: 0,
    rows: 1,
    columns: COLUMNS,
  }));
  return [
    { kind: "add-sheet", sheet },
    { kind: "write", sheet, row: 0, column: 0, cells },
    { kind: "mark", sheet: "Работы", strength: "check", areas, fill: "F8CBAD" },
  ];
}
