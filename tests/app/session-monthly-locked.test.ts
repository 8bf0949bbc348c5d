import { locked } from "../adapters/xlsx/locked-book";
import { smallMonth } from "../small-month";
import { newSession } from "./monthly-session";
import { silent, value } from "./outcomes";

const PASSWORD = "школа 1";

describe("a session that collects a file with a password", () => {
  it("says that its rows go into a table without one", async () => {
    const session = newSession();
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
