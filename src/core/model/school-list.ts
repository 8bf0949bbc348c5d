import type { CellRef } from "../../workbook/cell";
import type { School } from "./school";

/**
 * A group that an imported list puts schools in: low results (ШНОР, ШНО, ШНРО), adverse conditions (ШССУ, ШФНСУ, ШНСУ),
 * deficit of staff and equipment, signs of biased results («Школа с необъективностью»). Published in JSON: never renamed.
 */
export type ListGroup = "low" | "adverse" | "deficit" | "bias";

/** Every group, in the order in which they are named. */
export const LIST_GROUPS: readonly ListGroup[] = ["low", "adverse", "deficit", "bias"];

/** A row of an imported list of schools by group. */
export interface ListedSchool {
  readonly school: School;
  /** null where the table does not say. */
  readonly year: number | null;
  /** What the row says of each group that its table has; a group the table has no column for is left out. */
  readonly groups: Readonly<Partial<Record<ListGroup, boolean>>>;
  readonly source: CellRef;
}
