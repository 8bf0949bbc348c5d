import type { Area } from "../../workbook/cell";
import type { SheetArea } from "../../workbook/edit";
import type { PlannedEdit } from "./office-edit";
import { oldSheetEdits } from "./old-sheet-edits";
import { areaOf, loadArea, rangeOf } from "./range-area";
import type { Restoration } from "./restoration";

/**
 * Which cells are not locked on sheets of ours that will be protected: Excel says it of a range as a
 * whole, null where its cells differ, and is then asked for the halves. One sync for each halving.
 *
 * Source: Office.js reference, FormatProtection.locked.
 */
export async function previousLocks(
  context: Excel.RequestContext,
  edits: readonly PlannedEdit[],
): Promise<Map<PlannedEdit, Restoration[]>> {
  const wanted = oldSheetEdits(edits, "protect-sheet");
  if (wanted.length === 0) return new Map();
  const used = wanted.map(({ original }) => {
    // Formatted cells too: an open cell may be empty.
    const range = context.workbook.worksheets.getItem(original).getUsedRangeOrNullObject(false);
    loadArea(range);
    return { sheet: original, range };
  });
  await context.sync();
  const whole = used.flatMap(({ sheet, range }) =>
    range.isNullObject ? [] : [{ sheet, area: areaOf(range) }],
  );
  const unlocked = await unlockedAreas(context, whole);
  return new Map(
    wanted.map(({ planned, edit, original }) => {
      const areas = unlocked.flatMap(({ sheet, area }) => (sheet === original ? [area] : []));
      const { sheet } = edit;
      return [
        planned,
        [
          { op: "unlocked", sheet, areas },
          { op: "lift", sheet },
        ],
      ];
    }),
  );
}

async function unlockedAreas(
  context: Excel.RequestContext,
  asked: readonly SheetArea[],
): Promise<SheetArea[]> {
  if (asked.length === 0) return [];
  const answers = asked.map(({ sheet, area }) => {
    const { protection } = rangeOf(context.workbook.worksheets.getItem(sheet), area).format;
    protection.load("locked");
    return { sheet, area, protection };
  });
  await context.sync();
  const known = answers.map(({ protection, ...place }) => ({
    ...place,
    locked: protection.locked as boolean | null,
  }));
  const mixed = known.filter(({ locked }) => locked === null);
  const inHalves = mixed.flatMap(({ sheet, area }) => halves(area).map((half) => ({ sheet, area: half })));
  return [...known.filter(({ locked }) => locked === false), ...(await unlockedAreas(context, inHalves))];
}

/** Columns apart first: open cells stand below each other. */
function halves({ row, column, rows, columns }: Area): Area[] {
  if (columns > 1) {
    const left = Math.ceil(columns / 2);
    return [
      { row, column, rows, columns: left },
      { row, column: column + left, rows, columns: columns - left },
    ];
  }
  const upper = Math.ceil(rows / 2);
  return [
    { row, column, rows: upper, columns },
    { row: row + upper, column, rows: rows - upper, columns },
  ].filter((half) => half.rows > 0);
}
