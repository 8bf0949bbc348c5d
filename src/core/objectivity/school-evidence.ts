import { grouped } from "../grouped";
import type {
  CheckResult,
  EvidenceLevel,
  KindEvidence,
  SchoolEvidence,
  YearEvidence,
} from "../model/check-result";
import { CHECK_TRAITS } from "../model/check-traits";
import { LEVEL_RANKS } from "../model/level-ranks";
import { procedureKey } from "../model/procedure";
import type { School } from "../model/school";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import { adjustedPValues } from "../stats/adjusted-p-values";
import { partialConjunction } from "../stats/partial-conjunction";
import type { Probability } from "../units";
import { countedP, kindEvidence } from "./kind-evidence";
import { isOfficialSign } from "./official-signs";
import { signalKind } from "./signal-kind";
import type { Thresholds } from "../model/thresholds";

/**
 * What all checks together say of each school, by these rules:
 *
 * 1. Every school year is judged by itself: signals of different years are never added up. The year that says most is
 *    the school's conclusion, of equal ones the latest; so a table of another year takes no conclusion away. An earlier
 *    year also tells whether a sign is repeated.
 * 2. Each kind of evidence has one p, over all its checks and procedures (`kindEvidence()`): the same thing said in two
 *    procedures is one thing. A `boundary-smooth` counts only where `boundary-region` could not be made: where the whole
 *    region is bunched (maths 5, 2021: 139 of 490 schools) it speaks of the region.
 * 3. "check": that fewer than `signal.minSignals` kinds have anything to say is refuted at `evidence.checkP` (partial
 *    conjunction). This holds its error whatever the number of procedures, and for a school that is truly strong: one kind
 *    may say whatever it likes.
 *    One kind alone is enough where its p, times the number of kinds tested, is at most `evidence.aloneP` and nothing but
 *    moved works explains it (`CheckTraits.alone`): works on boundaries leave no second trace when few of them are moved.
 * 4. "attention": one kind whose p, times the number of kinds tested, is at most `evidence.attentionP`, or that is
 *    repeated from the year before; the kind "level" only with both, since strong schools stay strong.
 * 5. "few" when no procedure could be tested for this school; and, without signals enough for another level, when fewer
 *    kinds were tested than "check" asks for, or when cells with its numbers could not be read in every procedure: of such a
 *    school nothing is said.
 *
 * Single signals (p at most `signal.alpha` in a procedure) are listed, and alone change nothing: among the dozens of tests
 * a school goes through, every fifth honest school has one.
 *
 * Signs of the 2019 method and of the official list are kept apart and never count: alone they mark a third of all
 * schools (docs/methods.md#method-2019). The method's sign in ОГЭ stands among them where the school has ВПР too: a school
 * that is known by ОГЭ only gets no level of evidence.
 *
 * Source: docs/methods.md#evidence; Benjamini, Heller (2008); Jacob, Levitt (2003) on combining two kinds of evidence.
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
  const all = [...schools.values()];
  const years = withQ(all.map((facts) => yearsOf(facts, thresholds)));
  return all.map((facts, place) => evidenceOf(facts, years[place] ?? []));
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
  level: "few",
  signals: [],
  participants: null,
  proceduresChecked: 0,
  proceduresTooFew: 0,
  proceduresUnread: 0,
  possibleSignals: 0,
  kinds: [],
  combinedP: null,
  combinedQ: null,
};

/** A school that no table of results has. */
export function unjudged(school: School): SchoolEvidence {
  return { ...NO_RESULTS, school, year: null, years: [], official: [] };
}

function evidenceOf({ school, results }: SchoolFacts, years: readonly YearEvidence[]): SchoolEvidence {
  const [strongest] = [...years].sort((one, other) => LEVEL_RANKS[one.level] - LEVEL_RANKS[other.level]);
  return {
    ...NO_RESULTS,
    ...strongest,
    school,
    year: strongest?.year ?? null,
    years,
    official: results.filter((result) => isOfficialSign(result.check) && result.fired === true),
  };
}

/** The years of a school, the latest first; `combinedQ` is still to come. */
function yearsOf(facts: SchoolFacts, thresholds: Thresholds): YearEvidence[] {
  const latestFirst = [...facts.years].sort(([one], [other]) => other - one);
  return latestFirst.map(([year, of]) => yearEvidence({ year, of, facts, thresholds }));
}

function yearEvidence({ year, of, facts, thresholds }: YearQuestion): YearEvidence {
  const tested = testedIn(year, facts);
  const signals = independentSignals(tested, thresholds["signal.alpha"]);
  const checked = new Set(tested.filter(isSignalTest).map((result) => procedureKey(result.procedure)));
  const isReadSomewhere = [...checked].some((procedure) => !of.unread.has(procedure));
  const kinds = kindEvidence(tested, testedIn(year - 1, facts), thresholds["signal.alpha"]);
  const pValues = kinds.map(({ p }) => p);
  const combinedP = partialConjunction(pValues, thresholds["signal.minSignals"]);
  const level = levelOf(kinds, combinedP, thresholds);
  const isJudged = isReadSomewhere && kinds.length >= thresholds["signal.minSignals"];
  return {
    year,
    level: checked.size === 0 || (level === "none" && !isJudged) ? "few" : level,
    signals,
    participants: of.participants,
    proceduresChecked: checked.size,
    proceduresTooFew: of.tooFew,
    proceduresUnread: of.unread.size,
    possibleSignals: kinds.length,
    kinds,
    combinedP,
    combinedQ: null,
  };
}

interface YearQuestion {
  readonly year: number;
  readonly of: YearFacts;
  readonly facts: SchoolFacts;
  readonly thresholds: Thresholds;
}

function isSignalTest(result: CheckResult): boolean {
  return signalKind(result) !== null && result.fired !== null;
}

/** The year of the works that a result speaks of: ОГЭ of the next year speaks of the works of ВПР before it. */
function yearOfWorks({ check, procedure, details }: CheckResult): number {
  const earlier = details["earlierYear"];
  return CHECK_TRAITS[check].counts === "above" && typeof earlier === "number" ? earlier : procedure.year;
}

/** Results of a year that could be made; of the boundaries the region's word, where there is one. */
function testedIn(year: number, { results }: SchoolFacts): CheckResult[] {
  const made = results.filter((result) => yearOfWorks(result) === year && result.fired !== null);
  const judgedByRegion = new Set(
    made.filter(({ check }) => check === "boundary-region").map(({ procedure }) => procedureKey(procedure)),
  );
  return made.filter(({ check, procedure }) => {
    return check !== "boundary-smooth" || !judgedByRegion.has(procedureKey(procedure));
  });
}

/** The strongest fired result of each kind in each procedure that stands out at the school's own level too. */
function independentSignals(tested: readonly CheckResult[], alpha: Probability): CheckResult[] {
  const strongest = new Map<string, CheckResult>();
  for (const result of tested.filter(isSignalTest)) {
    if (result.fired !== true || countedP(result) > Math.max(alpha, result.p ?? 0)) continue;
    const key = `${signalKind(result) ?? ""}|${procedureKey(result.procedure)}`;
    const known = strongest.get(key);
    if (known === undefined || (result.p ?? 1) < (known.p ?? 1)) strongest.set(key, result);
  }
  return [...strongest.values()];
}

function levelOf(
  kinds: readonly KindEvidence[],
  combinedP: Probability | null,
  thresholds: Thresholds,
): EvidenceLevel {
  function isSure({ ownP }: KindEvidence, limit: Probability): boolean {
    return ownP !== null && ownP * kinds.length <= limit;
  }
  const isBeyondDoubt = kinds.some((of) => of.alone === "check" && isSure(of, thresholds["evidence.aloneP"]));
  if (isBeyondDoubt || (combinedP !== null && combinedP <= thresholds["evidence.checkP"])) return "check";
  const isNoticed = kinds.some((of) => {
    if (of.alone === "never") return false;
    const isStrong = isSure(of, thresholds["evidence.attentionP"]);
    return of.alone === "repeated" ? isStrong && of.repeated : isStrong || of.repeated;
  });
  return isNoticed ? "attention" : "none";
}

/** Corrects the combined p of a year over all schools that have one: years are judged apart. */
function withQ(all: readonly (readonly YearEvidence[])[]): YearEvidence[][] {
  const byYear = grouped(all.flat(), ({ year }) => String(year));
  const corrected = new Map<YearEvidence, Probability>();
  for (const ofYear of byYear.values()) {
    const known = ofYear.flatMap((of) => (of.combinedP === null ? [] : [{ of, p: of.combinedP }]));
    const q = adjustedPValues(known.map(({ p }) => p));
    known.forEach(({ of }, place) => corrected.set(of, q[place] ?? 1));
  }
  return all.map((years) => years.map((of) => ({ ...of, combinedQ: corrected.get(of) ?? null })));
}
