import type { CheckResult, SchoolEvidence } from "../core/model/check-result";
import { CHECK_TRAITS } from "../core/model/check-traits";
import { CHECK_WORDS } from "./checks/all-check-words";
import { countText, listText, nounAfter, NOUNS, numberText } from "./number-text";
import { textDetail } from "./finding-details";
import { subjectName } from "./subject-names";

const WORDS = ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

/**
 * What all checks together say of a school: the conclusion of its card.
 *
 * @param evidence Of one school.
 */
export function evidenceText(evidence: SchoolEvidence): string {
  return [conclusion(evidence), lastYearText(evidence), officialText(evidence.official)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function conclusion(evidence: SchoolEvidence): string {
  const { level, signals } = evidence;
  if (level === "too-few") return tooFewText(evidence);
  if (level === "check") return `Требует проверки: ${signalsText(signals)}.`;
  if (level === "attention") return `Обратить внимание: ${signalsText(signals)}.`;
  const nothing = signals.length === 0 ? "Признаков не найдено." : weakSignalsText(signals);
  return `${nothing} Это не доказывает объективность: ${coverageText(evidence)}.`;
}

function tooFewText({ participants, proceduresTooFew, proceduresUnread }: SchoolEvidence): string {
  if (proceduresUnread > 0) {
    return "Ячейки с числами школы прочитаны не все: вывод сделать нельзя. Это не значит, что признаков нет.";
  }
  if (participants === null)
    return "Результатов школы за последний год в таблицах нет: вывод сделать нельзя.";
  if (proceduresTooFew === 0) return "Данных для проверки не хватает: вывод сделать нельзя.";
  return `${countText(participants, NOUNS.participant)}: слишком мало для вывода. Показано для сведения.`;
}

function weakSignalsText(signals: readonly CheckResult[]): string {
  return `Для внимания оснований мало: ${signalsText(signals)} без подтверждения после поправки на число проверок.`;
}

/** «два независимых признака (накопление у границы отметки по математике в 4 классе и …)» */
function signalsText(signals: readonly CheckResult[]): string {
  const count = signals.length;
  const years = new Set(signals.map(({ procedure }) => procedure.year));
  const names = signals.map((signal) => signalName(signal, years.size > 1));
  const adjective = count === 1 ? "" : nounAfter(count, ["независимый ", "независимых ", "независимых "]);
  return `${WORDS[count] ?? numberText(count)} ${adjective}${nounAfter(count, NOUNS.sign)} (${listText(names)})`;
}

function signalName(signal: CheckResult, withYear: boolean): string {
  const { subject, grade, year } = signal.procedure;
  const name = `${CHECK_WORDS[signal.check].signal} по ${subjectName(subject).dative} в ${String(grade)} классе`;
  return withYear ? `${name} в ${String(year)} году` : name;
}

/** How many of the signals were there a year before. */
function lastYearText({ signals }: SchoolEvidence): string {
  const repeated = signals.filter((signal) => textDetail(signal, "repeated") === "yes").length;
  if (repeated === 0) return "";
  if (signals.length === 1) return "В прошлом году этот признак тоже был.";
  if (repeated === signals.length) return "В прошлом году эти признаки тоже были.";
  const count = WORDS[repeated] ?? numberText(repeated);
  return `В прошлом году ${count} из них тоже ${repeated === 1 ? "был" : "были"}.`;
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

function officialText(official: readonly CheckResult[]): string {
  const listed = official.filter(({ check }) => CHECK_TRAITS[check].sign === "list").length;
  const signs = official.length - listed;
  const parts = [
    ...(signs === 0 ? [] : [`${countText(signs, NOUNS.sign)} по методике 2019 года`]),
    ...(listed === 0 ? [] : [`${countText(listed, NOUNS.marker)} официального списка`]),
  ];
  return parts.length === 0 ? "" : `Отдельно от них: ${parts.join(" и ")}.`;
}

/**
 * The first sentence of a result: how many schools are to be looked at.
 *
 * @param evidence Of all schools.
 * @example
 * summaryText([]) // => "Школ в таблицах не найдено"
 */
export function summaryText(evidence: readonly SchoolEvidence[]): string {
  const total = evidence.length;
  if (total === 0) return "Школ в таблицах не найдено";
  if (evidence.every(({ level }) => level === "too-few")) {
    return `Ни по одной из ${countText(total, NOUNS.ofSchool)} нельзя сделать вывод: мало данных`;
  }
  const toCheck = evidence.filter(({ level }) => level === "check").length;
  const toNotice = evidence.filter(({ level }) => level === "attention").length;
  const ofTotal = `из ${countText(total, NOUNS.ofSchool)}`;
  const first =
    toCheck === 0
      ? `Ни одна ${ofTotal} не требует проверки`
      : `${numberText(toCheck)} ${ofTotal} ${nounAfter(toCheck, ["требует", "требуют", "требуют"])} проверки`;
  return toNotice === 0 ? first : `${first}, ${numberText(toNotice)} — обратить внимание`;
}
