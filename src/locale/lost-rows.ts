import type { CheckRun } from "../core/run/check-run";
import type { NoticeCode } from "../core/notice";
import { trueHeader } from "../core/table/laid/true-cell";
import { textOf } from "./notice-details";
import { countText, NOUNS } from "./number-text";

/** «3 строки с числами без названия школы»: nobody knows whose numbers they are. */
export function namelessRows({ notices }: CheckRun): string[] {
  const rows = notices
    .filter(({ code }) => code === "rows-without-school")
    .reduce((sum, { details }) => sum + Number(details["count"] ?? 0), 0);
  return rows === 0 ? [] : [`${countText(rows, NOUNS.row)} с числами без названия школы`];
}

/** «3 строки, где не прочитан класс, предмет или год»: of which work they are is not known. */
export function rowsOfUnknownWork({ notices, records }: CheckRun): string[] {
  const ofWork = records.tables.flatMap((table) =>
    table.columns.flatMap(({ meaning, column }) =>
      /^(grade|class-group|subject|year)$/.test(meaning)
        ? [`${table.sheet}|${trueHeader(table, column)}`]
        : [],
    ),
  );
  const rows = notices
    .filter(({ code, details }) => {
      const column = `${textOf(details["sheet"])}|${textOf(details["header"])}`;
      const isLeftOut = details["outcome"] === "row-left-out" && ofWork.includes(column);
      return code === "rows-without-procedure" || isLeftOut;
    })
    .reduce((sum, { details }) => sum + Number(details["rowCount"] ?? details["count"] ?? 0), 0);
  return rows === 0 ? [] : [`${countText(rows, NOUNS.row)}, где не прочитан класс, предмет или год`];
}

/** What keeps numbers of a school unknown though its cells are filled; whom a share is of may be told nowhere. */
const UNREAD_CELLS: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  "cells-unread",
  "cells-hidden",
  "formulas-without-values",
  "formula-error",
  "indices-differ",
  "unit-unknown",
  "shares-not-hundred",
  "shares-of-nobody",
  "total-unreadable",
]);

/** Whether all that is unknown of schools is unknown because nobody says how many pupils wrote. */
export function isWithoutParticipants({ notices }: CheckRun): boolean {
  return (
    notices.some(({ code }) => code === "shares-of-unknown") &&
    !notices.some(({ code }) => UNREAD_CELLS.has(code))
  );
}
