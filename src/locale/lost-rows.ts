import type { CheckRun } from "../core/run/check-run";
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
