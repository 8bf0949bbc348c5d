import type { CheckResult, LowResultsCategory } from "../model/check-result";
import { markerRegister } from "../objectivity/marker-register";
import type { CheckRun } from "../run/check-run";
import type { Trigger } from "./measure";
import { reason, type TriggerReason } from "./trigger-reason";

/**
 * Which schools have a marker. "evidence": those on the official list of the latest year, and those that the checks
 * together ask to look at («требует проверки», «обратить внимание»). "any-sign": every school where any check fired.
 */
export type RoadmapBasis = "evidence" | "any-sign";

/**
 * Reasons that the findings give: markers, repeated markers, peaks on a boundary, journal gaps, low results.
 *
 * The default basis is the conclusion of the checks: a sign of the 2019 method alone marks every third school
 * (docs/methods.md#method-2019; 20 of 26 in one municipality), so measures by it would be for everybody.
 */
export function findingReasons(run: CheckRun, basis: RoadmapBasis): TriggerReason[] {
  const markers = basis === "evidence" ? concludedMarkers(run) : run.results.filter(isAnySign);
  const marked = new Set(markers.map(({ school }) => school?.id));
  return [
    ...markers.flatMap(markerReasons),
    ...repeatedMarkers(run, basis)
      .filter(({ school }) => marked.has(school?.id))
      .map((result) => reason("repeated-marker", result.school, result)),
    ...categoryReasons(run),
  ];
}

/** The findings that put a school among those to look at, in the order of the checks. */
function concludedMarkers(run: CheckRun): CheckResult[] {
  const latest = latestOf(run.records.markers);
  const signals = new Set(
    run.evidence
      .filter(({ level }) => level === "check" || level === "attention")
      .flatMap(({ signals: own }) => own),
  );
  return run.results.filter(
    (result) =>
      signals.has(result) ||
      (result.check === "official-list" && result.fired === true && result.procedure.year === latest),
  );
}

/** Low results and medals have triggers of their own. */
function isAnySign(result: CheckResult): boolean {
  return result.fired === true && result.check !== "low-results" && !isUnconfirmedMedal(result);
}

/** Whether a result says that the ЕГЭ did not confirm a school's medals. */
export function isUnconfirmedMedal({ check, fired, school }: CheckResult): boolean {
  return check === "medals" && fired === true && school !== null;
}

function markerReasons(result: CheckResult): TriggerReason[] {
  const { check, school } = result;
  if (school === null) return [];
  const triggers: Trigger[] = ["marker"];
  if (check.startsWith("boundary-")) triggers.push("boundary");
  if (check.startsWith("journal-") || check === "official-journal") triggers.push("journal");
  return triggers.map((trigger) => reason(trigger, school, result));
}

/** Markers that were there a year before too: of the latest year of a register, and signals that came again. */
function repeatedMarkers(run: CheckRun, basis: RoadmapBasis): CheckResult[] {
  const { entries, years } = markerRegister(run);
  const ofRegister = entries
    .filter(({ origin }) => basis === "any-sign" || origin === "list")
    .filter(({ status, year, origin }) => {
      return status === "repeated" && year === latestOf(years.filter((of) => of.origin === origin));
    })
    .flatMap(({ markers }) => markers);
  const again = basis === "any-sign" ? [] : concludedMarkers(run).filter(isSignalAgain);
  return [...ofRegister, ...again];
}

function isSignalAgain({ check, details }: CheckResult): boolean {
  return check !== "official-list" && details["repeated"] === "yes";
}

function latestOf(years: readonly { readonly year: number }[]): number {
  return Math.max(...years.map(({ year }) => year));
}

const CATEGORY_TRIGGERS: Readonly<Record<LowResultsCategory, Trigger | null>> = {
  low: "low",
  risk: "risk",
  no: null,
  "no-data": null,
};

/** ШНОР and зона риска with the procedures and criteria that make a school so, then schools of the imported ШНОР list. */
function categoryReasons(run: CheckRun): TriggerReason[] {
  const computed = run.classes.flatMap(({ school, category, tests, criteria = [] }): TriggerReason[] => {
    const trigger = CATEGORY_TRIGGERS[category];
    if (trigger === null) return [];
    return [
      ...tests.filter(({ fired }) => fired === true).map((test) => reason(trigger, school, test)),
      ...criteria
        .filter(({ fired }) => fired === true)
        .map((criterion) => ({ ...reason(trigger, school, null), criterion })),
    ];
  });
  const listed = (run.conditions?.schools ?? []).filter((of) => of.listed?.low === true);
  return [
    ...computed,
    ...listed.map(({ school }): TriggerReason => ({ ...reason("low", school, null), isListed: true })),
  ];
}
