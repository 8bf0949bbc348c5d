import { expose } from "comlink";
import methods from "../../docs/methods.md?text";
import manifest from "../../package.json";
import { serveEngine } from "../adapters/xlsx/serve-engine";
import { ThreadedEngineHost } from "../adapters/xlsx/threaded-engine-host";
import { webEngineThread } from "../adapters/xlsx/web-engine-thread";
import { createXlsxWorkbook, openXlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import { Session } from "../app/session";
import { holdLock } from "./lasting-worker";
import { keptScript } from "./session-script";
import { carryWorkbookErrors } from "./workbook-errors";

/** The name of the worker that is the file engine: the same script, so that it can be started from memory too. */
const ENGINE = "engine";

if (self.name === ENGINE) serveEngine();
else serveSession();

function serveSession(): void {
  const script = keptScript();
  carryWorkbookErrors();
  holdLock();
  const engine = new ThreadedEngineHost(webEngineThread(() => new Worker(script(), { name: ENGINE })));
  expose(
    new Session({
      workbooks: {
        open: (bytes, fileName, password, work) =>
          openXlsxWorkbook(bytes, fileName, {
            engine,
            ...(password === null ? {} : { password }),
            ...(work === undefined ? {} : { work }),
          }),
        create: (fileName) => createXlsxWorkbook(fileName, { engine }),
      },
      today: () => localDate(new Date()),
      pause: nextMessage,
      version: manifest.version,
      methods,
    }),
  );
}

/** The day on the person's own clock, as "2026-11-22". */
function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return [String(now.getFullYear()), month, day].join("-");
}

/** Lets a message that waits (Отмена) be handled before the work goes on. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
