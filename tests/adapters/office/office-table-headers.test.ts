import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { Cell } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookPort } from "../../../src/workbook/port";
import { contractWorkbook } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";

const SHEET = "ОКО Свод";

/** A table whose header is written in two pieces, the second over a part of the first. */
function edits(header: readonly Cell[]): WorkbookEdit[] {
  const rows = header.map((_, index) => index);
  return [
    { kind: "add-sheet", sheet: SHEET },
    { kind: "write", sheet: SHEET, row: 2, column: 1, cells: [header.map(() => "иначе"), rows, rows] },
    { kind: "write", sheet: SHEET, row: 2, column: 1, cells: [header] },
    {
      kind: "table",
      sheet: SHEET,
      area: { row: 2, column: 1, rows: 3, columns: header.length },
      name: "свод",
    },
  ];
}

async function headerOf(workbook: WorkbookPort, header: readonly Cell[]): Promise<readonly Cell[]> {
  await workbook.apply(edits(header));
  const { sheets } = await workbook.snapshot();
  return sheets.find(({ name }) => name === SHEET)?.cells[2]?.slice(1, 1 + header.length) ?? [];
}

describe("the header of a table", () => {
  it.each([
    [["Школа", "Всего", "всего", "Всего"]],
    [["Школа", 2022, true, "2022"]],
    [["Школа", "а".repeat(300), "а".repeat(301)]],
    [["Школа", "Итого", "Доля"]],
  ])("is the same inside Excel as in a file: %j", async (header) => {
    const host = hostWith(contractWorkbook(false));
    host.connect();
    const inExcel = await headerOf(new OfficeWorkbook(), header);
    expect(inExcel).toEqual(await headerOf(await createXlsxWorkbook("книга.xlsx", { engine }), header));
    expect(host.gaps).toEqual([]);
  });
});
