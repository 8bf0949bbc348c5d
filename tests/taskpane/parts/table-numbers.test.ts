import { readGrade, readNumber, readYear } from "../../../src/taskpane/parts/table-numbers";

describe("a number as typed", () => {
  it.each([
    ["4", 4],
    [" 11 ", 11],
    ["0", null],
    ["12", null],
    ["4,5", null],
    ["четвёртый", null],
    ["", null],
  ])("grade %p is %p", (text, grade) => {
    expect(readGrade(text)).toBe(grade);
  });

  it.each([
    ["2021", 2021],
    [" 2019 ", 2019],
    ["21", null],
    ["1999", null],
    ["20221", null],
    ["", null],
  ])("year %p is %p", (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each([
    ["0,05", 0.05],
    ["0.05", 0.05],
    ["1 000", 1000],
    ["1\u00a0000,5", 1000.5],
    ["−2", -2],
    ["5 %", null],
    ["1,2,3", null],
    ["", null],
  ])("number %p is %p", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
