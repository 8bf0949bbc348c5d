import { unzipSync } from "fflate";
import { targetPart } from "../../../src/adapters/xlsx/part-names";
import { childElements, localName, parseXml, type XmlElement } from "../../../src/adapters/xlsx/xml-tree";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { SOURCE } from "../../contract/contract-workbook";
import { contractPackage } from "./contract-package";
import { STANDARD_ORDER } from "./standard-order";
import { writtenParts } from "./written-parts";

const SHEET = "ОКО Проба";
const AREA = { row: 0, column: 0, rows: 4, columns: 3 };
const LAST = { row: 1, column: 2, rows: 3, columns: 1 };

/** Every kind of edit, settings before the things they must stand behind. */
const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: SHEET },
  {
    kind: "print",
    sheet: SHEET,
    orientation: "landscape",
    repeatRows: [0, 0],
    breaks: [20],
    footer: "Подвал & ещё",
  },
  {
    kind: "write",
    sheet: SHEET,
    row: 0,
    column: 0,
    cells: [
      ["Школа", "Предмет", "Число"],
      ["Школа 1", "МА", 1],
      ["Школа 2", "РУ", 2.5],
      ["Школа 2", "МА", { formula: "1+3", value: 4 }],
    ],
  },
  { kind: "validation", sheet: SHEET, area: LAST, options: ["да, нет", "нет"] },
  { kind: "note", sheet: SHEET, row: 1, column: 1, text: "почему" },
  { kind: "note", sheet: SOURCE, row: 1, column: 0, text: "почему" },
  { kind: "table", sheet: SHEET, area: AREA, name: "oko_test" },
  {
    kind: "chart",
    sheet: SHEET,
    area: { row: 20, column: 0, rows: 15, columns: 8 },
    type: "column",
    title: "График",
    xTitle: "Школа",
    yTitle: "Число",
    series: (["column", "line", "stems"] as const).map((type) => ({
      name: type,
      categories: { sheet: SHEET, area: { ...LAST, column: 0 } },
      values: { sheet: SHEET, area: LAST },
      color: "2F5D8A",
      ...(type === "stems" ? { stems: true } : { type }),
    })),
  },
  {
    kind: "pivot",
    sheet: SHEET,
    row: 10,
    column: 0,
    name: "Сводная",
    source: { sheet: SHEET, area: AREA },
    rows: ["Школа"],
    columns: [],
    filters: ["Предмет"],
    values: [{ field: "Число", summarise: "sum", title: "Сумма" }],
    rendered: [["Школа", "Сумма"]],
  },
  { kind: "condition", sheet: SHEET, area: LAST, formula: "C2>1", style: { fill: "FFC7CE", bold: true } },
  { kind: "link", sheet: SHEET, row: 1, column: 0, target: { sheet: SOURCE, row: 1, column: 0 } },
  { kind: "link", sheet: SHEET, row: 2, column: 0, target: { url: "https://example.org" } },
  { kind: "merge", sheet: SHEET, area: { row: 8, column: 0, rows: 1, columns: 3 } },
  { kind: "layout", sheet: SHEET, columnWidths: [30, 12], freezeRows: 1, freezeColumns: 1, gridlines: false },
  {
    kind: "style",
    sheet: SHEET,
    areas: [AREA],
    style: { underline: true, wrap: true, numberFormat: "0.0%", border: "thin", fill: "DDEBF7" },
  },
  {
    kind: "style",
    sheet: SHEET,
    areas: [AREA],
    style: { bold: true, italic: true, size: 9, color: "4A5560" },
  },
  { kind: "mark", sheet: SOURCE, strength: "alert", areas: [AREA], fill: "F8CBAD" },
  { kind: "setting", key: "answers", value: "{}" },
  { kind: "add-sheet", sheet: "ОКО Вторая", tabColor: "4472C4" },
  { kind: "protect-sheet", sheet: SHEET, unlocked: [LAST] },
];

/** What a part breaks of the standard's rules, as places in it. */
function breaches(element: XmlElement, path: string): string[] {
  const name = localName(element);
  const here = `${path}/${name}`;
  const key = [here.split("/").slice(-2).join("/"), name].find((end) => end in STANDARD_ORDER);
  const rules = key === undefined ? undefined : STANDARD_ORDER[key];
  const children = childElements(element);
  // What stands in an extension is of another standard, whatever it is called.
  const found = name === "ext" ? [] : children.flatMap((child) => breaches(child, here));
  if (rules === undefined) return found;
  const ranks = children.map((child) => rules.children.indexOf(localName(child)));
  const missing = (rules.required ?? []).filter((attribute) => !element.attributes.has(attribute));
  return [
    ...ranks.flatMap((rank, index) =>
      rank < 0 || rank < (ranks[index - 1] ?? 0)
        ? [`${here}: ${String(children[index]?.name)} is out of its place`]
        : [],
    ),
    ...missing.map((attribute) => `${here}: no ${attribute}`),
    ...found,
  ];
}

/** The part that a relationships part belongs to. */
function ownerOf(relationships: string): string {
  return relationships.replace("_rels/", "").replace(/\.rels$/, "");
}

describe("every part that is written", () => {
  let parts: ReadonlyMap<string, string>;
  let names: readonly string[];

  beforeAll(async () => {
    parts = await writtenParts(EDITS);
    names = [...Object.keys(unzipSync(contractPackage(false))), ...parts.keys()];
  });

  it("has its elements in the standard's order, with the attributes that must be there", () => {
    const roots = [...parts].map(([name, text]) => ({ name, root: parseXml(text).root }));
    expect(roots.flatMap(({ name, root }) => breaches(root, name))).toEqual([]);
    const kinds = new Set(roots.map(({ root }) => localName(root)));
    for (const kind of [
      "worksheet",
      "styleSheet",
      "workbook",
      "table",
      "comments",
      "wsDr",
      "chartSpace",
      "pivotTableDefinition",
      "pivotCacheDefinition",
      "pivotCacheRecords",
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  it("finds what is out of order", () => {
    const wrong = parseXml("<worksheet><sheetData/><cols/><pageMargins left='1'/></worksheet>").root;
    expect(breaches(wrong, "")).toEqual([
      "/worksheet: cols is out of its place",
      ...["right", "top", "bottom", "header", "footer"].map((name) => `/worksheet/pageMargins: no ${name}`),
    ]);
  });

  it("is listed among the content types, and every relationship leads to a part", () => {
    const types = parts.get("[Content_Types].xml") ?? "";
    for (const name of parts.keys()) {
      if (/\.(?:rels|vml)$|^\[/.test(name)) continue;
      expect(types).toContain(`PartName="/${name}"`);
    }
    const targets = [...parts]
      .filter(([name]) => name.endsWith(".rels"))
      .flatMap(([name, text]) => childElements(parseXml(text).root).map((element) => ({ name, element })))
      .filter(({ element }) => element.attributes.get("TargetMode") !== "External")
      .map(({ name, element }) => targetPart(ownerOf(name), element.attributes.get("Target") ?? ""));
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(names).toContain(target);
  });

  it("has a box for each note, on the cell of the note", () => {
    const boxes = [...parts]
      .filter(([name]) => name.endsWith(".vml"))
      .map(([, text]) =>
        [...text.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map((match) => match[0]),
      );
    expect(boxes).toHaveLength(2);
    expect(boxes.map((list) => list.length).sort()).toEqual([1, 2]);
  });
});
