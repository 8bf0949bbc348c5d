import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { Session } from "../../src/app/session";
import type { MonthlyView } from "../../src/app/session-monthly-api";
import { smallMonth, type MonthFile } from "../small-month";
import { silent, value } from "./outcomes";

/** A session on 5 November 2025. @param onPause Called where work lets others in. */
export function newSession(onPause = silent): Session {
  return new Session({
    workbooks: {
      open: (bytes, fileName, password) =>
        openXlsxWorkbook(bytes, fileName, { engine, ...(password === null ? {} : { password }) }),
      create: (fileName) => createXlsxWorkbook(fileName, { engine }),
    },
    today: () => "2025-11-05",
    pause: () => {
      onPause();
      return Promise.resolve();
    },
    version: "0",
  });
}

/** Lists and reads files, and collects what they hold. */
export async function readAll({ monthly }: Session, files: readonly MonthFile[]): Promise<MonthlyView> {
  value(await monthly.list(files.map(({ name }) => ({ id: name, path: name }))));
  for (const { name, bytes } of files) value(await monthly.read(name, new Uint8Array(bytes), null));
  return value(await monthly.run(silent));
}

/** A session that has collected these files. */
export async function begun(files = smallMonth("2025-10")): Promise<{ session: Session; view: MonthlyView }> {
  const session = newSession();
  value(await session.monthly.begin());
  return { session, view: await readAll(session, files) };
}
