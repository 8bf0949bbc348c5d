import { simulatedRegion } from "../../bench/simulated-region";
import { checkMedals } from "../../src/core/medals/check-medals";
import type { CheckId, CheckResult } from "../../src/core/model/check-result";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { examGaps } from "../../src/core/objectivity/check-exam-gaps";
import { checkRecheck } from "../../src/core/objectivity/check-recheck";
import { checkWorkbook } from "../../src/core/run/check-workbook";
import { CHECK_WORDS } from "../../src/locale/checks/all-check-words";
import { findingNumbers } from "../../src/locale/finding-numbers";
import { findingText } from "../../src/locale/finding-text";
import { MATHS_4, madeUpExam, madeUpMarks, madeUpSchool } from "../core/objectivity/made-up-results";
import { madeSet, sampleSnapshot } from "../papers/made-set";

/** Words after which a sentence says where a sign begins. */
const LIMIT = /порог|ожидаемый разброс|Признаком считается|при обычных|обычн(?:ая|ой) для школ|ориентир/;

/** A simulated region of ten procedures and the ОГЭ after them: the checks that the sample has no tables for. */
function simulatedResults(): readonly CheckResult[] {
  const plan = {
    schools: 40,
    pupils: [20, 90],
    spread: 0.4,
    customary: 0,
    procedures: 10,
    before: 10,
    manipulated: 8,
    manipulation: "lift-80",
    manipulatedPupils: 80,
  } as const;
  const steps = checkWorkbook(simulatedRegion(plan, 5), thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.results;
  }
}

/** Checks of tables that neither has: exams two years apart, works checked anew, medals. */
function otherResults(): readonly CheckResult[] {
  const thresholds = thresholdsInForce();
  const { school, source } = madeUpSchool(1, {});
  if (school === null) throw new Error("No school");
  const places = Array.from({ length: 20 }, (_, at) => (at === 0 ? 40 : 20 + 2 * (at % 3)));
  const oge = madeUpExam(
    "oge",
    "ru",
    2021,
    places.map((good) => ({ marks: madeUpMarks(good) })),
  );
  const ege = madeUpExam(
    "ege",
    "ru",
    2023,
    places.map(() => ({ high: 8 })),
  );
  const untold = { lowered: null, raised: null };
  const recheck = { school, procedure: MATHS_4, works: 10, changed: 3, ...untold, source };
  const nothing = { awarded: null, awardedBelow: null, unannounced: null, graduates: null };
  const medals = { school, year: 2024, claimants: 10, unconfirmed: 4, ...nothing, source };
  return [
    ...examGaps({ procedures: [], exams: [oge, ege] }, thresholds).results,
    ...checkRecheck([recheck], thresholds),
    ...checkMedals({ claims: [], counts: [medals] }, thresholds),
  ];
}

function numbersIn(text: string): number[] {
  const plain = text.replaceAll(/(\d)[\u00a0\u202f](?=\d{3})/gu, "$1").replaceAll("−", "-");
  return [...plain.matchAll(/(?<![\d,])-?\d+(?:,\d+)?/g)].map(([number]) => Number(number.replace(",", ".")));
}

function printedThreshold(result: CheckResult): number | null {
  const { threshold } = CHECK_WORDS[result.check].numbers;
  const printed = findingNumbers(result).numbers.find(({ label }) => label === threshold);
  return printed === undefined ? null : (numbersIn(printed.value)[0] ?? null);
}

describe("the limit that a sentence names", () => {
  let results: readonly CheckResult[];
  beforeAll(async () => {
    const { matter } = await madeSet(await sampleSnapshot());
    results = [...matter.run.results, ...simulatedResults(), ...otherResults()];
  });

  it("is the threshold that is printed, in every check", () => {
    const compared = new Set<CheckId>();
    const wrong = results.flatMap((result) => {
      const text = findingText(result);
      const printed = printedThreshold(result);
      if (printed === null || !LIMIT.test(text)) return [];
      compared.add(result.check);
      // «−3 п. п.» is said as «на 3 п. п.» where the side is told in words.
      const said = numbersIn(text).flatMap((number) => [number, -number]);
      return said.includes(printed) ? [] : [`${result.check}: ${String(printed)} — ${text}`];
    });
    expect(wrong).toEqual([]);
    expect([...compared].sort()).toEqual([
      "boundary-region",
      "boundary-smooth",
      "cohort-change",
      "easy-hard",
      "funnel-mean",
      "funnel-share2",
      "funnel-share45",
      "journal-gap2",
      "journal-lowered",
      "journal-raised",
      "low-results",
      "medals",
      "official-cohort",
      "official-journal",
      "official-mean",
      "oge-ege",
      "oge-mean",
      "person-fit",
      "recheck",
      "vpr-oge",
    ]);
  });

  it("is where a sign begins: a school fired exactly beyond it", () => {
    const ours = results.filter(({ check, fired }) => {
      return fired !== null && /^(?:funnel|journal|cohort|vpr)/.test(check);
    });
    const wrong = ours.filter(({ check, value, threshold, fired }) => {
      if (value === null || threshold === null || check === "vpr-oge") return false;
      return fired !== (check === "funnel-share2" ? value < threshold : value > threshold);
    });
    expect(wrong.map(({ check, value, threshold }) => [check, value, threshold])).toEqual([]);
  });
});
