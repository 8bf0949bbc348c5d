import type { CheckResult, EvidenceLevel, SchoolEvidence, YearEvidence } from "../model/check-result";
import { LEVEL_RANKS } from "../model/level-ranks";
import { procedureKey } from "../model/procedure";
import type { School } from "../model/school";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import { isOfficialSign } from "./official-signs";
import { signalKind } from "./signal-kind";
import type { Thresholds } from "../model/thresholds";

/**
 * What all checks together say of each school, by these rules:
 *
 * 1. Every school year is judged by itself: signals of different years are never added up. The year that says most is
 *    the school's conclusion, of equal ones the latest; so a table of another year takes no conclusion away. An earlier
 *    year also tells whether a sign is repeated.
 * 2. Signals are independent when their procedure or their kind differs (`signalKind()`); of several in one kind and
 *    procedure the strongest is kept. A fired `boundary-smooth` counts only where `boundary-region` could not be made:
 *    where the whole region is bunched (maths 5, 2021: 139 of 490 schools) it speaks of the region.
 * 3. "check" needs `signal.minSignals` signals. Two kinds of evidence together are rarely wrong; each alone often is.
 * 4. "attention" needs fewer, of which one survives the correction for many tests (q at most `signal.maxQ`) or is
 *    repeated from the year before. A lone signal without either is listed and leaves the school at "none": among the
 *    dozens of tests a school goes through, every fifth honest school has one (bench/validity.ts: 22 of 100).
 * 5. "too-few" when no procedure could be tested for this school; and when, without signals enough for another level, cells
 *    with its numbers could not be read in every procedure: of such a school nothing is said.
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
  const schools = new Map<string, SchoolFacts>();
  for (const { results: of, schools: units } of procedures) {
    for (const { unit, participants } of units) {
      if (unit.school === null) continue;
      const facts = yearOf(factsOf(schools, unit.school), of.procedure.year);
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
  return [...schools.values()].map((facts) => evidenceOf(facts, thresholds));
}

interface SchoolFacts {
  readonly school: School;
  readonly results: CheckResult[];
  readonly years: Map<number, YearFacts>;
}

interface YearFacts {
  /** Procedures that could not be read whole. */
  readonly unread: Set<string>;
  participants: number | null;
  tooFew: number;
}

function factsOf(schools: Map<string, SchoolFacts>, school: School): SchoolFacts {
  const known = schools.get(school.id);
  if (known !== undefined) return known;
  const facts: SchoolFacts = { school, results: [], years: new Map() };
  schools.set(school.id, facts);
  return facts;
}

function yearOf({ years }: SchoolFacts, year: number): YearFacts {
  const facts = years.get(year) ?? { participants: null, tooFew: 0, unread: new Set() };
  years.set(year, facts);
  return facts;
}

const NO_RESULTS: Omit<YearEvidence, "year"> = {
  level: "too-few",
  signals: [],
  participants: null,
  proceduresChecked: 0,
  proceduresTooFew: 0,
  proceduresUnread: 0,
  possibleSignals: 0,
};

function evidenceOf(facts: SchoolFacts, thresholds: Thresholds): SchoolEvidence {
  const latestFirst = [...facts.years].sort(([one], [other]) => other - one);
  const years = latestFirst.map(([year, of]) => yearEvidence({ year, of, facts, thresholds }));
  const [strongest] = [...years].sort((one, other) => LEVEL_RANKS[one.level] - LEVEL_RANKS[other.level]);
  return {
    ...NO_RESULTS,
    ...strongest,
    school: facts.school,
    year: strongest?.year ?? null,
    years,
    official: facts.results.filter((result) => isOfficialSign(result.check) && result.fired === true),
  };
}

function yearEvidence({ year, of, facts, thresholds }: YearQuestion): YearEvidence {
  const ofYear = facts.results.filter((result) => result.procedure.year === year);
  const tested = ofYear.filter((result) => signalKind(result) !== null && result.fired !== null);
  const signals = independentSignals(tested);
  const checked = new Set(tested.map((result) => procedureKey(result.procedure)));
  const isReadSomewhere = [...checked].some((procedure) => !of.unread.has(procedure));
  const level = levelOf(signals, thresholds);
  return {
    year,
    level: checked.size === 0 || (level === "none" && !isReadSomewhere) ? "too-few" : level,
    signals,
    participants: of.participants,
    proceduresChecked: checked.size,
    proceduresTooFew: of.tooFew,
    proceduresUnread: of.unread.size,
    possibleSignals: possibleSignals(tested),
  };
}

/** Kinds of evidence by procedure that were tested. */
function possibleSignals(tested: readonly CheckResult[]): number {
  return new Set(tested.map((result) => `${signalKind(result) ?? ""}|${procedureKey(result.procedure)}`))
    .size;
}

interface YearQuestion {
  readonly year: number;
  readonly of: YearFacts;
  readonly facts: SchoolFacts;
  readonly thresholds: Thresholds;
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
