import type { Notice } from "../core/notice";
import { countText, listText, nounAfter, NOUNS, numberText, type NounForms } from "./number-text";

/** A notice of scales, with the procedure's name. */
interface ScaleFacts {
  readonly procedure: string;
  readonly details: Notice["details"];
}

const OF_PUPIL: NounForms = ["ученика", "учеников", "учеников"];

/** «Шкала для … взята из таблицы: «3» с 6, «4» с 10, «5» с 15 баллов (по отметкам 340 учеников), точно.» */
export function scaleFromDataText({ procedure, details }: ScaleFacts): string {
  const known = details["known3"] === undefined ? "" : ` ${contradictedText(details)}`;
  const against = number(details, "count");
  const exact =
    against === 0
      ? "Ни одна работа ей не противоречит."
      : `Не сходится с ней ${countText(against, NOUNS.work)}${placesText(details)}: проверьте их.`;
  return `Шкала для ${procedure} взята из таблицы: ${boundariesText(details, "from")}, ${basisText(details)}. ${exact}${known}`;
}

/** The marks leave a boundary open: the boundary tests are left out. */
export function scaleOpenText({ procedure, details }: ScaleFacts): string {
  const parts = ["3", "4", "5"].map((mark) => {
    const [lowest, highest] = [number(details, `lowest${mark}`), number(details, `highest${mark}`)];
    if (lowest === highest) return `«${mark}» с ${numberText(lowest)}`;
    return `«${mark}» с ${numberText(lowest)}–${numberText(highest)}`;
  });
  return `Шкала для ${procedure} по отметкам таблицы определена не полностью: ${listText(parts)} баллов (${basisText(details)}). Отметки взяты из таблицы, проверки границ не выполнены. Внесите шкалу на листе «ОКО Шкалы» или в настройках.`;
}

/** No scale gives the marks of the table. */
export function scaleInconsistentText({ procedure, details }: ScaleFacts): string {
  const count = number(details, "count");
  return `Отметки таблицы для ${procedure} не следуют из баллов ни по какой шкале${count === 0 ? "" : `: у ближайшей не сходится не меньше ${countText(count, NOUNS.ofWork)} из ${numberText(number(details, "works"))}`}${placesText(details)}. Отметки взяты из таблицы, проверки границ не выполнены.`;
}

/** The scale in use stays, though some marks of the table contradict it. */
export function scaleDiffersText({ procedure, details }: ScaleFacts): string {
  const count = number(details, "count");
  return `Шкале для ${procedure} (${boundariesText(details, "from")}) противоречат отметки таблицы: ${countText(count, NOUNS.work)} из ${numberText(number(details, "works"))}${placesText(details)}. Шкала оставлена; если она неверна, исправьте её на листе «ОКО Шкалы» или в настройках.`;
}

/** Too many works above the maximum: another work. */
export function scaleRefusedText({ procedure, details }: ScaleFacts): string {
  const count = number(details, "count");
  const next =
    details["replaced"] === undefined
      ? "внесите её шкалу на листе «ОКО Шкалы» или в настройках"
      : "вместо неё взята шкала по самой таблице";
  return `Шкала для ${procedure} не применена: выше её максимума (${numberText(number(details, "scaleMaximum"))}) ${countText(count, NOUNS.work)} из ${numberText(number(details, "works"))}. Похоже, работа была другая: ${next}.`;
}

function contradictedText(details: Notice["details"]): string {
  const against = number(details, "against");
  return `Проверенная шкала (${boundariesText(details, "known")}) отметкам таблицы противоречит (${numberText(against)} ${nounAfter(against, NOUNS.work)}) и не применена.`;
}

function boundariesText(details: Notice["details"], key: "from" | "known"): string {
  return ["3", "4", "5"].map((mark) => `«${mark}» с ${numberText(number(details, key + mark))}`).join(", ");
}

function basisText(details: Notice["details"]): string {
  const works = number(details, "works");
  const schools = countText(number(details, "schools"), NOUNS.ofSchool);
  return details["from"] === "reports"
    ? `по распределению баллов и доле отметок ${schools} (${countText(works, NOUNS.work)})`
    : `по отметкам ${numberText(works)} ${nounAfter(works, OF_PUPIL)} из ${schools}`;
}

function placesText(details: Notice["details"]): string {
  const { first, names } = details;
  const places = [...(Array.isArray(first) ? first : []), ...(Array.isArray(names) ? names : [])];
  return places.length === 0 ? "" : ` (${listText(places.map(String), 3)})`;
}

function number(details: Notice["details"], key: string): number {
  const value = details[key];
  return typeof value === "number" ? value : 0;
}
