import { errorText, type FailureCode } from "./errors";
import type { FailureDetails } from "./failure-details";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText, type NounForms } from "./number-text";

/** Why a file could not be read. */
export interface FileRefusal {
  readonly kind: "refused";
  readonly code: FailureCode;
  readonly details: FailureDetails;
}

/** What came of one file among several. */
export type FileVerdict =
  | {
      readonly kind: "tables";
      readonly tables: number;
      /** Schools of the table that has most of them. */
      readonly schools: number;
      /** Tables of which something is asked. */
      readonly asked: number;
    }
  | { readonly kind: "no-tables" }
  /** Only sheets that an earlier check wrote. */
  | { readonly kind: "own-only" }
  /** The same cells as another file; read once. */
  | { readonly kind: "same"; readonly as: string }
  /** The person left it out. */
  | { readonly kind: "left-out" }
  /** Reading was stopped before it. */
  | { readonly kind: "waiting" }
  | FileRefusal;

export const FILE_NOUN: NounForms = ["файл", "файла", "файлов"];
const OF_FILE: NounForms = ["файла", "файлов", "файлов"];
const READ: NounForms = ["Прочитан", "Прочитано", "Прочитано"];

/**
 * What came of a file, in a sentence for its line of the list.
 *
 * @example
 * fileVerdictText({ kind: "tables", tables: 1, schools: 26, asked: 0 }).replaceAll("\u00a0", " ") // => "1 таблица, 26 школ"
 */
export function fileVerdictText(verdict: FileVerdict): string {
  switch (verdict.kind) {
    case "tables":
      return tablesText(verdict);
    case "no-tables":
      return "Прочитан, знакомых таблиц нет.";
    case "own-only":
      return "В нём только листы ОКО прошлой проверки: исходных таблиц нет.";
    case "same":
      return `То же содержимое, что и в «${verdict.as}»: учтено один раз.`;
    case "left-out":
      return "Не участвует: отметка снята.";
    case "waiting":
      return "Не прочитан: чтение остановлено.";
    case "refused":
      return errorText(verdict.code, verdict.details);
  }
}

function tablesText({ tables, schools, asked }: FileVerdict & { readonly kind: "tables" }): string {
  const most = countText(schools, NOUNS.school);
  const size = tables === 1 ? most : `в${NBSP}таблице до${NBSP}${countText(schools, NOUNS.ofSchool)}`;
  const open = asked === 0 ? [] : [`нужен ответ: ${numberText(asked)}`];
  return [countText(tables, NOUNS.table), schools === 0 ? "школ не найдено" : size, ...open].join(", ");
}

/** Whether a file could be read, with tables or without. */
export function isFileRead({ kind }: FileVerdict): boolean {
  return kind !== "refused" && kind !== "waiting";
}

/** «Прочитано 58 файлов из 61. Таблицы найдены в 14.»: what was not read comes out of the first sentence. */
export function filesSummary(verdicts: readonly FileVerdict[]): string {
  const read = verdicts.filter(isFileRead).length;
  const used = verdicts.filter(({ kind }) => kind === "tables").length;
  const all = verdicts.length;
  const first =
    read === all
      ? `${nounAfter(read, READ)} ${countText(read, FILE_NOUN)}`
      : `${nounAfter(read, READ)} ${numberText(read)} из${NBSP}${countText(all, OF_FILE)}`;
  return `${first}. ${used === 0 ? "Знакомых таблиц нет ни в одном." : `Таблицы есть в${NBSP}${numberText(used)}.`}`;
}

/** «12 файлов» */
export function filesCount(count: number): string {
  return countText(count, FILE_NOUN);
}

/** What several files are called in the name of the file with their results. */
export function filesTitle(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  const folder = /^([^\\/]+)[\\/]/.exec(first)?.[1];
  if (
    folder !== undefined &&
    others.every((path) => path.startsWith(`${folder}${first.charAt(folder.length)}`))
  )
    return folder;
  const name = (first.split(/[\\/]/).at(-1) ?? first).replace(/\.[^.]*$/, "");
  return others.length === 0 ? name : `${name} и ещё ${numberText(others.length)}`;
}

/** Names of files in a sentence, the first of them. */
export function fileNames(names: readonly string[]): string {
  return listText(
    names.map((name) => `«${name}»`),
    5,
  );
}
