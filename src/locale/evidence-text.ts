import type { CheckResult, SchoolEvidence } from "../core/model/check-result";
import { CHECK_TRAITS } from "../core/model/check-traits";
import { countsByRepeat } from "../core/objectivity/counted-signals";
import { schoolsOfLevel } from "../core/objectivity/level-counts";
import { CHECK_WORDS } from "./checks/all-check-words";
import { countText, listText, nounAfter, NOUNS, numberText } from "./number-text";
import { textDetail } from "./finding-details";
import { levelName } from "./level-names";
import { shortKindName } from "./kind-names";
import { subjectName } from "./subject-names";

/** Said of a check asked for by works on boundaries alone: `CheckTraits.alone`. */
const ALONE = "Накопление у границ так велико, что для вывода хватает его одного.";
const KINDS_GENITIVE = ["", "одного вида", "двух видов", "трёх видов", "четырёх видов", "пяти видов"];
const WORDS = ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

/**
 * What all checks together say of a school: the conclusion of its card.
 *
 * @param evidence Of one school.
 */
export function evidenceText(evidence: SchoolEvidence): string {
  const sentences = [
    conclusion(evidence),
    yearBeforeText(evidence),
    otherYearsText(evidence),
    officialText(evidence),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function conclusion(evidence: SchoolEvidence): string {
  const { level, signals, year } = evidence;
  const isOfYears = year !== null && evidence.years.length > 1;
  const ofYear = isOfYears ? ` по ${yearsText([year])}` : "";
  if (level === "few") return tooFewText(evidence);
  if (level === "check") {
    const alone = signals.length > 0 && kindsOf(signals) === 1 ? ` ${ALONE}` : "";
    return `Требует проверки${ofYear}: ${signalsText(signals)}.${alone}`;
  }
  if (level === "attention") return `Обратить внимание${ofYear}: ${signalsText(signals)}.`;
  const none = isOfYears ? `По ${yearsText([year])} признаков не найдено.` : "Признаков не найдено.";
  const nothing = signals.length === 0 ? none : weakSignalsText(signals);
  return `${nothing} Это не доказывает объективность: ${coverageText(evidence)}.`;
}

function tooFewText(evidence: SchoolEvidence): string {
  const { participants, proceduresTooFew, proceduresUnread, kinds } = evidence;
  if (proceduresUnread > 0) {
    return "Ячейки с числами школы прочитаны не все: вывод сделать нельзя. Это не значит, что признаков нет.";
  }
  if (kinds.length > 0) return fewKindsText(evidence);
  if (participants === null) return "Результатов ВПР этой школы в таблицах нет: вывод сделать нельзя.";
  if (proceduresTooFew === 0) return "Данных для проверки не хватает: вывод сделать нельзя.";
  return `${countText(participants, NOUNS.participant)}: слишком мало для вывода. Показано для сведения.`;
}

/** «Проверен только один вид признаков (результат): вывод сделать нельзя. Признаков не найдено, но …» */
function fewKindsText({ kinds, signals }: SchoolEvidence): string {
  const names = listText(kinds.map(({ kind }) => shortKindName(kind)));
  const tested =
    kinds.length === 1 ? `Проверен только один вид признаков` : `Проверены не все виды признаков`;
  const found =
    signals.length === 0
      ? "Признаков не найдено, но это не доказывает объективность."
      : weakSignalsText(signals);
  return `${tested} (${names}): вывод сделать нельзя. ${found}`;
}

/** What the other years say by themselves: «Другие годы: 2022 — мало участников, 2020 — обратить внимание.» */
function otherYearsText({ year: own, years }: SchoolEvidence): string {
  const others = years.filter(({ year }) => year !== own);
  if (others.length === 0) return "";
  const texts = others.map(({ year, level }) => `${String(year)} — ${levelName(level)}`);
  return `${others.length === 1 ? "Другой год" : "Другие годы"}: ${texts.join(", ")}.`;
}

/** «2021 году», «2021 и 2022 годам»: after «по». */
function yearsText(years: readonly number[]): string {
  return `${listText(years.map(String))} ${years.length === 1 ? "году" : "годам"}`;
}

function weakSignalsText(signals: readonly CheckResult[]): string {
  return `Для внимания оснований мало: ${signalsText(signals)} без подтверждения после поправки на число проверок.`;
}

/** «два независимых признака (накопление у границы отметки по математике в 4 классе и …)» */
function signalsText(signals: readonly CheckResult[]): string {
  const count = signals.length;
  const years = new Set(signals.map(({ procedure }) => procedure.year));
  const names = signals.map((signal) => signalName(signal, years.size > 1));
  const kinds = kindsOf(signals);
  const areApart = count > 1 && kinds === count;
  const adjective = areApart ? nounAfter(count, ["независимый ", "независимых ", "независимых "]) : "";
  const ofKinds = count === 1 || areApart ? "" : ` ${KINDS_GENITIVE[kinds] ?? `видов: ${numberText(kinds)}`}`;
  return `${WORDS[count] ?? numberText(count)} ${adjective}${nounAfter(count, NOUNS.sign)}${ofKinds} (${listText(names)})`;
}

/** Different kinds of evidence among signals: one thing said in two subjects is one kind. */
function kindsOf(signals: readonly CheckResult[]): number {
  return new Set(signals.map((signal) => CHECK_TRAITS[signal.check].signal)).size;
}

/** «накопление у границы отметки по математике в 4 классе» */
export function signalName(signal: CheckResult, withYear: boolean): string {
  const { subject, grade, year } = signal.procedure;
  const name = `${CHECK_WORDS[signal.check].signal} по ${subjectName(subject).dative} в ${String(grade)} классе`;
  return withYear ? `${name} в ${String(year)} году` : name;
}

/** How many of the signals were there a year before; «в прошлом году» is so only beside no other year. */
function yearBeforeText(evidence: SchoolEvidence): string {
  const { level, signals, years } = evidence;
  const repeated = signals.filter((signal) => textDetail(signal, "repeated") === "yes").length;
  if (repeated === 0) return "";
  const before = years.length > 1 ? "Годом раньше" : "В прошлом году";
  if (level === "attention" && signals.every((signal) => countsByRepeat(signal, evidence))) {
    const again = signals.length === 1 ? "этот признак" : "такие признаки";
    return `Учтено потому, что повторяется: ${before.toLowerCase()} ${again} тоже ${signals.length === 1 ? "был" : "были"}.`;
  }
  if (signals.length === 1) return `${before} этот признак тоже был.`;
  if (repeated === signals.length) return `${before} эти признаки тоже были.`;
  const count = WORDS[repeated] ?? numberText(repeated);
  return `${before} ${count} из них тоже ${repeated === 1 ? "был" : "были"}.`;
}

function coverageText(evidence: SchoolEvidence): string {
  const { proceduresUnread } = evidence;
  const unread = countText(proceduresUnread, ["процедуре", "процедурах", "процедурах"]);
  return `${checkedText(evidence)}${proceduresUnread === 0 ? "" : `, в ${unread} прочитаны не все ячейки школы`}`;
}

function checkedText({ proceduresChecked, proceduresTooFew }: SchoolEvidence): string {
  const total = proceduresChecked + proceduresTooFew;
  if (proceduresTooFew === 0) return `проверено ${countText(proceduresChecked, NOUNS.procedure)}`;
  const skipped = nounAfter(proceduresTooFew, ["пропущена", "пропущены", "пропущено"]);
  return (
    `проверено ${countText(proceduresChecked, NOUNS.procedure)} из ${numberText(total)}, ` +
    `${numberText(proceduresTooFew)} ${skipped} из-за малого числа участников`
  );
}

function officialText({ official, signals }: SchoolEvidence): string {
  const listed = official.filter(({ check }) => CHECK_TRAITS[check].sign === "list").length;
  const signs = official.length - listed;
  const parts = [
    ...(signs === 0 ? [] : [`${countText(signs, NOUNS.sign)} по методике 2019 года`]),
    ...(listed === 0 ? [] : [`${countText(listed, NOUNS.marker)} официального списка`]),
  ];
  const apart =
    signals.length === 0 ? "Отдельно" : signals.length === 1 ? "Отдельно от него" : "Отдельно от них";
  return parts.length === 0 ? "" : `${apart}: ${parts.join(" и ")}.`;
}

/** Where not one school could be judged; why stands behind it. */
export function noConclusionText(schools: number): string {
  return schools === 1
    ? "По единственной школе нельзя сделать вывод"
    : `Ни по одной из ${countText(schools, NOUNS.ofSchool)} нельзя сделать вывод`;
}

/**
 * The first sentence of a result: how many schools are to be looked at, by which year where the tables have several, and
 * by which year nothing can be said.
 *
 * @param evidence Of all schools.
 * @example
 * summaryText([]) // => "Школ в таблицах не найдено"
 */
export function summaryText(evidence: readonly SchoolEvidence[]): string {
  const total = evidence.length;
  if (total === 0) return "Школ в таблицах не найдено";
  if (evidence.every(({ level }) => level === "few")) {
    return `${noConclusionText(total)}: мало данных`;
  }
  const toCheck = schoolsOfLevel(evidence, "check");
  const toNotice = schoolsOfLevel(evidence, "attention");
  const ofTotal = `из ${countText(total, NOUNS.ofSchool)}`;
  const isOfYears = yearsOfSchools(evidence).length > 1;
  const [ofCheck = "", ofNotice = ""] = isOfYears ? [toCheck, toNotice].map(yearCounts) : [];
  // One year for both is said once.
  const isSaidLater = ofCheck === ofNotice;
  const first =
    toCheck.length === 0
      ? `Ни одна ${ofTotal} не требует проверки`
      : `${numberText(toCheck.length)} ${ofTotal} ${nounAfter(toCheck.length, ["требует", "требуют", "требуют"])} проверки`;
  const second = toNotice.length === 0 ? "" : `, ${numberText(toNotice.length)} — обратить внимание`;
  return `${first}${isSaidLater ? "" : ofCheck}${second}${ofNotice}${isOfYears ? unjudgedYears(evidence) : ""}`;
}

/** « (по 2021 году)», « (2022 год — 3, 2021 год — 8)» */
function yearCounts(schools: readonly SchoolEvidence[]): string {
  const years = [...new Set(schools.map(({ year }) => year ?? 0))].sort((one, other) => other - one);
  if (years.length === 0) return "";
  if (years.length === 1) return ` (по ${yearsText(years)})`;
  const counts = years.map(
    (of) => `${String(of)} год — ${numberText(schools.filter(({ year }) => year === of).length)}`,
  );
  return ` (${counts.join(", ")})`;
}

/** «; по 2022 году вывод сделать нельзя: мало данных» */
function unjudgedYears(evidence: readonly SchoolEvidence[]): string {
  const judged = new Set(
    evidence.flatMap(({ years }) => years.flatMap((of) => (of.level === "few" ? [] : [of.year]))),
  );
  const others = yearsOfSchools(evidence).filter((year) => !judged.has(year));
  return others.length === 0 ? "" : `; по ${yearsText(others)} вывод сделать нельзя: мало данных`;
}

/** Years with results of ВПР, the latest first. */
export function yearsOfSchools(evidence: readonly SchoolEvidence[]): number[] {
  const years = new Set(evidence.flatMap(({ years: of }) => of.map(({ year }) => year)));
  return [...years].sort((one, other) => other - one);
}
