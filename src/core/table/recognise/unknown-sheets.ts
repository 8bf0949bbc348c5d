import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import type { RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import { pastedColumn, splitCells } from "../laid/pasted-column";
import { headerCellsOfRow } from "./header-cell";
import { isLogin, isSchoolName } from "./header-words";
import { printedIndex } from "./printed-index";
import { sheetOrigin } from "./sheet-origin";

/** A header and three rows of three cells: less is a title, an instruction, a list of words. */
const LEAST_ROWS = 4;
const LEAST_CELLS = 3;
/** Rows in which a header is looked for, and schools whose mean is told beneath it. */
const TOP_ROWS = 60;
const LEAST_MEANS = 3;

/**
 * Names the sheets that look like tables and were taken for none, in books where others were: what stands there was not
 * read, and nobody must think that it was. Books without any known table are named as a whole.
 *
 * @param known Names of the sheets on which a header was found.
 */
export function unknownSheetsNotice(workbook: WorkbookSnapshot, known: ReadonlySet<string>): Notice[] {
  const files = new Set([...known].map((sheet) => sheetOrigin(sheet, workbook.fileName).fileName));
  const unknown = workbook.sheets.filter((sheet) => {
    const isOfKnownBook = files.has(sheetOrigin(sheet.name, workbook.fileName).fileName);
    return (
      !sheet.own && !known.has(sheet.name) && isOfKnownBook && (looksLikeTable(sheet) || isOfMeans(sheet))
    );
  });
  const names = unknown.map(({ name }) => name);
  return names.length === 0
    ? []
    : [
        {
          code: "sheets-unknown",
          place: null,
          details: { count: names.length, sheets: names, ...meansDetail(unknown) },
        },
      ];
}

/** The sheets of a book without any known table. */
export function noKnownTableNotice({ sheets }: WorkbookSnapshot): Notice {
  const given = sheets.filter(({ own }) => !own);
  const names = given.map(({ name }) => name);
  return { code: "no-known-table", place: null, details: { sheets: names, ...meansDetail(given) } };
}

/** `means`: sheets that tell of each school only its mean, from which nothing can be told of its marks. */
function meansDetail(sheets: readonly SheetSnapshot[]): { readonly means?: readonly string[] } {
  const means = sheets.filter(isOfMeans).map(({ name }) => name);
  return means.length === 0 ? {} : { means };
}

function isOfMeans({ cells }: SheetSnapshot): boolean {
  return cells.slice(0, TOP_ROWS).some((row, index) => {
    const header = headerCellsOfRow(row);
    const mean = header.find((cell) => printedIndex(cell)?.index === "mean");
    if (mean === undefined || !header.some((cell) => isSchoolName(cell) || isLogin(cell))) return false;
    const beneath = cells.slice(index + 1, index + 1 + TOP_ROWS);
    return beneath.filter((line) => readNumber(line[mean.column]) !== null).length >= LEAST_MEANS;
  });
}

function looksLikeTable(sheet: SheetSnapshot): boolean {
  return hasRows(sheet, LEAST_ROWS, LEAST_CELLS);
}

/**
 * Whether a person may show a sheet as a table: none was found on it, and it has two rows of two cells. What is offered may be
 * less than what is named.
 */
export function isUnknownTable(sheet: SheetSnapshot, tables: readonly RecognisedTable[]): boolean {
  const pasted = pastedColumn(sheet.cells);
  const { cells } = pasted === null ? sheet : { cells: splitCells(sheet.cells, pasted) };
  return !sheet.own && hasRows({ cells }, 2, 2) && !tables.some((table) => table.sheet === sheet.name);
}

function hasRows({ cells }: Pick<SheetSnapshot, "cells">, least: number, leastCells: number): boolean {
  let rows = 0;
  for (const row of cells) {
    const filled = row.filter((cell) => cleanText(cell) !== "").length;
    if (filled >= leastCells) rows += 1;
    if (rows >= least) return true;
  }
  return false;
}
