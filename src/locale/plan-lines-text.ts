import { countText, listText, NOUNS } from "./number-text";

/** «Будет создано: 5 листов: …» */
export function newSheetsLine(sheets: readonly string[]): string {
  const names = listText(sheets.map((sheet) => `«${sheet}»`));
  return `Будет создано: ${countText(sheets.length, NOUNS.sheet)}: ${names}.`;
}

/** That an earlier report is replaced. */
export function replacedSheetsLine(sheets: readonly string[]): string {
  const names = listText(sheets.map((sheet) => `«${sheet}»`));
  return `Прежние листы надстройки будут заменены: ${names}.`;
}

/** That a new sheet of ours can be filled in only where it is meant to be, and that nobody is locked out. */
export function protectedSheetLine(sheet: string): string {
  return (
    `Лист «${sheet}» будет защищён без пароля: менять можно только ячейки для заполнения, ` +
    "остальные — после «Рецензирование — Снять защиту листа»."
  );
}

/** «Будут отмечены цветом 12 строк на листе «МА 4» (значения и форматы ячеек не изменятся).» */
export function markedRowsLine(sheet: string, rows: number): string {
  const verb = rows % 10 === 1 && rows % 100 !== 11 ? "Будет отмечена" : "Будут отмечены";
  return `${verb} цветом ${countText(rows, NOUNS.row)} на листе «${sheet}» (значения и форматы ячеек не изменятся).`;
}

/** How many notes are put on a sheet. */
export function notesLine(sheet: string, notes: number): string {
  return `На листе «${sheet}» появится ${countText(notes, ["примечание", "примечания", "примечаний"])} с основаниями.`;
}

/** What stays as it is. */
export const SOURCES_UNCHANGED = "Исходные листы не изменятся.";

/** How the write can be taken back. */
export const UNDO_LINE = "Ctrl+Z не отменит запись: для этого есть кнопка «Отменить запись».";
