import { countText } from "./number-text";

/** Words of `ОКО Справка` that no page of a set has. */
export const MEETING_SHEET = {
  name: "ОКО Справка",
  preparing: "Страница справки",
} as const;

/** Rows of a table that the page has no room for. */
export function moreRowsLine(count: number): string {
  return `И ещё ${countText(count, ["строка", "строки", "строк"])}: полный перечень — на листах ОКО этой книги.`;
}
