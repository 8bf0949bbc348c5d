import type { CellRef } from "../../workbook/cell";
import type { Share } from "../units";
import type { MonitoringColumnId } from "./school-context";
import type { School } from "./school";

/** A criterion of low results that is no exam. Published in settings files: never renamed. */
export type CriterionId = "no-certificate" | "olympiads";

/** Every criterion, in the order of Смоленск. Source: docs/methods.md#criteria. */
export const CRITERIA: readonly CriterionId[] = ["no-certificate", "olympiads"];

/** A criterion of one school against the other schools of the tables. */
export interface CriterionResult {
  readonly criterion: CriterionId;
  /** The column that decided: of the two of olympiads the one that fired, else the first told. */
  readonly column: MonitoringColumnId;
  readonly value: Share;
  /** Schools with such a value or a worse one, of those whose value is known. */
  readonly asBad: number;
  readonly schools: number;
  /** Whether they are no more than `low.criterionShare` of them; null with too few schools to compare. */
  readonly fired: boolean | null;
  readonly source: CellRef;
}

/** The criteria of one school. */
export interface SchoolCriteria {
  readonly school: School;
  readonly results: readonly CriterionResult[];
}
