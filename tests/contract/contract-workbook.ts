import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

/** The sheet the contract's workbook has. */
export const SOURCE = "МА 4";
/** The sheet the contract adds. */
export const OWN = "ОКО Проба";

/** A slicer of a table on it. */
export const SLICER = {
  kind: "slicer",
  sheet: OWN,
  field: "Школа",
  row: 0,
  column: 5,
  offset: 0,
  width: 120,
  height: 150,
} as const;

/** The workbook that every adapter opens for the contract: made up, with one of each thing a snapshot tells. */
export function contractWorkbook(locked: boolean): WorkbookSnapshot {
  return {
    fileName: "книга.xlsx",
    structureLocked: locked,
    names: [{ name: "Список", refersTo: "'МА 4'!$A$2:$A$3" }],
    settings: {},
    sheets: [
      {
        name: SOURCE,
        visibility: "visible",
        own: false,
        cells: [
          ["Школа", "Участники", "Дата"],
          ["sch000001", 25, 44301],
          ["12,36", 30],
          ["Итого", 55],
        ],
        formulas: [{ row: 3, column: 1, value: "SUM(B2:B3)" }],
        errors: [{ row: 3, column: 2, value: "#DIV/0!" }],
        numberFormats: [{ row: 1, column: 2, value: "dd.mm.yyyy" }],
        links: [],
        notes: [{ row: 0, column: 1, value: "по списку" }],
        merges: [{ row: 5, column: 0, rows: 1, columns: 3 }],
        hiddenRows: [2],
        hiddenColumns: [3, 4],
        protection: { hasPassword: true, allowFormatCells: false },
        tables: [{ name: "Т1", area: { row: 0, column: 0, rows: 3, columns: 3 } }],
        marks: [],
      },
    ],
  };
}
