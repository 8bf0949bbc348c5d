import type { CheckId, CheckResult } from "../core/model/check-result";
import { numberDetail, pointsText, textDetail } from "./finding-details";
import { numberText, percentagePointsText, percentText, probabilityText } from "./number-text";

/** A number of a card, as people read it. */
export interface FindingNumber {
  readonly label: string;
  readonly value: string;
}

/** How numbers of a check are written. */
type Format = (value: number) => string;

/** What a check's value is called. */
interface ValueName {
  readonly label: string;
  readonly format: Format;
  /** What its threshold is called, where that is not «Порог». */
  readonly threshold?: string;
}

const VALUE_FORMATS: Readonly<Record<CheckId, ValueName>> = {
  "official-mean": { label: "Среднее школы", format: pointsText },
  "official-journal": { label: "Ранговая корреляция", format: hundredths },
  "official-cohort": { label: "Отношение результатов двух лет", format: hundredths },
  "official-list": { label: "Маркеров", format: countNumber },
  "funnel-mean": { label: "Среднее школы", format: pointsText },
  "funnel-share2": { label: "Доля «2»", format: sharePercent },
  "funnel-share45": { label: "Доля «4» и «5»", format: sharePercent },
  "boundary-region": { label: "Доля работ на границах", format: sharePercent, threshold: "Обычная доля" },
  "boundary-smooth": { label: "Доля работ на границах", format: sharePercent, threshold: "Обычная доля" },
  "journal-raised": { label: "Доля с отметкой выше журнальной", format: sharePercent },
  "journal-lowered": { label: "Доля с отметкой ниже журнальной", format: sharePercent },
  "journal-gap2": { label: "Доля с расхождением на две отметки и больше", format: sharePercent },
  "cohort-change": { label: "Изменение за год", format: changePoints },
  "oge-mean": { label: "Среднее школы", format: pointsText },
  "vpr-oge": { label: "ВПР минус ОГЭ, доля «4» и «5»", format: changePoints },
  "oge-ege": { label: "ОГЭ минус ЕГЭ, доля лучших", format: changePoints },
  recheck: { label: "Доля работ без изменений", format: sharePercent, threshold: "Ориентир, не меньше" },
  medals: { label: "Доля неподтвердивших", format: sharePercent },
  "low-results": { label: "Доля «2»", format: sharePercent },
};

/** What the number of a result counts, where not participants. */
const PEOPLE: Readonly<Partial<Record<CheckId, string>>> = {
  medals: "Претендентов",
  recheck: "Перепроверено работ",
};

/** Details that a card shows, in order; "value" stands for the check's own format. */
const DETAILS: readonly {
  readonly key: string;
  readonly label: string;
  readonly format: Format | "value";
}[] = [
  { key: "regionMean", label: "Среднее по региону", format: pointsText },
  { key: "reference", label: "По всем школам", format: "value" },
  { key: "regionValue", label: "По региону", format: "value" },
  { key: "lower95", label: "Ожидаемый разброс (95 %), от", format: "value" },
  { key: "upper95", label: "Ожидаемый разброс (95 %), до", format: "value" },
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

/**
 * The numbers of a card: the value, its threshold, the number of participants, what it is
 * compared with, and how rare it is. Numbers that are not known are left out.
 */
export function findingNumbers(result: CheckResult): FindingNumber[] {
  const own = VALUE_FORMATS[result.check];
  const details = DETAILS.map(({ key, label, format }) => ({
    label: detailLabel(result, key, label),
    value: formatted(numberDetail(result, key), format === "value" ? own.format : format),
  }));
  return [
    { label: own.label, value: formatted(result.value, own.format) },
    { label: own.threshold ?? "Порог", value: formatted(result.threshold, own.format) },
    {
      label: PEOPLE[result.check] ?? "Участников",
      value: formatted(result.n, countNumber),
    },
    ...details,
    { label: "p (вероятность случайного результата)", value: formatted(result.p, probabilityText) },
    { label: "q (с поправкой на число проверок)", value: formatted(result.q, probabilityText) },
    {
      label: "Малая выборка",
      value: textDetail(result, "smallSample") === "yes" ? "да" : "",
    },
  ].filter(({ value }) => value !== "");
}

/** What a detail is called where a check means another thing by it. */
function detailLabel(result: CheckResult, key: string, label: string): string {
  if (key === "regionMean" && textDetail(result, "reference") === "schools")
    return "Среднее по школам таблицы";
  const isMedals = result.check === "medals";
  if (result.check === "recheck" && key === "needed") return "Работ без изменений для ориентира";
  if (isMedals && key === "count") return "Не подтвердили";
  if (isMedals && key === "needed") return "Неподтвердивших для порога";
  // The same keys hold the interval of the share itself in these checks.
  return isMedals || result.check === "low-results" || result.check === "recheck"
    ? label.replace("Ожидаемый разброс", "Доверительный интервал")
    : label;
}

function formatted(value: number | null, format: Format): string {
  return value === null ? "" : format(value);
}

function countNumber(value: number): string {
  return numberText(value);
}

function tenths(value: number): string {
  return numberText(value, 1);
}

function hundredths(value: number): string {
  return numberText(value, 2);
}

function sharePercent(value: number): string {
  return percentText(value, 1);
}

function changePoints(value: number): string {
  return percentagePointsText(value);
}
