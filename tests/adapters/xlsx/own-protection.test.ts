import { childElement, childElements, parseXml } from "../../../src/adapters/xlsx/xml-tree";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { rootOf, writtenParts } from "./written-parts";

const SHEET = "ОКО Проба";
const PERCENT = { row: 0, column: 0, rows: 1, columns: 2 };
const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: SHEET },
  { kind: "write", sheet: SHEET, row: 0, column: 0, cells: [[0.5, 0.25, "срок"]] },
  { kind: "style", sheet: SHEET, areas: [PERCENT], style: { numberFormat: "0%", wrap: true, bold: true } },
  { kind: "protect-sheet", sheet: SHEET, unlocked: [PERCENT] },
  { kind: "protect-sheet", sheet: SHEET, unlocked: [{ row: 0, column: 1, rows: 2, columns: 1 }] },
];

describe("protect-sheet on a file", () => {
  it("protects without a password, with filters, sorting, widths and heights allowed", async () => {
    const sheet = rootOf(await writtenParts(EDITS), /sheets\/sheet2\.xml$/);
    expect(Object.fromEntries(childElement(sheet, "sheetProtection")?.attributes ?? [])).toEqual({
      sheet: "1",
      objects: "1",
      scenarios: "1",
      formatColumns: "0",
      formatRows: "0",
      sort: "0",
      autoFilter: "0",
    });
  });

  it("opens only the last areas, empty cells too, and leaves every other look", async () => {
    const parts = await writtenParts(EDITS);
    const styles = rootOf(parts, /styles\.xml$/);
    const formats = childElements(childElement(styles, "cellXfs") ?? styles).map((format) => ({
      isLocked: childElement(format, "protection")?.attributes.get("locked") !== "0",
      isPercent: format.attributes.get("numFmtId") === "9",
      isWrapped: childElement(format, "alignment")?.attributes.get("wrapText") === "1",
    }));
    const cells = [...(parts.get("xl/worksheets/sheet2.xml") ?? "").matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g)];
    expect(cells.map(([, at, style]) => [at, formats[Number(style ?? 0)]])).toEqual([
      ["A1", { isLocked: true, isPercent: true, isWrapped: true }],
      ["B1", { isLocked: false, isPercent: true, isWrapped: true }],
      ["C1", { isLocked: true, isPercent: false, isWrapped: false }],
      ["B2", { isLocked: false, isPercent: false, isWrapped: false }],
    ]);
  });

  it("keeps the lock of a cell that is styled later", async () => {
    const later: WorkbookEdit = { kind: "style", sheet: SHEET, areas: [PERCENT], style: { fill: "FFF2CC" } };
    const parts = await writtenParts([...EDITS, later]);
    const [, style = ""] = /<c r="B1" s="(\d+)"/.exec(parts.get("xl/worksheets/sheet2.xml") ?? "") ?? [];
    const formats = childElement(parseXml(parts.get("xl/styles.xml") ?? "").root, "cellXfs");
    const format = formats === null ? undefined : childElements(formats)[Number(style)];
    expect(format === undefined ? null : childElement(format, "protection")?.attributes.get("locked")).toBe(
      "0",
    );
  });
});
