import type { OpenedWorkbook } from "../../src/app/session-values";
import { conditionsInForce } from "../../src/core/classify/school-conditions";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import type { RecognisedTable } from "../../src/core/model/recognised-table";

/** A workbook as the pane shows it after opening, with these tables. */
export function openedBook(tables: readonly RecognisedTable[]): OpenedWorkbook {
  return {
    fileName: "Отчёт.xlsx",
    files: [],
    isWritable: true,
    structureLocked: false,
    savedAsNew: false,
    sheets: [],
    tables,
    notices: [],
    answers: {},
    forms: [],
    unknownSheets: [],
    thresholds: thresholdsInForce(),
    initialThresholds: thresholdsInForce(),
    classification: { profile: "two-procedures", indexFrom: "proposed", ...conditionsInForce() },
    ownScales: [],
    hasMarks: false,
    hasRoadmap: false,
    canUndo: false,
    canRestoreMarks: false,
    written: [],
    results: [],
    isUnsaved: false,
    isAsOpened: true,
    lock: "none",
    plain: { last: false, next: false },
    degraded: [],
    interruption: null,
  };
}
