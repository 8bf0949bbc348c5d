import { conditionFormula } from "../../src/app/condition-formula";
import { rowsLook } from "../../src/app/sheet-looks";
import type { Cell } from "../../src/workbook/cell";
import type { SheetLook } from "../../src/workbook/sheet-look";

/** 23 November 2022. */
const TODAY = 44_888;

function valueOf(formula: string, row: readonly Cell[], rows = 0, columns = 0): Cell {
  const ready = conditionFormula(formula);
  if (ready === null) throw new Error(`Not understood: ${formula}`);
  return ready({
    cell: (at, column) => (at === rows ? (row[column] ?? null) : null),
    today: TODAY,
    rows,
    columns,
  });
}

describe("a formula of a conditional format", () => {
  it.each([
    ['A1="нет"', ["Нет"], true],
    ['A1="нет"', ["да"], false],
    ['A1=""', [null], true],
    ["A1+1>2", [1.5], true],
    ["AND(ISNUMBER($A1),$A1<TODAY())", [44_887], true],
    ["AND(ISNUMBER($A1),$A1<TODAY())", [44_888], false],
    ["AND(ISNUMBER($A1),$A1<TODAY())", ["вчера"], false],
    ['NOT(OR(LEFT(TRIM($A1),8)="исполнен",LEFT(TRIM($A1),10)="не требует"))', ["  Исполнено в срок"], false],
    ['NOT(OR(LEFT(TRIM($A1),8)="исполнен",LEFT(TRIM($A1),10)="не требует"))', ["в работе"], true],
    ["IFERROR(DATE(RIGHT(A1,4),MID(RIGHT(A1,7),1,2),LEFT(RIGHT(A1,10),2)),5)", ["до 23.11.2022"], TODAY],
    ["IFERROR(DATE(RIGHT(A1,4),MID(RIGHT(A1,7),1,2),LEFT(RIGHT(A1,10),2)),5)", ["скоро"], 5],
    ['IF(A1>0,"больше",IF(A1<0,"меньше","равно"))', [-1], "меньше"],
    ["A1/0", [1], null],
    ['"а"&"""б"""', [], 'а"б"'],
    ["2+3*4-10/5", [], 12],
    ["-(2-5)", [], 3],
  ] as const)("%s of %j gives %j", (formula, row, expected) => {
    expect(valueOf(formula, row)).toBe(expected);
  });

  it("moves with its cell where it is not fixed", () => {
    expect(valueOf("$A1=5", [5, 6], 3, 1)).toBe(true);
    expect(valueOf("A1=6", [5, 6], 3, 1)).toBe(true);
    expect(valueOf("A$1=6", [5, 6], 3, 1)).toBe(false);
  });

  it.each(["VLOOKUP(A1,B:C,2,0)", "A1:B2", "A1=", "(A1", "'Лист 2'!A1=1", "1 2", `${"(".repeat(500)}1`])(
    "%s is not understood, and nothing is coloured by it",
    (formula) => {
      expect(conditionFormula(formula)).toBeNull();
    },
  );
});

describe("rows under conditional formats", () => {
  const area = { row: 1, column: 0, rows: 3, columns: 2 };
  const look: SheetLook = {
    ...{
      columnWidths: [],
      rowHeights: [],
      hasGridlines: true,
      frozen: { rows: 0, columns: 0 },
      merges: [],
      charts: [],
    },
    styles: [{}, { bold: true }],
    cells: [[], [1], [], []],
    conditions: [
      { areas: [area], formula: '$A2="да"', style: { fill: "AA0000" } },
      { areas: [area], formula: "ISTEXT($A2)", style: { fill: "00AA00", bold: true } },
    ],
  };
  const cells = [["заголовок"], ["да"], ["нет", 1], [7]];

  it("take the first that holds, over their own style", () => {
    const { styles, cells: shown } = rowsLook(look, cells, { from: 0, count: 10, today: TODAY });
    const fills = shown.map((line) => line.map((style) => styles[style]?.fill ?? null));
    expect(fills).toEqual([[], ["AA0000", "AA0000"], ["00AA00", "00AA00"], []]);
    expect(styles[shown[1]?.[0] ?? 0]?.bold).toBe(true);
  });

  it("are the same whatever window they are asked for in", () => {
    const { styles, cells: shown } = rowsLook(look, cells, { from: 2, count: 1, today: TODAY });
    expect(shown.map((line) => line.map((style) => styles[style]?.fill))).toEqual([["00AA00", "00AA00"]]);
  });
});
