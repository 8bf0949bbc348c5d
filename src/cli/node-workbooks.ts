import { join } from "node:path";
import { nodeEngineThread } from "../adapters/xlsx/node-engine-thread";
import { ThreadedEngineHost } from "../adapters/xlsx/threaded-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import type { FileWorkbooks } from "../app/file-workbook";

/** Workbooks from files, with the engine in a thread of its own: `engine-worker.js` lies beside the program. */
export function nodeWorkbooks(): FileWorkbooks {
  const engine = new ThreadedEngineHost(nodeEngineThread(join(__dirname, "engine-worker.js")));
  return {
    open: (bytes, fileName, password) =>
      openXlsxWorkbook(bytes, fileName, { engine, ...(password === null ? {} : { password }) }),
    create: (fileName) => Promise.resolve(createXlsxWorkbook(fileName, { engine })),
  };
}
