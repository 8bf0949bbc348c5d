import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import type { PivotSource } from "../../../src/sheets/pivots/pivot-source";
import type { PivotSpec } from "../../../src/sheets/pivots/pivot-spec";
import { hostWith } from "../../office-host/fill-host";
import { contractWorkbook } from "../../contract/contract-workbook";
import { STAMP } from "../../sheets/report/build-run";
import { ofKind } from "../../sheets/report/read-plan";
import type { OfficeHost } from "../../office-host/office-host";
import { calculateAs } from "./calculate-as";

const SOURCE: PivotSource = {
  id: "table",
  name: "Проба",
  headers: ["Район", "Школа", "Год", "Учеников"],
  rows: [
    ["А", "Школа 1", "2021", 5],
    ["А", "Школа 2", "2022", 6],
    ["Б", "Школа 3", "2021", 7],
  ],
  place: null,
};
const SPEC: PivotSpec = {
  ...{ name: "Проба", source: "table", rows: ["Район"], columns: ["Год"], filters: [] },
  ...{ field: "Учеников", summarise: "sum" },
};
const SHEET = "ОКО Сводная Проба";

let host: OfficeHost;

async function write(): Promise<void> {
  const { sheets } = await new OfficeWorkbook().snapshot();
  const edits = pivotEdits(SPEC, SOURCE, { sheets, stamp: STAMP });
  calculateAs(host, edits);
  await new OfficeWorkbook().apply(edits);
}

beforeEach(async () => {
  host = hostWith(contractWorkbook(false));
  host.connect();
  await write();
});

describe("a pivot that the person changed in Excel", () => {
  it("is read as it stands, and a rerun makes it so again", async () => {
    await Excel.run(async (context) => {
      const pivot = context.workbook.worksheets.getItem(SHEET).pivotTables.getItem("ОКО_Сводная_Проба");
      const { hierarchies } = pivot;
      pivot.rowHierarchies.add(hierarchies.getItem("Школа"));
      const most = pivot.dataHierarchies.add(hierarchies.getItem("Учеников"));
      most.name = "Наибольшее";
      most.summarizeBy = "Max";
      most.showAs = { calculation: "PercentOfGrandTotal" };
      hierarchies.getItem("Район").fields.getItem("Район").subtotals = { automatic: false };
      const field = hierarchies.getItem("Школа").fields.getItem("Школа");
      field.applyFilter({ manualFilter: { selectedItems: ["Школа 1", "Школа 3"] } });
      pivot.layout.showColumnGrandTotals = false;
      await context.sync();
    });
    const kept = {
      name: "ОКО_Сводная_Проба",
      rows: ["Район", "Школа"],
      columns: ["Год"],
      filters: [],
      values: [
        { field: "Учеников", summarise: "sum", title: "Сумма: Учеников" },
        { field: "Учеников", summarise: "max", title: "Наибольшее", share: "percentOfTotal" },
      ],
      shown: { Школа: ["Школа 1", "Школа 3"] },
      withoutSubtotals: ["Район"],
      withoutTotals: ["row"],
    };
    const corner = { row: 4, column: 0 };
    for (const round of [1, 2]) {
      const { sheets } = await new OfficeWorkbook().snapshot();
      expect([round, sheets.find(({ name }) => name === SHEET)?.pivots]).toEqual([
        round,
        [{ ...kept, corner }],
      ]);
      const edits = pivotEdits(SPEC, SOURCE, { sheets, stamp: STAMP });
      expect(ofKind(edits, "pivot")[0]).toMatchObject(kept);
      await write();
    }
    expect(host.gaps).toEqual([]);
  });

  it("has buttons beside it, which filter it by its own fields", () => {
    const sheet = host.book.sheets.find(({ name }) => name === SHEET);
    const slicers = sheet?.slicers.list ?? [];
    expect(slicers.map(({ field }) => field)).toEqual(["Район", "Год", "Школа"]);
    expect(slicers.every(({ table }) => table === sheet?.pivots.list[0])).toBe(true);
    expect(host.gaps).toEqual([]);
  });

  it.each([
    { refused: "PivotField.getFilters", told: ["Район"] },
    { refused: "PivotTableCollection.getItem", told: null },
  ])("never stops the reading of the workbook: $refused is refused", async ({ refused, told }) => {
    host.refusals.set(refused, "AccessDenied");
    const { sheets } = await new OfficeWorkbook().snapshot();
    const sheet = sheets.find(({ name }) => name === SHEET);
    expect(sheet?.pivots?.[0]?.rows ?? null).toEqual(told);
  });
});
