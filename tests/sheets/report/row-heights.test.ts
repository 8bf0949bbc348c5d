import { lineCount, rowHeight } from "../../../src/sheets/report/row-heights";

describe("lineCount()", () => {
  it("keeps words whole, breaks one that is longer than the line, and counts paragraphs", () => {
    expect(lineCount("Средний балл выше, чем по краю", 12)).toBe(3);
    expect(lineCount("необъективности", 8)).toBe(2);
    expect(lineCount("да\nнет", 10)).toBe(2);
    expect(lineCount("", 10)).toBe(1);
  });

  it("counts wide letters for more: 31 of them do not stand on a line of 30 digits, though as many others do", () => {
    const direction = "План мероприятий по совершенствованию муниципальной системы методической работы";
    expect(lineCount(direction, 30)).toBe(4);
    expect(lineCount("и".repeat(4) + "ш".repeat(17), 30)).toBe(1);
    expect(lineCount("и".repeat(4) + "ш".repeat(19), 30)).toBe(2);
    expect(lineCount("гт".repeat(17), 30)).toBe(1);
    expect(lineCount("№ 1, № 2, № 3", 9)).toBe(2);
  });

  it("counts capitals for more: names of schools are half of them", () => {
    const schools = [5, 6, 16, 18, 23].map((number) => `МБОУ «СОШ № ${String(number)}»`).join("; ");
    expect(lineCount(schools.toLowerCase(), 28)).toBe(3);
    expect(lineCount(schools, 28)).toBe(4);
  });
});

describe("rowHeight()", () => {
  it("is that of the cell with most lines among those that wrap", () => {
    const cells = ["одно слово и ещё", "одно слово и ещё", 7];
    expect(rowHeight(cells, [6, 20, 5], new Set([0, 1, 2]))).toBe(45);
    expect(rowHeight(cells, [6, 20, 5], new Set([1]))).toBe(15);
  });
});
