import { lightName, movementName } from "../../locale/indicator-text";
import type { CellContent } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { cellAddress } from "../../workbook/address";
import { indicatorChange, type Light, type Movement } from "../../core/indicators/indicator-light";
import type { LitIndicator } from "../../core/indicators/lit-indicators";
import { firstBodyRow, type TableSheet } from "./table-sheet";

/** Number formats of a change: percentage points of a share, which is written a hundred times larger, and pieces of a count. */
export const CHANGE_FORMATS = {
  share: '+0.0" п. п.";−0.0" п. п.";0.0" п. п."',
  number: "+0;−0;0",
} as const;

/** Places of a row's value, previous value and target on the sheet of indicators. */
const VALUE_COLUMN = 2;
const PREVIOUS_COLUMN = 4;
const TARGET_COLUMN = 5;

/** What a formula of ours gives while a number is missing: it is said too, for a cell without it is one not computed. */
const BLANK = "";

const LIGHT_FILLS: Readonly<Record<Light, string>> = { green: "DCEBD5", amber: "FDF0CC", red: "F8D5CB" };
const MOVEMENT_COLORS: Readonly<Record<Movement, string>> = {
  better: "2E6B34",
  worse: "A33A22",
  same: "4A5560",
};

/**
 * Change, movement and light of an indicator as formulas, so that a typed target is answered without the add-in. The
 * rules are those of `indicatorLight()` and `indicatorMovement()`; an indicator that is better neither way has only the
 * change.
 *
 * @param row Index of the indicator's row on the sheet.
 */
export function lightCells(indicator: LitIndicator, row: number, amberGap: number): CellContent[] {
  const { movement, light, better, unit } = indicator;
  const now = cellAddress(row, VALUE_COLUMN);
  const before = cellAddress(row, PREVIOUS_COLUMN);
  const target = cellAddress(row, TARGET_COLUMN);
  const change = `ROUND(${now}-${before},9)`;
  const points = unit === "share" ? 100 : 1;
  const moved = indicatorChange(indicator);
  const changed: CellContent = {
    formula: known([now, before], points === 1 ? change : `ROUND((${now}-${before})*${String(points)},7)`),
    value: moved === null ? BLANK : Number((moved * points).toFixed(7)),
  };
  if (better === null) return [changed, null, null];
  const gain = better === "up" ? change : `-${change}`;
  const missing = `ROUND(${better === "up" ? `${target}-${now}` : `${now}-${target}`},9)`;
  const gap = `ROUND(${String(amberGap)}*ABS(${target}),9)`;
  const movements = choice(
    `${change}=0`,
    movementName("same"),
    choice(`${gain}>0`, movementName("better"), quoted(movementName("worse"))),
  );
  const lights = choice(
    `${missing}<=0`,
    lightName("green"),
    choice(`${missing}<=${gap}`, lightName("amber"), quoted(lightName("red"))),
  );
  return [
    changed,
    { formula: known([now, before], movements), value: movement === null ? BLANK : movementName(movement) },
    { formula: known([now, target], lights), value: light === null ? BLANK : lightName(light) },
  ];
}

/**
 * Conditional formats that repeat the words of the movement and the light.
 *
 * @param column Index of the column of the change; the movement and the light follow it.
 */
export function lightFormats(form: TableSheet, column: number): WorkbookEdit[] {
  const { sheet } = form;
  const row = firstBodyRow(form);
  const area = { row, rows: form.rows.length, columns: 1 };
  const [movement, light] = [column + 1, column + 2];
  return [
    ...Object.entries(MOVEMENT_COLORS).map(([of, color]): WorkbookEdit => {
      const formula = `${cellAddress(row, movement)}=${quoted(movementName(of as Movement))}`;
      return {
        kind: "condition",
        sheet,
        area: { ...area, column: movement },
        formula,
        style: { color, bold: true },
      };
    }),
    ...Object.entries(LIGHT_FILLS).map(([of, fill]): WorkbookEdit => {
      const formula = `${cellAddress(row, light)}=${quoted(lightName(of as Light))}`;
      return { kind: "condition", sheet, area: { ...area, column: light }, formula, style: { fill } };
    }),
  ];
}

function choice(condition: string, word: string, otherwise: string): string {
  return `IF(${condition},${quoted(word)},${otherwise})`;
}

/** A formula that is empty unless every cell holds a number. */
function known(cells: readonly string[], formula: string): string {
  return `IF(AND(${cells.map((cell) => `ISNUMBER(${cell})`).join(",")}),${formula},"")`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
