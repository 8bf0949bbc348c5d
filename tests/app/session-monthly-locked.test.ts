import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { Session } from "../../src/app/session";
import { locked } from "../adapters/xlsx/locked-book";
import { smallMonth } from "../small-month";
import { silent, value } from "./outcomes";

const PASSWORD = "школа 1";

describe("a session that collects a file with a password", () => {
  it("says that its rows go into a table without one", async () => {
    const session = new Session({
      workbooks: {
        open: (bytes, fileName, password) =>
          openXlsxWorkbook(bytes, fileName, { engine, ...(password === null ? {} : { password }) }),
        create: (fileName) => createXlsxWorkbook(fileName, { engine }),
      },
      today: () => "2025-11-05",
      pause: () => Promise.resolve(),
      version: "0",
    });
    const files = smallMonth("2025-10");
    value(await session.monthly.begin());
    value(await session.monthly.list(files.map(({ name }) => ({ id: name, path: name }))));
    for (const { name, bytes } of files) {
      const isLocked = name === "первая.xlsx";
      const content = isLocked
        ? locked(new Uint8Array(bytes), { password: PASSWORD })
        : new Uint8Array(bytes);
      value(await session.monthly.read(name, content, null));
      if (isLocked) {
        expect(value(await session.monthly.run(silent)).lockedFiles).toEqual([]);
        value(await session.monthly.read(name, content, PASSWORD));
      }
    }
    expect(value(await session.monthly.run(silent)).lockedFiles).toEqual(["первая.xlsx"]);
  });
});
