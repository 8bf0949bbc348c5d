import { damageText } from "./damage-text";
import type { FailureDetails } from "./failure-details";
import { limitText } from "./limit-text";
import type { WorkbookErrorCode } from "../workbook/workbook-error";

/** What a failure can be about: an adapter's code, or how a run ended. */
export type FailureCode =
  WorkbookErrorCode | "unreadable" | "cancelled" | "stale" | "session-ended" | "unexpected";

/** What a file that is no workbook begins as, by the code that the adapter gives. */
const FILE_KINDS: Readonly<Record<string, string>> = {
  PNG: "изображение PNG",
  JPEG: "изображение JPEG",
  GIF: "изображение GIF",
  PDF: "документ PDF",
  RTF: "документ RTF",
  DOC: "документ Word",
  DOCX: "документ Word",
  ODT: "текстовый документ ODF",
  PPT: "презентация PowerPoint",
  PPTX: "презентация PowerPoint",
  HTML: "веб-страница",
  XML: "документ XML",
  ZIP: "архив ZIP",
  RAR: "архив RAR",
  "7Z": "архив 7-Zip",
  GZIP: "архив GZIP",
  text: "обычный текст",
};

const ERRORS: Readonly<Record<FailureCode, (details: FailureDetails) => string>> = {
  "not-a-workbook": ({ startsLike = "" }) => {
    const kind = FILE_KINDS[startsLike];
    return kind === undefined
      ? "Это не книга Excel. Откройте файл .xlsx, .xlsm, .xls, .ods или .csv."
      : `Это не книга Excel: файл начинается как ${kind}.`;
  },
  damaged: damageText,
  "too-large": limitText,
  encrypted: ({ cipher }) =>
    cipher === "old"
      ? "Файл .xls зашифрован способом Excel 97–2003, который ОКО не читает ни с каким паролем. Откройте его в Excel и сохраните книгой .xlsx: пароль можно оставить."
      : cipher === "ods"
        ? "Файл .ods зашифрован, а такие ОКО не читает ни с каким паролем. Откройте его в LibreOffice или Excel и сохраните книгой .xlsx: пароль можно оставить."
        : "Файл зашифрован. Введите пароль на открытие (он нигде не сохраняется).",
  "wrong-password": ({ sheet }) =>
    sheet === undefined ? "Пароль не подошёл." : `Пароль листа «${sheet}» не подошёл.`,
  empty: () => "Файл пуст: в нём нет ни одного листа с данными.",
  "no-such-sheet": ({ sheet }) =>
    `${sheet === undefined ? "Листа" : `Листа «${sheet}»`} в книге нет: возможно, его удалили или переименовали. Откройте книгу заново.`,
  "sheet-exists": ({ sheet }) =>
    `Лист ${sheet === undefined ? "с таким именем" : `«${sheet}»`} уже есть в книге. Переименуйте его и повторите запись.`,
  "not-own-sheet": ({ sheet }) =>
    `Лист ${sheet === undefined ? "" : `«${sheet}» `}создан не надстройкой, поэтому она его не меняет.`,
  "structure-protected": () =>
    "Структура книги защищена: листы добавить нельзя. Введите пароль структуры или сохраните результат новой книгой.",
  "sheet-protected": ({ sheet }) =>
    `Лист ${sheet === undefined ? "" : `«${sheet}» `}защищён, отметить на нём строки нельзя. Введите пароль листа или выберите запись на новые листы.`,
  "unknown-revision": () => "Отменить эту запись уже нельзя: книга с тех пор изменилась.",
  "other-workbook": ({ workbook, found }) =>
    `Панель работает с книгой «${workbook ?? ""}», а сейчас открыта «${found ?? ""}»: в ней ничего не прочитано и не изменено. Вернитесь в окно своей книги и повторите или нажмите «Перечитать книгу», чтобы работать с открытой.`,
  "view-only": () =>
    "Книга открыта только для просмотра: записать в неё нельзя, ничего не изменено. Нажмите «Разрешить редактирование» (или «Изменить книгу») и повторите или сохраните результат новой книгой.",
  "write-elsewhere": () =>
    "В эту книгу сейчас пишет другая панель ОКО: ваша в другом окне или соавтора. Здесь ничего не изменено. Подождите минуту, нажмите «Перечитать книгу» и повторите.",
  "cell-edit-mode": () => "Excel ждёт, пока вы закончите ввод в ячейке (нажмите Enter или Esc).",
  "engine-crashed": () =>
    "Программа чтения книг остановилась и запущена заново. Книга не изменена; повторите действие.",
  unsound: () =>
    "Книга не записана: получился бы файл, который Excel не откроет. Исходная книга не изменена. Сохраните результат новой книгой.",
  "host-refused": () =>
    "Excel не выполнил действие. Закончите ввод в ячейке (Enter или Esc), вернитесь в окно этой книги и повторите.",
  "session-ended": () =>
    "Программа обработки остановилась (возможно, не хватило памяти) и запущена заново. Файл на диске не изменён; то, что не сохранено, потеряно. Откройте книгу снова.",
  unreadable: ({ why }) =>
    why === "missing"
      ? "Файла нет."
      : why === "no-files"
        ? "В папке нет файлов."
        : "Файл не читается: система не разрешила. Возможно, его переместили или держит открытым другая программа.",
  stale: () =>
    "После проверки таблицы на листах изменили, строки могли сместиться. Ничего не записано: проверьте снова.",
  cancelled: () => "Работа прервана. Книга не изменена.",
  unexpected: () => "Действие не выполнено из-за ошибки в программе. Книга не изменена.",
};

/** Whether a failure of this kind is known. */
export function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(ERRORS, code);
}

/** Excel refused the way back as well. */
const UNFINISHED =
  "Вернуть всё как было сразу не удалось: нажмите «Перечитать книгу», панель предложит вернуть.";

/**
 * A failure in one Russian sentence or two: what, where, what next.
 *
 * @param details As the error gives them.
 * @example
 * errorText("wrong-password", {}) // => "Пароль не подошёл."
 */
export function errorText(code: FailureCode, details: FailureDetails): string {
  const sentence = ERRORS[code](details);
  return details["unfinished"] === undefined ? sentence : `${sentence} ${UNFINISHED}`;
}
