import type { Notice, NoticeCode } from "../core/notice";
import { textOf, texts } from "./notice-details";
import { countText, listText, nounAfter, NOUNS } from "./number-text";

/** What is said of schools of which two rows or tables say different things. */
interface TwiceFacts {
  readonly count: number;
  readonly onSheet: string;
  readonly procedure: string;
  readonly details: Notice["details"];
}

type TwiceCode = Extract<
  NoticeCode,
  "tables-alike" | "replies-differ" | "tables-differ" | "reports-differ" | "classes-added" | "classes-missing"
>;

/** Sentences on schools that are told of twice, and differently: who, where, and what was taken. */
export const TWICE_SENTENCES: Readonly<Record<TwiceCode, (facts: TwiceFacts) => string>> = {
  "tables-alike": ({ onSheet, details }) => {
    const first = textOf(details["first"]);
    const other = first === "" ? "другая таблица" : `таблица ${first}`;
    switch (details["part"]) {
      case "whole":
        return `Таблица${onSheet} — о школах целиком, а ${other} — об одном их классе. Учтены таблицы классов, вместе; если классов в них не хватает, выберите таблицу о школах.`;
      case "class":
        return `Таблица${onSheet} — об одном классе школ, а ${other} — о школах целиком. Учтена таблица о школах; если в ней не все классы, выберите таблицы классов.`;
      default:
        return `Таблица${onSheet} говорит о том же, что и ${other}. Учтена первая; выберите, какая верна.`;
    }
  },
  "replies-differ": ({ count, onSheet, details }) =>
    `${countText(count, NOUNS.school)}${onSheet} ${nounAfter(count, ["дала", "дали", "дали"])} разные ответы${pairsText(details)}. Учтён более поздний: проверьте, какой верен.`,
  "tables-differ": ({ count, details }) =>
    `${countText(count, NOUNS.school)} ${nounAfter(count, ["стоит", "стоят", "стоят"])} в двух таблицах с разными числами${pairsText(details)}. Учтена первая из таблиц: проверьте, какая верна.`,
  "reports-differ": ({ count, procedure, details }) =>
    `В двух таблицах ${procedure} у ${countText(count, NOUNS.ofSchool)} разное число участников${pairsText(details)}. Каждая проверка взяла числа своей таблицы: выясните, какая верна.`,
  "classes-missing": ({ count, onSheet, details }) =>
    details["of"] === "rows"
      ? `У ${countText(count, NOUNS.ofSchool)}${onSheet} участников в строке всей параллели больше, чем в строках её классов вместе${pairsText(details)}. Считается строка параллели: проверьте, все ли классы названы.`
      : `У ${countText(count, NOUNS.ofSchool)} в таблице о школах целиком${onSheet} участников больше, чем в таблицах классов вместе${pairsText(details)}. Каких-то классов не хватает: добавьте их или выберите таблицу о школах.`,
  "classes-added": ({ procedure, details }) =>
    `Таблицы отдельных классов для ${procedure} сложены${sheetsText(details)}: у школы столько участников, сколько в её классах вместе.`,
};

/** Pairs of places that a sentence names at most. */
const NAMED = 12;

function pairsText(details: Notice["details"]): string {
  const pairs = texts(details["pairs"]);
  return pairs.length === 0 ? "" : `: ${listText(pairs, NAMED)}`;
}

function sheetsText(details: Notice["details"]): string {
  const sheets = texts(details["sheets"]).map((sheet) => `«${sheet}»`);
  const classes = listText(texts(details["classes"]), NAMED);
  return sheets.length === 0 || classes === ""
    ? ""
    : ` (классы ${classes}, ${sheets.length === 1 ? "лист" : "листы"} ${listText(sheets, NAMED)})`;
}
