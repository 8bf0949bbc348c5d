import { proxy, transfer, wrap } from "comlink";
import type { SessionApi } from "../app/session-api";

/**
 * The session in a Web Worker, as an ordinary `SessionApi`.
 *
 * @param worker Runs `session-worker.ts`.
 */
export function connectSession(worker: Worker): SessionApi {
  const remote = wrap<SessionApi>(worker);
  return {
    // The bytes move instead of being copied: a file may have 60 MB.
    open: (bytes, fileName, password, onProgress) =>
      remote.open(transfer(bytes, [bytes.buffer]), fileName, password, proxy(onProgress)),
    answer: (answers) => remote.answer(answers),
    setThresholds: (own) => remote.setThresholds(own),
    setScales: (own) => remote.setScales(own),
    rows: (sheet, from, count) => remote.rows(sheet, from, count),
    check: (onProgress) => remote.check(proxy(onProgress)),
    cancel: () => remote.cancel(),
    card: (schoolId) => remote.card(schoolId),
    preview: (options) => remote.preview(options),
    write: (options, onProgress) => remote.write(options, proxy(onProgress)),
    removeMarks: () => remote.removeMarks(),
    undo: () => remote.undo(),
    marks: () => remote.marks(),
    save: () => remote.save(),
  };
}
