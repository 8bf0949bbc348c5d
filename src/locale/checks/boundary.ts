import type { CheckResult } from "../../core/model/check-result";
import {
  joinSentences,
  limitText,
  numberDetail,
  regionWords,
  textDetail,
  withoutRegionText,
} from "../finding-details";
import { countText, nounAfter, NOUNS, numberText, rarityText } from "../number-text";
import { type CheckWords, type FindingMeaning, NOT_A_VERDICT, USUAL_NUMBERS } from "./check-words";
import { sharePercent } from "./value-formats";

const BOUNDARY: FindingMeaning = {
  means:
    "Возможные причины: проверяющие добавляли балл работам у самой границы, чтобы отметка стала выше, или задания сами делят учеников в этом месте.",
  doesNotMean: `Это не означает, что завышены все работы: речь о работах у границы. ${NOT_A_VERDICT}`,
  next: "Перепроверьте работы с баллом ровно на границе и на один балл ниже; обсудите с проверяющими критерии.",
};

/** The threshold as works: «Работ для порога» speaks of low results. */
const BOUNDARY_DETAILS = { needed: "Признак: работ на границах, от" } as const;

/** What is said alike of both ways. */
const OF_BOUNDARIES: Pick<CheckWords, "sentence" | "counted" | "numbers" | "meaning"> = {
  sentence: boundaryText,
  counted: NOUNS.participant,
  numbers: {
    ...USUAL_NUMBERS,
    value: "Доля работ на границах",
    format: sharePercent,
    details: BOUNDARY_DETAILS,
  },
  meaning: BOUNDARY,
};

/** Works at the boundaries of marks against the region. */
export const BOUNDARY_REGION: CheckWords = {
  title: "Накопление у границ отметок (к региону)",
  method:
    "Сколько работ стоит ровно на границе отметки среди попавших в неё и в два балла под ней, в сравнении с регионом, а где его строки нет — с районом или со школами таблицы; точный критерий, три границы вместе.",
  source: "Точный условный критерий; идея трёх точек: Frandsen, 2017; Bugni, Canay, 2018",
  signal: "накопление у границы отметки",
  ...OF_BOUNDARIES,
};

/** Works at the boundaries of marks against a smooth curve. */
export const BOUNDARY_SMOOTH: CheckWords = {
  title: "Накопление у границ отметок (к ровной кривой)",
  method:
    "Сколько работ стоит ровно на границе отметки среди попавших в неё и в соседние баллы, в сравнении с ровной кривой; точный критерий, три границы вместе.",
  source: "Frandsen, 2017; Bugni, Canay, 2018",
  signal: "накопление у границы отметки относительно ровной кривой",
  ...OF_BOUNDARIES,
};

const MARKS = ["3", "4", "5"] as const;

/**
 * `boundary-region`, `boundary-smooth`: «На границе отметки «3» (7 баллов) стоят 18 работ из 20, попавших в
 * соседние баллы; по региону на границе обычно 15 из 20. Случайно такое бывает реже, чем в 1 случае из 100.»
 *
 * The boundary named is the one that stands out most; the chance is of all boundaries together.
 */
function boundaryText(result: CheckResult): string {
  const mark = numberDetail(result, "mark");
  return joinSentences(
    mark === null ? "" : windowText(result, String(mark)),
    togetherText(result),
    neededText(result),
    result.p === null ? "" : `Случайно такое бывает ${rarityText(result.p)}.`,
    mark === null ? "" : bunchedText(result, String(mark)),
    withoutRegionText(result, "Распределения баллов региона в таблице"),
  );
}

function windowText(result: CheckResult, mark: string): string {
  const at = numberDetail(result, `at${mark}`);
  const total = numberDetail(result, `total${mark}`);
  const score = numberDetail(result, `score${mark}`);
  const expected = numberDetail(result, `expected${mark}`);
  if (at === null || total === null || score === null) return "";
  const verb = nounAfter(at, ["стоит", "стоят", "стоят"]);
  const usual =
    expected === null
      ? ""
      : `; ${referenceText(result)} на границе обычно ${numberText(expected)} из ${numberText(total)}`;
  return `На границе отметки «${mark}» (${countText(score, NOUNS.point)}) ${verb} ${countText(at, NOUNS.work)} из ${numberText(total)}, попавших в соседние баллы${usual}.`;
}

function togetherText(result: CheckResult): string {
  const windows = MARKS.filter((mark) => (numberDetail(result, `total${mark}`) ?? 0) > 0).length;
  const at = numberDetail(result, "at");
  const total = numberDetail(result, "total");
  const expected = numberDetail(result, "expected");
  if (windows < 2 || at === null || total === null || expected === null) return "";
  const together = windows === 2 ? "По двум границам вместе" : "По трём границам вместе";
  return `${together} ${numberText(at)} из ${numberText(total)} (обычно ${numberText(expected)}).`;
}

/** «Признаком считается от 18 работ из 20 (90 %).» */
function neededText(result: CheckResult): string {
  const [needed, total] = [numberDetail(result, "needed"), numberDetail(result, "total")];
  if (needed === null || total === null || result.threshold === null) return "";
  return `Признаком считается от ${countText(needed, NOUNS.ofWork)} из ${numberText(total)} (${limitText(result.threshold)}).`;
}

function bunchedText(result: CheckResult, mark: string): string {
  const below = numberDetail(result, `regionBelow${mark}`);
  const at = numberDetail(result, `regionAt${mark}`);
  if (textDetail(result, "regionBunched") !== "yes" || below === null || at === null) return "";
  const { everywhere, with: yardstick } = regionWords(result);
  return `${everywhere} у этой границы накоплено необычно много работ (${numberText(below)} → ${numberText(at)}): школа сравнивается ${yardstick}, а не с ровной кривой.`;
}

function referenceText(result: CheckResult): string {
  if (result.check === "boundary-smooth") return "на ровной кривой";
  return regionWords(result).by;
}
