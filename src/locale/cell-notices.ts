import type { Notice, NoticeCode } from "../core/notice";
import { headedBy, textOf, texts } from "./notice-details";
import { countText, listText, nounAfter, NOUNS, numberText } from "./number-text";

/** What is said of cells that were not read as numbers, and where they stand. */
interface CellFacts {
  readonly count: number;
  readonly onSheet: string;
  readonly details: Notice["details"];
}

type CellCode = Extract<
  NoticeCode,
  | "formulas-without-values"
  | "cells-unread"
  | "cells-hidden"
  | "numbers-in-words"
  | "dashes-as-none"
  | "works-not-written"
  | "pupils-without-result"
  | "totals-from-tasks"
  | "totals-without-column"
>;

/** Contents of cells that a sentence shows. */
const SHOWN = 5;

/** Sentences on cells of needed columns that hold something else than a number. */
export const CELL_SENTENCES: Readonly<Record<CellCode, (facts: CellFacts) => string>> = {
  "formulas-without-values": ({ count, onSheet, details }) =>
    `${countText(count, NOUNS.cell)}${onSheet}${inColumns(details)}${rangeText(details)} — формулы без сохранённых значений: их чисел в файле нет. Откройте книгу в Excel, пересчитайте (F9), сохраните и проверьте снова.`,
  "cells-hidden": (facts) =>
    `${countText(facts.count, NOUNS.cell)} вместо числа ${nounAfter(facts.count, ["содержит", "содержат", "содержат"])} пометку о скрытых или отсутствующих данных${facts.onSheet}${placeText(facts)}.${outcomeText(facts)} Это не ноль.`,
  "cells-unread": (facts) =>
    `${countText(facts.count, NOUNS.cell)} не ${nounAfter(facts.count, ["прочитана", "прочитаны", "прочитано"])}${facts.onSheet}${placeText(facts)}.${outcomeText(facts)}${repairText(facts)}`,
  "numbers-in-words": (facts) =>
    `${countText(facts.count, NOUNS.cell)}, где рядом с числом стоят слова или знаки${facts.onSheet}${placeText(facts)}. Прочитано только число.`,
  "dashes-as-none": ({ count, onSheet, details }) =>
    `${countText(count, NOUNS.cell)} с прочерком вместо числа учеников${onSheet}${firstText(details)}. В таблицах экзаменов прочерк — никто, прочитано как 0. Если здесь он значит «не сообщается», впишите «н/д».`,
  "works-not-written": ({ count, onSheet, details }) =>
    `${countText(count, NOUNS.row)} без варианта или без единого ответа, с нулями, которые проставила форма${onSheet}${firstText(details)}. Эти ученики работу не писали: в число участников не вошли.`,
  "totals-from-tasks": ({ count, onSheet, details }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} итог — формула без сохранённого значения${firstText(details)}. Взята сумма баллов за задания.`,
  "totals-without-column": ({ count, onSheet }) =>
    `Столбца с итоговым баллом нет${onSheet}: у ${countText(count, NOUNS.ofPupil)} взята сумма баллов за задания.`,
  "pupils-without-result": ({ count, onSheet, details }) =>
    `У ${countText(count, NOUNS.ofPupil)}${onSheet} нет ни ответов, ни баллов${firstText(details)}. В число участников не вошли.`,
};

/** What stood in the cells: «; в ячейках «н/д», «*»», or "". */
export function examplesText(details: Notice["details"]): string {
  const examples = texts(details["examples"]);
  return examples.length === 0 ? "" : `; в ячейках ${listText(examples.slice(0, SHOWN).map(quoted))}`;
}

function headedText(details: Notice["details"], count: number): string {
  const one = headedBy(details);
  return count === 1 ? one : one === "строка" ? "строки" : "столбцы";
}

function placeText({ details, count }: CellFacts): string {
  const first = texts(details["first"]);
  if (first.length === 0) return "";
  const headers = texts(details["headers"]);
  const cells = `${first.length === 1 ? "" : "первые: "}${first.join(", ")}${count > first.length ? " и далее" : ""}`;
  const columns =
    headers.length === 0 ? "" : `; ${headedText(details, headers.length)} ${listText(headers.map(quoted))}`;
  return ` (${cells}${columns}${examplesText(details)})`;
}

/** What became of the rows; nothing where no row is told. */
function outcomeText({ details, count }: CellFacts): string {
  const rowCount = Number(details["rowCount"] ?? 0);
  if (rowCount === 0) return "";
  const isOfColumns = details["lines"] === "columns";
  const [one, several] = isOfColumns ? ["Столбец", "Столбцы"] : ["Строка", "Строки"];
  const counted = isOfColumns ? "учтён" : "учтена";
  const rows = ` ${rowCount === 1 ? one : several} ${textOf(details["rows"])}`;
  if (details["outcome"] === "row-left-out")
    return `${rows} не ${nounAfter(rowCount, [counted, "учтены", "учтены"])}: если это ${rowCount === 1 ? "школа" : "школы"}, исправьте ячейки и откройте книгу заново.`;
  if (details["outcome"] === "other-cells") return `${rows}: взяты другие ячейки, где сказано то же.`;
  const are = rowCount === 1 ? counted : "учтены";
  return `${rows} ${are}, но ${count === 1 ? "это число неизвестно" : "эти числа неизвестны"}.`;
}

function repairText({ details }: CellFacts): string {
  return details["outcome"] === "row-left-out" ? "" : " Исправьте ячейки и откройте книгу заново.";
}

function inColumns(details: Notice["details"]): string {
  const headers = texts(details["headers"]);
  if (headers.length === 0) return "";
  return ` в ${headers.length === 1 ? "столбце" : "столбцах"} ${listText(headers.map(quoted))}`;
}

function rangeText(details: Notice["details"]): string {
  const range = textOf(details["range"]);
  return range === "" ? "" : ` (${range})`;
}

function firstText(details: Notice["details"]): string {
  const [first] = texts(details["first"]);
  return first === undefined ? "" : ` (первая: ${first})`;
}

function quoted(text: string): string {
  return `«${text}»`;
}
