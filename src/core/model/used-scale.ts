import type { Points } from "../units";
import type { Procedure, Scale } from "./procedure";

/**
 * Where a scale comes from: "shipped" with the product, "data" of the tables, a "table" of scales in the workbook, the
 * person's "settings", or the "sheet" of scales that the person edited. Written on that sheet: never renamed.
 */
export type ScaleOrigin = "shipped" | "data" | "table" | "settings" | "sheet";

/** Every origin. */
export const SCALE_ORIGINS: readonly ScaleOrigin[] = ["shipped", "data", "table", "settings", "sheet"];

/** A scale with where it comes from. */
export interface KnownScale {
  readonly scale: Scale;
  readonly origin: ScaleOrigin;
}

/** What scale a procedure was checked with. */
export interface UsedScale {
  readonly procedure: Procedure;
  /** Highest score of the work; null = not known. */
  readonly maximum: Points | null;
  /** null = not known: checks that need it were left out. */
  readonly used: KnownScale | null;
  /** false = the person's own, for a procedure that the tables do not have. */
  readonly isMet: boolean;
}
