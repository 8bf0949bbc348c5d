import { roadmapBoard, BOARD_PARTS, type BoardPart } from "../core/roadmap/board";
import type { Term } from "../core/roadmap/count-progress";
import { rowDays } from "../core/roadmap/row-days";
import { rolesOf } from "../core/roadmap/quarter-progress";
import { statusOf } from "../core/roadmap/row-status";
import { roadmapDoubts } from "../core/roadmap/roadmap-doubts";
import type { IsoDate } from "../core/roadmap/school-year";
import type { FoundRoadmap } from "../sheets/roadmap/found-roadmaps";
import { readRoadmapSheet } from "../sheets/roadmap/read-roadmap-sheet";
import { fieldColumns } from "../sheets/roadmap/write-roadmap";
import { groupText } from "../locale/quarter-text";
import { BOARD, boardSummary } from "../locale/roadmap-board";
import type { BoardTermView, BoardView } from "./session-board-api";

/**
 * A roadmap as a board: every term with where it stands today.
 *
 * @param names Of the roadmaps of the workbook, by their sheets.
 */
export function boardView(
  found: FoundRoadmap,
  names: ReadonlyMap<string, string>,
  today: IsoDate,
  isWritable: boolean,
): BoardView {
  const { rows, rowPlaces, trackedCells } = readRoadmapSheet(found.sheet, found.form);
  const { textColumn, rolesColumn } = fieldColumns(found.form);
  const board = roadmapBoard(rows, today);
  function view({ row, due, state }: Term): BoardTermView {
    const status = statusOf(row);
    return {
      rowId: row.id,
      text: String(row.form[textColumn] ?? ""),
      section: row.section,
      roles: rolesOf(row, rolesColumn).map(groupText),
      ...{ due, state },
      status: status === "unknown" ? null : status,
      days: rowDays(row).map(({ day }) => day),
      place: { sheet: found.sheet.name, row: rowPlaces.get(row.id) ?? 0, column: 0 },
    };
  }
  const parts = Object.fromEntries(BOARD_PARTS.map((part) => [part, board[part].map(view)]));
  return {
    sheet: found.sheet.name,
    roadmaps: [...names].map(([sheet, name]) => ({ sheet, name })),
    today,
    isWritable: isWritable && found.sheet.own,
    summary: [
      ...boardSummary(board, { today, doubts: [roadmapDoubts(rows, trackedCells, today)] }),
      ...(isWritable ? [] : [BOARD.notWritable]),
      ...(isWritable && !found.sheet.own ? [BOARD.moved] : []),
    ],
    parts: parts as Record<BoardPart, BoardTermView[]>,
  };
}
