import type { Notice, NoticeCode } from "../core/notice";
import { texts } from "./notice-details";
import { countText, listText, nounAfter, NOUNS } from "./number-text";

/** What is said of schools of which two rows or tables say different things. */
interface TwiceFacts {
  readonly count: number;
  readonly onSheet: string;
  readonly procedure: string;
  readonly details: Notice["details"];
}

type TwiceCode = Extract<NoticeCode, "replies-differ" | "tables-differ" | "reports-differ" | "classes-added">;

/** Sentences on schools that are told of twice, and differently: who, where, and what was taken. */
export const TWICE_SENTENCES: Readonly<Record<TwiceCode, (facts: TwiceFacts) => string>> = {
  "replies-differ": ({ count, onSheet, details }) =>
    `${countText(count, NOUNS.school)}${onSheet} ${nounAfter(count, ["дала", "дали", "дали"])} разные ответы${pairsText(details)}. Учтён более поздний: проверьте, какой верен.`,
  "tables-differ": ({ count, details }) =>
    `${countText(count, NOUNS.school)} ${nounAfter(count, ["стоит", "стоят", "стоят"])} в двух таблицах с разными числами${pairsText(details)}. Учтена первая из таблиц: проверьте, какая верна.`,
  "reports-differ": ({ count, procedure, details }) =>
    `В двух таблицах ${procedure} у ${countText(count, NOUNS.ofSchool)} разное число участников${pairsText(details)}. Каждая проверка взяла числа своей таблицы: выясните, какая верна.`,
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
    : ` (классы ${classes}, листы ${listText(sheets, NAMED)})`;
}
