import { join } from "node:path";
import { nodeEngineThread } from "../adapters/xlsx/node-engine-thread";
import { ThreadedEngineHost } from "../adapters/xlsx/threaded-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import type { FileWorkbooks } from "../app/file-workbook";

/** Milliseconds of the processor's time for one file: other work of the machine takes none of it. */
const MOST_WORKED = 120_000;

/** Workbooks from files, with the engine in a thread of its own: `engine-worker.js` lies beside the program. */
export function nodeWorkbooks(): FileWorkbooks {
  const startThread = nodeEngineThread(join(__dirname, "engine-worker.js"));
  const engine = new ThreadedEngineHost(startThread, MOST_WORKED, processorTime);
  return {
    open: (bytes, fileName, password) =>
      openXlsxWorkbook(bytes, fileName, { engine, ...(password === null ? {} : { password }) }),
    create: (fileName) => Promise.resolve(createXlsxWorkbook(fileName, { engine })),
  };
}

/** The program itself waits while its engine works. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
