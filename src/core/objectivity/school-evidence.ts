import type { CheckResult, EvidenceLevel, SchoolEvidence } from "../model/check-result";
import { procedureKey } from "../model/procedure";
import type { School } from "../model/school";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import { isOfficialSign } from "./official-signs";
import { signalKind } from "./signal-kind";
import type { Thresholds } from "../model/thresholds";

/**
 * What all checks together say of each school, by these rules:
 *
 * 1. The latest year of the workbook is judged. Earlier years only tell whether a sign is repeated: a school is asked
 *    about what it can still explain.
 * 2. Signals are independent when their procedure or their kind differs (`signalKind()`); of several in one kind and
 *    procedure the strongest is kept. A fired `boundary-smooth` counts only where `boundary-region` could not be made:
 *    where the whole region is bunched (maths 5, 2021: 139 of 490 schools) it speaks of the region.
 * 3. "check" needs `signal.minSignals` signals. Two kinds of evidence together are rarely wrong; each alone often is.
 * 4. "attention" needs fewer, of which one survives the correction for many tests (q at most `signal.maxQ`) or is
 *    repeated from last year. A lone signal without either is listed and leaves the school at "none": among the dozens
 *    of tests a school goes through, every fifth honest school has one (bench/validity.ts: 22 of 100).
 * 5. "too-few" when no procedure of the year could be tested for this school; and when, without signals enough for
 *    another level, cells with its numbers could not be read in every procedure: of such a school nothing is said.
 *
 * Signs of the 2019 method and of the official list are kept apart and never count: alone they mark a third of all
 * schools (docs/methods.md#method-2019). The method's sign in ОГЭ stands among them where the school has ВПР too: a school
 * that is known by ОГЭ only gets no level of evidence.
 *
 * Source: docs/methods.md#evidence (evidence rule); Jacob, Levitt (2003) on combining two kinds of evidence.
 *
 * @param procedures All measured procedures of the workbook.
 * @param results All results, with `repeated` in the details.
 * @returns One for each school, in the order of first appearance.
 */
export function schoolEvidence(
  procedures: readonly MeasuredProcedure[],
  results: readonly CheckResult[],
  thresholds: Thresholds,
): SchoolEvidence[] {
  const latest = procedures.reduce((year, { results: of }) => Math.max(year, of.procedure.year), -Infinity);
  const schools = new Map<string, SchoolFacts>();
  for (const { results: of, schools: units } of procedures) {
    for (const { unit, participants } of units) {
      const facts = unit.school === null ? null : factsOf(schools, unit.school);
      if (facts === null || of.procedure.year !== latest) continue;
      const isUnknown = participants === 0 && unit.unread?.includes("participants") === true;
      if ((unit.unread ?? []).length > 0) facts.unread.add(procedureKey(of.procedure));
      if (!isUnknown) facts.participants = Math.max(facts.participants ?? 0, participants);
      if (!isUnknown && participants < thresholds["signal.minPupils"]) facts.tooFew += 1;
    }
  }
  for (const result of results) {
    if (result.school === null) continue;
    const isVpr = result.procedure.exam === "vpr";
    const facts = isVpr ? factsOf(schools, result.school) : schools.get(result.school.id);
    facts?.results.push(result);
  }
  return [...schools.values()].map((facts) => evidenceOf(facts, latest, thresholds));
}

interface SchoolFacts {
  readonly school: School;
  readonly results: CheckResult[];
  /** Procedures of the year judged that could not be read whole. */
  readonly unread: Set<string>;
  participants: number | null;
  tooFew: number;
}

function factsOf(schools: Map<string, SchoolFacts>, school: School): SchoolFacts {
  const known = schools.get(school.id);
  if (known !== undefined) return known;
  const facts: SchoolFacts = { school, results: [], unread: new Set(), participants: null, tooFew: 0 };
  schools.set(school.id, facts);
  return facts;
}

function evidenceOf(facts: SchoolFacts, latest: number, thresholds: Thresholds): SchoolEvidence {
  const ofYear = facts.results.filter((result) => result.procedure.year === latest);
  const tested = ofYear.filter((result) => signalKind(result) !== null && result.fired !== null);
  const signals = independentSignals(tested);
  const checked = new Set(tested.map((result) => procedureKey(result.procedure)));
  const isReadSomewhere = [...checked].some((procedure) => !facts.unread.has(procedure));
  const level = levelOf(signals, thresholds);
  return {
    school: facts.school,
    level: checked.size === 0 || (level === "none" && !isReadSomewhere) ? "too-few" : level,
    signals,
    official: facts.results.filter((result) => isOfficialSign(result.check) && result.fired === true),
    participants: facts.participants,
    proceduresChecked: checked.size,
    proceduresTooFew: facts.tooFew,
    proceduresUnread: facts.unread.size,
    possibleSignals: possibleSignals(tested),
  };
}

/** Kinds of evidence by procedure that were tested. */
function possibleSignals(tested: readonly CheckResult[]): number {
  return new Set(tested.map((result) => `${signalKind(result) ?? ""}|${procedureKey(result.procedure)}`))
    .size;
}

/** The strongest fired result of each kind in each procedure. */
function independentSignals(tested: readonly CheckResult[]): CheckResult[] {
  const judgedByRegion = new Set(
    tested.filter(({ check }) => check === "boundary-region").map(({ procedure }) => procedureKey(procedure)),
  );
  const strongest = new Map<string, CheckResult>();
  for (const result of tested) {
    const procedure = procedureKey(result.procedure);
    const isOverruled = result.check === "boundary-smooth" && judgedByRegion.has(procedure);
    if (result.fired !== true || isOverruled) continue;
    const key = `${signalKind(result) ?? ""}|${procedure}`;
    const known = strongest.get(key);
    if (known === undefined || (result.p ?? 1) < (known.p ?? 1)) strongest.set(key, result);
  }
  return [...strongest.values()];
}

function levelOf(signals: readonly CheckResult[], thresholds: Thresholds): EvidenceLevel {
  if (signals.length >= thresholds["signal.minSignals"]) return "check";
  const isSure = signals.some(
    ({ q, details }) => (q !== null && q <= thresholds["signal.maxQ"]) || details["repeated"] === "yes",
  );
  return isSure ? "attention" : "none";
}
