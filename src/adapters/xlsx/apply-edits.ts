import { areaAddress, cellAddress, quotedSheet } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import type { ApplyPolicy, DegradedEdit } from "../../workbook/port";
import { addChart } from "./chart-part";
import { damageOf } from "./damaged-book";
import { EditedPackage } from "./edited-package";
import { addTable } from "./excel-table";
import { readNumberFormats } from "./number-formats";
import { addMarks, removeMarks } from "./marks";
import { mergeCells } from "./own-sheet";
import { protectSheet } from "./own-protection";
import { addPivot } from "./pivot-part";
import { addSlicer } from "./slicer-part";
import {
  inlineOptions,
  listReference,
  printArea,
  printTitles,
  setCellLink,
  setCondition,
  setLayout,
  setOutsideLink,
  setPrint,
  setValidation,
  type EditOf,
} from "./sheet-settings";

/** An edit that the file engine applies; going back to an earlier state is the workbook's own affair. */
export type FileEdit = Exclude<WorkbookEdit, { kind: "revert" }>;

/** What the engine gives back. */
export interface EditedFile {
  readonly bytes: Uint8Array;
  readonly degraded: readonly DegradedEdit[];
}

type Handlers = {
  readonly [K in FileEdit["kind"]]: (book: EditedPackage, edit: EditOf<K>) => void;
};

const HANDLERS: Handlers = {
  "add-sheet": (book, { sheet, tabColor }) => {
    book.addSheet(sheet, tabColor);
  },
  "delete-sheet": (book, { sheet }) => book.deleteSheet(sheet),
  "rename-sheet": (book, { sheet, to }) => book.renameSheet(sheet, to),
  "set-visibility": (book, { sheet, visibility }) => {
    book.ownEntry(sheet);
    book.workbook.setVisibility(sheet, visibility);
  },
  write: writeCells,
  style: styleCells,
  merge: (book, { sheet, area }) => mergeCells(book.ownSheet(sheet), [area]),
  layout: (book, edit) => setLayout(book.ownSheet(edit.sheet), edit),
  print: (book, edit) => {
    const { sheet, columns, rows, firstRow = 0 } = edit;
    const printed = rows === undefined ? undefined : ([firstRow + 1, rows] as const);
    const titles = printTitles(edit);
    setPrint(book.ownSheet(sheet), edit);
    if (columns !== undefined)
      book.workbook.setSheetName(sheet, "_xlnm.Print_Area", printArea(sheet, columns, printed));
    if (titles !== null) book.workbook.setSheetName(sheet, "_xlnm.Print_Titles", titles);
  },
  table: (book, edit) =>
    addTable(book.parts, book.ownSheet(edit.sheet), book.ownEntry(edit.sheet).part, edit),
  note: (book, { sheet, row, column, text }) => book.notesOf(sheet).set(row, column, text),
  link: setLink,
  validation: setOptions,
  mark: (book, { sheet, strength, areas, fill }) => {
    book.entry(sheet);
    if (areas.length === 0) return;
    const overlay = book.styles.overlay({ fill });
    book.changeTail(sheet, (tail) => addMarks(tail, strength, areas, overlay));
  },
  "remove-marks": (book, { sheet }) => book.changeTail(sheet, removeMarks),
  condition: (book, { sheet, area, formula, style }) =>
    setCondition(book.ownSheet(sheet), areaAddress(area), formula, book.styles.overlay(style)),
  pivot: writePivot,
  chart: drawChart,
  slicer: (book, edit) => {
    const { part, sheetId } = book.ownEntry(edit.sheet);
    const name = addSlicer(
      book.parts,
      book.workbook,
      { sheet: book.ownSheet(edit.sheet), part, sheetId },
      edit,
    );
    book.keepMade({ name, edit, table: null, isWhole: false });
  },
  "protect-sheet": protectSheet,
  "keep-cells": (book, { sheet, areas }) => book.keepCells(sheet, areas),
  setting: (book, { key, value }) => {
    if (!book.canKeepRecords()) {
      book.degraded.push({ code: "no-setting", sheet: book.records.tab });
      return;
    }
    const { settings } = book.changeRecords();
    if (value === null) settings.delete(key);
    else settings.set(key, value);
  },
};

/**
 * Applies edits to a workbook's package, in order; all or, when one is refused, none.
 *
 * @param bytes The package, not encrypted.
 * @throws {WorkbookError} As `WorkbookPort.apply`; `damaged` where a part that has to be changed is no XML.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly FileEdit[], policy: ApplyPolicy): EditedFile {
  try {
    const book = new EditedPackage(bytes, policy.structurePassword);
    for (const edit of edits) applyEdit(book, edit);
    return { bytes: book.toBytes(), degraded: book.degraded };
  } catch (error) {
    // Parts that no reading asks for are looked at only here; no XML in them is the file's fault, not the engine's.
    throw damageOf(error, {});
  }
}

function applyEdit(book: EditedPackage, edit: FileEdit): void {
  const handler = HANDLERS[edit.kind] as (book: EditedPackage, edit: FileEdit) => void;
  handler(book, edit);
}

function writeCells(book: EditedPackage, { sheet, row, column, cells }: EditOf<"write">): void {
  const target = book.ownSheet(sheet);
  cells.forEach((line, rowOffset) => {
    line.forEach((content, columnOffset) => target.write(row + rowOffset, column + columnOffset, content));
  });
}

function styleCells(book: EditedPackage, { sheet, areas, style }: EditOf<"style">): void {
  const target = book.ownSheet(sheet);
  const styled = new Map<number, number>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const base = target.styleOf(row, column);
        const number = styled.get(base) ?? book.styles.cellStyle(base, style);
        styled.set(base, number);
        target.setStyle(row, column, number);
      }
    }
  }
}

function setLink(book: EditedPackage, { sheet, row, column, target }: EditOf<"link">): void {
  const own = book.ownSheet(sheet);
  if ("sheet" in target) {
    setCellLink(own, row, column, `${quotedSheet(target.sheet)}!${cellAddress(target.row, target.column)}`);
  } else {
    const relationship = book.parts.relate(book.ownEntry(sheet).part, "hyperlink", target.url, true);
    setOutsideLink(own, row, column, relationship);
  }
}

function setOptions(book: EditedPackage, { sheet, area, options }: EditOf<"validation">): void {
  const inline = inlineOptions(options);
  if (inline !== null) {
    setValidation(book.ownSheet(sheet), areaAddress(area), inline);
    return;
  }
  const { lists, tab } = book.changeRecords();
  let row = lists.findIndex((list) => list.join("\n") === options.join("\n"));
  if (row < 0) row = lists.push([...options]) - 1;
  setValidation(book.ownSheet(sheet), areaAddress(area), listReference(tab, row, options.length));
}

function drawChart(book: EditedPackage, edit: EditOf<"chart">): void {
  const place = { sheet: book.ownSheet(edit.sheet), part: book.ownEntry(edit.sheet).part };
  const formats = readNumberFormats(book.parts);
  const made = addChart(book.parts, place, edit, ({ sheet, area }) => {
    const cells = book.cellsOf(sheet);
    return Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      const column = area.column + (index % area.columns);
      return { value: cells.valueOf(row, column), format: formats[cells.styleOf(row, column)] ?? "General" };
    });
  });
  book.keepMade({ ...made, edit, table: null });
}

/** What Excel shows beside a filter. */
function filterText(items: readonly string[] | undefined): string {
  if (items === undefined) return "(Все)";
  return items.length === 1 ? items[0] || "(пусто)" : "(несколько элементов)";
}

function writePivot(book: EditedPackage, edit: EditOf<"pivot">): void {
  const sheet = book.ownSheet(edit.sheet);
  edit.rendered.forEach((line, rowOffset) => {
    line.forEach((cell, columnOffset) => sheet.write(edit.row + rowOffset, edit.column + columnOffset, cell));
  });
  const firstFilter = edit.row - 1 - edit.filters.length;
  edit.filters.forEach((name, index) => {
    if (firstFilter < 0) return;
    sheet.write(firstFilter + index, edit.column, name);
    sheet.write(firstFilter + index, edit.column + 1, filterText(edit.shown?.[name]));
  });
  const table = addPivot(book, edit, {
    part: book.ownEntry(edit.sheet).part,
    source: book.cellsOf(edit.source.sheet),
    sourcePart: book.entry(edit.source.sheet).part,
  });
  book.keepMade({ name: edit.name, edit, table, isWhole: false });
}
