import { CFB, utils, write } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { le32, locked } from "./locked-book";
import { bookParts, cellsXml } from "./small-book";
import { zipOf } from "./zip-maker";

const BOOK = zipOf(bookParts({ sheet: cellsXml(Array.from({ length: 300 }, (_, row) => ["школа", row])) }));

function opened(bytes: Uint8Array, password?: string, name = "книга.xlsx") {
  return openXlsxWorkbook(bytes, name, { engine, ...(password === undefined ? {} : { password }) });
}

describe("an encrypted book", () => {
  it("opens with its password, and is saved with it", async () => {
    const workbook = await opened(locked(BOOK, { password: "пароль" }), "пароль");
    expect(workbook.isEncrypted).toBe(true);
    await workbook.apply([{ kind: "add-sheet", sheet: "ОКО Проба" }]);
    const saved = workbook.save().bytes;
    await expect(opened(saved)).rejects.toMatchObject({ code: "encrypted" });
    await expect(opened(saved, "другой")).rejects.toMatchObject({ code: "wrong-password" });
    const { sheets } = await (await opened(saved, "пароль")).snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["Список", "ОКО Проба"]);
  });

  it("opens without a password where Excel asks for none", async () => {
    const { sheets } = await (await opened(locked(BOOK, { password: "VelvetSweatshop" }))).snapshot();
    expect(sheets[0]?.cells).toHaveLength(300);
  });

  it("is refused where one byte of it was changed", async () => {
    const bytes = locked(BOOK, { password: "п" });
    const at = Buffer.from(bytes).indexOf(le32(BOOK.length)) + 600;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(opened(bytes, "п")).rejects.toMatchObject({ code: "damaged", details: { why: "tampered" } });
  });

  it("is refused at once where the password would take too many steps", async () => {
    const begun = Date.now();
    const bytes = locked(BOOK, { password: "п", spinCount: "2000000000" });
    await expect(opened(bytes, "п")).rejects.toMatchObject({ code: "damaged", details: { why: "spins" } });
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  it("of an unknown cipher is not said to have another password", async () => {
    const bytes = locked(BOOK, { password: "п", cipher: "RC4" });
    await expect(opened(bytes, "п")).rejects.toMatchObject({ code: "damaged", details: { why: "cipher" } });
  });

  it("may be an xlsb, whose new book keeps the password", async () => {
    const sheet = utils.aoa_to_sheet([["школа", 5]]);
    const xlsb = new Uint8Array(
      write(utils.book_new(sheet, "Лист"), { type: "array", bookType: "xlsb" }) as ArrayBuffer,
    );
    const workbook = await opened(locked(xlsb, { password: "п" }), "п", "книга.xlsb");
    expect((await workbook.snapshot()).sheets[0]?.cells).toEqual([["школа", 5]]);
    const { bytes, fileName } = workbook.save();
    expect(fileName).toBe("книга.xlsx");
    await expect(opened(bytes)).rejects.toMatchObject({ code: "encrypted" });
    expect((await (await opened(bytes, "п")).snapshot()).sheets[0]?.cells).toEqual([["школа", 5]]);
  });
});

describe("a compound file", () => {
  function xlsWith(stream: string): Uint8Array {
    const sheet = utils.aoa_to_sheet([["школа", 5]]);
    const xls = new Uint8Array(
      write(utils.book_new(sheet, "Лист"), { type: "array", bookType: "biff8" }) as ArrayBuffer,
    );
    const container = CFB.read(xls, { type: "array" });
    CFB.utils.cfb_add(container, stream, Buffer.from("документ"));
    return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
  }

  it("is a workbook whatever object lies in it", async () => {
    const { sheets } = await (
      await opened(xlsWith("/MBD00001234/WordDocument"), undefined, "книга.xls")
    ).snapshot();
    expect(sheets[0]?.cells).toEqual([["школа", 5]]);
  });

  it("is a document of Word where that is all there is", async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/WordDocument", Buffer.from("документ"));
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    await expect(opened(bytes, undefined, "книга.xls")).rejects.toMatchObject({
      code: "not-a-workbook",
      details: { startsLike: "DOC" },
    });
  });
});
