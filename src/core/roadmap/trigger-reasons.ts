import { markerRegister } from "../objectivity/marker-register";
import type { CheckRun } from "../run/check-run";
import { findingReasons, type RoadmapBasis } from "./finding-reasons";
import { schoolReasons } from "./school-reasons";
import { targetReasons } from "./target-reasons";
import { reason, type IndicatorTarget, type RoadmapFacts, type TriggerReason } from "./trigger-reason";

/** What decides which schools have a marker, and the targets typed in the workbook. */
export interface TriggerOptions {
  /** "evidence" where it is left out. */
  readonly basis?: RoadmapBasis;
  readonly targets?: readonly IndicatorTarget[];
}

/**
 * Every reason for a measure that the run, the workbook and the office's facts give: of schools in the order of the
 * checks, then of the territory.
 *
 * Source: docs/methods.md#roadmap-triggers.
 */
export function triggerReasons(
  run: CheckRun,
  facts: RoadmapFacts,
  { basis = "evidence", targets = [] }: TriggerOptions = {},
): TriggerReason[] {
  return [
    ...findingReasons(run, basis),
    ...schoolReasons(run, facts),
    ...targetReasons(run, targets),
    ...territoryReasons(run, facts),
  ];
}

/** The share of marked schools of the latest year: of the official list, of the 2019 signs where there is none. */
function territoryReasons(run: CheckRun, facts: RoadmapFacts): TriggerReason[] {
  const below = (facts.indicatorsBelowTarget ?? []).map((indicator) => ({
    ...reason("indicator-below-target", null, null),
    indicator,
  }));
  const threshold = facts.territoryShareTarget;
  if (threshold === undefined) return below;
  const { years } = markerRegister(run);
  const listed = years.filter(({ origin }) => origin === "list");
  const now = (listed.length > 0 ? listed : years).at(-1);
  const value = now?.ofAll?.share;
  if (value === undefined || value <= threshold) return below;
  return [...below, { ...reason("territory-share", null, null), share: { value, threshold } }];
}
