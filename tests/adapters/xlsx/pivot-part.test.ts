import { parseArea } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import {
  childElement,
  childElements,
  unescapeXml,
  type XmlElement,
} from "../../../src/adapters/xlsx/xml-tree";
import { planReport } from "../../../src/sheets/report/plan-report";
import { result, run, school, STAMP } from "../../sheets/report/build-run";
import { rootOf, writtenParts } from "./written-parts";

type PivotEdit = Extract<WorkbookEdit, { kind: "pivot" }>;

const SHEET = "ОКО Проба";
const CELLS: readonly (readonly Cell[])[] = [
  ["Район", "Школа", "Предмет", "Число"],
  ["Б", "Школа 2", "РУ", 1],
  ["А", "Школа 1", "МА", 2.5],
  ["А", "Школа 3", "РУ", null],
  ["А", "Школа 1", "МА", 4],
  ["А", null, "х".repeat(300), 8],
];

interface PivotParts {
  readonly table: XmlElement;
  readonly cache: XmlElement;
  readonly records: XmlElement;
}

async function pivotParts(edits: readonly WorkbookEdit[]): Promise<PivotParts> {
  const parts = await writtenParts(edits);
  return {
    table: rootOf(parts, /pivotTable1\.xml$/),
    cache: rootOf(parts, /pivotCacheDefinition1\.xml$/),
    records: rootOf(parts, /pivotCacheRecords1\.xml$/),
  };
}

function pivotEdits(parts: Partial<PivotEdit> = {}): WorkbookEdit[] {
  const area = { row: 0, column: 0, rows: CELLS.length, columns: 4 };
  return [
    { kind: "add-sheet", sheet: SHEET },
    { kind: "write", sheet: SHEET, row: 0, column: 0, cells: CELLS },
    { kind: "table", sheet: SHEET, area, name: "oko_source" },
    {
      kind: "pivot",
      sheet: SHEET,
      row: 10,
      column: 0,
      name: "Сводная",
      source: { sheet: SHEET, area },
      rows: ["Район", "Школа"],
      columns: ["Предмет"],
      filters: [],
      values: [{ field: "Число", summarise: "sum", title: "Число" }],
      rendered: [],
      ...parts,
    },
  ];
}

function list(element: XmlElement, name: string): XmlElement[] {
  const found = childElement(element, name);
  if (found === null) return [];
  const items = childElements(found);
  expect(found.attributes.get("count")).toBe(String(items.length));
  return items;
}

function numberOf(element: XmlElement, name: string): number {
  return Number(element.attributes.get(name) ?? 0);
}

/** The items of an axis as the lines say them, with what repeats from the line above filled in. */
function axisLines(table: XmlElement, name: string): { type: string; items: number[] }[] {
  let last: number[] = [];
  return list(table, name).map((line) => {
    const own = childElements(line, "x").map((x) => numberOf(x, "v"));
    last = [...last.slice(0, numberOf(line, "r")), ...own];
    return { type: line.attributes.get("t") ?? "data", items: last };
  });
}

/** What Excel checks when it opens a pivot: every number in range, every count true. */
function expectConsistent({ table, cache, records }: PivotParts): void {
  const cached = list(cache, "cacheFields");
  const shared = cached.map((field) => childElements(childElement(field, "sharedItems") ?? field));
  const fields = list(table, "pivotFields");
  expect(fields).toHaveLength(cached.length);
  const rows = childElements(records, "r");
  expect(records.attributes.get("count")).toBe(String(rows.length));
  expect(cache.attributes.get("recordCount")).toBe(String(rows.length));
  for (const row of rows) {
    const values = childElements(row);
    expect(values).toHaveLength(cached.length);
    values.forEach((value, index) => {
      const count = shared[index]?.length ?? 0;
      expect(value.name === "x").toBe(count > 0);
      if (value.name === "x") expect(numberOf(value, "v")).toBeLessThan(count);
    });
  }
  fields.forEach((field, index) => {
    if (!field.attributes.has("axis")) return;
    const items = list(field, "items").map((item) => item.attributes.get("x") ?? "total");
    expect(items).toEqual([...(shared[index] ?? []).map((_, place) => String(place)), "total"]);
  });
  expectAxis({ table, cache, records }, "rowFields", "rowItems");
  expectAxis({ table, cache, records }, "colFields", "colItems");
  const names = cached.map(({ attributes }) => attributes.get("name"));
  for (const value of list(table, "dataFields")) expect(names).not.toContain(value.attributes.get("name"));
  expectLocation(table);
}

function expectAxis({ table, records }: PivotParts, fieldsName: string, itemsName: string): void {
  const fields = list(table, fieldsName).map((field) => numberOf(field, "x"));
  const lines = axisLines(table, itemsName).filter(({ type }) => type === "data");
  const combinations = childElements(records, "r").map((row) => {
    const values = childElements(row);
    return fields.map((field) => (field < 0 ? [] : [numberOf(values[field] ?? row, "v")])).flat();
  });
  const expected = [...new Set(combinations.map((items) => items.join(" ")))].sort();
  const known = new Set(
    lines.map(({ items }) => items.slice(0, fields.filter((x) => x >= 0).length).join(" ")),
  );
  expect([...known].sort()).toEqual(expected);
}

function expectLocation(table: XmlElement): void {
  const location = childElement(table, "location") ?? table;
  const area = parseArea(location.attributes.get("ref") ?? "");
  expect(area?.rows).toBe(numberOf(location, "firstDataRow") + list(table, "rowItems").length);
  expect(area?.columns).toBe(numberOf(location, "firstDataCol") + list(table, "colItems").length);
  expect(numberOf(location, "firstDataCol")).toBe(list(table, "rowFields").length);
}

describe("a PivotTable", () => {
  const two: PivotEdit["values"] = [
    { field: "Число", summarise: "sum", title: "Всего" },
    { field: "Число", summarise: "average", title: "В среднем" },
  ];

  it.each<{ name: string; parts: Partial<PivotEdit> }>([
    { name: "rows and columns", parts: {} },
    { name: "rows only", parts: { columns: [] } },
    { name: "columns only", parts: { rows: [] } },
    { name: "filters", parts: { rows: ["Школа"], filters: ["Район"] } },
    { name: "several values", parts: { values: two } },
    { name: "several values without columns", parts: { values: two, columns: [] } },
    { name: "three fields in rows", parts: { rows: ["Район", "Школа", "Предмет"], columns: [] } },
  ])("is consistent: $name", async ({ parts }) => {
    expectConsistent(await pivotParts(pivotEdits(parts)));
  });

  it("keeps the rows of its table, which it reads by name", async () => {
    const { cache, records } = await pivotParts(pivotEdits());
    const fields = list(cache, "cacheFields").map((field) => childElement(field, "sharedItems"));
    const rows = childElements(records, "r").map((row) =>
      childElements(row).map((value, index) => {
        const items = childElements(fields[index] ?? row);
        const item = value.name === "x" ? items[numberOf(value, "v")] : value;
        const text = item?.attributes.get("v");
        return text === undefined ? null : item?.name === "n" ? Number(text) : unescapeXml(text);
      }),
    );
    expect(rows).toEqual(CELLS.slice(1));
    expect(fields[2]?.attributes.get("longText")).toBe("1");
    const source = childElement(childElement(cache, "cacheSource") ?? cache, "worksheetSource");
    expect(Object.fromEntries(source?.attributes ?? [])).toEqual({ name: "oko_source" });
  });

  it("says line by line which items repeat, where subtotals stand", async () => {
    const { table } = await pivotParts(pivotEdits());
    const lines = axisLines(table, "rowItems").map(({ type, items }) => `${type} ${items.join(" ")}`);
    // Schools are counted 1, 2, 3, empty; the second is the only one of the second district.
    expect(lines).toEqual([
      "data 0 0",
      "data 0 2",
      "data 0 3",
      "default 0",
      "data 1 1",
      "default 1",
      "grand 0",
    ]);
  });

  it("agrees with what the report draws in its place", async () => {
    const results = [
      result("funnel-mean"),
      result("boundary-region"),
      result("journal-raised", { school: school(2), territory: "Другой район" }),
      result("official-mean", { school: school(3), severity: "info" }),
    ];
    const finished = run({ results });
    const edits = planReport(finished, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
    const parts = await pivotParts(edits);
    expectConsistent(parts);
    const area = parseArea(childElement(parts.table, "location")?.attributes.get("ref") ?? "");
    const rendered = edits.find((edit) => edit.kind === "pivot")?.rendered ?? [];
    expect([area?.rows, area?.columns]).toEqual([rendered.length, rendered[1]?.length]);
  });
});
