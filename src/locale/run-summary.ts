import type { SignalKind } from "../core/model/signal-kinds";
import type { RecognisedTable, TableQuestion } from "../core/model/recognised-table";
import { levelCounts } from "../core/objectivity/level-counts";
import type { CheckRun } from "../core/run/check-run";
import { runCoverage, type RunCoverage } from "../core/run/run-coverage";
import { isNarrowing } from "../core/run/results-filter";
import { noConclusionText, summaryText } from "./evidence-text";
import { filterText } from "./filter-text";
import { formName } from "./form-names";
import { shortKindName } from "./kind-names";
import { isWithoutParticipants } from "./lost-rows";
import { countText, listText, NOUNS, numberText } from "./number-text";
import { examName } from "./procedure-names";

/** Names, procedures and tables that a line lists before it counts the rest. */
export const LISTED = 5;

const QUESTIONS: Readonly<Record<TableQuestion, string>> = {
  subject: "предмет",
  grade: "класс",
  year: "год",
  "which-of-two": "какая из двух таблиц верна",
};

/**
 * The first sentence of a result: how many schools are to be looked at, and of how many nothing could be said. It never
 * says of a school that was not read, or of a table that waits for an answer, that it needs no check.
 */
export function runSummary(run: CheckRun): string {
  const coverage = runCoverage(run);
  if (isNarrowing(run.filter)) {
    const isEmpty = coverage.schools === 0 && coverage.others.length === 0;
    const said = isEmpty ? "школ нет" : lowerFirst(wholeSummary(run, coverage));
    return `По отбору (${filterText(run.filter)}): ${said}`;
  }
  return wholeSummary(run, coverage);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function wholeSummary(run: CheckRun, coverage: RunCoverage): string {
  if (coverage.schools === 0) return withoutEvidence(coverage);
  const rest = unreadText(run, coverage);
  return [judgedText(run, coverage), ...(rest === "" ? [] : [rest])].join("; ");
}

function judgedText(run: CheckRun, coverage: RunCoverage): string {
  const { evidence, thresholds } = run;
  const { check: toCheck, attention: toNotice } = levelCounts(evidence);
  const { schools, judged, possibleSignals, unread, tooFew, fewKinds } = coverage;
  const total = `из ${countText(schools, NOUNS.ofSchool)}`;
  const known = schools - tooFew - coverage.unjudgedUnread;
  if (toCheck === 0 && known > 0 && possibleSignals < thresholds["signal.minSignals"]) {
    const noticed =
      toNotice > 0 ? `Обратить внимание — ${numberText(toNotice)} ${total}` : unnoticedText(run, known);
    return `Вывод по двум признакам невозможен: проверен только ${kindsText(coverage.kinds)}. ${noticed}`;
  }
  if (evidence.every(({ level }) => level === "few")) return nothingText(run, coverage);
  const unjudged = tooFew + fewKinds;
  if (toCheck > 0 || (unread.length === 0 && unjudged === 0)) return summaryText(evidence);
  const ofJudged =
    judged === 0
      ? "Ни об одной школе нельзя сказать, что она не требует проверки"
      : judged === 1
        ? "Единственная школа, о которой хватает данных, не требует проверки"
        : `Ни одна из ${countText(judged, NOUNS.ofSchool)}, о которых хватает данных, не требует проверки`;
  const notice = toNotice === 0 ? "" : `, ${numberText(toNotice)} — обратить внимание`;
  const few = unjudged === 0 ? "" : `; о ${countText(unjudged, ABOUT_SCHOOL)} сказать нельзя: мало данных`;
  return `${ofJudged}${notice}${few}`;
}

/** Where no school is noticed: that there is no ground is said only where no sign was found, for one kind may never suffice. */
function unnoticedText({ evidence }: CheckRun, known: number): string {
  const withSigns = evidence.filter(({ signals }) => signals.length > 0).length;
  if (known === 1) {
    return withSigns === 0
      ? "Признаков не найдено у единственной проверенной школы"
      : "Признаки есть у единственной проверенной школы, но одних их для вывода мало";
  }
  const all = countText(known, ["проверенной школы", "проверенных школ", "проверенных школ"]);
  return withSigns === 0
    ? `Признаков не найдено ни у одной из ${all}`
    : `Признаки есть у ${numberText(withSigns)} из ${all}, но одних их для вывода мало`;
}

/** Where not one school could be judged. */
function nothingText({ evidence }: CheckRun, { schools, unread }: RunCoverage): string {
  const none = noConclusionText(schools);
  if (unread.length > 0) return none;
  const isWithoutResults = evidence.every(({ participants }) => participants === null);
  return isWithoutResults ? `${none}: результатов ВПР в таблицах нет` : summaryText(evidence);
}

/** «один вид признаков (журнал)» */
function kindsText(kinds: readonly SignalKind[]): string {
  const names = listText(kinds.map((kind) => shortKindName(kind)));
  return kinds.length === 1 ? `один вид признаков (${names})` : `один признак на школу (${names})`;
}

const ABOUT_SCHOOL = ["школе", "школах", "школах"] as const;

/** «о 6 школах сказать нельзя: ячейки с их числами не прочитаны»; empty where all was read and agrees. */
function unreadText(run: CheckRun, { unread, unjudgedUnread, contradicted }: RunCoverage): string {
  const partly = unread.length - unjudgedUnread;
  const [why, whyPartly] = isWithoutParticipants(run)
    ? ["не сказано, сколько учеников писали работу", "не везде сказано, сколько учеников писали работу"]
    : ["ячейки с их числами не прочитаны", "часть ячеек с их числами не прочитана"];
  return [
    ...(unjudgedUnread === 0 ? [] : [`о ${countText(unjudgedUnread, ABOUT_SCHOOL)} сказать нельзя: ${why}`]),
    ...(partly === 0 ? [] : [`о ${countText(partly, ABOUT_SCHOOL)} сказано не всё: ${whyPartly}`]),
    ...(contradicted.length === 0
      ? []
      : [`о ${countText(contradicted.length, ABOUT_SCHOOL)} две таблицы говорят разное`]),
  ].join("; ");
}

/** Where no school has results of ВПР: what waits for an answer, what was read, or that there is nothing. */
function withoutEvidence({ waiting, others, named, unreadExams }: RunCoverage): string {
  const waits = waiting.map(waitingText).slice(0, LISTED);
  if (waits.length > 0) {
    const rest = waiting.length - waits.length;
    return `Не проверено: ${waits.join("; ")}${rest > 0 ? ` и ещё ${countText(rest, NOUNS.table)}` : ""}`;
  }
  const [first, ...more] = others;
  if (first === undefined) {
    return named === 0
      ? summaryText([])
      : `В таблицах ${countText(named, NOUNS.school)}, но результатов, которые можно проверить, в них нет`;
  }
  const read = [first, ...more].map(({ of, schools }) => {
    const what = of === "other" ? "списки, анкеты и другие таблицы" : examName(of);
    return `${what} — ${countText(schools, NOUNS.school)}`;
  });
  return `Прочитано: ${listText(read)}. Вывода по двум признакам эти таблицы не дают: для него нужны результаты ВПР${unreadExams.length === 0 ? "" : `; о ${countText(unreadExams.length, ABOUT_SCHOOL)} сказано не всё: часть ячеек с их числами не прочитана`}`;
}

/** «таблица «…» на листе «Ответы» (20 школ): укажите год» */
export function waitingText({ sheet, form, schoolCount, dataRows, questions }: RecognisedTable): string {
  const asked = questions
    .filter((question) => question !== "which-of-two")
    .map((question) => QUESTIONS[question]);
  const size = schoolCount > 0 ? countText(schoolCount, NOUNS.school) : countText(dataRows, NOUNS.row);
  return `таблица «${formName(form)}» на листе «${sheet}» (${size}): укажите ${listText(asked)}`;
}

/** What the main button says while every table waits: «Укажите год и предмет». */
export function missingText(questions: readonly TableQuestion[]): string {
  const asked = questions.filter((question) => question !== "which-of-two");
  return `Укажите ${listText([...new Set(asked)].map((question) => QUESTIONS[question]))}`;
}
