import { simulatedRegion } from "../../bench/simulated-region";
import type { CheckId, CheckResult } from "../../src/core/model/check-result";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { checkWorkbook } from "../../src/core/run/check-workbook";
import { CHECK_WORDS } from "../../src/locale/checks/all-check-words";
import { findingNumbers } from "../../src/locale/finding-numbers";
import { findingText } from "../../src/locale/finding-text";
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
    results = [...matter.run.results, ...simulatedResults()];
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
      "official-cohort",
      "official-journal",
      "official-mean",
      "oge-mean",
      "person-fit",
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
