import type { CheckResult, SchoolClass, Severity } from "../core/model/check-result";
import type { SchoolEvidence } from "../core/model/check-result";
import { IN_SENTENCE, schoolLabel } from "./short-label";
import { LEVELS } from "../core/model/level-ranks";
import { levelCounts } from "../core/objectivity/level-counts";
import { type LowResultsProfile } from "../core/classify/low-results-profile";
import { lowYears } from "../core/classify/low-results";
import type { Indicator } from "../core/indicators/indicator";
import type { Exam } from "../core/model/procedure";
import type { ThresholdId } from "../core/model/thresholds";
import type { CheckRun } from "../core/run/check-run";
import { isNarrowing, isProcedureWanted } from "../core/run/results-filter";
import type { ReportStamp } from "../core/model/report-stamp";
import { checkName } from "./check-names";
import { filterLine } from "./filter-text";
import { findingText } from "./finding-text";
import { notJudgedLine } from "./not-judged-line";
import { runSummary } from "./run-summary";
import { categoryName, levelName, severityMeaning, severityName } from "./level-names";
import { countText, dateText, listText, NOUNS, numberText, percentText } from "./number-text";
import { examName, procedureName } from "./procedure-names";
import { criterionName } from "./criterion-text";
import { subjectName } from "./subject-names";
import { settingsSentence } from "./threshold-names";
import { sheetsRead } from "./sheets-read";

/** How many names a sheet's head lists before it counts the rest. */
const LISTED = 8;

/** The same in a remark under a table. */
const LISTED_SCHOOLS = 40;

const SEVERITY_ORDER: readonly Severity[] = ["alert", "warn", "info"];

/** The conclusion of the sheet of findings: how many schools stand at which level. */
function levelsLine(run: CheckRun): string {
  const { evidence } = run;
  if (evidence.length === 0) return `${runSummary(run)}.`;
  const counts = levelCounts(evidence);
  // Where no school could be judged the summary has said so: levels of none are no conclusion.
  if (counts.few === counts.all) return `${runSummary(run)}; всего ОО — ${numberText(counts.all)}.`;
  const parts = LEVELS.map((level) => `${levelName(level)} — ${numberText(counts[level])}`);
  return `${runSummary(run)}. Школы по уровням: ${parts.join(", ")}; всего ОО — ${numberText(counts.all)}.`;
}

/** What was checked, on which tables, of which workbook, when. */
export function originLine(run: CheckRun | null, stamp: ReportStamp): string {
  const book = `Книга «${stamp.fileName}», ${dateText(stamp.date)}.`;
  if (run === null) return book;
  const procedures = run.records.procedures
    .filter(({ procedure }) => isProcedureWanted(procedure, run.filter))
    .map(({ procedure }) => procedureName(procedure));
  const tables = run.records.tables.filter(({ excluded, form }) => !excluded && form !== "scale-table");
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const checked = procedures.length === 0 ? "" : `Проверено: ${procedureList(procedures)}. `;
  const read = sheets.length === 0 ? "" : `Прочитано: ${sheetsRead(sheets, LISTED)}. `;
  const filter = isNarrowing(run.filter) ? `${filterLine(run.filter)} ` : "";
  return `${filter}${checked}${read}${book}`;
}

/** Names with commas inside are told apart by semicolons. */
function procedureList(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return names.slice(0, LISTED).join("; ") + (rest > 0 ? ` и ещё ${numberText(rest)}` : "");
}

/** What the colours mean, in words, and with which settings it was made. */
export function legendLine(run: CheckRun): string {
  const meanings = SEVERITY_ORDER.map(severityMeaning).join("; ");
  return `Цвет строки повторяет столбец «Сила»: ${meanings}. ${settingsSentence(run.thresholds)}`;
}

/** What was not judged, then the conclusion: the first lines of every sheet of results. */
export function conclusionLines(run: CheckRun, conclusion = levelsLine(run)): string[] {
  const notJudged = notJudgedLine(run);
  return notJudged === "" ? [conclusion] : [notJudged, conclusion];
}

/** Schools whose cells could not be read; empty where there are none. */
export function unreadLine(evidence: readonly SchoolEvidence[]): string {
  const names = evidence
    .filter(({ proceduresUnread }) => proceduresUnread > 0)
    .map(({ school }) => schoolLabel(school.name, IN_SENTENCE));
  if (names.length === 0) return "";
  return `Прочитаны не все ячейки с числами: ${listText(names, LISTED_SCHOOLS)}. Это не значит, что признаков нет.`;
}

/** Schools of which too few kinds of signs were tested, where others were judged; empty where there are none. */
export function fewKindsLine({ evidence }: CheckRun): string {
  const few = evidence.filter(({ level, kinds, proceduresUnread }) => {
    return level === "few" && kinds.length > 0 && proceduresUnread === 0;
  });
  if (few.length === 0 || few.length === evidence.length) return "";
  const names = few.map(({ school }) => schoolLabel(school.name, IN_SENTENCE));
  return `Проверено слишком мало видов признаков для вывода: ${listText(names, LISTED_SCHOOLS)}. Это не значит, что признаков нет.`;
}

/** Schools that took part with too few pupils; empty where there are none. */
export function tooFewLine(evidence: readonly SchoolEvidence[]): string {
  const names = evidence.flatMap(({ level, school, participants, proceduresUnread, kinds }) =>
    level === "few" && participants !== null && proceduresUnread === 0 && kinds.length === 0
      ? [`${schoolLabel(school.name, IN_SENTENCE)} (${countText(participants, NOUNS.participant)})`]
      : [],
  );
  if (names.length === 0) return "";
  return `Слишком мало участников для вывода: ${listText(names, LISTED_SCHOOLS)}. Это не значит, что признаков нет.`;
}

/** What stands instead of an empty list of findings: never that nothing was found where nothing was checked. */
export function nothingFoundLine(run: CheckRun): string {
  const { evidence } = run;
  const counts = levelCounts(evidence);
  const checked = counts.all - counts.few;
  if (checked === 0) return `${runSummary(run)}. Это не доказывает объективность.`;
  return `Признаков не найдено. Это не доказывает объективность: данных для вывода хватило у ${countText(checked, NOUNS.ofSchool)} из ${numberText(evidence.length)}.`;
}

/** The conclusion of the sheet of schools with low results. */
export function categoriesLine(classes: readonly SchoolClass[]): string {
  const counts = (["low", "risk", "no", "no-data"] as const).map((category) => {
    const count = classes.filter((school) => school.category === category).length;
    return `${categoryName(category)} — ${numberText(count)}`;
  });
  return `${counts.join(", ")}; всего ОО — ${numberText(classes.length)}.`;
}

/** The rule of the classification, with its numbers. */
export function lowResultsRule(run: CheckRun): string {
  const { thresholds } = run;
  const profile = run.profile;
  const limits = profile.exams.map(
    (exam) => `${examName(exam)} — ${percentText(thresholds[LOW_SHARES[exam]])}`,
  );
  const procedures = countText(thresholds["low.minProcedures"], ["процедуре", "процедурах", "процедурах"]);
  const years = countText(thresholds["low.years"], ["последний год", "последних года", "последних лет"]);
  const pupils = countText(thresholds["low.minPupils"], NOUNS.ofParticipant);
  const minYears = thresholds["low.minYears"];
  const stable = minYears > 1 ? ` и не менее чем в ${countText(minYears, ["году", "годах", "годах"])}` : "";
  return `Профиль «${profileTitle(profile)}»${countedText(profile)}. ШНОР: доля «2» или не преодолевших порог не меньше (${limits.join(", ")}) не менее чем в ${procedures} за ${years}${stable}, процедуры от ${pupils}; одна такая процедура — зона риска.${criteriaRule(run, profile)} Правило предложено разработчиками и меняется в настройках: официальный текст методики не найден.`;
}

const LOW_SHARES = { vpr: "low.share", oge: "low.ogeShare", ege: "low.egeShare" } as const satisfies Record<
  Exam,
  ThresholdId
>;

const PROFILES: Readonly<Record<LowResultsProfile["id"], string>> = {
  "two-procedures": "две процедуры за два года",
  smolensk: "Смоленск: ОГЭ и ЕГЭ за три года",
  tver: "Тверь: стабильно низкие результаты",
  own: "свой",
};

function profileTitle({ id, name }: LowResultsProfile): string {
  return name ?? profileName(id);
}

/** Which subjects and grades an own rule counts; a named one says it by its name. */
function countedText({ id, vprSubjects, vprGrades }: LowResultsProfile): string {
  if (id !== "own" || (vprSubjects === null && vprGrades === null)) return "";
  const subjects = (vprSubjects ?? []).map((subject) => subjectName(subject).name);
  const grades = vprGrades === null ? [] : [`классы ВПР: ${listText(vprGrades.map(String))}`];
  return ` (${[...(subjects.length === 0 ? [] : [`предметы: ${listText(subjects)}`]), ...grades].join("; ")})`;
}

/** How criteria of monitoring tables count; empty where the profile has none or no table tells them. */
function criteriaRule({ classes, thresholds }: CheckRun, { criteria }: LowResultsProfile): string {
  if (criteria.length === 0) return "";
  const names = listText(criteria.map(criterionName));
  const isTold = classes.some((entry) => (entry.criteria ?? []).length > 0);
  if (!isTold) return ` Показателей мониторинга (${names}) в таблицах нет.`;
  const share = percentText(thresholds["low.criterionShare"]);
  return ` Как процедура считается и показатель мониторинга (${names}), если такое или худшее значение не больше чем у ${share} школ.`;
}

/** The name of a rule by which schools with low results are told. */
export function profileName(id: LowResultsProfile["id"]): string {
  return PROFILES[id];
}

/** In how many years a school was low: «2 из 3». */
export function lowYearsText(tests: readonly CheckResult[]): string {
  const { low, told } = lowYears(tests);
  return told === 0 ? "" : knownOfText(low, told);
}

/** «3 из 10». */
export function knownOfText(known: number, of: number): string {
  return `${numberText(known)} из ${numberText(of)}`;
}

/** The same as a reason: «Низкие результаты в 2 из 3 лет.»; none where there is but one year. */
export function stableLowReasons(tests: readonly CheckResult[]): string[] {
  const { low, told } = lowYears(tests);
  if (low === 0 || told < 2) return [];
  return [`Низкие результаты в ${numberText(low)} из ${countText(told, ["года", "лет", "лет"])}.`];
}

/** The reasons on a flagged row: one paragraph for each finding. */
export function noteText(results: readonly CheckResult[]): string {
  return results
    .map((result) => `${checkName(result.check)} (${severityName(result.severity)}). ${findingText(result)}`)
    .join("\n");
}

/** Where the marks begin, as a chart's legend names it. @param scores First scores of "3", "4" and "5". */
export function boundariesTitle(scores: readonly number[]): string {
  return `Начало отметок «3», «4», «5» (первичные баллы ${scores.join(", ")})`;
}

/** What the pivot counts. */
export function pivotLine(sheet: string): string {
  return `Сводная таблица считает строки листа «${sheet}»; признаки методики 2019 года, официального списка и низкие результаты в неё входят. Поля можно менять; обновить: «Данные» → «Обновить всё».`;
}

/** What the pivot of schools counts. */
export function schoolsPivotLine(sheet: string): string {
  return `Сводная таблица считает строки листа «${sheet}»: одна школа — одна строка. Поля можно менять; обновить: «Данные» → «Обновить всё».`;
}

/** The conclusion of the sheet of indicators. */
export function indicatorsLine(indicators: readonly Indicator[]): string {
  const computed = indicators.filter(({ value }) => value !== null).length;
  const byHand = indicators.filter(({ isByHand }) => isByHand).length;
  const without = indicators.length - computed - byHand;
  const untold = without === 0 ? "" : `для ${numberText(without)} в книге нет таблиц, `;
  return `Показателей — ${numberText(indicators.length)}: посчитано ${numberText(computed)}, ${untold}${numberText(byHand)} вносятся вручную.`;
}
