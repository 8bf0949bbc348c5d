import type { Session } from "../../src/app/session";
import { locked } from "../adapters/xlsx/locked-book";
import { madeUpBook } from "../adapters/xlsx/written-books";
import { smallMonth } from "../small-month";
import { newSession } from "./monthly-session";
import { silent, value } from "./outcomes";

const PASSWORD = "школа 1";
const COPY = { mode: "copy", comments: false } as const;
const NEW = { mode: "new-workbook", comments: false } as const;

/** A session on a book that asks for a password. */
async function onLocked(): Promise<Session> {
  const session = newSession();
  value(await session.open(locked(madeUpBook(), { password: PASSWORD }), "закрытая.xlsx", PASSWORD, silent));
  return session;
}

describe("of a locked book", () => {
  it("the results beside it are saved plain, and the book itself after them with its password", async () => {
    const session = await onLocked();
    value(await session.check(silent));
    expect(value(await session.write(NEW, silent)).plain).toEqual({ last: true, next: true });
    expect(value(await session.write(COPY, silent)).plain).toEqual({ last: false, next: true });
    const results = value(await session.save());
    expect(results).toMatchObject({ isUnsaved: true, plain: { last: true, next: false } });
    const book = value(await session.save());
    expect(book).toMatchObject({ isUnsaved: false, plain: { last: false } });
    expect(book.bytes.slice(0, 4)).toEqual(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  });

  it.each([
    ["had a password", true],
    ["had none", false],
  ])("a new table beside it is plain by its own files: one %s", async (_case, isLocked) => {
    const session = await onLocked();
    const files = smallMonth("2025-10");
    value(await session.monthly.begin());
    value(await session.monthly.list(files.map(({ name }) => ({ id: name, path: name }))));
    for (const { name, bytes } of files) {
      const isThis = isLocked && name === "первая.xlsx";
      const content = new Uint8Array(bytes);
      const given = isThis ? locked(content, { password: PASSWORD }) : content;
      value(await session.monthly.read(name, given, isThis ? PASSWORD : null));
    }
    value(await session.monthly.run(silent));
    const book = value(await session.monthly.write({ mode: "new-workbook" }, silent));
    expect([book.lock, book.plain]).toEqual(["kept", { last: isLocked, next: isLocked }]);
  });
});
