import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import type { Cell } from "../../../src/workbook/cell";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { bookParts, sheetXml, type BookMaking } from "./small-book";
import { zipOf } from "./zip-maker";

async function cellsOf(making: BookMaking): Promise<Cell[][] | string> {
  try {
    const workbook = await openXlsxWorkbook(zipOf(bookParts(making)), "книга.xlsx", { engine });
    const { sheets } = await workbook.snapshot();
    return (sheets[0]?.cells ?? []).map((line) => [...line]);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return errorText(error.code, error.details);
  }
}

function inRow(cells: string, row = 'r="1"'): BookMaking {
  return { sheet: sheetXml(`<row ${row}>${cells}</row>`) };
}

describe("the value of a cell", () => {
  it.each([
    {
      name: "what a program keeps there for itself",
      xml: "<v>112</v><extLst><ext uri='x'><v>5</v><t>6</t></ext></extLst>",
    },
    { name: "letters written by their numbers", xml: "<v>&#49;&#x31;2</v>" },
    { name: "an exponent", xml: "<v> 1.12E+2 </v>" },
  ])("is read beside $name", async ({ xml }) => {
    expect(await cellsOf(inRow(`<c r="A1">${xml}</c><c r="B1"><v>7</v></c>`))).toEqual([[112, 7]]);
  });

  it.each(["0x70", "0b11", "Infinity", "1_000", "1,5"])("%s is no number", async (text) => {
    expect(await cellsOf(inRow(`<c r="A1"><v>${text}</v></c><c r="B1"><v>7</v></c>`))).toEqual([[null, 7]]);
  });
});

describe("a cell that stands there twice", () => {
  it.each([
    { name: "in one row", xml: '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>' },
    {
      name: "in a row that comes twice",
      xml: '<row r="1"><c r="B1"><v>1</v></c></row><row r="1"><c r="B1" t="inlineStr"><is><t>1</t></is></c></row>',
    },
    {
      name: "in a row that comes again behind another",
      xml: '<row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    },
    { name: "by two values", xml: '<row r="1"><c r="B1"><v>1</v><v>2</v></c></row>' },
  ])("with other values is refused by name: $name", async ({ xml }) => {
    expect(await cellsOf({ sheet: sheetXml(xml) })).toBe(
      "Файл повреждён: на листе «Список» ячейка B1 записана дважды, с разными значениями. Попробуйте открыть его в Excel и сохранить заново.",
    );
  });

  it("with the same value is that cell", async () => {
    const row = '<row r="1"><c r="B1"><v>1</v></c></row>';
    expect(await cellsOf({ sheet: sheetXml(row + row) })).toEqual([[null, 1]]);
  });

  it("in a row whose cells stand in two elements is beside the others", async () => {
    const xml = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>';
    expect(await cellsOf({ sheet: sheetXml(xml) })).toEqual([[1, 2]]);
  });
});

describe("an address that is none", () => {
  it.each([
    { address: "$B$1", making: inRow('<c r="$B$1"><v>1</v></c>') },
    { address: "С1", making: inRow('<c r="С1"><v>1</v></c>') },
    { address: "B1:C1", making: inRow('<c r="B1:C1"><v>1</v></c>') },
    { address: "1A", making: inRow('<c r="1A"><v>1</v></c>') },
    { address: "", making: inRow('<c r=""><v>1</v></c>') },
    { address: "-5", making: inRow('<c r="A1"><v>1</v></c>', 'r="-5"') },
    { address: "1.5", making: inRow("<c><v>1</v></c>", 'r="1.5"') },
    { address: "1e400", making: inRow("<c><v>1</v></c>", 'r="1e400"') },
    { address: "строка", making: inRow("<c><v>1</v></c>", 'r="строка"') },
  ])("is refused as such: «$address»", async ({ address, making }) => {
    expect(await cellsOf(making)).toContain(
      `на листе «Список» есть ячейка или строка с адресом «${address}»`,
    );
  });

  it("may have blanks and noughts about it", async () => {
    expect(await cellsOf(inRow("<c><v>1</v></c>", 'r=" 001 "'))).toEqual([[1]]);
  });
});

describe("a book that cannot be read to its end", () => {
  function withSheet(attributes: string): Uint8Array {
    const parts = bookParts().map(([name, text]): [string, string] => [
      name,
      name === "xl/workbook.xml"
        ? text.replace("</sheets>", `<sheet name="Итоги" sheetId="2" ${attributes}/></sheets>`)
        : text,
    ]);
    return zipOf(parts);
  }

  it.each(['r:id="rId9"', 'r:id=""', 'r:id="rId9" state="veryHidden"'])(
    "says which sheet has no part: %s",
    async (attributes) => {
      await expect(openXlsxWorkbook(withSheet(attributes), "книга.xlsx", { engine })).rejects.toMatchObject({
        code: "damaged",
        details: { why: "unlinked", sheet: "Итоги" },
      });
    },
  );

  it("leaves out a module of macros, which has none", async () => {
    const book = withSheet('state="veryHidden" r:id=""');
    const { sheets } = await (await openXlsxWorkbook(book, "книга.xlsx", { engine })).snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["Список"]);
  });

  it("says that its letters are in another encoding than it says", async () => {
    const parts = bookParts().map(([name, text]): [string, string | Uint8Array] => [
      name,
      name === "xl/worksheets/sheet1.xml"
        ? Buffer.from(text.replace("<t>а", "<t>\xd8\xea\xee\xeb\xe0"), "latin1")
        : text,
    ]);
    await expect(openXlsxWorkbook(zipOf(parts), "книга.xlsx", { engine })).rejects.toMatchObject({
      code: "damaged",
      details: { why: "letters", part: "xl/worksheets/sheet1.xml", sheet: "Список" },
    });
  });

  it("says where a text is longer than any", async () => {
    const said = await cellsOf(inRow(`<c r="A1" t="str"><v>${"а".repeat(4_500_000)}</v></c>`));
    expect(said).toContain(
      "в части xl/worksheets/sheet1.xml (лист «Список») есть текст или тег длиннее любого",
    );
  });
});

describe("a file of another kind that is not whole", () => {
  const sheet =
    '<Worksheet ss:Name="А"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>';
  const head =
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';

  async function refusalOf(text: string): Promise<unknown> {
    return openXlsxWorkbook(Buffer.from(text), "книга.xls", { engine }).then(
      () => null,
      (error: unknown) => (error instanceof WorkbookError ? error.details : error),
    );
  }

  it("is damaged where XML of 2003 ends before its book", async () => {
    expect(await refusalOf(`${head}${sheet}</Workbook>\n`)).toBeNull();
    expect(await refusalOf(`${head}${sheet}`)).toMatchObject({ why: "markup" });
  });

  it("is damaged where two of its sheets have one name: only the last would be read", async () => {
    expect(await refusalOf(`${head}${sheet}${sheet}</Workbook>`)).toMatchObject({
      why: "same-name",
      sheet: "А",
    });
  });
});
