import type { Area } from "../../workbook/cell";
import { WorkStopped } from "../../workbook/work-stopped";
import { WorkbookError } from "../../workbook/workbook-error";
import { isTooLarge } from "./office-error";
import { rangeOf } from "./range-area";

/** Cells of one request. Source: docs/excel-facts.md#size. */
const CELLS_AT_ONCE = 50_000;

/** What is read of each cell. */
export interface ReadBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where each cell leads; null where that was not asked for. */
  readonly links: readonly (readonly Excel.CellProperties[])[] | null;
}

/** Cells to read, with their links where these are wanted. */
interface WantedArea extends Pick<ReadBlock, "sheet" | "area"> {
  readonly withLinks?: boolean;
}

/**
 * Reads cells in blocks, one `context.sync()` for each 50 000 cells. What Excel finds too large, or
 * answers with null (it does so above its read limit, without an error), is asked for in halves.
 *
 * @throws {WorkbookError} `host-refused` when not even a single cell can be read.
 * @throws {WorkStopped} when the person ended the reading.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  wanted: readonly WantedArea[],
  reading: Readonly<{ isStopped: boolean }> = { isStopped: false },
): Promise<ReadBlock[]> {
  const read: ReadBlock[] = [];
  const waiting = batches(wanted.flatMap(splitToBlocks));
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    if (reading.isStopped) throw new WorkStopped("Cannot read the workbook: the person ended it");
    const blocks = await readBatch(context, batch);
    if (blocks === null) waiting.unshift(...halves(batch));
    else read.push(...blocks);
  }
  return read;
}

/** Null when it has to be asked for in smaller pieces. */
async function readBatch(
  context: Excel.RequestContext,
  batch: readonly WantedArea[],
): Promise<ReadBlock[] | null> {
  const ranges = batch.map(({ sheet, area, withLinks }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    range.load("values,formulas,valueTypes,numberFormat");
    return {
      sheet,
      area,
      range,
      links: withLinks === true ? range.getCellProperties({ hyperlink: true }) : null,
    };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const blocks = ranges.map(({ sheet, area, range, links }) => ({
    sheet,
    area,
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    types: range.valueTypes,
    formats: range.numberFormat as string[][],
    links: links === null ? null : (links.value as Excel.CellProperties[][] | null),
  }));
  const isRead = blocks.every((block, index) => isWhole(block) && isAsked(block, batch[index]));
  return isRead ? blocks : null;
}

function isAsked({ links }: ReadBlock, wanted: WantedArea | undefined): boolean {
  return wanted?.withLinks !== true || links !== null;
}

function isWhole({ area, values, formulas, types, formats }: ReadBlock): boolean {
  return [values, formulas, types, formats].every(
    (grid: readonly unknown[] | null) => grid?.length === area.rows,
  );
}

function splitToBlocks({ area, ...wanted }: WantedArea): WantedArea[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  const blocks: WantedArea[] = [];
  for (let from = 0; from < area.rows; from += rows) {
    const part = { ...area, row: area.row + from, rows: Math.min(rows, area.rows - from) };
    blocks.push({ ...wanted, area: part });
  }
  return blocks;
}

function batches(blocks: readonly WantedArea[]): WantedArea[][] {
  const result: WantedArea[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const size = block.area.rows * block.area.columns;
    if (cells + size > CELLS_AT_ONCE) {
      result.push([]);
      cells = 0;
    }
    cells += size;
    result.at(-1)?.push(block);
  }
  return result;
}

function halves(batch: readonly WantedArea[]): WantedArea[][] {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  return batch.flatMap((wanted) => halfAreas(wanted.sheet, wanted.area).map((area) => [{ ...wanted, area }]));
}

function halfAreas(sheet: string, area: Area): Area[] {
  if (area.rows > 1) {
    const rows = Math.ceil(area.rows / 2);
    return [
      { ...area, rows },
      { ...area, row: area.row + rows, rows: area.rows - rows },
    ];
  }
  if (area.columns > 1) {
    const columns = Math.ceil(area.columns / 2);
    return [
      { ...area, columns },
      { ...area, column: area.column + columns, columns: area.columns - columns },
    ];
  }
  throw new WorkbookError("host-refused", `Cannot read sheet "${sheet}": Excel gives no values`, { sheet });
}
