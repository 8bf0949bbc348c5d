import type { CheckResult } from "../core/model/check-result";
import { CHECK_WORDS } from "./checks/all-check-words";
import { countNumber, hundredths, sharePercent, tenths } from "./checks/value-formats";
import { numberDetail, pointsText, regionWords, textDetail } from "./finding-details";
import { probabilityText } from "./number-text";

/** A number of a card, as people read it. */
export interface FindingNumber {
  readonly label: string;
  readonly value: string;
}

/** How numbers of a check are written. */
type Format = (value: number) => string;

/** Details that a card shows, in order; "value" stands for the check's own format. */
const DETAILS: readonly {
  readonly key: string;
  readonly label: string;
  readonly format: Format | "value";
}[] = [
  { key: "regionMean", label: "Среднее по региону", format: pointsText },
  { key: "reference", label: "По всем школам", format: "value" },
  { key: "regionValue", label: "По региону", format: "value" },
  { key: "expectedAtLevel", label: "У школ с таким же результатом", format: "value" },
  { key: "lower95", label: "Интервал (95 %), от", format: "value" },
  { key: "upper95", label: "Интервал (95 %), до", format: "value" },
  { key: "shrunken", label: "С поправкой на число участников", format: "value" },
  { key: "effectSize", label: "Отличие в стандартных отклонениях", format: hundredths },
  { key: "at", label: "Работ на границах", format: countNumber },
  { key: "total", label: "Работ у границ", format: countNumber },
  { key: "expected", label: "Обычно на границах", format: tenths },
  { key: "before", label: "Год назад, от максимума", format: sharePercent },
  { key: "after", label: "Теперь, от максимума", format: sharePercent },
  { key: "earlierShare", label: "Доля в первой работе", format: sharePercent },
  { key: "laterShare", label: "Доля во второй работе", format: sharePercent },
  { key: "usualFrom", label: "Обычный разброс, от", format: "value" },
  { key: "usualTo", label: "Обычный разброс, до", format: "value" },
  { key: "count", label: "Работ", format: countNumber },
  { key: "changed", label: "Работ с изменениями", format: countNumber },
  { key: "lowered", label: "Балл снижен, работ", format: countNumber },
  { key: "raised", label: "Балл повышен, работ", format: countNumber },
  { key: "awarded", label: "Выдано медалей", format: countNumber },
  { key: "unannounced", label: "Новых медалистов (не заявлены)", format: countNumber },
  { key: "untold", label: "Претендентов без результатов", format: countNumber },
  { key: "needed", label: "Работ для порога", format: countNumber },
  { key: "z", label: "z с поправкой на разброс между школами", format: hundredths },
  { key: "zNaive", label: "z без поправки", format: hundredths },
  { key: "zMultiplicative", label: "z с множителем", format: hundredths },
  { key: "schools", label: "Школ в сравнении", format: countNumber },
];

/** What only a statistician reads: it stands apart, after the words. */
const STATISTICS: readonly string[] = ["z", "zNaive", "zMultiplicative", "effectSize", "shrunken"];

/** The numbers of a card, those that everybody reads first. */
export interface FindingNumbers {
  readonly numbers: readonly FindingNumber[];
  /** «Числа для статистика»: z, p, q and the like. */
  readonly statistics: readonly FindingNumber[];
}

/**
 * The numbers of a card: the value, what is usual, the threshold, the number of participants, what it is compared with; then
 * how rare it is, in the numbers of statistics. Numbers that are not known are left out.
 */
export function findingNumbers(result: CheckResult): FindingNumbers {
  const own = CHECK_WORDS[result.check].numbers;
  function detailNumbers(isWanted: (key: string) => boolean): FindingNumber[] {
    return DETAILS.filter(({ key }) => isWanted(key)).map(({ key, label, format }) => ({
      label: own.details[key] ?? detailLabel(result, key, label),
      value: formatted(numberDetail(result, key), format === "value" ? own.format : format),
    }));
  }
  const [expected, total] = [numberDetail(result, "expected"), numberDetail(result, "total")];
  const usual = expected === null || total === null || total === 0 ? null : expected / total;
  return {
    numbers: known([
      { label: own.value, value: formatted(result.value, own.format) },
      { label: own.threshold, value: formatted(result.threshold, own.format) },
      { label: "Обычная доля", value: formatted(usual, own.format) },
      { label: own.participants, value: formatted(result.n, countNumber) },
      ...detailNumbers((key) => !STATISTICS.includes(key)),
      { label: "Малая выборка", value: textDetail(result, "smallSample") === "yes" ? "да" : "" },
    ]),
    statistics: known([
      { label: "p (вероятность случайного результата)", value: formatted(result.p, probabilityText) },
      { label: "q (с поправкой на число проверок)", value: formatted(result.q, probabilityText) },
      {
        label: "p среди школ с таким же результатом",
        value: formatted(numberDetail(result, "pAtLevel"), probabilityText),
      },
      ...detailNumbers((key) => STATISTICS.includes(key)),
    ]),
  };
}

function known(numbers: readonly FindingNumber[]): FindingNumber[] {
  return numbers.filter(({ value }) => value !== "");
}

/** What a detail is called by what the school is compared with. */
function detailLabel(result: CheckResult, key: string, label: string): string {
  return key === "regionMean" ? regionWords(result).mean : label;
}

function formatted(value: number | null, format: Format): string {
  return value === null ? "" : format(value);
}
