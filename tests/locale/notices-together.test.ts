import type { Notice } from "../../src/core/notice";
import { noticeText } from "../../src/locale/notices";
import { noticesTogether } from "../../src/locale/notices-together";
import { normal } from "./normal-text";

function totals(sheet: string, names: readonly string[] = ["Вся выборка", "Край"]): Notice {
  return { code: "group-rows-skipped", place: `${sheet}!A8`, details: { count: names.length, names, sheet } };
}

function told(...notices: readonly Notice[]): string[] {
  return noticesTogether(notices).map((notice) => normal(noticeText(notice)));
}

describe("noticesTogether()", () => {
  it("says once of several sheets what is the same on each, where the first of them was", () => {
    const other: Notice = { code: "year-unknown", place: "МА 5!A1", details: { sheet: "МА 5" } };
    expect(told(totals("МА 4"), other, totals("РУ 4"))).toEqual([
      "Строки «Вся выборка» и «Край» на 2 листах («МА 4» и «РУ 4») приняты за итоги, а не за школы.",
      "Не удалось понять, за какой год таблица на листе «МА 5». Укажите год.",
    ]);
    const many = ["А", "Б", "В", "Г", "Д"].map((sheet) => totals(sheet, ["Итого"]));
    expect(told(...many)).toEqual([
      "Строка «Итого» на 5 листах («А», «Б», «В» и ещё 2) принята за итог, а не за школу.",
    ]);
  });

  it("keeps apart what differs in anything else, and what a person has to look at on each sheet", () => {
    expect(told(totals("МА 4"), totals("РУ 4", ["Край"]))).toHaveLength(2);
    const above = ["А", "Б"].map((sheet): Notice => {
      return {
        code: "total-above-maximum",
        place: `${sheet}!C4`,
        details: { count: 2, first: ["C4"], sheet },
      };
    });
    expect(told(...above)).toHaveLength(2);
  });

  it("names one sheet as before, also where it has two tables", () => {
    const sentence = "Строки «Вся выборка» и «Край» на листе «МА 4» приняты за итоги, а не за школы.";
    expect(told(totals("МА 4"))).toEqual([sentence]);
    expect(told(totals("МА 4"), totals("МА 4"))).toEqual([sentence]);
  });
});
