import type { FoundTable } from "./found-table";
import { saysSum } from "./typed-sums";
import { plainWords } from "./words";

const CLASS_HEADER = /^(?:№ |номер )?(?:класса?|классы|параллель|параллели)(?: литера| группа)?$/;
/** «5», «5А», «5 "Б"», «5 класс». */
const CLASS = /^(?:[1-9]|1[0-2])(?:\s?["«(]?[а-яё]{0,3}["»)]?|\s?кл(?:асс|\.)?)$/i;

/** Whether a header is over the names of classes, not over numbers of them. */
export function isClassHeader(header: string): boolean {
  return CLASS_HEADER.test(plainWords(header));
}

/** Classes tell the rows, of which each school has its own: they are not given. */
export function areOwnClasses(tables: readonly FoundTable[], index: number): boolean {
  const classes = tables.map((table) => classesOf(table, index));
  return !classes.includes(null) && new Set(classes).size > 1;
}

/** The classes of a column that has nothing else but a total at its end, as one text; null of any other column. */
function classesOf({ view, block }: FoundTable, index: number): string | null {
  const { column, levels } = block.paths[index] ?? { column: -1, levels: [] };
  if (!isClassHeader(levels.join(" "))) return null;
  const rows = [...Array(view.rows).keys()].slice(block.bodyRow);
  const texts = rows.map((row) => view.text(row, column)).filter((text) => text !== "");
  if (saysSum(texts[texts.length - 1] ?? "")) texts.pop();
  return texts.length > 0 && texts.every((text) => CLASS.test(text)) ? texts.sort().join(",") : null;
}
