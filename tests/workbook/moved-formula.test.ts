import { formulaOfRow, movedFormula } from "../../src/workbook/moved-formula";

function stays(column: number): number {
  return column;
}

describe("movedFormula()", () => {
  it.each([
    ["A1+$B$2", "B2+$B$2"],
    ["SUM(A$1:$A3)", "SUM(B$1:$A4)"],
    ['"A1"&A1', '"A1"&B2'],
    ["LOG10(A1)", "LOG10(B2)"],
    ["'План A1'!C3", "'План A1'!D4"],
  ])("%s", (formula, expected) => {
    expect(movedFormula(formula, 1, 1)).toBe(expected);
  });
});

describe("formulaOfRow()", () => {
  it.each([
    ["F6-TODAY()", "F1-TODAY()"],
    ["IF($F6>G6,\"F7\",'План'!A3:B9)", "IF($F1>G1,\"F7\",'План'!$A$3:$B$9)"],
    ["SUM(F6:G6)", "SUM(F1:G1)"],
    ["ОКО[[#This Row],[Срок до]]-1", "ОКО[[#This Row],[Срок до]]-1"],
    ["SUM(Даты!A:A)", "SUM(Даты!A:A)"],
  ])("%s in row 6", (formula, expected) => {
    expect(formulaOfRow(formula, 5, stays)).toBe(expected);
  });

  it.each(["F7-1", "SUM(F6:F9)", "$F$1", "SUM(F:F)", "SUM(3:3)"])(
    "cannot tell what %s would mean in another row",
    (formula) => {
      expect(formulaOfRow(formula, 5, stays)).toBeNull();
    },
  );

  it("follows columns that moved, and none that went", () => {
    expect(formulaOfRow("F6*2", 5, (column) => (column === 5 ? 8 : undefined))).toBe("I1*2");
    expect(formulaOfRow("G6*2", 5, (column) => (column === 5 ? 8 : undefined))).toBeNull();
  });
});
