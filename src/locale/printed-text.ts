import { countText, NOUNS } from "./number-text";

/** What of a long table goes on paper. */
export function printedRowsLine(printed: number, all: number): string {
  return `На печать идут первые ${countText(printed, NOUNS.row)} из ${String(all)}: школы, о которых есть вопросы, стоят первыми. Остальные строки — на листе.`;
}

/** What stands at the end of a sheet and is too long for paper. */
export function notPrintedLine(title: string): string {
  return `Таблица «${title}» стоит последней, на печать она не идёт.`;
}
