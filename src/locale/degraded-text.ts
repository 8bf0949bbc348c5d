import { countText, listText } from "./number-text";
import type { DegradedEdit } from "../workbook/port";

type Things = NonNullable<DegradedEdit["things"]>;

/** What a new book has not of a file of another kind, by what the adapter calls it. */
const LOSSES: Readonly<Record<string, string>> = {
  sheet: "листы с диаграммами, диалогами и макросами",
  link: "ссылки сверх 65 530 на листе (больше Excel не открывает)",
  "sheet-name": "имена листов длиннее 31 знака или с запрещёнными знаками (сокращены)",
  name: "имена диапазонов",
  formula: "формулы со ссылками на другие книги или непрочитанные (записаны значения)",
  "array-formula": "формулы массива (записаны значения)",
  "protection-password": "пароли защиты листов и открытые для ввода ячейки (защита без пароля оставлена)",
};
/** What a person may have laid over a sheet of ours, by what the adapter calls it. */
const THEIRS: Readonly<Record<string, string>> = {
  "their-note": "примечания",
  "their-drawing": "рисунки и диаграммы",
  "their-pivot": "сводные таблицы",
  "their-table": "умные таблицы",
  "their-condition": "условное форматирование",
  "their-validation": "проверка вводимых данных",
  "their-password": "защита листа паролем",
};
/** Why cells of a person's do not stay, by what the session calls it. */
const CELLS_GONE: Readonly<Record<string, string>> = {
  "sheet-gone": "листа больше нет",
  "place-taken": "там теперь строки ОКО",
  "table-row": "это строка таблицы ОКО, а таблица записана заново",
};
const MOST_NAMES = 5;

const SENTENCES: Readonly<Record<DegradedEdit["code"], (sheet: string, things: Things) => string>> = {
  "no-pivot": (sheet) =>
    `Сводной таблицы на листе «${sheet}» здесь нет: вместо неё записаны её числа, сами они не обновятся.`,
  "no-chart": (sheet) => `Диаграммы на листе «${sheet}» здесь нет: смотрите числа на том же листе.`,
  "no-slicer": (sheet) =>
    `Срезов (кнопок отбора) на листе «${sheet}» здесь нет: отбирайте строки стрелками в шапке его таблицы.`,
  "no-note": (sheet) =>
    `Примечаний на листе «${sheet}» эта версия Excel не пишет: основания — на листе с признаками.`,
  "note-refused": (sheet) =>
    `Часть примечаний на листе «${sheet}» Excel не принял (например, у ячейки уже есть примечание другого вида): основания — на листе с признаками.`,
  "old-notes": () =>
    "Примечания старого вида этот Excel надстройке не показывает: если на листах остались наши («ОКО: …»), удалите их сами («Рецензирование → Примечания → Удалить») или снимите на странице ОКО.",
  "no-print": (sheet) =>
    `Часть параметров печати листа «${sheet}» Excel не принял: проверьте их перед печатью («Разметка страницы»).`,
  "no-look": (sheet) =>
    `Часть оформления листа «${sheet}» Excel не принял (закреплённую шапку, цвет по условию или списки для выбора): числа и тексты записаны все.`,
  "no-setting": () =>
    "Настройки и ответы о таблицах не сохранены в книге: её структура защищена, а без служебного листа хранить их негде.",
  "theirs-gone": (sheet, things) =>
    `Лист «${sheet}» заменён, а с ним и то, что на нём было вашего: ${listText(
      things.flatMap(({ kind }) => THEIRS[kind] ?? []),
      MOST_NAMES,
    )}. Нужное перенесите из прежней книги или отмените запись.`,
  "stays-hidden": (sheet) =>
    `Лист «${sheet}» скрыт в книге: он записан заново и остался скрытым («Показать…» по правой кнопке на ярлыках листов).`,
  "shown-again": (sheet) =>
    `Лист «${sheet}» снова показан: остальные листы скрыты, а хотя бы один в книге должен быть виден.`,
  "notes-stay": (sheet) =>
    `Примечания на листе «${sheet}» остались в прежних ячейках, а строки под ними записаны заново: проверьте, к тем ли строкам они относятся.`,
  "cells-stay": (sheet, things) =>
    `Вписанное вами на листе «${sheet}» осталось на своих местах (${cellsText(things)}), а строки ОКО рядом записаны заново: проверьте, к тем ли строкам оно относится.`,
  "cells-gone": (sheet, things) => {
    const [{ kind } = { kind: "" }] = things;
    if (kind === "unclear")
      return `Лист «${sheet}» записан заново, а до этого вы меняли его столбцы и строки: всё ли вписанное вами сохранено, узнать нельзя. Сравните с прежней книгой или отмените запись.`;
    const why = CELLS_GONE[kind] ?? "";
    return `Вписанное вами на листе «${sheet}» не сохранено (${cellsText(things)}): ${why}. Нужное перенесите из прежней книги или отмените запись.`;
  },
  "cells-edited": (sheet, things) =>
    `Исправленное вами на листе «${sheet}» записано заново (${editedText(things)}). Нужное перенесите из прежней книги или отмените запись; что вписано рядом с таблицей, остаётся.`,
  "links-moved": (sheet, things) =>
    `На листе «${sheet}» вы вставляли или удаляли строки или столбцы, а теперь он записан заново с прежних мест: проверьте, на те ли ячейки ссылаются ваши формулы: ${listText(
      things.flatMap(({ names }) => names),
      MOST_NAMES,
    )}.`,
  "sheet-missing": (sheet) =>
    `Листа «${sheet}» в книге под этим именем нет. Если он переименован, он остался и считается вашим.`,
  "broken-links": (_, things) =>
    `Ваши формулы ссылались на листы, которых больше нет, и дают #ССЫЛКА! или прежнее число: ${listText(
      things.flatMap(({ names }) => names),
      MOST_NAMES,
    )}.`,
  "signature-lost": () =>
    "Книга подписана электронной подписью: после записи подпись недействительна. Подпишите книгу заново или передавайте исходную.",
  "not-carried": (_, things) => {
    const known = things.flatMap(({ kind, names }) => {
      const loss = LOSSES[kind];
      return loss === undefined
        ? []
        : [
            `${loss}: ${listText(
              names.map((name) => `«${name}»`),
              MOST_NAMES,
            )}`,
          ];
    });
    return `В новую книгу перенесены значения, ошибки, формулы, форматы чисел, примечания, имена, ссылки, объединения, ширины, скрытые строки и столбцы, защита листов. Не перенесено: ${["оформление ячеек, диаграммы и рисунки, условное форматирование, проверки ввода, фильтры, сводные таблицы, макросы", ...known].join("; ")}. Исходный файл не изменён.`;
  },
};

/** Cells with what stood there; of a long sheet, rows. */
function editedText(things: Things): string {
  const count = things.some(({ kind }) => kind.includes(":"))
    ? countText(things.length, ["строка", "строки", "строк"])
    : countText(things.length, ["ячейка", "ячейки", "ячеек"]);
  const cells = things.map(({ kind, names: [text] }) =>
    kind.includes(":") ? kind : `${kind} (${text === undefined ? "пусто" : `«${text}»`})`,
  );
  return `${count}: ${listText(cells, MOST_NAMES)}`;
}

function cellsText(things: Things): string {
  const names = things.flatMap((of) => of.names);
  const count = countText(names.length, ["ячейка", "ячейки", "ячеек"]);
  return `${count}: ${listText(names, MOST_NAMES)}`;
}

/** What a host could only do in another way, in the analyst's words; each said once. */
export function degradedTexts(degraded: readonly DegradedEdit[]): string[] {
  return [...new Set(degraded.map(({ code, sheet, things }) => SENTENCES[code](sheet, things ?? [])))];
}
