import type { Notice } from "../core/notice";

/** Tables of characters as the dialogs of Excel call them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "windows-1251": "Windows-1251",
  ibm866: "DOS, 866",
  "koi8-r": "КОИ-8",
  "x-mac-cyrillic": "Mac",
  "iso-8859-5": "ISO 8859-5",
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, старший байт первым",
};

/**
 * What is not sure of a text's table of characters, and what to do.
 *
 * @param onSheet « на листе «…»», or "".
 * @param details `encoding`, and `state`: "guessed" or "unreadable".
 */
export function encodingText(onSheet: string, { encoding, state }: Notice["details"]): string {
  const name = typeof encoding === "string" ? (ENCODINGS[encoding] ?? encoding) : "";
  const assumed = name === "" ? "" : ` (прочитано как ${name})`;
  if (state === "guessed") {
    return `Кодировка текста${onSheet} нигде не указана, а русских букв слишком мало, чтобы узнать её наверное${assumed}. Проверьте названия школ; если они неверны, сохраните файл как .xlsx или «CSV UTF-8».`;
  }
  return `Текст${onSheet} не читается: кодировка неизвестна или буквы потеряны при сохранении${assumed}. По нему нельзя судить, есть ли в файле таблицы. Откройте файл в программе, где он читается, и сохраните как .xlsx или «CSV UTF-8».`;
}
