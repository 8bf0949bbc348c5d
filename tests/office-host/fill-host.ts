import type { Area } from "../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { CommentObject } from "./objects/comments-object";
import type { ProtectionOptions } from "./objects/protection-object";
import { RangeObject } from "./objects/range-object";
import { TableObject } from "./objects/tables";
import { NameObject } from "./objects/workbook-object";
import { WorksheetObject } from "./objects/worksheet-object";
import { OfficeHost } from "./office-host";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Passwords of what a snapshot says to be protected, and what stays allowed. */
export interface HostPasswords {
  readonly sheet?: string;
  readonly structure?: string;
  readonly options?: ProtectionOptions;
}

/** A host that has a workbook open as a snapshot tells it. */
export function hostWith(workbook: WorkbookSnapshot, passwords: HostPasswords = {}): OfficeHost {
  const host = new OfficeHost(workbook.fileName);
  for (const source of workbook.sheets) {
    const sheet = new WorksheetObject(host.book, source.name);
    sheet.visibility = VISIBILITY[source.visibility];
    host.book.sheets.push(sheet);
    fillCells(sheet, source);
    for (const row of source.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of source.hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.merges = [...source.merges];
    for (const { name, area } of source.tables) {
      const table = new TableObject(sheet, area);
      table.name = name;
      sheet.tables.push(table);
    }
    for (const { row, column, value } of source.notes) {
      const range = new RangeObject(sheet, oneCell(row, column));
      host.book.comments.push(new CommentObject(host.book, range, value));
    }
    if (source.protection === null) continue;
    const { allowFormatCells } = source.protection;
    sheet.Protection.Protect({ allowFormatCells, ...passwords.options }, passwords.sheet);
  }
  for (const { name, refersTo } of workbook.names) host.book.names.push(new NameObject(name, `=${refersTo}`));
  if (workbook.structureLocked) host.book.Protection.Protect(passwords.structure ?? null, undefined);
  return host;
}

function fillCells(sheet: WorksheetObject, source: WorkbookSnapshot["sheets"][number]): void {
  source.cells.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null) sheet.cells.at(row, column).value = value;
    });
  });
  for (const { row, column, value } of source.formulas) sheet.cells.at(row, column).formula = value;
  for (const { row, column, value } of source.errors) sheet.cells.at(row, column).error = value;
  for (const { row, column, value } of source.numberFormats) sheet.cells.at(row, column).numberFormat = value;
}

function oneCell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
