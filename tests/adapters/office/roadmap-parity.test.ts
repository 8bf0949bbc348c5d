import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { newPackage } from "../../../src/adapters/xlsx/new-package";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, STAMP } from "../../sheets/roadmap/roadmap-run";
import { hostWith } from "../../office-host/fill-host";
import { looksInHost } from "./host-look";
import { looksInFile } from "./own-sheet-look";

const SHEET = "ОКО Дорожная карта";
const OPTIONS: RoadmapOptions = {
  form: "seversky",
  scope: { kind: "municipality" },
  year: 2022,
  facts: {},
  quarter: "2",
  writes: ["measures", "executors", "facts"],
  isProtected: true,
};

/** A roadmap, a status, a link, two columns and a note of people typed into it, and the roadmap again. */
async function twice(workbook: WorkbookPort, run: CheckRun): Promise<WorkbookSnapshot> {
  const { index, columns } = roadmapLayout("seversky");
  const place = { sheet: SHEET, row: 6, column: index.document };
  const typed: WorkbookEdit[] = [
    { kind: "write", ...place, column: index.status, cells: [["в работе", 44900, "Приказ № 7"]] },
    { kind: "link", ...place, target: { url: "https://edu.example/7" } },
    { kind: "write", ...place, row: 4, column: columns.length, cells: [["Начато", "Осталось"]] },
    {
      kind: "write",
      ...place,
      column: columns.length,
      cells: [[44900, { formula: "I7-K7", value: 0 }]],
    },
    {
      kind: "style",
      sheet: SHEET,
      areas: [{ row: 6, column: columns.length, rows: 1, columns: 1 }],
      style: { numberFormat: "dd.mm.yyyy" },
    },
    { kind: "note", ...place, column: index.status, text: "Уточнить" },
  ];
  for (const edits of [typed, []]) {
    const { sheets, settings } = await workbook.snapshot();
    const plan = planRoadmap(run, { ...OPTIONS, tables: readRoadmapTables(sheets) });
    await workbook.apply(roadmapEdits(plan, run, { sheets, settings, isNew: false }, STAMP));
    if (edits.length > 0) await workbook.apply(edits);
  }
  return workbook.snapshot();
}

describe("a roadmap through both doors", () => {
  it("is the same, protected, with the link that a person made", async () => {
    const run = await checked(madeUpWorkbook(30));
    const file = await openXlsxWorkbook(
      newPackage({ sheets: madeUpWorkbook(30).sheets, carried: null }),
      "книга.xlsx",
      {
        engine,
      },
    );
    const before = await file.snapshot();
    const host = hostWith(before, {});
    host.connect();
    const inExcel = await twice(new OfficeWorkbook(), run);
    const inFile = await twice(file, run);
    expect(host.gaps).toEqual([]);
    const looks = await looksInFile(file.save().bytes);
    expect(looksInHost(host, looks)).toEqual(looks);
    const own = inFile.sheets.filter((sheet) => sheet.own).map(({ name }) => name);
    expect(own).toEqual([
      SHEET,
      "ОКО Отчёт за четверть",
      "ОКО Напоминания",
      "ОКО Мероприятия",
      "ОКО Исполнители",
      "ОКО Сведения",
    ]);
    for (const name of own) {
      const [one, other] = [inFile, inExcel].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
      expect(one).toEqual(other);
    }
    const sheet = inExcel.sheets.find(({ name }) => name === SHEET);
    expect(sheet?.protection).not.toBeNull();
    expect(sheet?.links).toEqual([
      { row: 6, column: roadmapLayout("seversky").index.document, value: { url: "https://edu.example/7" } },
    ]);
    const added = roadmapLayout("seversky").added.first;
    expect(sheet?.cells[4]?.slice(added, added + 2)).toEqual(["Начато", "Осталось"]);
    expect(sheet?.formulas).toEqual([{ row: 6, column: added + 1, value: "I7-K7" }]);
    expect(sheet?.numberFormats).toContainEqual({ row: 6, column: added, value: "dd.mm.yyyy" });
    expect(sheet?.notes).toMatchObject([{ row: 6, value: "Уточнить" }]);
  });
});
