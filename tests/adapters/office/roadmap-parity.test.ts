import { utils, write } from "@e965/xlsx";
import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { roadmapLayout } from "../../../src/core/roadmap/roadmap-layout";
import { readRoadmapTables } from "../../../src/core/roadmap/roadmap-tables";
import { roadmapEdits } from "../../../src/core/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, STAMP } from "../../core/roadmap/roadmap-run";
import { hostWith } from "../../office-host/fill-host";

const SHEET = "ОКО Дорожная карта";
const OPTIONS: RoadmapOptions = {
  form: "seversky",
  scope: { kind: "municipality" },
  year: 2022,
  facts: {},
  quarter: "2",
  writes: ["measures", "executors"],
  isProtected: true,
};

function madeUpBytes(): Uint8Array {
  const book = utils.book_new();
  for (const { name, cells } of madeUpWorkbook(30).sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: "array" }) as ArrayBuffer);
}

/** A roadmap, a status and a link with a text of its own typed into it, and the roadmap again. */
async function twice(workbook: WorkbookPort, run: CheckRun): Promise<WorkbookSnapshot> {
  const { index } = roadmapLayout("seversky");
  const place = { sheet: SHEET, row: 6, column: index.document };
  const typed: WorkbookEdit[] = [
    { kind: "write", ...place, column: index.status, cells: [["в работе", 44900, "Приказ № 7"]] },
    { kind: "link", ...place, target: { url: "https://edu.example/7" } },
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
    const file = await openXlsxWorkbook(madeUpBytes(), "книга.xlsx", { engine });
    const before = await file.snapshot();
    const host = hostWith(before, {});
    host.connect();
    const inExcel = await twice(new OfficeWorkbook(), run);
    const inFile = await twice(file, run);
    expect(host.gaps).toEqual([]);
    const own = inFile.sheets.filter((sheet) => sheet.own).map(({ name }) => name);
    expect(own).toEqual([
      SHEET,
      "ОКО Отчёт за четверть",
      "ОКО Напоминания",
      "ОКО Мероприятия",
      "ОКО Исполнители",
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
  });
});
