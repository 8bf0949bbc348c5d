import type { CheckResult } from "../core/model/check-result";
import { joinSentences, numberDetail, pointsText, shareText, textDetail } from "./finding-details";
import { countText, nounAfter, NOUNS, numberText } from "./number-text";
import { subjectName } from "./subject-names";

/** `official-mean`, `oge-mean`: «Средний балл 14,41 (69 участников) выше, чем по региону (12,01): …» */
export function officialMeanText(result: CheckResult): string {
  const { value, n, fired } = result;
  if (value === null) return "";
  const subject = textDetail(result, "basis") === "marks" ? "Средняя отметка" : "Средний балл";
  const who = n === null ? "" : ` (${countText(n, NOUNS.participant)})`;
  const region = numberDetail(result, "regionMean");
  const mean = `${subject} ${pointsText(value)}${who}`;
  const regionText = region === null ? "" : pointsText(region);
  const isOfSchools = textDetail(result, "reference") === "schools";
  const where = isOfSchools ? "по всем школам таблицы" : "по региону";
  if (fired === null) return `${mean}: доверительный интервал по таким данным не построить.`;
  if (!fired) {
    const difference = region === null ? "" : `, ${where} ${regionText}`;
    return `${mean}${difference}: интервал школы не выше ${isOfSchools ? "общего интервала" : "интервала региона"}.`;
  }
  return joinSentences(
    `${mean} выше, чем ${where}${region === null ? "" : ` (${regionText})`}: доверительные интервалы не пересекаются.`,
    publishedText(result),
    isOfSchools ? "Строки региона в таблице нет: сравнение с её школами вместе, а не с регионом." : "",
    commonText(result),
  );
}

/** `official-journal`: «Чем выше отметка в журнале, тем ниже балл за работу (ранговая корреляция −0,21 по 24 ученикам).» */
export function officialJournalText(result: CheckResult): string {
  const { value, n, fired } = result;
  if (value === null || fired === null)
    return "Порядка учеников по двум отметкам не сравнить: их слишком мало.";
  const pupils =
    n === null ? "" : ` по ${numberText(n)} ${nounAfter(n, ["ученику", "ученикам", "ученикам"])}`;
  const correlation = `(ранговая корреляция ${numberText(value, 2)}${pupils})`;
  if (!fired) return `Отметки в журнале и баллы за работу друг другу не противоречат ${correlation}.`;
  return joinSentences(
    `Чем выше отметка в журнале, тем ниже балл за работу ${correlation}.`,
    publishedText(result),
  );
}

/** `official-cohort`: «У той же параллели через год результат вырос с 41 % до 83 % от максимума: больше, чем у 99 % школ.» */
export function officialCohortText(result: CheckResult): string {
  return joinSentences(
    `${cohortChangeText(result)}${rankText(result)}.`,
    result.fired ? publishedText(result) : "",
  );
}

/** «У той же параллели через год результат вырос с 41 % до 83 % от максимума», no full stop. */
export function cohortChangeText(result: CheckResult): string {
  const before = numberDetail(result, "before");
  const after = numberDetail(result, "after");
  if (before === null || after === null) return "Результат той же параллели через год изменился";
  const verb = after > before ? "вырос" : after < before ? "снизился" : "остался прежним:";
  return `У той же параллели через год результат ${verb} с ${shareText(before)} до ${shareText(after)} от максимума`;
}

/** `official-list`: «Школа есть в региональном списке 2023 года: маркер по математике, 4 класс.» */
export function officialListText(result: CheckResult): string {
  const { grade, subject, year } = result.procedure;
  const markers = numberDetail(result, "markers");
  const all =
    markers === null || markers < 2 ? "" : ` Всего у школы в этом году ${countText(markers, NOUNS.marker)}.`;
  return `Школа есть в региональном списке ${String(year)} года: маркер по ${subjectName(subject).dative}, ${String(grade)} класс.${all}`;
}

function publishedText(result: CheckResult): string {
  return textDetail(result, "published") === "no"
    ? "Методика 2019 года к этой процедуре не относится: её формула применена для сведения."
    : "Это признак по методике 2019 года.";
}

function commonText(result: CheckResult): string {
  const flagged = numberDetail(result, "flaggedSchools");
  const tested = numberDetail(result, "testedSchools");
  if (flagged === null || tested === null) return "Сам по себе он часто встречается и у сильных школ.";
  const verb = nounAfter(flagged, ["имеет", "имеют", "имеют"]);
  return `Сам по себе он часто встречается и у сильных школ: здесь его ${verb} ${countText(flagged, NOUNS.school)} из ${numberText(tested)}.`;
}

function rankText(result: CheckResult): string {
  const below = numberDetail(result, "shareBelow");
  const schools = numberDetail(result, "schools");
  if (below === null || schools === null) return "";
  const isGrowth = textDetail(result, "direction") !== "drop";
  // The school itself is neither below nor above itself.
  const share = isGrowth ? below : Math.max(0, 1 - below - 1 / schools);
  // Rounded down: «больше, чем у 100 % школ» would not be true.
  const percent = numberText(Math.floor(share * 100));
  return `: ${isGrowth ? "больше" : "сильнее"}, чем у ${percent} % школ`;
}
