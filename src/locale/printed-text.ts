import { countText, listText, NOUNS } from "./number-text";

/** What of a long table goes on paper. */
export function printedRowsLine(printed: number, all: number, hasMore: boolean): string {
  const rest = hasMore
    ? "Остальные строки и то, что под таблицей, — на листе."
    : "Остальные строки — на листе.";
  return `На печать идут первые ${countText(printed, NOUNS.row)} из ${String(all)}: школы, о которых есть вопросы, стоят первыми. ${rest}`;
}

/** What stands at the end of a sheet and is too long for paper. */
export function notPrintedLine(titles: readonly string[]): string {
  const names = listText(
    titles.map((title) => `«${title}»`),
    titles.length,
  );
  return titles.length === 1
    ? `Таблица ${names} стоит последней, на печать она не идёт.`
    : `Таблицы ${names} стоят последними, на печать они не идут.`;
}
