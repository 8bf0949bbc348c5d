import type { CellRef } from "../workbook/cell";
import type { BoardPart } from "../core/roadmap/board";
import type { TermExecution } from "../sheets/roadmap/set-execution";
import type { TermState } from "../core/roadmap/count-progress";
import type { IsoDate } from "../core/roadmap/school-year";
import type { RowStatus } from "../core/roadmap/tracked-row";

/** A term of a roadmap on the board. */
export interface BoardTermView {
  readonly rowId: string;
  readonly text: string;
  readonly section: string;
  /** As the roadmap has them; one, «не указан», where nobody is named. */
  readonly roles: readonly string[];
  readonly due: IsoDate;
  readonly state: TermState;
  /** null: nothing stands there, or nothing that is understood. */
  readonly status: RowStatus | null;
  /** On which the row was carried out, the earliest first. */
  readonly days: readonly IsoDate[];
  /** The row on the roadmap's sheet. */
  readonly place: CellRef;
}

/** How a roadmap of the workbook stands today. */
export interface BoardView {
  readonly sheet: string;
  /** All roadmaps of the workbook. */
  readonly roadmaps: readonly { readonly sheet: string; readonly name: string }[];
  readonly today: IsoDate;
  /** Whether states can be set: not where several files are read together. */
  readonly isWritable: boolean;
  readonly summary: readonly string[];
  readonly parts: Readonly<Record<BoardPart, readonly BoardTermView[]>>;
}

/** How a term stands now, as a person says. */
export interface ExecutionChange extends TermExecution {
  readonly sheet: string;
}
