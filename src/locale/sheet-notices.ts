import type { Notice, NoticeCode } from "../core/notice";
import { textOf, texts } from "./notice-details";
import { countText, listText, nounAfter } from "./number-text";

/** Notices of sheets that were not read. */
type SheetNoticeCode = Extract<
  NoticeCode,
  "no-known-table" | "sheets-unknown" | "sheets-plan" | "sheets-written-before" | "pasted-in-one-column"
>;

/** What stands between the parts of a row. */
const DELIMITERS: Readonly<Record<string, string>> = {
  ";": "точку с запятой",
  ",": "запятую",
  "|": "знак «|»",
  "\t": "знак табуляции",
};
/** Names of sheets that a sentence says before it counts the rest. */
const NAMED = 12;

/** One sentence a code; the facts are those of the notice. */
export const SHEET_SENTENCES: Readonly<
  Record<SheetNoticeCode, (facts: { readonly count: number; readonly details: Notice["details"] }) => string>
> = {
  "no-known-table": ({ details }) =>
    `Знакомых таблиц в книге не найдено${after(". Просмотрены листы: ", details)}. Нужны отчёты ФИС ОКО, таблицы по ученикам или список ОО с маркерами. ${meansText(details)}Другую таблицу с результатами школ покажите по столбцам: «Показать столбцы» на странице и в панели.`,
  "sheets-unknown": ({ count, details }) =>
    `${countText(count, ["лист похож", "листа похожи", "листов похожи"])} на таблицу, но не ${nounAfter(count, ["узнан и не прочитан", "узнаны и не прочитаны", "узнаны и не прочитаны"])}${after(": ", details)}. ${meansText(details)}Если там результаты школ, проверьте заголовки столбцов или покажите, что в них: «Показать столбцы».`,
  "sheets-plan": ({ count, details }) =>
    `${nounAfter(count, ["Лист", "Листы", "Листы"])}${after(" ", details)} — ${nounAfter(count, ["план мероприятий", "планы мероприятий", "планы мероприятий"])}, а не результаты школ: в проверке ${nounAfter(count, ["он не участвует", "они не участвуют", "они не участвуют"])}. Сроки и исполнение показывает «Дорожная карта».`,
  "pasted-in-one-column": ({ count, details }) => {
    const delimiter = DELIMITERS[textOf(details["delimiter"])] ?? "разделитель";
    const rows =
      details["count"] === undefined
        ? "строки таблицы стоят целиком в одном столбце"
        : `${countText(count, ["строка таблицы стоит целиком в одной ячейке", "строки таблицы стоят целиком каждая в одной ячейке", "строк таблицы стоят целиком каждая в одной ячейке"])}`;
    const pasted = `На листе «${textOf(details["sheet"])}» ${rows}, через ${delimiter}`;
    return textOf(details["read"]) === "yes"
      ? `${pasted}. Прочитано по столбцам. Чтобы так было и в книге, выделите столбец и нажмите «Данные → Текст по столбцам».`
      : `${pasted}, и не узнаны. Проверьте заголовок, разделите столбец («Данные → Текст по столбцам») и откройте книгу заново.`;
  },
  "sheets-written-before": ({ count, details }) => {
    const names = after(" ", details);
    return count === 1
      ? `Лист${names} записан надстройкой «ОКО» раньше и не прочитан: на нём итоги, а не исходные данные. Если данные на нём ваши, отметьте его таблицу в списке таблиц.`
      : `Листы${names} записаны надстройкой «ОКО» раньше и не прочитаны: на них итоги, а не исходные данные. Если данные на них ваши, отметьте их таблицы в списке таблиц.`;
  },
};

/** «На листе «Свод» только средние отметки школ: …» */
function meansText(details: Notice["details"]): string {
  const names = texts(details["means"]).map((name) => `«${name}»`);
  if (names.length === 0) return "";
  return `На ${names.length === 1 ? "листе" : "листах"} ${listText(names, NAMED)} только средние: по ним нельзя судить об отметках. Добавьте число участников и столбцы «2», «3», «4», «5» или успеваемость и качество. `;
}

function after(before: string, details: Notice["details"]): string {
  const names = texts(details["sheets"]).map((name) => `«${name}»`);
  return names.length === 0 ? "" : before + listText(names, NAMED);
}
