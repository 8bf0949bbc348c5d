import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { FileWorkbook } from "../../src/app/file-workbook";
import { Session } from "../../src/app/session";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { silent, value } from "./outcomes";

/** A file that is a workbook in memory. */
function fileOf(workbook: WorkbookSnapshot, password = ""): { file: FileWorkbook; memory: MemoryWorkbook } {
  const memory = new MemoryWorkbook(workbook, password);
  const file: FileWorkbook = {
    snapshot: (request) => memory.snapshot(request),
    apply: (edits, policy) => memory.apply(edits, policy),
    save: () => ({ fileName: workbook.fileName, bytes: new Uint8Array() }),
    savedAsNew: false,
    isEncrypted: false,
    look: () => null,
    wasEncrypted: false,
    fileName: "книга.xlsx",
  };
  return { file, memory };
}

/** A session on a workbook that was checked. */
export async function checkedSession(workbook: WorkbookSnapshot, password = "") {
  const { session, memory, created } = await openedSession(workbook, password);
  value(await session.check(silent));
  return { session, memory, created };
}

/** A session on a workbook that was opened. */
export async function openedSession(workbook: WorkbookSnapshot, password = "") {
  const { file, memory } = fileOf(workbook, password);
  const created: MemoryWorkbook[] = [];
  const session = new Session({
    workbooks: {
      open: () => Promise.resolve(file),
      create: (fileName) => {
        const made = fileOf({ ...workbook, fileName, sheets: [], structureLocked: false });
        created.push(made.memory);
        return Promise.resolve(made.file);
      },
    },
    today: () => "2022-11-23",
    pause: () => Promise.resolve(),
    version: "0",
  });
  const opened = value(await session.open(new Uint8Array(), workbook.fileName, null, silent));
  return { session, memory, created, opened };
}
