import type { DegradedEdit } from "../workbook/port";

const SENTENCES: Readonly<Record<DegradedEdit["code"], (sheet: string) => string>> = {
  "no-pivot": (sheet) =>
    `Сводной таблицы на листе «${sheet}» здесь нет: вместо неё записаны её числа, сами они не обновятся.`,
  "no-chart": (sheet) => `Диаграммы на листе «${sheet}» здесь нет: смотрите числа на том же листе.`,
  "no-slicer": (sheet) =>
    `Срезов (кнопок отбора) на листе «${sheet}» здесь нет: отбирайте строки стрелками в шапке его таблицы.`,
  "no-note": (sheet) =>
    `Примечаний на листе «${sheet}» эта версия Excel не пишет: основания — на листе с признаками.`,
  "sheet-renamed": (sheet) =>
    `Лист исходного файла записан под именем «${sheet}»: прежнее имя Excel не принимает (длиннее 31 знака, с недопустимым знаком или как у другого листа).`,
  "no-setting": () =>
    "Настройки и ответы о таблицах не сохранены в книге: её структура защищена, а без служебного листа хранить их негде.",
};

/** What a host could only do in another way, in the analyst's words; each said once. */
export function degradedTexts(degraded: readonly DegradedEdit[]): string[] {
  return [...new Set(degraded.map(({ code, sheet }) => SENTENCES[code](sheet)))];
}
