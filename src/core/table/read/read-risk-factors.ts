import type { Cell, Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import {
  RISK_FACTORS,
  type RiskFactorNumber,
  type SchoolRiskFactors,
  type Significance,
} from "../../model/risk-factors";
import { noteDirt, type DirtLog } from "./dirt-log";
import { riskFactorIn } from "../recognise/group-forms";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, columnsOf } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/** The table's words for a significance; «+» says that a factor is there, not how strong it is: средняя. */
const WORDS: readonly (readonly [RegExp, Significance])[] = [
  [/^(2|высок(ая|ий)|в)$/, 2],
  [/^(1|средн(яя|ий)|с|\+|да|актуален|актуальный)$/, 1],
  [/^(0|низк(ая|ий)|н|-|–|—|−|нет|не актуален|неактуален|отсутствует)$/, 0],
];

/**
 * Reads the risk profiles of «500+»: schools by factors, or a row for each school and factor. Of two columns of one
 * factor (the wording of 2022 has two for the eighth) the more significant counts. An empty cell tells nothing; one
 * that cannot be read is noted (`factor-unread`).
 *
 * Source: docs/methods.md#risk-factors (значимость: высокая / средняя / низкая; scoring was not found).
 */
export function readRiskFactors(cells: Grid, table: RecognisedTable, log: DirtLog): SchoolRiskFactors[] {
  const bySchool = new Map<string, SchoolRiskFactors>();
  for (const { row, school } of unitRows(cells, table).schools) {
    const known = bySchool.get(school.id);
    const highest = new Map(known?.factors.map(({ number, significance }) => [number, significance]));
    for (const { number, column } of factorsOfRow(cells[row] ?? [], table)) {
      const significance = significanceOf(cells[row]?.[column]);
      if (significance === "unread") noteDirt(log, "factor-unread", row, column);
      else if (significance !== null) highest.set(number, moreSignificant(highest.get(number), significance));
    }
    const factors = RISK_FACTORS.flatMap((number) => {
      const significance = highest.get(number);
      return significance === undefined ? [] : [{ number, significance }];
    });
    const source = known?.source ?? { sheet: table.sheet, row, column: table.area.column };
    if (factors.length > 0) bySchool.set(school.id, { school, factors, source });
  }
  return [...bySchool.values()];
}

/** Which factor stands in which column of a row. */
function factorsOfRow(
  line: readonly Cell[],
  table: RecognisedTable,
): readonly { readonly number: RiskFactorNumber; readonly column: number }[] {
  const named = columnOf(table, "factor");
  if (named >= 0) {
    const number = riskFactorIn(comparableText(line[named]));
    return number === null ? [] : [{ number, column: columnOf(table, "significance") }];
  }
  return RISK_FACTORS.flatMap((number) =>
    columnsOf(table, "factor:")
      .filter(({ meaning }) => meaning === `factor:${number}`)
      .map(({ column }) => ({ number, column })),
  );
}

function significanceOf(cell: Cell | undefined): Significance | null | "unread" {
  const text = comparableText(cell);
  if (text === "") return null;
  return WORDS.find(([words]) => words.test(text))?.[1] ?? "unread";
}

function moreSignificant(known: Significance | undefined, found: Significance): Significance {
  return known !== undefined && known > found ? known : found;
}
