import type { Area } from "../../workbook/cell";
import type { CellFact, SheetSnapshot, SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import { WorkbookError } from "../../workbook/workbook-error";
import { assembleGrid } from "./assemble-grid";
import { isBookkeeping, readBookState, type BookState, type SheetState } from "./book-state";
import { readBlocks, type ReadBlock } from "./read-blocks";
import { cellOf, errorOf, formulaOf, linkOf } from "./read-cell";
import { readPivots } from "./read-pivots";
import { readSheetFacts, type SheetFacts } from "./sheet-facts";

/**
 * Reads the open workbook: a fixed number of syncs, and one for each 50 000 cells.
 *
 * @param reading Tells between the syncs that the person has ended it.
 * @throws {WorkbookError} `no-such-sheet` when a sheet asked for is not there.
 * @throws {WorkStopped}
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  request: SnapshotRequest,
  reading: Readonly<{ isStopped: boolean }> = { isStopped: false },
): Promise<WorkbookSnapshot> {
  const book = await readBookState(context);
  const states = wantedSheets(book, request);
  const facts = await readSheetFacts(context, states);
  const own = new Set(book.records.sheets);
  const pivots = await readPivots(
    context,
    states.filter(({ name }) => own.has(name)),
  );
  const wanted = facts.flatMap(({ name, used }) =>
    used === null ? [] : [{ sheet: name, area: used, withLinks: own.has(name) }],
  );
  const blocks = await readBlocks(context, wanted, reading);
  const bySheet = new Map<string, ReadBlock[]>(states.map(({ name }) => [name, []]));
  for (const block of blocks) bySheet.get(block.sheet)?.push(block);
  return {
    fileName: book.fileName,
    structureLocked: book.isStructureLocked,
    names: book.names,
    settings: Object.fromEntries(book.records.settings),
    sheets: states.flatMap((state, index) => {
      const fact = facts[index];
      const read = bySheet.get(state.name) ?? [];
      if (fact === undefined) return [];
      const sheet = sheetSnapshot(state, own.has(state.name), fact, read);
      if (!own.has(state.name) || state.pivots.length === 0) return [sheet];
      const lying = pivots.get(state.name);
      return [
        lying === undefined
          ? { ...sheet, pivotAreas: null }
          : { ...sheet, pivots: lying.pivots, pivotAreas: lying.areas },
      ];
    }),
  };
}

function wantedSheets(book: BookState, { sheets }: SnapshotRequest): SheetState[] {
  const seen = book.sheets.filter((sheet) => !isBookkeeping(book, sheet));
  if (sheets === undefined) return seen;
  return sheets.map((name) => {
    const found = seen.find((state) => state.name === name);
    if (found === undefined) {
      throw new WorkbookError("no-such-sheet", `Cannot read sheet "${name}": no such sheet`, { sheet: name });
    }
    return found;
  });
}

function sheetSnapshot(
  state: SheetState,
  own: boolean,
  facts: SheetFacts,
  blocks: readonly ReadBlock[],
): SheetSnapshot {
  const { protection } = state;
  return {
    name: state.name,
    visibility: state.visibility,
    own,
    cells: assembleGrid(blocks, cellOf),
    formulas: cellFacts(blocks, formulaOf),
    errors: cellFacts(blocks, errorOf),
    numberFormats: cellFacts(blocks, numberFormatOf),
    notes: facts.notes,
    links: cellFacts(blocks, linkOf),
    merges: facts.merges,
    hiddenRows: facts.hiddenRows,
    hiddenColumns: facts.hiddenColumns,
    // Excel on a desktop does not say whether there is a password (docs/excel-facts.md#protection): ask for one, but for ours.
    protection:
      protection === null
        ? null
        : { hasPassword: !own, allowFormatCells: protection.allowFormatCells === true },
    tables: facts.tables,
    marks: marksByStrength(facts),
  };
}

function numberFormatOf(block: ReadBlock, row: number, column: number): string | null {
  const format = block.formats[row]?.[column];
  const isPlain = format === undefined || format === "General";
  return isPlain || typeof cellOf(block, row, column) !== "number" ? null : format;
}

function cellFacts<T>(
  blocks: readonly ReadBlock[],
  part: (block: ReadBlock, row: number, column: number) => T | null,
): CellFact<T>[] {
  const facts: CellFact<T>[] = [];
  for (const block of blocks) {
    for (let r = 0; r < block.area.rows; r++) {
      for (let c = 0; c < block.area.columns; c++) {
        const value = part(block, r, c);
        if (value !== null) facts.push({ row: block.area.row + r, column: block.area.column + c, value });
      }
    }
  }
  return facts;
}

function marksByStrength({ marks }: SheetFacts): SheetSnapshot["marks"] {
  const areas = new Map<string, Area[]>();
  for (const mark of marks) areas.set(mark.strength, [...(areas.get(mark.strength) ?? []), ...mark.areas]);
  return [...areas].map(([strength, found]) => ({ strength, areas: found }));
}
