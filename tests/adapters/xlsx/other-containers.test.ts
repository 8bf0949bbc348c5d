import { utils, write } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { bytesBy, joined } from "./russian-bytes";

const CELLS = [
  ["Школа", "Писали"],
  ["СОШ № 1 «Родник»", "25"],
];
const TABLE =
  "<table border=1><tr><td>Школа</td><td>Писали</td></tr>\r\n<tr><td>СОШ № 1 «Родник»</td><td>25</td></tr></table>";
const NAME = "<x:ExcelWorksheet><x:Name>МА 4</x:Name></x:ExcelWorksheet>";

async function sheetsOf(bytes: Uint8Array, fileName = "отчёт.xls"): Promise<readonly SheetSnapshot[]> {
  const workbook = await openXlsxWorkbook(bytes, fileName, { engine });
  return (await workbook.snapshot()).sheets;
}

function page(head: string, body = TABLE): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body>${body}</body></html>`;
}

function meta(charset: string): string {
  return `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
}

function quotedPrintable(bytes: Uint8Array, length = 24): string {
  const letters = [...bytes].map((byte) => {
    const isPlain = byte >= 32 && byte <= 126 && byte !== 61;
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  });
  const lines: string[] = [];
  for (let at = 0; at < letters.length; at += length) lines.push(letters.slice(at, at + length).join(""));
  return lines.join("=\r\n");
}

function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");
}

/** A part of an archive: its headers, an empty line, its body. */
function part(headers: readonly string[], body: Uint8Array | string): Uint8Array {
  const bytes = typeof body === "string" ? bytesBy("utf-8", body) : body;
  return joined(bytesBy("utf-8", `--граница\r\n${headers.join("\r\n")}\r\n\r\n`), bytes, [13, 10]);
}

function archive(...parts: Uint8Array[]): Uint8Array {
  const head =
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="граница"\r\n\r\n' +
    "Этот документ — веб-архив.\r\n\r\n";
  return joined(bytesBy("utf-8", head), ...parts, bytesBy("utf-8", "--граница--\r\n"));
}

describe("a saved web page", () => {
  it.each([
    { name: "windows-1251 that it names", encoding: "windows-1251", head: meta("windows-1251") },
    { name: "windows-1251 that nothing names", encoding: "windows-1251", head: "" },
    { name: "windows-1251 under the name of UTF-8", encoding: "windows-1251", head: meta("utf-8") },
    { name: "UTF-8 under the name of windows-1251", encoding: "utf-8", head: meta("windows-1251") },
    { name: "UTF-8 named in HTML 5", encoding: "utf-8", head: '<META CHARSET="utf-8">' },
    { name: "UTF-16 without a mark", encoding: "utf-16le", head: meta("unicode") },
    { name: "UTF-16, high byte first", encoding: "utf-16be", head: "" },
  ])("is read in $name", async ({ encoding, head }) => {
    const [sheet] = await sheetsOf(bytesBy(encoding, page(head)));
    expect(sheet).toMatchObject({ name: "Sheet1", cells: CELLS });
    expect(sheet).not.toHaveProperty("encodingDoubt");
  });

  it.each(["ibm866", "koi8-r"])("is read in %s, named and not", async (encoding) => {
    const cells = [
      ["Школа", "Писали"],
      ["Гимназия", "25"],
    ];
    const body = TABLE.replace("СОШ № 1 «Родник»", "Гимназия");
    for (const head of ["", meta(encoding)]) {
      const [sheet] = await sheetsOf(bytesBy(encoding, page(head, body)));
      expect(sheet?.cells).toEqual(cells);
    }
  });

  it("has its sheet's name and every character that is written as a number or by name", async () => {
    const body = TABLE.replace(
      "СОШ № 1 «Родник»",
      "&#1057;&#x41E;Ш &numero; 1 &laquo;Родник&raquo; &lt;5&gt;",
    );
    const head = `<!--[if gte mso 9]><xml>${NAME}</xml><![endif]-->`;
    const [sheet] = await sheetsOf(bytesBy("utf-8", page(head, body)));
    expect(sheet).toMatchObject({ name: "МА 4", cells: [CELLS[0], ["СОШ № 1 «Родник» <5>", "25"]] });
  });

  it("is found below styles longer than what is looked at first", async () => {
    const head = `<style>${"td {color: black}\n".repeat(8000)}</style>`;
    const [sheet] = await sheetsOf(bytesBy("windows-1251", page(head)));
    expect(sheet?.cells).toEqual(CELLS);
  });

  it.each(["<!--", "<script>", "<style>", "<x:ExcelWorksheet>", "<x:ExcelWorksheet><x:WorksheetSource "])(
    "whose 200 000 %s have no end is read in time",
    async (opening) => {
      const started = performance.now();
      const [sheet] = await sheetsOf(bytesBy("utf-8", page(meta("utf-8"), TABLE + opening.repeat(200_000))));
      expect(sheet?.cells.slice(0, CELLS.length)).toEqual(CELLS);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  it("that cannot be read is a sheet with a doubt, not a sheet of other schools", async () => {
    const [sheet] = await sheetsOf(bytesBy("utf-8", page("", TABLE.replace(/[а-яё]/gi, "?"))));
    expect(sheet?.encodingDoubt).toEqual({ encoding: "utf-8", isReadable: false });
  });
});

describe("a web archive", () => {
  const html = bytesBy("windows-1251", page(meta("windows-1251")));

  it.each([
    { name: "quoted-printable", body: quotedPrintable(html), encoding: "quoted-printable" },
    // A space before the broken line is one of the text.
    ...[3, 4, 5].map((length) => {
      return {
        name: `lines of ${String(length)}`,
        body: quotedPrintable(html, length),
        encoding: "quoted-printable",
      };
    }),
    { name: "base64", body: base64(html), encoding: "base64" },
    { name: "8 bits", body: html, encoding: "8bit" },
  ])("of one page in $name gives its table", async ({ body, encoding }) => {
    const headers = [
      "Content-Location: file:///C:/book.htm",
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Type: text/html; charset="windows-1251"',
    ];
    const [sheet] = await sheetsOf(archive(part(headers, body)));
    expect(sheet?.cells).toEqual(CELLS);
  });

  it("names no charset and is read all the same", async () => {
    const body = quotedPrintable(bytesBy("koi8-r", TABLE.replace("№ 1 «Родник»", "")));
    const headers = ["Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable"];
    const [sheet] = await sheetsOf(archive(part(headers, body)));
    expect(sheet?.cells).toEqual([CELLS[0], ["СОШ", "25"]]);
  });

  it("of several sheets gives them by their names, without the frames around them", async () => {
    const frames =
      '<html><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>МА 4</x:Name><x:WorksheetSource HRef=3D"book.files/sheet001.htm"/>' +
      '</x:ExcelWorksheet><x:ExcelWorksheet><x:Name>РУ 4</x:Name><x:WorksheetSource HRef=3D"book.files/sheet002.htm"/>' +
      "</x:ExcelWorksheet></x:ExcelWorksheets><frameset></frameset></html>";
    const text = 'Content-Type: text/html; charset="utf-8"';
    const sheets = await sheetsOf(
      archive(
        part(
          ["Content-Location: file:///C:/book.htm", "Content-Transfer-Encoding: quoted-printable", text],
          frames,
        ),
        part(["Content-Location: file:///C:/book.files/sheet001.htm", text], page("")),
        part(["Content-Location: file:///C:/book.files/style.css", "Content-Type: text/css"], "td {}"),
        part(["Content-Location: file:///C:/book.files/sheet002.htm", text], page("")),
      ),
    );
    expect(sheets.map(({ name }) => name)).toEqual(["МА 4", "РУ 4"]);
    expect(sheets.map(({ cells }) => cells)).toEqual([CELLS, CELLS]);
  });

  it("without a table is damaged or no workbook, and never an empty success", async () => {
    const headers = ["Content-Type: text/html", "Content-Transfer-Encoding: 7bit"];
    await expect(sheetsOf(archive(part(headers, "<html>no</html>")))).rejects.toMatchObject({
      code: "empty",
    });
  });
});

/**
 * Cells as an .xls of before Unicode. The library writes Latin letters only: they hold the places of the bytes.
 *
 * @param page The code page that the file names; null where it names none.
 */
function oldXls(bookType: "biff2" | "biff5", encoding: string, page: number | null): Uint8Array {
  const letters = "QWXZJK".split("");
  const texts = CELLS.flat();
  const places = texts.map((text, index) => (letters[index] ?? "").repeat(text.length));
  const rows = [places.slice(0, 2), places.slice(2)];
  const written = write(utils.book_new(utils.aoa_to_sheet(rows), "S"), {
    type: "array",
    bookType,
  }) as ArrayBuffer;
  const bytes = Buffer.from(written);
  texts.forEach((text, index) => {
    const at = bytes.indexOf(places[index] ?? "");
    bytes.set(bytesBy(encoding, text), at);
  });
  const named = bytes.indexOf(Uint8Array.of(0x42, 0, 2, 0));
  if (page !== null) bytes.writeUInt16LE(page, named + 4);
  // 0x40: whether a backup is kept, in as many bytes; so the code page is named nowhere.
  else if (named >= 0) bytes.writeUInt16LE(0x40, named);
  return new Uint8Array(bytes);
}

describe(".xls of before Unicode", () => {
  it.each([
    {
      name: "Excel 95 that names windows-1251",
      bookType: "biff5" as const,
      encoding: "windows-1251",
      page: 1251,
    },
    {
      name: "Excel 95 that names no code page",
      bookType: "biff5" as const,
      encoding: "windows-1251",
      page: null,
    },
    {
      name: "Excel 2 that names no code page",
      bookType: "biff2" as const,
      encoding: "windows-1251",
      page: null,
    },
  ])("of $name is read in Russian", async ({ bookType, encoding, page }) => {
    const [sheet] = await sheetsOf(oldXls(bookType, encoding, page));
    expect(sheet?.cells).toEqual(CELLS);
  });
});

describe("XML of 2003", () => {
  it.each(["windows-1251", "utf-8", "utf-16le", "utf-16be"])("is read in %s", async (encoding) => {
    const SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
    const rows = CELLS.map(
      (row) =>
        `<Row>${row.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("")}</Row>`,
    );
    const xml =
      `<?xml version="1.0" encoding="${encoding.slice(0, 6) === "utf-16" ? "UTF-16" : encoding}"?>\r\n<?mso-application progid="Excel.Sheet"?>` +
      `<Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}"><Worksheet ss:Name="МА 4"><Table>${rows.join("")}</Table></Worksheet></Workbook>`;
    const [sheet] = await sheetsOf(bytesBy(encoding, xml));
    expect(sheet).toMatchObject({ name: "МА 4", cells: CELLS });
  });

  it("is read with its texts and numbers in CDATA", async () => {
    const SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
    function cell(type: string, text: string): string {
      return `<Cell><Data ss:Type="${type}"><![CDATA[${text}]]></Data></Cell>`;
    }
    const rows = `<Row>${cell("String", "Школа <1>")}${cell("String", "Писали")}</Row><Row>${cell("String", "СОШ & К")}${cell("Number", "25")}</Row>`;
    const xml = `<?xml version="1.0" encoding="windows-1251"?><Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}"><Worksheet ss:Name="МА 4"><Table>${rows}</Table></Worksheet></Workbook>`;
    const [sheet] = await sheetsOf(bytesBy("windows-1251", xml));
    expect(sheet?.cells).toEqual([
      ["Школа <1>", "Писали"],
      ["СОШ & К", 25],
    ]);
  });
});

describe("delimited text", () => {
  it.each(["windows-1251", "utf-8", "utf-16le", "utf-16be"])("is read in %s", async (encoding) => {
    const text = CELLS.map((row) => row.join("\t")).join("\r\n");
    const [sheet] = await sheetsOf(bytesBy(encoding, `${text}\r\n`), "отчёт.txt");
    expect(sheet?.cells).toEqual(CELLS);
  });

  it("that a program called .xls is read, as Excel reads it", async () => {
    const text = CELLS.map((row) => row.join("\t")).join("\r\n");
    const [sheet] = await sheetsOf(bytesBy("windows-1251", `${text}\r\n`));
    expect(sheet?.cells).toEqual(CELLS);
  });

  it("follows a first line for Excel, and does not take it for a row", async () => {
    const [sheet] = await sheetsOf(
      bytesBy("utf-8", "sep=,\r\nШкола,Писали\r\nСОШ № 1 «Родник»,25\r\n"),
      "отчёт.csv",
    );
    expect(sheet?.cells).toEqual(CELLS);
  });

  it("carries the doubt of its letters", async () => {
    const [sheet] = await sheetsOf(bytesBy("utf-8", "?????;??????\r\n??? № 1;25\r\n"), "отчёт.csv");
    expect(sheet?.encodingDoubt).toEqual({ encoding: "utf-8", isReadable: false });
  });
});
