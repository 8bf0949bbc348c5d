import type { RoadmapBasis } from "../core/roadmap/finding-reasons";
import type { OfficeTable } from "../core/roadmap/office-tables";
import { numberText } from "./number-text";

/** What the pane says of what can be asked besides a form. */
export const roadmapExtras = {
  title: "Дополнительно",
  basis: "Основание для мер",
  protect:
    "Защитить лист: изменять можно только «Статус», «Дата исполнения», «Подтверждающий документ», «Комментарий»",
  protectHint:
    "Защита без пароля: остальное правится после команды «Снять защиту листа» на вкладке «Рецензирование». Без отметки лист карты записывается незащищённым.",
} as const;

const BASES: Readonly<Record<RoadmapBasis, { readonly name: string; readonly about: string }>> = {
  evidence: {
    name: "По выводу проверки",
    about: "Школы из официального списка и с выводом «требует проверки» или «обратить внимание».",
  },
  "any-sign": {
    name: "По любому признаку",
    about: "Все школы, где сработал хотя бы один признак: их может быть большинство.",
  },
};

/** What counts as a marker, and which schools that gives. */
export function basisWords(basis: RoadmapBasis): { readonly name: string; readonly about: string } {
  return BASES[basis];
}

const TABLES: Readonly<Record<OfficeTable, { readonly add: string; readonly fillUp: string }>> = {
  measures: {
    add: "Добавить лист «ОКО Мероприятия» (библиотека мер: править, добавлять, выключать)",
    fillUp: "Дополнить лист «ОКО Мероприятия» недостающими мерами (они будут выключены)",
  },
  executors: {
    add: "Добавить лист «ОКО Исполнители» (кто за какую роль отвечает)",
    fillUp: "Дополнить лист «ОКО Исполнители» недостающими ролями",
  },
  facts: {
    add: "Добавить лист «ОКО Сведения» (что управление знает о школах: ШССУ, медали, факторы риска)",
    fillUp: "Дополнить лист «ОКО Сведения» недостающими школами",
  },
};

/** What a tick does with a table of the office; one that stands in the workbook is used without a tick. */
export function tableWords(
  table: OfficeTable,
  isThere: boolean,
): { readonly label: string; readonly hint: string } {
  const { add, fillUp } = TABLES[table];
  return isThere
    ? { label: fillUp, hint: "Лист есть: внесённое используется и без отметки." }
    : { label: add, hint: "" };
}

/** «Дополнительно: выбрано 2» */
export function extrasTitle(chosen: number): string {
  const { title } = roadmapExtras;
  return chosen === 0 ? title : `${title}: выбрано ${numberText(chosen)}`;
}
