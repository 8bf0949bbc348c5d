import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { parseArea } from "../../../src/workbook/address";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { describeWithValidator, newErrors } from "../../office-validator";
import { madeUpBook } from "./written-books";

jest.setTimeout(120_000);

const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

type Parts = Readonly<Record<string, string>>;

const PARTS: Parts = Object.fromEntries(
  Object.entries(unzipSync(madeUpBook(4))).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

function changed(where: RegExp, change: (text: string, name: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(PARTS).map(([name, text]) => [name, where.test(name) ? change(text, name) : text]),
  );
}

/** Targets from the root of the package. */
function absoluteTargets(text: string, name: string): string {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  return text.replace(/Target="(?!\/|\w+:)([^"]*)"/g, (_, target: string) => `Target="/${folder}${target}"`);
}

/** Rows and cells that stand where they come, the missing ones as empty elements. */
function withoutAddresses(text: string): string {
  let rows = 0;
  return text.replace(
    /<row r="(\d+)"([^>]*)>(.*?)<\/row>/gs,
    (_, number: string, more: string, inner: string) => {
      const missing = "<row/>".repeat(Number(number) - rows - 1);
      rows = Number(number);
      let cells = 0;
      const bare = inner.replace(/<c r="([A-Z]+\d+)"/g, (__, address: string) => {
        const column = parseArea(address)?.column ?? 0;
        const gap = "<c/>".repeat(column - cells);
        cells = column + 1;
        return `${gap}<c`;
      });
      return `${missing}<row${more}>${bare}</row>`;
    },
  );
}

function strictNames(text: string): string {
  return text
    .replaceAll(`${TRANSITIONAL}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`)
    .replaceAll(`${TRANSITIONAL}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`)
    .replace(/<workbook /, '<workbook conformance="strict" ');
}

/** Texts of cells as results of no formula. */
function textsAsResults(text: string): string {
  return text.replace(/t="inlineStr"([^>]*)><is><t[^>]*>([^<]*)<\/t><\/is>/g, 't="str"$1><v>$2</v>');
}

/** The sheets' parts are numbered the other way round. */
function otherNumbers(): Parts {
  const names = Object.keys(PARTS).filter((name) => SHEETS.test(name));
  const other = new Map(names.map((name, index) => [name, names[names.length - 1 - index] ?? name]));
  const renamed = Object.entries(PARTS).map(([name, text]) => [other.get(name) ?? name, text] as const);
  const parts = Object.fromEntries(renamed);
  const relations = "xl/_rels/workbook.xml.rels";
  const text = PARTS[relations] ?? "";
  return {
    ...parts,
    [relations]: text.replace(/worksheets\/sheet\d+\.xml/g, (target) =>
      (other.get(`xl/${target}`) ?? "").slice(3),
    ),
  };
}

const WAYS: readonly (readonly [string, () => Parts])[] = [
  ["targets from the root", () => changed(/\.rels$/, absoluteTargets)],
  ["no addresses of rows and cells", () => changed(SHEETS, withoutAddresses)],
  ["the strict namespaces", () => changed(/\.(?:xml|rels)$/, strictNames)],
  ["texts as results", () => changed(SHEETS, textsAsResults)],
  [
    "an extent that is not so",
    () => changed(SHEETS, (text) => text.replace("<sheetFormatPr", '<dimension ref="A1"/><sheetFormatPr')),
  ],
  ["parts numbered the other way round", otherNumbers],
  ["a byte order mark in each part", () => changed(/\.(?:xml|rels)$/, (text) => `\uFEFF${text}`)],
];

const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: "ОКО Проба" },
  {
    kind: "write",
    sheet: "ОКО Проба",
    row: 0,
    column: 0,
    cells: [
      ["Школа", "n"],
      ["а", 1],
    ],
  },
  { kind: "table", sheet: "ОКО Проба", area: { row: 0, column: 0, rows: 2, columns: 2 }, name: "oko_probe" },
];

function bytesOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function opened(bytes: Uint8Array) {
  return openXlsxWorkbook(bytes, "книга.xlsx", { engine });
}

describeWithValidator("a book as other programs save it", () => {
  let usual: WorkbookSnapshot;
  beforeAll(async () => {
    usual = await (await opened(bytesOf(PARTS))).snapshot();
  });

  it.each(WAYS)("with %s says the same, and is written without an error", async (_, parts) => {
    expect(parts()).not.toEqual(PARTS);
    const bytes = bytesOf(parts());
    const workbook = await opened(bytes);
    expect(await workbook.snapshot()).toEqual(usual);
    const [first] = usual.sheets;
    const area = { row: 1, column: 0, rows: 1, columns: 3 };
    const mark = { strength: "alert", areas: [area], fill: "FFF2CC" } as const;
    await workbook.apply([...EDITS, { kind: "mark", sheet: first?.name ?? "", ...mark }]);
    expect(await newErrors(bytes, workbook.save().bytes)).toEqual([]);
  });
});
