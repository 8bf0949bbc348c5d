import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/snapshot";
import type { RecognisedTable } from "../../model/recognised-table";
import { REPORT_MARK } from "../../model/report-stamp";
import type { Notice } from "../../notice";

/** The one sheet of the add-in's own that is read back: the person edits the scales there. */
const SCALES_SHEET = /^ОКО Шкалы( \(\d+\))?$/;

/** The note stands under the first table of a sheet, in a long one at its end. */
const LOOKED_AT = 200;

/** A sheet to look for tables on. */
interface GivenSheet {
  readonly sheet: SheetSnapshot;
  /**
   * It is of a report, but the add-in's no more: a person copied or renamed it, or the list of its sheets was lost on the way
   * through another program. What stands there was computed, and must not come in as data once more.
   */
  readonly isBefore: boolean;
}

/** All sheets of a workbook but those that the add-in made. */
export function givenSheets({ sheets }: WorkbookSnapshot): GivenSheet[] {
  return sheets.flatMap((sheet) => {
    if (SCALES_SHEET.test(sheet.name)) return [{ sheet, isBefore: false }];
    return sheet.own ? [] : [{ sheet, isBefore: hasMark(sheet) }];
  });
}

function hasMark({ cells }: SheetSnapshot): boolean {
  const rows = [...cells.slice(0, LOOKED_AT), ...cells.slice(Math.max(LOOKED_AT, cells.length - LOOKED_AT))];
  return rows.some((row) => row.some((cell) => typeof cell === "string" && cell.startsWith(REPORT_MARK)));
}

/** Says which of them were left out. */
export function writtenBeforeNotice(sheets: readonly string[], tables: readonly RecognisedTable[]): Notice[] {
  const read = new Set(tables.flatMap(({ sheet, excluded }) => (excluded ? [] : [sheet])));
  const left = sheets.filter((name) => !read.has(name));
  return left.length === 0
    ? []
    : [{ code: "sheets-written-before", place: null, details: { count: left.length, sheets: left } }];
}
