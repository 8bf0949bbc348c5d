import type { Area } from "../../workbook/cell";
import type { CellStyle, WorkbookEdit } from "../../workbook/edit";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import type { Restoration } from "./restoration";

type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

/** Which looks `getCellProperties` is asked for; borders are left out of what is brought back to what it was. */
const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, size: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** How cells look that will be styled. */
export async function loadPreviousLooks(
  queue: RequestQueue,
  original: string,
  edit: EditOf<"style">,
): Promise<() => Restoration[]> {
  if (!changesLooks(edit.style)) return () => [];
  const loaded: (() => Restoration)[] = [];
  for (const area of edit.areas) {
    // The answer has some 300 bytes for a cell.
    await queue.room(area.rows * area.columns * 300 + 1500);
    const looks = rangeOf(queue.sheet(original), area).getCellProperties(LOOKS);
    loaded.push(() => looksStep(edit.sheet, area, looks));
  }
  return () => loaded.map((step) => step());
}

/** The link of a cell that will get one, and how the cell looks: a link changes that too. */
export function loadPreviousLink(sheet: Excel.Worksheet, edit: EditOf<"link">): () => Restoration[] {
  const area = { row: edit.row, column: edit.column, rows: 1, columns: 1 };
  const range = rangeOf(sheet, area);
  range.load("hyperlink");
  const looks = range.getCellProperties(LOOKS);
  return () => [looksStep(edit.sheet, area, looks), linkStep(edit.sheet, area, range)];
}

function looksStep(
  sheet: string,
  area: Area,
  looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): Restoration {
  return { op: "looks", sheet, area, looks: looks.value };
}

function linkStep(sheet: string, area: Area, cell: Excel.Range): Restoration {
  return { op: "link", sheet, area, link: cell.hyperlink as Excel.RangeHyperlink | null };
}

/** What may be typed into cells that will get a drop-down. */
export function loadPreviousValidation(
  sheet: Excel.Worksheet,
  edit: EditOf<"validation">,
): () => Restoration[] {
  const validation = rangeOf(sheet, edit.area).dataValidation;
  validation.load("rule");
  return () => [{ op: "validation", sheet: edit.sheet, area: edit.area, rule: validation.rule }];
}

function changesLooks(style: CellStyle): boolean {
  return Object.keys(style).some((key) => key !== "numberFormat");
}
