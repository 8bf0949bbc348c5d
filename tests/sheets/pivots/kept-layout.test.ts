import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import { keptLayout } from "../../../src/sheets/pivots/kept-layout";
import { pivotGrid } from "../../../src/sheets/pivots/pivot-grid";
import type { PivotSource } from "../../../src/sheets/pivots/pivot-source";
import type { PivotSpec } from "../../../src/sheets/pivots/pivot-spec";
import type { Cell } from "../../../src/workbook/cell";
import { STAMP } from "../report/build-run";
import { ofKind } from "../report/read-plan";

const HEADERS = ["Район", "Школа", "Предмет", "Год", "Учеников"];
const ROWS: readonly (readonly Cell[])[] = [
  ["Б", "Школа 1", "МА", 2021, 10],
  ["А", "Школа 2", "РУ", 2022, 5],
  ["А", "Школа 2", "МА", 2021, 6],
  ["А", "Школа 3", "МА", 2021, 7],
  ["В", "Школа 4", "РУ", 2022, 1],
];

function source(rows = ROWS): PivotSource {
  return { id: "table", name: "Проба", headers: HEADERS, rows, place: null };
}

const SPEC: PivotSpec = {
  ...{ name: "Проба", source: "table", rows: ["Район"], columns: ["Год"], filters: [] },
  ...{ field: "Учеников", summarise: "sum" },
};

/**
 * The pivot's part as Excel saves it after a person dragged fields: schools by district and subject, two values, of them a
 * share, a filter by year, one district taken off by its list, no subtotals, no last row. Prefixes and marks of revisions
 * as Excel 365 writes them; the cache keeps items in the order in which they came.
 */
const TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{8A2F1C6E-0000-0000-0000-000000000001}" name="ОКО_Сводная_Проба" cacheId="3" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="0" dataCaption="Значения" updatedVersion="8" minRefreshableVersion="3" itemPrintTitles="1" createdVersion="3" indent="0" compact="0" compactData="0" colGrandTotals="0"><location ref="A7:E10" firstHeaderRow="0" firstDataRow="1" firstDataCol="2" rowPageCount="1" colPageCount="1"/><pivotFields count="5"><pivotField axis="axisRow" compact="0" outline="0" showAll="0" sortType="ascending" defaultSubtotal="0"><items count="3"><item x="1"/><item x="0"/><item h="1" x="2"/></items></pivotField><pivotField axis="axisRow" compact="0" outline="0" showAll="0"><items count="5"><item x="0"/><item x="1"/><item x="2"/><item x="3"/><item t="default"/></items></pivotField><pivotField compact="0" outline="0" showAll="0"/><pivotField axis="axisPage" compact="0" outline="0" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" compact="0" outline="0" showAll="0"/></pivotFields><rowFields count="2"><field x="0"/><field x="1"/></rowFields><rowItems count="3"><i><x/><x v="1"/></i><i r="1"><x v="2"/></i><i><x v="1"/><x/></i></rowItems><colFields count="1"><field x="-2"/></colFields><colItems count="2"><i><x/></i><i i="1"><x v="1"/></i></colItems><pageFields count="1"><pageField fld="3" item="0" hier="-1"/></pageFields><dataFields count="2"><dataField name="Наибольшее" fld="4" subtotal="max" baseField="0" baseItem="0"/><dataField name="Доля &amp; вес" fld="4" showDataAs="percentOfCol" baseField="0" baseItem="0" numFmtId="10"/></dataFields><pivotTableStyleInfo name="PivotStyleMedium9" showRowHeaders="1" showColHeaders="1" showRowStripes="1" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`;

const FIELDS = `<cacheFields count="5"><cacheField name="Район" numFmtId="0"><sharedItems count="3"><s v="Б"/><s v="А"/><s v="В"/></sharedItems></cacheField><cacheField name="Школа" numFmtId="0"><sharedItems count="4"><s v="Школа 1"/><s v="Школа 2"/><s v="Школа 3"/><s v="Школа 4"/></sharedItems></cacheField><cacheField name="Предмет" numFmtId="0"><sharedItems/></cacheField><cacheField name="Год" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2021" maxValue="2022" count="2"><n v="2021"/><n v="2022"/></sharedItems></cacheField><cacheField name="Учеников" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="10"/></cacheField></cacheFields>`;

/** A workbook with our pivot, as Excel left it. */
async function leftByPerson() {
  const made = await createXlsxWorkbook("Сводная.xlsx", { engine });
  await made.apply(pivotEdits(SPEC, source(), { sheets: [], stamp: STAMP }));
  const parts = unzipSync(made.save().bytes);
  const cache = "xl/pivotCache/pivotCacheDefinition1.xml";
  parts["xl/pivotTables/pivotTable1.xml"] = strToU8(TABLE);
  const text = strFromU8(parts[cache] ?? new Uint8Array());
  parts[cache] = strToU8(text.replace(/<cacheFields.*<\/cacheFields>/s, FIELDS));
  return openXlsxWorkbook(zipSync(parts), "Сводная.xlsx", { engine });
}

const KEPT = {
  rows: ["Район", "Школа"],
  columns: [],
  filters: ["Год"],
  values: [
    { field: "Учеников", summarise: "max", title: "Наибольшее" },
    { field: "Учеников", summarise: "sum", title: "Доля & вес", share: "percentOfCol" },
  ],
  shown: { Район: ["А", "Б"], Год: ["2021"] },
  withoutSubtotals: ["Район"],
  withoutTotals: ["row"],
  look: {
    ...{ style: "PivotStyleMedium9", rowHeaders: true, columnHeaders: true },
    ...{ rowStripes: true, columnStripes: false },
  },
};

/** Below the head and one filter. */
const CORNER = { row: 6, column: 0 };

describe("a pivot that the person changed in Excel", () => {
  it("is read as Excel saved it, and a rerun keeps it over the new rows", async () => {
    const workbook = await leftByPerson();
    const before = await workbook.snapshot();
    const sheet = before.sheets.find(({ name }) => name === "ОКО Сводная Проба");
    expect(sheet?.pivots).toEqual([{ name: "ОКО_Сводная_Проба", ...KEPT, corner: CORNER }]);
    const more = [...ROWS, ["Б", "Школа 5", "МА", 2021, 30], ["Б", "Школа 5", "МА", 2022, 99]];
    const edits = pivotEdits(SPEC, source(more), { sheets: before.sheets, stamp: STAMP });
    const [pivot] = ofKind(edits, "pivot");
    expect(pivot).toMatchObject(KEPT);
    expect(pivot?.rendered).toEqual([
      ["Район", "Школа", "Наибольшее", "Доля & вес"],
      ["А", "Школа 2", 6, 6 / 53],
      [null, "Школа 3", 7, 7 / 53],
      ["Б", "Школа 1", 10, 10 / 53],
      [null, "Школа 5", 30, 30 / 53],
    ]);
    await workbook.apply(edits);
    const after = await workbook.snapshot();
    const kept = after.sheets.find(({ name }) => name === "ОКО Сводная Проба");
    expect(kept?.pivots?.[0]).toEqual({ name: "ОКО_Сводная_Проба", ...KEPT, corner: CORNER });
    const filter = kept?.cells.findIndex((row) => row[0] === "Год") ?? -1;
    expect(kept?.cells[filter]?.slice(0, 2)).toEqual(["Год", "2021"]);
    expect(kept?.cells.slice(filter + 2, filter + 7).map((row) => row.slice(0, 3))).toEqual(
      pivot?.rendered.map((row) => row.slice(0, 3)),
    );
  });

  it("loses only fields that the new table lacks; all of what is gone shows the field whole", () => {
    const proposed = { name: "П", rows: ["Район"], columns: [], filters: [], values: [] };
    const earlier = [{ ...KEPT, name: "Имя другое", values: [...KEPT.values] }] as never;
    const headers = HEADERS.filter((header) => header !== "Школа");
    expect(keptLayout(proposed, earlier, headers)).toMatchObject({
      name: "П",
      rows: ["Район"],
      filters: ["Год"],
    });
    expect(keptLayout(proposed, earlier, ["Район"])).toEqual(proposed);
    expect(keptLayout(proposed, [], HEADERS)).toEqual(proposed);
  });
});

describe("pivotGrid()", () => {
  const table = { headers: HEADERS, rows: ROWS };
  const pupils = { field: "Учеников", summarise: "sum", title: "Всего" } as const;

  it("shows two fields in columns with their subtotals", () => {
    const layout = { rows: ["Район"], columns: ["Год", "Предмет"], filters: [], values: [pupils] };
    expect(pivotGrid(layout, table)).toEqual([
      ["Всего", "Год", "Предмет", null, null, null],
      [null, 2021, "2021 Итог", 2022, "2022 Итог", "Общий итог"],
      ["Район", "МА", null, "РУ", null, null],
      ["А", 13, 13, 5, 5, 18],
      ["Б", 10, 10, null, null, 10],
      ["В", null, null, 1, 1, 1],
      ["Общий итог", 23, 23, 6, 6, 29],
    ]);
  });

  it("shows several values under each column", () => {
    const schools = { field: "Школа", summarise: "count", title: "Школ" } as const;
    const layout = { rows: ["Район"], columns: ["Год"], filters: [], values: [pupils, schools] };
    expect(pivotGrid(layout, table).slice(2, 4)).toEqual([
      ["Район", "Всего", "Школ", "Всего", "Школ", "Всего", "Школ"],
      ["А", 13, 2, 5, 1, 18, 3],
    ]);
  });

  it.each([
    ["average", 29 / 5],
    ["countNums", 5],
    ["min", 1],
    ["product", 2100],
    // R: x <- c(10, 5, 6, 7, 1); var(x); sd(x)
    ["var", 10.7],
    ["stdDev", 3.271085],
    ["varp", 8.56],
    ["stdDevp", 2.925748],
  ] as const)("sums up as Excel does: %s", (summarise, expected) => {
    const layout = { rows: ["Район"], columns: [], filters: [], values: [{ ...pupils, summarise }] };
    expect(pivotGrid(layout, table).at(-1)?.[1]).toBeCloseTo(expected, 5);
  });
});
