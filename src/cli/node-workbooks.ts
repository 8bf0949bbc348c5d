import { join } from "node:path";
import { NodeEngineHost } from "../adapters/xlsx/node-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import type { FileWorkbooks } from "../app/file-workbook";

/** Workbooks from files, with the engine in a thread of its own: `engine-worker.js` lies beside the program. */
export function nodeWorkbooks(): FileWorkbooks {
  const engine = new NodeEngineHost(join(__dirname, "engine-worker.js"));
  return {
    open: (bytes, fileName, password) =>
      openXlsxWorkbook(bytes, fileName, { engine, ...(password === null ? {} : { password }) }),
    create: (fileName) => Promise.resolve(createXlsxWorkbook(fileName, { engine })),
  };
}
