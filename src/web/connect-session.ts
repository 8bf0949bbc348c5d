import { proxy, transfer, wrap, type Remote } from "comlink";
import type { ExcelSessionApi, FileSessionApi, SessionApi } from "../app/session-api";
import type { Session } from "../app/session";

/**
 * The session in a Web Worker, for a door with files.
 *
 * @param worker Runs `session-worker.ts`.
 */
export function connectSession(worker: Worker): FileSessionApi {
  const remote = wrap<Session>(worker);
  return {
    ...sharedCalls(remote),
    // The bytes move instead of being copied: a file may have 60 MB.
    open: (bytes, fileName, password, onProgress) =>
      remote.open(transfer(bytes, [bytes.buffer]), fileName, password, proxy(onProgress)),
    save: () => remote.save(),
  };
}

/** The same, for the door inside Excel: the workbook stays here, and the worker calls it. */
export function connectExcelSession(worker: Worker): ExcelSessionApi {
  const remote = wrap<Session>(worker);
  return {
    ...sharedCalls(remote),
    attach: (workbook, onProgress) => remote.attach(proxy(workbook), proxy(onProgress)),
    reread: () => remote.reread(),
    repair: (passwords) => remote.repair(passwords),
  };
}

function sharedCalls(remote: Remote<Session>): SessionApi {
  return {
    answer: (answers) => remote.answer(answers),
    setThresholds: (own) => remote.setThresholds(own),
    setScales: (own) => remote.setScales(own),
    rows: (sheet, from, count) => remote.rows(sheet, from, count),
    check: (onProgress) => remote.check(proxy(onProgress)),
    cancel: () => remote.cancel(),
    card: (schoolId) => remote.card(schoolId),
    preview: (options) => remote.preview(options),
    write: (options, onProgress, passwords) => remote.write(options, proxy(onProgress), passwords),
    removeMarks: (passwords) => remote.removeMarks(passwords),
    undo: (passwords) => remote.undo(passwords),
    marks: () => remote.marks(),
  };
}
