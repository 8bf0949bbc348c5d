import type { Area } from "../../../src/workbook/cell";
import { isOverlap } from "../areas";
import type { HostCell } from "../cell-store";
import { HostGap } from "../excel-refusal";
import { ConditionalFormat } from "./conditional-formats";
import type { RangeObject } from "./range-object";
import { TableObject } from "./tables";
import type { WorksheetObject } from "./worksheet-object";

const EMPTY = { value: null, formula: null, error: null } as const;

/** Clears some or all of what is on cells. */
export function clearRange(sheet: WorksheetObject, area: Area, what: string): void {
  const isAll = what === "All";
  for (const cell of sheet.cells.inside(area)) {
    if (isAll || what === "Contents") Object.assign(cell, EMPTY);
    if (isAll || what === "Formats") {
      cell.looks.clear();
      cell.numberFormat = "General";
    }
    if (isAll || /Hyperlinks$/.test(what)) cell.link = null;
    if (isAll) cell.validation = {};
  }
  if (isAll || what === "Formats") {
    dropFormats(sheet, area);
    sheet.unmerge(area);
  }
  if (!isAll) return;
  for (const table of sheet.tables.filter((one) => isWithin(one.area, area))) table.remove();
}

/** Copies cells onto others of the same size. */
export function copyRange(source: RangeObject, target: RangeObject, type: string): void {
  const [rows, columns] = [target.area.row - source.area.row, target.area.column - source.area.column];
  const from = source.sheet;
  const onto = target.sheet;
  const isAll = type === "All";
  const withFormats = isAll || type === "Formats";
  function moved(area: Area): Area {
    return { ...area, row: area.row + rows, column: area.column + columns };
  }
  if (withFormats) clearRange(onto, target.area, "Formats");
  if (isAll) {
    for (const table of from.tables.filter((one) => isWithin(one.area, source.area))) {
      onto.tables.push(new TableObject(onto, moved(table.area)));
    }
    if (from.pivots.list.some((pivot) => isWithin(pivot.area(), source.area))) {
      throw new HostGap("The copy of a whole pivot is not modelled");
    }
  }
  for (let r = 0; r < source.area.rows; r++) {
    for (let c = 0; c < source.area.columns; c++) {
      const cell = from.cells.find(source.area.row + r, source.area.column + c);
      copyCell(cell, onto.cells.at(target.area.row + r, target.area.column + c), type);
    }
  }
  if (!withFormats) return;
  for (const merge of from.merges.filter((area) => isWithin(area, source.area)))
    onto.merges.push(moved(merge));
  for (const format of [...from.formats]) {
    const areas = format.areas.filter((area) => isOverlap(area, source.area)).map(moved);
    if (areas.length === 0) continue;
    const copy = new ConditionalFormat(onto, format.Type, areas);
    copy.rule.Formula = format.rule.Formula;
    Object.assign(copy.look.fill, format.look.fill);
    Object.assign(copy.look.font, format.look.font);
    onto.formats.push(copy);
  }
}

function copyCell(cell: HostCell | undefined, onto: HostCell, type: string): void {
  const { value, formula, error } = cell ?? EMPTY;
  if (type !== "Formats") Object.assign(onto, { value, error, formula: type === "Values" ? null : formula });
  if (type === "Values") return;
  if (type === "All") {
    onto.link = cell?.link ?? null;
    onto.validation = cell?.validation ?? {};
  }
  onto.numberFormat = cell?.numberFormat ?? "General";
  onto.looks.clear();
  for (const [path, look] of cell?.looks ?? []) onto.looks.set(path, look);
}

function dropFormats(sheet: WorksheetObject, area: Area): void {
  const kept = sheet.formats.filter((format) => !format.areas.some((one) => isOverlap(one, area)));
  sheet.formats.splice(0, sheet.formats.length, ...kept);
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
