import type { Notice } from "../core/notice";
import { errorText, isFailureCode } from "./errors";
import { FILE_NOUN, fileNames } from "./files-text";
import { textOf, texts } from "./notice-details";
import { countText } from "./number-text";

/** Notices of files that were given together with others. */
export type FileNoticeCode = "file-not-read" | "file-same" | "files-without-tables" | "files-left-out";

type Details = Notice["details"];

/** One sentence a code; the facts are those of the notice. */
export const FILE_SENTENCES: Readonly<
  Record<FileNoticeCode, (facts: { readonly count: number; readonly details: Details }) => string>
> = {
  "file-not-read": ({ details }) =>
    `Файл «${textOf(details["file"])}» не участвует в проверке. ${refusal(details)}`,
  "file-same": ({ details }) =>
    `В файле «${textOf(details["file"])}» то же содержимое, что и в «${textOf(details["first"])}»: оно учтено один раз.`,
  "files-without-tables": ({ count, details }) =>
    `${countText(count, FILE_NOUN)} без знакомых таблиц${namesAfter(details)}.`,
  "files-left-out": ({ count, details }) =>
    `Вы сняли с проверки ${countText(count, FILE_NOUN)}${namesAfter(details)}.`,
};

function refusal(details: Details): string {
  const strings = Object.entries(details).filter((entry): entry is [string, string] => {
    return typeof entry[1] === "string";
  });
  const reason = textOf(details["reason"]);
  if (isFailureCode(reason)) return errorText(reason, Object.fromEntries(strings));
  return "Он не прочитан: чтение остановлено.";
}

function namesAfter(details: Details): string {
  const names = texts(details["files"]);
  return names.length === 0 ? "" : `: ${fileNames(names)}`;
}
