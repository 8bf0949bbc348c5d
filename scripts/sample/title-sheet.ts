import type { SampleSheet } from "./sample-sheet";

/** The first sheet: what the book is, in plain words. */
export function titleSheet(territory: string, region: string, sheets: readonly SampleSheet[]): SampleSheet {
  return {
    name: "О книге",
    rows: [
      ["Пример: результаты ВПР муниципалитета"],
      [],
      [`${territory}, ${region}: 30 школ`],
      ["Русский язык и математика, 4 и 5 классы, 2020–2022 годы; ЕГЭ, ОГЭ и социальный паспорт школ"],
      ["Все названия, логины и числа вымышлены. Любое совпадение случайно."],
      ["Листы отчётов защищены паролем, как в ФИС ОКО. Пароль: пример"],
      [],
      ["Листы книги:"],
      ...sheets.map((sheet) => [sheet.name]),
    ],
    widths: [90],
    headerRow: null,
    percentColumns: [],
    isProtected: false,
    headerHeight: null,
    frozenColumns: 0,
  };
}
