import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import type { Grid } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import type { OfficeHost } from "../../office-host/office-host";
import { PASSWORD, REPORT, reportEdits } from "./report-edits";

export const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };
const OWN = "Свод района";
const FORMULAS = [
  `SUM('${REPORT}'!C2:C4)`,
  `'${REPORT}'!A2`,
  "SUM(oko_findings[n])",
  `SUM('${SOURCE}'!B2:B3)`,
];

/** The contract's workbook with a person's sheet, a report of ours, and what the person made of it. */
export async function personReport(): Promise<OfficeHost> {
  const { sheets, ...book } = contractWorkbook(false);
  const host = hostWith(
    { ...book, sheets: [...sheets, plainSheet(OWN, { cells: [] })] },
    { sheet: PASSWORD },
  );
  host.book.calculatePivot = ({ Name }): Grid => (Name === "Сводная" ? [["ОО", "Всего n"]] : [["моя"]]);
  host.connect();
  await new OfficeWorkbook().apply(reportEdits(3), POLICY);
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const own = worksheets.getItem(OWN);
    own.getRange("A1:A4").formulas = FORMULAS.map((formula) => [`=${formula}`]);
    own.pivotTables.add("Моя сводная", tables.getItem("oko_findings"), own.getRange("F1"));
    names.load("items/name");
    for (const sheet of [own, worksheets.getItem(REPORT)]) {
      // On a protected sheet of ours people add no chart.
      if (sheet !== own) sheet.protection.unprotect();
      const chart = sheet.charts.add(
        "ColumnClustered",
        worksheets.getItem(REPORT).getRange("C2:C4"),
        "Columns",
      );
      chart.name = "Мой график";
      chart.series.getItemAt(0).setValues(worksheets.getItem(REPORT).getRange("C2:C4"));
    }
    own.slicers.add("oko_findings", "ОО", OWN).name = "Мой срез";
    await context.sync();
  });
  expect(host.gaps).toEqual([]);
  return host;
}

/** The report is written again. */
export function rerun(rows: number, edits: readonly WorkbookEdit[] = []) {
  const all: WorkbookEdit[] = [{ kind: "delete-sheet", sheet: REPORT }, ...reportEdits(rows), ...edits];
  return new OfficeWorkbook().apply(all, POLICY);
}

/** What the person's things speak of now. */
export function theirs(host: OfficeHost) {
  const own = host.book.sheet(OWN);
  const report = host.book.sheets.find(({ name }) => name === REPORT);
  const table = report?.tables.find(({ name }) => name === "oko_findings");
  const charts = [own, ...(report === undefined ? [] : [report])].flatMap(({ charts: found }) =>
    found.list.filter(({ Name }) => Name === "Мой график"),
  );
  return {
    formulas: [0, 1, 2, 3].map((row) => own.cells.find(row, 0)?.formula),
    charts: charts.map(({ series }) => series.list[0]?.values?.sheet === report),
    pivot: own.pivots.list[0]?.source === table && table !== undefined,
    slicer: own.slicers.list.map((slicer) => slicer.table === table),
  };
}

export const RIGHT = { formulas: FORMULAS, charts: [true, true], pivot: true, slicer: [true] };

/** Puts a person's pivot on our sheet. */
export async function addTheirPivot(host: OfficeHost, place: string): Promise<void> {
  host.book.sheet(REPORT).Protection.Protected = false;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REPORT);
    sheet.pivotTables.add("Их сводная", sheet.getRange("A1:D4"), sheet.getRange(place));
    await context.sync();
  });
}
