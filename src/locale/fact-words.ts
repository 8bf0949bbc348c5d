import { countText, numberText } from "./number-text";

/** Fixed words of `ОКО Сведения`. */
export const FACT_WORDS = {
  sheet: "ОКО Сведения",
  table: "ОКО_Сведения",
  title: "Что управление знает о школах",
  columns: {
    school: "Школа",
    found: "По таблицам книги",
    adverse: "ШССУ",
    resilient: "Выше ожидаемого в сложных условиях",
    medals: "Медали не подтверждены ЕГЭ",
    factors: "Актуальные факторы риска «500+» (номера)",
    id: "Код школы",
  },
  yes: "да",
  no: "нет",
  /** Between the things that the tables say of a school. */
  between: "; ",
  below: [
    "Заполняйте только то, чего таблицы книги не говорят или говорят неверно: «да» и «нет» важнее таблиц, пустая ячейка оставляет всё по таблицам. Факторы — номера от 1 до 10 через запятую с пробелом, «нет» — актуальных нет.",
    "Сведения входят в дорожные карты со словами «по сведениям УО». На признаки, выводы и классификацию они не влияют.",
  ],
} as const;

/** The conclusion of the sheet. */
export function factsLine(filled: number, all: number): string {
  return `${countText(all, ["школа", "школы", "школ"])}, со сведениями управления: ${numberText(filled)}.`;
}
