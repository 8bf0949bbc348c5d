import type { CellContent } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";

/** The sheet that a rerun replaces. */
export const REPORT = "ОКО Признаки";
/** A sheet of ours that stays and is written over. */
export const KEPT = "ОКО Настройки";
/** The password of the source sheet. */
export const PASSWORD = "школа 1";
/** What stays allowed on the source sheet. */
export const OPTIONS = { allowAutoFilter: true, allowSort: true };

const HEADER: CellContent[] = ["ОО", "Признак", "n", "Порог"];
const CELL = { row: 0, column: 0, rows: 2, columns: 1 };

const SLICER = { kind: "slicer", row: 1, column: 5, offset: 10, width: 120, height: 150 } as const;

/** The contract's workbook. */
export function sourceWorkbook(locked = false): WorkbookSnapshot {
  return contractWorkbook(locked);
}

/** A report as the core plans it, with every kind of edit; `rows` of findings. */
export function reportEdits(rows: number): WorkbookEdit[] {
  const cells = Array.from({ length: rows }, (_, index): CellContent[] => [
    `Школа № ${String(index + 1)}`,
    "1-2",
    index,
    0.05,
  ]);
  const table = { row: 0, column: 0, rows: rows + 1, columns: HEADER.length };
  return [
    { kind: "add-sheet", sheet: REPORT, tabColor: "C00000" },
    { kind: "write", sheet: REPORT, row: 0, column: 0, cells: [HEADER, ...cells] },
    {
      kind: "style",
      sheet: REPORT,
      areas: [column(3, rows).area],
      style: { numberFormat: "0.0%", align: "right" },
    },
    { kind: "style", sheet: REPORT, areas: [table], style: { border: "thin", wrap: true } },
    { kind: "layout", sheet: REPORT, columnWidths: [40, 12, 12], freezeRows: 1, gridlines: false },
    {
      kind: "print",
      sheet: REPORT,
      orientation: "landscape",
      repeatRows: [0, 0],
      breaks: [20],
      footer: "Подвал & право",
    },
    { kind: "table", sheet: REPORT, area: table, name: "oko_findings" },
    { ...SLICER, sheet: REPORT, table: "oko_findings", field: "Признак" },
    { kind: "link", sheet: REPORT, row: 1, column: 0, target: { sheet: SOURCE, row: 1, column: 0 } },
    {
      kind: "mark",
      sheet: SOURCE,
      strength: "alert",
      areas: [{ row: 1, column: 0, rows: 1, columns: 3 }],
      fill: "F8CBAD",
    },
    { kind: "note", sheet: SOURCE, row: 1, column: 0, text: "два признака" },
    {
      kind: "pivot",
      sheet: REPORT,
      row: 0,
      column: 6,
      name: "Сводная",
      source: { sheet: REPORT, area: table },
      rows: ["ОО"],
      columns: [],
      filters: [],
      values: [{ field: "n", summarise: "sum", title: "Всего n" }],
      rendered: [["ОО", "Всего n"]],
    },
    {
      kind: "chart",
      sheet: REPORT,
      area: { row: 20, column: 0, rows: 10, columns: 4 },
      type: "column",
      stacked: true,
      title: "Школы",
      xTitle: "ОО",
      yTitle: "",
      series: [
        { name: "n", categories: column(0, 3), values: column(2, 3), color: "4472C4" },
        { name: "порог", categories: column(0, 3), values: column(3, 3), color: "C00000", type: "line" },
      ],
    },
    { kind: "protect-sheet", sheet: REPORT, unlocked: [column(1, rows).area] },
    { kind: "setting", key: "answers", value: JSON.stringify({ rows }) },
  ];
}

/** A second run: the report is replaced, the kept sheet is written over in every way, marks are renewed. */
export function rerunEdits(): WorkbookEdit[] {
  const first = { row: 1, column: 0, rows: 2, columns: 2 };
  return [
    { kind: "delete-sheet", sheet: REPORT },
    { kind: "remove-marks", sheet: SOURCE },
    ...reportEdits(4),
    {
      kind: "write",
      sheet: KEPT,
      row: 0,
      column: 0,
      cells: [
        ["новое", 2],
        ["=нет", { formula: "B1*2", value: 4 }],
      ],
    },
    {
      kind: "style",
      sheet: KEPT,
      areas: [first],
      style: { fill: "FFFF00", bold: true, numberFormat: "0.00" },
    },
    { kind: "merge", sheet: KEPT, area: { row: 6, column: 0, rows: 1, columns: 2 } },
    { kind: "link", sheet: KEPT, row: 0, column: 0, target: { url: "https://example.org/" } },
    { kind: "validation", sheet: KEPT, area: first, options: ["да", "нет, никогда"] },
    { kind: "condition", sheet: KEPT, area: first, formula: "A2>1", style: { fill: "FFC7CE" } },
    {
      kind: "layout",
      sheet: KEPT,
      columnWidths: [10],
      rowHeights: [{ row: 0, height: 30 }],
      freezeRows: 2,
      freezeColumns: 1,
    },
    {
      kind: "print",
      sheet: KEPT,
      orientation: "landscape",
      repeatRows: [0, 1],
      breaks: [5, 9],
      footer: "иное",
    },
    { kind: "write", sheet: KEPT, row: 10, column: 0, cells: [["ключ", "число"]] },
    { kind: "table", sheet: KEPT, area: { row: 10, column: 0, rows: 2, columns: 2 }, name: "oko_kept" },
    { ...SLICER, sheet: KEPT, table: "oko_kept", field: "ключ" },
    {
      kind: "chart",
      sheet: KEPT,
      area: first,
      type: "line",
      title: "Ряд",
      xTitle: "",
      yTitle: "",
      series: [
        {
          name: "a",
          categories: { sheet: KEPT, area: CELL },
          values: { sheet: KEPT, area: CELL },
          color: "000000",
        },
      ],
    },
    { kind: "rename-sheet", sheet: KEPT, to: "ОКО Иначе" },
    { kind: "set-visibility", sheet: "ОКО Иначе", visibility: "hidden" },
    { kind: "setting", key: "answers", value: null },
  ];
}

/** The first run's sheet that stays. */
export function keptSheetEdits(): WorkbookEdit[] {
  return [
    { kind: "add-sheet", sheet: KEPT },
    {
      kind: "write",
      sheet: KEPT,
      row: 0,
      column: 0,
      cells: [
        ["=было", 0.5],
        ["12,5", true],
        [null, 7],
      ],
    },
    {
      kind: "style",
      sheet: KEPT,
      areas: [{ row: 0, column: 1, rows: 1, columns: 1 }],
      style: { numberFormat: "0%", italic: true },
    },
    { kind: "write", sheet: KEPT, row: 6, column: 0, cells: [["слева", "справа"]] },
    { kind: "print", sheet: KEPT, orientation: "portrait", breaks: [3], footer: "было" },
    { kind: "protect-sheet", sheet: KEPT, unlocked: [{ row: 0, column: 1, rows: 2, columns: 1 }] },
  ];
}

/** Cells of a column of the report under its header. */
function column(index: number, rows: number) {
  return { sheet: REPORT, area: { row: 1, column: index, rows, columns: 1 } };
}
