import type { CellRef } from "../../workbook/cell";
import type { Procedure } from "./procedure";
import type { School } from "./school";

/** Works of one school in one procedure that a commission marked anew (выборочная перепроверка). */
export interface RecheckResults {
  readonly school: School;
  readonly procedure: Procedure;
  /** Works checked anew. */
  readonly works: number;
  /** Of them, works whose marking was changed by any criterion. */
  readonly changed: number;
  /** Of those, works with fewer points than before, and with more; null where the table does not say. */
  readonly lowered: number | null;
  readonly raised: number | null;
  readonly source: CellRef;
}
