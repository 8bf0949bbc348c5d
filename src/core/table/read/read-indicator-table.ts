import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { readMixedNumber, type MixedNumber } from "../../cleaning/read-mixed-number";
import type { SchoolIndicator } from "../../model/school-indicators";
import { isIndicatorHeader } from "../recognise/header-series";
import type { RecognisedTable } from "../../model/recognised-table";
import { cellNumbers } from "./cell-numbers";
import type { DirtLog } from "./dirt-log";
import { unitRows } from "./unit-rows";

const SHARE = /^(доля|удельный вес|процент)/;
/** The questionnaire of ФИС ОКО is no monitoring of indicators. */
const QUESTIONNAIRE = /расположена.*образовательная организация/;

/**
 * Reads the indicators of a monitoring table (or of a social passport) over its schools.
 *
 * Shares come out as 0..1: «12,36 %» is a percent; a column that has a number above 1 is in percent; else they are
 * fractions, as Excel keeps cells formatted as percent.
 *
 * Source: docs/methods.md#indicator-summary (Смоленск), docs/methods.md#shares (shares in three scales).
 */
export function readIndicatorTable(cells: Grid, table: RecognisedTable, log: DirtLog): SchoolIndicator[] {
  const headers = table.columns.map(({ header }) => comparableText(header));
  if (headers.some((header) => QUESTIONNAIRE.test(header))) return [];
  const { schools } = unitRows(cells, table);
  const numbers = cellNumbers(cells, log);
  return table.columns
    .filter((_, place) => isIndicatorHeader(headers[place] ?? ""))
    .map(({ column, header }): SchoolIndicator => {
      const read = schools.map(({ row }) => {
        const mixed = readMixedNumber(cells[row]?.[column]);
        if (mixed === null) numbers.note({ row, column }, "row-kept");
        return mixed;
      });
      const isShare = SHARE.test(comparableText(header));
      return {
        name: header,
        sheet: table.sheet,
        unit: isShare ? "share" : "number",
        values: isShare ? asShares(read) : read.map((mixed) => mixed?.value ?? null),
      };
    })
    .filter(({ values }) => values.some((value) => value !== null));
}

function asShares(read: readonly (MixedNumber | null)[]): (number | null)[] {
  const plain = read.filter((mixed) => mixed !== null && !mixed.isPercent);
  const scale = plain.some((mixed) => mixed !== null && mixed.value > 1) ? 0.01 : 1;
  return read.map((mixed) => (mixed === null ? null : mixed.value * (mixed.isPercent ? 0.01 : scale)));
}
