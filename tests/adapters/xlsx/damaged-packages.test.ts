import { CFB, utils, write } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { crc32, scriptCrc32 } from "../../../src/adapters/xlsx/crc32";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { bookParts, cellsXml } from "./small-book";
import { zipOf, type ZipMaking } from "./zip-maker";

const SHEET = "xl/worksheets/sheet1.xml";
const ROWS = Array.from({ length: 40 }, (_, row) => [row, row * 2, 1000 + row]);
/** More than is worth a thread, so that the platform unpacks it. */
const MANY_ROWS = Array.from({ length: 20_000 }, (_, row) => [row, row * 2, 1000 + row]);

async function opened(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return (await openXlsxWorkbook(bytes, "книга.xlsx", { engine })).snapshot();
}

/** Another digit in one cell, as one flipped bit makes it: the XML is as good as before. */
function otherDigit(part: string): (name: string, content: Uint8Array) => Uint8Array {
  return (name, content) => {
    if (name !== part) return content;
    const spoilt = content.slice();
    const at = Buffer.from(spoilt).lastIndexOf("1017");
    spoilt[at + 3] = 0x38;
    return spoilt;
  };
}

const WAYS: readonly { readonly name: string; readonly how: ZipMaking }[] = [
  { name: "packed", how: {} },
  { name: "stored", how: { isStored: true } },
  { name: "packed with sizes behind the parts", how: { hasDescriptors: true } },
  { name: "packed with long sizes", how: { isLong: true } },
  { name: "stored with long sizes", how: { isLong: true, isStored: true, hasDescriptors: true } },
];

describe.each(WAYS)("a package whose parts are $name", ({ how }) => {
  it.each([{ rows: ROWS }, { rows: MANY_ROWS }])(
    "opens with every value ($rows.length rows)",
    async ({ rows }) => {
      const { sheets } = await opened(zipOf(bookParts({ sheet: cellsXml(rows) }), how));
      expect(sheets[0]?.cells).toHaveLength(rows.length);
      expect(sheets[0]?.cells[17]).toEqual([17, 34, 1017]);
    },
  );

  it.each([{ rows: ROWS }, { rows: MANY_ROWS }])(
    "is damaged where a sheet is not what was packed ($rows.length rows)",
    async ({ rows }) => {
      const bytes = zipOf(bookParts({ sheet: cellsXml(rows) }), { ...how, spoil: otherDigit(SHEET) });
      await expect(opened(bytes)).rejects.toMatchObject({
        code: "damaged",
        details: { why: "checksum", part: SHEET, sheet: "Список" },
      });
    },
  );
});

describe("crc32()", () => {
  it("is the same by the platform and by the script, in pieces of any length", () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) % 251);
    for (const cut of [0, 1, 7, 8, 9, 500, 1000]) {
      const [start, end] = [bytes.subarray(0, cut), bytes.subarray(cut)];
      expect(scriptCrc32(end, scriptCrc32(start))).toBe(crc32(bytes));
    }
    expect(scriptCrc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});

describe("a package", () => {
  const parts = bookParts({ sheet: cellsXml(ROWS) });

  it("is damaged where its list of sheets is not what was packed", async () => {
    function spoil(name: string, content: Uint8Array): Uint8Array {
      const text = Buffer.from(content).toString();
      return name === "xl/workbook.xml" ? Buffer.from(text.replace("Список", "Списак")) : content;
    }
    await expect(opened(zipOf(parts, { spoil }))).rejects.toMatchObject({
      code: "damaged",
      details: { why: "checksum", part: "xl/workbook.xml" },
    });
  });

  it.each([1, -1])("is damaged where a sheet is %i byte longer than announced", async (difference) => {
    for (const isStored of [true, false]) {
      const bytes = zipOf(parts, { isStored, announced: (_, size) => size - difference });
      await expect(opened(bytes)).rejects.toMatchObject({ code: "damaged" });
    }
  });

  it.each([
    { name: "a password of the zip", how: { flags: 1 } },
    { name: "another method", how: { method: 14 } },
  ])("is refused where its parts are packed with $name", async ({ how }) => {
    await expect(opened(zipOf(parts, how))).rejects.toMatchObject({
      code: "damaged",
      details: { why: "method" },
    });
  });

  it("is damaged where two parts of one name differ", async () => {
    const twice = [...parts, [SHEET, `${cellsXml(ROWS)} `] as const];
    await expect(opened(zipOf(twice))).rejects.toMatchObject({ code: "damaged", details: { why: "list" } });
    const { sheets } = await opened(zipOf([...parts, [SHEET, cellsXml(ROWS)] as const]));
    expect(sheets[0]?.cells).toHaveLength(ROWS.length);
  });

  /** The last entry of the list, and the end of it. */
  function endOf(bytes: Uint8Array): { view: DataView; entry: number; end: number } {
    const view = new DataView(bytes.buffer);
    let entry = bytes.length - 22;
    while (view.getUint32(entry, true) !== 0x02014b50) entry -= 1;
    return { view, entry, end: bytes.length - 22 };
  }

  it("is refused where its parts lie within one another: written out, each would be as long as all", async () => {
    const bytes = zipOf([["a.xml", "а".repeat(100)], ...parts], { isStored: true });
    const view = new DataView(bytes.buffer);
    let first = view.getUint32(bytes.length - 6, true);
    for (let count = 0; count < 3; count++) {
      const local = view.getUint32(first + 42, true);
      const name = view.getUint16(first + 28, true);
      view.setUint32(first + 20, bytes.length - local - 30 - name, true);
      first += 46 + name;
    }
    await expect(opened(bytes)).rejects.toMatchObject({ code: "damaged", details: { why: "overlap" } });
  });

  it("is refused where it has more parts than any workbook", async () => {
    const bytes = zipOf(parts);
    const { view, end } = endOf(bytes);
    view.setUint16(end + 10, 60_001, true);
    await expect(opened(bytes)).rejects.toMatchObject({
      code: "damaged",
      details: { why: "parts", count: "60001" },
    });
  });

  it("is damaged where a part goes on behind the end", async () => {
    const bytes = zipOf(parts);
    const { view, entry } = endOf(bytes);
    view.setUint32(entry + 20, 0x00ffffff, true);
    await expect(opened(bytes)).rejects.toMatchObject({ code: "damaged", details: { why: "list" } });
  });
});

describe("sheets that lead to one part", () => {
  it.each([2, 20_000])("are refused with their names (%i sheets)", async (count) => {
    const more = Array.from(
      { length: count - 1 },
      (_, index) => `<sheet name="Лист ${String(index + 2)}" sheetId="${String(index + 2)}" r:id="rId1"/>`,
    );
    const parts = bookParts({ sheet: cellsXml(ROWS) }).map(([name, text]): [string, string] => [
      name,
      name === "xl/workbook.xml" ? text.replace("</sheets>", `${more.join("")}</sheets>`) : text,
    ]);
    const details = { why: "shared-part", part: SHEET, other: "Список", sheet: "Лист 2" };
    await expect(opened(zipOf(parts))).rejects.toMatchObject({ code: "damaged", details });
    expect(errorText("damaged", details)).toBe(
      "Файл повреждён: листы «Список» и «Лист 2» ведут к одной части xl/worksheets/sheet1.xml: так не бывает в настоящих книгах. " +
        "Попробуйте открыть его в Excel и сохранить заново.",
    );
  });
});

describe("an .xls whose book ends before its first sheet", () => {
  it.each([0, 20])("is damaged, and not empty (%i bytes of it)", async (length) => {
    const book = utils.book_new(utils.aoa_to_sheet(ROWS), "Лист");
    const container = CFB.read(write(book, { type: "buffer", bookType: "biff8" }) as Buffer, {
      type: "buffer",
    });
    const stream = CFB.find(container, "Workbook");
    if (stream === null) throw new Error("no book in the container");
    stream.content = stream.content.slice(0, length);
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    await expect(openXlsxWorkbook(bytes, "книга.xls", { engine })).rejects.toMatchObject({ code: "damaged" });
  });
});
