import type { Cell } from "../../workbook/cell";
import type { CheckRun } from "../run/check-run";
import type { Indicator, IndicatorId } from "./indicator";
import { indicatorLight, indicatorMovement, type Light, type Movement } from "./indicator-light";
import { programmeIndicators } from "./programme-indicators";

/** What a person typed into an indicator's row; numbers of computed rows are not theirs to type. */
export interface HandCells {
  readonly value: Cell;
  readonly target: Cell;
  readonly numerator?: Cell;
  readonly denominator?: Cell;
  readonly year?: Cell;
  readonly previous?: Cell;
  /** Where nobody typed it and the monthly tables of schools say it: of which month, of how many schools it is not known. */
  readonly collected?: CollectedFrom;
}

/** Where an indicator was summed from. */
export interface CollectedFrom {
  readonly month: string;
  readonly schools: number;
  readonly unknown: number;
  /** What it is a share of is in the form too; true of what is no share. */
  readonly isWholeNamed: boolean;
}

/** An indicator with its target. */
export interface LitIndicator extends Indicator {
  readonly target: number | null;
  readonly light: Light | null;
  readonly movement: Movement | null;
}

/**
 * The programme's indicators with what a person typed: targets of all, numbers of those filled in by hand.
 *
 * @param hand By indicator, as on the earlier sheet.
 */
export function litIndicators(
  run: CheckRun,
  hand: ReadonlyMap<string, HandCells> = new Map<IndicatorId, HandCells>(),
): LitIndicator[] {
  return programmeIndicators(run).map((computed) => {
    const typed = hand.get(computed.id);
    const indicator =
      computed.isByHand && typed !== undefined ? { ...computed, ...numbersOf(typed) } : computed;
    const target = numberOf(typed?.target);
    const light = indicatorLight({ ...indicator, target }, run.thresholds["indicator.amberGap"]);
    return { ...indicator, target, light, movement: indicatorMovement(indicator) };
  });
}

function numbersOf({ value, numerator, denominator, year, previous }: HandCells) {
  return {
    value: numberOf(value),
    numerator: numberOf(numerator),
    denominator: numberOf(denominator),
    year: numberOf(year),
    previous: numberOf(previous),
  };
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
