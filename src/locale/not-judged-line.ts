import type { CheckId } from "../core/model/check-result";
import type { Procedure } from "../core/model/procedure";
import { SIGNAL_KINDS } from "../core/model/signal-kinds";
import type { CheckRun } from "../core/run/check-run";
import { runCoverage, type RunCoverage, type SkippedChecks } from "../core/run/run-coverage";
import { checkName } from "./check-names";
import { shortKindName } from "./kind-names";
import { isWithoutParticipants, namelessRows, rowsOfUnknownWork } from "./lost-rows";
import { textOf, texts } from "./notice-details";
import { countText, listText, NOUNS, numberText } from "./number-text";
import { examName, procedureMarker } from "./procedure-names";
import { LISTED, waitingText } from "./run-summary";
import { skipReason } from "./skip-reasons";

/**
 * What was not judged and why, before all that was: tables that wait, schools that could not be read, checks that could
 * not be made, too few pupils. Empty where all was judged.
 */
export function notJudgedLine(run: CheckRun): string {
  return notJudged(run, (skipped) => skipped.map(skippedText));
}

/** Longer ones are no sentence that a page begins with. */
const LONGEST_LINE = 220;

/** The same for a page of a meeting: checks that could not be made are counted where naming them all would fill it. */
export function briefNotJudgedLine(run: CheckRun): string {
  const whole = notJudgedLine(run);
  return whole.length <= LONGEST_LINE ? whole : notJudged(run, skippedBriefly);
}

/** «3 проверки (нет данных региона, шкала перевода баллов в отметки неизвестна)» */
function skippedBriefly(skipped: readonly SkippedChecks[]): string[] {
  if (skipped.length === 0) return [];
  const checks = new Set(skipped.flatMap((of) => of.checks));
  const reasons = [...new Set(skipped.map(({ reason }) => skipReason(reason)))];
  return [`${countText(checks.size, ["проверка", "проверки", "проверок"])} (${reasons.join(", ")})`];
}

function notJudged(run: CheckRun, ofSkipped: (skipped: readonly SkippedChecks[]) => string[]): string {
  const coverage = runCoverage(run);
  const { waiting, unread, unreadExams, schools, skipped, kinds } = coverage;
  // Where no school can have two signs, the kinds that were not tested say so of all of them.
  const ofKinds = coverage.possibleSignals < run.thresholds["signal.minSignals"] ? 0 : coverage.fewKinds;
  const unjudged = coverage.tooFew + ofKinds;
  const clauses = [
    ...unreadFiles(run),
    ...unknownSheets(run),
    ...(schools === 0 ? [] : waiting.map(waitingText).slice(0, LISTED)),
    ...doubtfulWorks(run),
    ...contradictions(run),
    ...(unread.length === 0
      ? []
      : [
          unreadNames(
            unread.map(({ school }) => school.name),
            isWithoutParticipants(run),
          ),
        ]),
    ...(unreadExams.length === 0 ? [] : [`ОГЭ и ЕГЭ: ${unreadNames(unreadExams)}`]),
    ...unreadTotals(run),
    ...namelessRows(run),
    ...rowsOfUnknownWork(run),
    ...(kinds.length === 0 ? allSkipped(skipped) : ofSkipped(skipped)),
    ...untestedKinds(run, coverage),
    ...(unjudged === 0 || schools === unjudged
      ? []
      : [`мало данных для вывода о ${numberText(unjudged)} из ${countText(schools, NOUNS.ofSchool)}`]),
  ];
  return clauses.length === 0 ? "" : `Не проверено: ${clauses.join("; ")}.`;
}

/** «та ли это работа — лист «Лист1» (ОГЭ, в названии «пробный»)» */
function doubtfulWorks({ notices }: CheckRun): string[] {
  return notices.flatMap(({ code, details }) => {
    if (code !== "assessment-doubtful") return [];
    const exam = examName(details["exam"] as Procedure["exam"]);
    return [
      `та ли это работа — лист «${textOf(details["sheet"])}» (${exam}, в названии «${textOf(details["words"])}»)`,
    ];
  });
}

/** «какая из двух таблиц верна: разное число участников у 1 школы, 4 РУ, 2026 (СОШ № 5: 8 (…), 83 (…))». */
function contradictions({ notices }: CheckRun): string[] {
  return notices.flatMap(({ code, details }) => {
    if (code !== "reports-differ") return [];
    const { exam, subject, grade, year } = details;
    const procedure = { exam, subject, grade, year } as Procedure;
    const count = countText(Number(details["count"]), NOUNS.ofSchool);
    const pairs = listText(texts(details["pairs"]), LISTED);
    return [
      `какая из двух таблиц верна — ${procedureMarker(procedure)}, ${String(year)}: разное число участников у ${count} (${pairs})`,
    ];
  });
}

/** «итоги 12 работ (не прочитаны)»: these works are in no check. */
function unreadTotals({ notices }: CheckRun): string[] {
  const works = notices
    .filter(({ code }) => code === "total-unreadable")
    .reduce((sum, { details }) => sum + Number(details["count"] ?? 0), 0);
  return works === 0 ? [] : [`итоги ${countText(works, NOUNS.ofWork)} (не прочитаны)`];
}

/** Kinds of evidence for which the tables have no data, where that leaves no conclusion by two signs. */
function untestedKinds({ thresholds }: CheckRun, { schools, kinds, possibleSignals }: RunCoverage): string[] {
  if (schools === 0 || possibleSignals === 0 || possibleSignals >= thresholds["signal.minSignals"]) return [];
  const untested = SIGNAL_KINDS.filter((kind) => !kinds.includes(kind)).map((kind) => shortKindName(kind));
  return untested.length === 0
    ? []
    : [`другие виды признаков — ${listText(untested)} (проверить их по этим таблицам нельзя)`];
}

/** «файл «Отчёт.xlsx» (не прочитан)» */
function unreadFiles({ notices }: CheckRun): string[] {
  const files = notices
    .filter(({ code }) => code === "file-not-read")
    .map(({ details }) => textOf(details["file"]));
  if (files.length === 0) return [];
  const names = listText(
    files.map((name) => `«${name}»`),
    LISTED,
  );
  return [files.length === 1 ? `файл ${names} (не прочитан)` : `файлы ${names} (не прочитаны)`];
}

/** «листы, похожие на таблицы, но не узнанные («Свод»)» */
function unknownSheets({ notices }: CheckRun): string[] {
  const sheets = notices
    .filter(({ code }) => code === "sheets-unknown")
    .flatMap(({ details }) => texts(details["sheets"]).map((name) => `«${name}»`));
  if (sheets.length === 0) return [];
  return [
    `${sheets.length === 1 ? "лист, похожий на таблицу, но не узнанный" : "листы, похожие на таблицы, но не узнанные"} (${listText(sheets, LISTED)})`,
  ];
}

function unreadNames(names: readonly string[], isOfUnknown = false): string {
  const why = isOfUnknown
    ? "для которых не сказано, сколько учеников писали работу"
    : "чьи ячейки не прочитаны";
  return `${countText(names.length, NOUNS.school)}, ${why} (${listText(names, LISTED)})`;
}

/** Where no check of objectivity could be made: why, without a list of them all, which stands under the remarks. */
function allSkipped(skipped: readonly SkippedChecks[]): string[] {
  const of = new Set(
    skipped.flatMap(({ procedures }) =>
      procedures.map((one) => `${procedureMarker(one)}, ${String(one.year)}`),
    ),
  );
  const reasons = skipped.map(({ reason }) => skipReason(reason));
  return of.size === 0
    ? []
    : [
        `объективность результатов ${listText([...of], LISTED)}: ни одной проверки сделать нельзя (${listText(reasons)})`,
      ];
}

/** «накопление у границ — 4 РУ, 2021 и 5 МА, 2021 (шкала неизвестна)» */
function skippedText({ reason, checks, procedures }: SkippedChecks): string {
  const names = listText(checks.map((check: CheckId) => `«${checkName(check)}»`));
  const of = procedures.map((procedure) => `${procedureMarker(procedure)}, ${String(procedure.year)}`);
  return `${names} — ${listText(of, LISTED)} (${skipReason(reason)})`;
}
