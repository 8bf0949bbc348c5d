import { dateText } from "../../locale/number-text";
import { executionText } from "../../locale/roadmap-board";
import { STATUS_NAMES } from "../../locale/roadmap-text";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { daysWith, type Execution } from "../../core/roadmap/board";
import type { ExecutionDay } from "../../core/roadmap/execution-days";
import { excelSerial, type IsoDate } from "../../core/roadmap/school-year";
import type { FoundRoadmap } from "./found-roadmaps";
import { readRoadmapSheet } from "./read-roadmap-sheet";

/** What a person says of a term of a row. */
export interface TermExecution extends Execution {
  readonly rowId: string;
  /** The last day of the term. */
  readonly due: IsoDate;
}

/**
 * The edits that set how a row of a roadmap stands: its status and its days of execution, nothing else of the sheet.
 * null where the row or one of the columns is not there any more.
 */
export function executionEdits(
  { sheet, form }: FoundRoadmap,
  { rowId: id, due, status, day }: TermExecution,
): WorkbookEdit[] | null {
  const { rows, layout, rowPlaces, columnPlaces } = readRoadmapSheet(sheet, form);
  const row = rows.find((of) => of.id === id);
  const place = rowPlaces.get(id);
  const [statusColumn = -1, doneColumn = -1] = [layout.index.status, layout.index.done].map(
    (column) => columnPlaces[column],
  );
  if (row === undefined || place === undefined || statusColumn < 0 || doneColumn < 0) return null;
  const written: (readonly [number, Cell])[] = [[statusColumn, STATUS_NAMES[status]]];
  if (day !== null) written.push([doneColumn, daysCell(daysWith(row, day, due))]);
  return written.map(([column, cell]) => ({
    ...{ kind: "write" as const, sheet: sheet.name, row: place, column },
    cells: [[cell]],
  }));
}

/** One day as Excel keeps it; several, or one that names its term, as text that `executionDays()` reads. */
function daysCell(days: readonly ExecutionDay[]): Cell {
  const [only] = days;
  if (only !== undefined && only.term === null && days.length === 1) return excelSerial(only.day);
  return days.map(({ day, term }) => executionText(dateText(day), term)).join("; ");
}
