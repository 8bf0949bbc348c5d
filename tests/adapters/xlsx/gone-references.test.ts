import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { withoutGone } from "../../../src/adapters/xlsx/gone-references";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { describeWithValidator, newErrors } from "../../office-validator";
import { SavedBook } from "./saved-book";
import { madeUpBook } from "./written-books";

const SOURCE = "МА 4 Статистика по отметкам";
const OWN = "ОКО Д'Арк & К";
const STAYS = "ОКО Свод";
const TABLE = { row: 0, column: 0, rows: 2, columns: 2 };
const GONE = { sheets: new Set(["око медали", "око а"]), tables: new Set(["око_медали"]) };

describe("withoutGone()", () => {
  it.each([
    ["'ОКО Медали'!$A$1:$B$2", "#REF!$A$1:$B$2"],
    ["SUM('око медали'!A:A,Лист1!A1)", "SUM(#REF!A:A,Лист1!A1)"],
    ["SUM('ОКО А:ОКО Я'!A1)", "SUM(#REF!A1)"],
    ["SUM(ОКО_Медали[[#Headers],[n '[шт']]])+1", "SUM(#REF!)+1"],
    ["\"'ОКО Медали'!A1\"&ОКО_Медали[@n]", "\"'ОКО Медали'!A1\"&#REF!"],
    ["ОКО_Медали_2[n]+[1]Лист1!A1", "ОКО_Медали_2[n]+[1]Лист1!A1"],
    ["Моя_ОКО_Медали[n]", "Моя_ОКО_Медали[n]"],
  ])("%s", (formula, expected) => {
    expect(withoutGone(formula, GONE)).toBe(expected);
  });
});

function own(sheet: string, table: string): WorkbookEdit[] {
  return [
    { kind: "add-sheet", sheet },
    {
      kind: "write",
      sheet,
      row: 0,
      column: 0,
      cells: [
        ["ОО", "n"],
        ["Школа 1", 5],
      ],
    },
    { kind: "table", sheet, area: TABLE, name: table },
  ];
}

async function applied(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Promise<SavedBook> {
  const workbook = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
  await workbook.apply(edits);
  return new SavedBook(workbook.save().bytes);
}

/** A person's formulas, name, list and rule that speak of two sheets of ours. */
async function spoken(): Promise<SavedBook> {
  const book = await applied(madeUpBook(), [...own(OWN, "Т_ушла"), ...own(STAYS, "Т_осталась")]);
  const gone = "'ОКО Д''Арк &amp; К'";
  const cells = [`${gone}!B2`, "SUM(Т_ушла[n])", `'${STAYS}'!B2`, "SUM(Т_осталась[n])"];
  const { part } = book.sheet(SOURCE);
  book.change(part, (text) =>
    text.replace(
      "</sheetData>",
      `<row r="900">${cells.map((formula, column) => `<c r="${"ABCD"[column] ?? ""}900"><f>${formula}</f><v>5</v></c>`).join("")}</row></sheetData>` +
        `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${gone}!$A$1=1</formula></cfRule></conditionalFormatting>` +
        `<dataValidations count="1"><dataValidation type="list" sqref="Z1"><formula1>${gone}!$A$1:$A$2</formula1></dataValidation></dataValidations>`,
    ),
  );
  const sheet = String(book.sheet(SOURCE).index);
  const names =
    `<definedName name="Мой">${gone}!$A$1</definedName><definedName name="Ещё">'${STAYS}'!$A$1</definedName>` +
    `<definedName name="Свой" localSheetId="${sheet}">COUNTA(Т_ушла[#All])</definedName>`;
  book.change("xl/workbook.xml", (text) =>
    text.replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`),
  );
  return book;
}

describe("what a person made of a sheet of ours that is deleted", () => {
  it("speaks of nothing, as in Excel; the rest of it stays to the letter", async () => {
    const before = await spoken();
    const after = await applied(before.bytes(), [
      { kind: "delete-sheet", sheet: OWN },
      { kind: "delete-sheet", sheet: STAYS },
      ...own(STAYS, "Т_осталась"),
    ]);
    const { part } = after.sheet(SOURCE);
    const expected = before
      .text(part)
      .replaceAll("'ОКО Д''Арк &amp; К'!", "#REF!")
      .replace("SUM(Т_ушла[n])", "SUM(#REF!)");
    expect(after.text(part)).toBe(expected);
    expect(
      [...after.text("xl/workbook.xml").matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, text]) => text),
    ).toEqual(["#REF!$A$1", `'${STAYS}'!$A$1`, "COUNTA(#REF!)"]);
  });

  it("is left alone where the sheet is written again", async () => {
    const before = await spoken();
    const after = await applied(before.bytes(), [
      { kind: "delete-sheet", sheet: OWN },
      ...own(OWN, "Т_ушла"),
    ]);
    const { part } = after.sheet(SOURCE);
    expect(after.text(part)).toBe(before.text(part));
  });

  it("keeps the names that a person gave to a sheet of ours alone", async () => {
    const before = await spoken();
    const index = String(before.sheet(STAYS).index);
    before.change("xl/workbook.xml", (text) =>
      text.replace(
        "</definedNames>",
        `<definedName name="Итог" localSheetId="${index}">'${STAYS}'!$B$2</definedName>` +
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${STAYS}'!$A$1:$B$9</definedName>` +
          `<definedName name="Z_1.wvu.Rows" localSheetId="${index}" hidden="1">'${STAYS}'!$1:$1</definedName></definedNames>`,
      ),
    );
    const after = await applied(before.bytes(), [
      { kind: "delete-sheet", sheet: STAYS },
      { kind: "add-sheet", sheet: "ОКО Ещё" },
      ...own(STAYS, "Т_осталась"),
    ]);
    const text = after.text("xl/workbook.xml");
    expect(text).toContain(`<definedName name="Итог" localSheetId="${String(after.sheet(STAYS).index)}">`);
    expect(text).not.toMatch(/_FilterDatabase|wvu/);
  });
});

describe("a workbook whose last sheet in sight goes", () => {
  it("shows another, and tells it", async () => {
    const book = await applied(madeUpBook(), own(OWN, "ОКО_Т"));
    book.change("xl/workbook.xml", (text) =>
      text.replace(/<sheet name="МА [^>]*?(?=\/>)/g, '$& state="hidden"'),
    );
    const workbook = await openXlsxWorkbook(book.bytes(), "книга.xlsx", { engine });
    const { degraded } = await workbook.apply([{ kind: "delete-sheet", sheet: OWN }]);
    expect(degraded).toEqual([{ code: "shown-again", sheet: SOURCE }]);
    const { sheets } = await workbook.snapshot();
    expect(sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  });
});

describeWithValidator("by Microsoft's validator, a book whose formulas lost their sheet", () => {
  it("has no new error", async () => {
    const before = (await spoken()).bytes();
    const after = await applied(before, [{ kind: "delete-sheet", sheet: OWN }]);
    expect(await newErrors(before, after.bytes())).toEqual([]);
  });
});
