import {
  DATE_MARK,
  FORMULA_MARK,
  numberReading,
  unreadText,
} from "../../../src/core/cleaning/number-reading";

describe("numberReading()", () => {
  it.each([
    ["90 чел.", 90],
    ["90 человек", 90],
    ["90чел", 90],
    ["21 уч-ся", 21],
    ["3 ученика", 3],
    ["25 участников", 25],
    ["'90", 90],
    ["’90", 90],
    ["90.", 90],
    ["90 ;", 90],
    ["~90", 90],
    ["около 90", 90],
    ["58 (из 60)", 58],
    ["58 из 60", 58],
    ["58 из 60 чел.", 58],
    ["4 (12,9 %)", 4],
    ["4 чел. (12,9%)", 4],
    ["5 (пять)", 5],
    ["83*", 83],
    ["83 **", 83],
    ["83¹", 83],
    ["*83", 83],
    ["1'722'202", 1722202],
    ["1.722.202", 1722202],
    ["1 722 202 чел.", 1722202],
    ["1’234", 1234],
    ["3/10,3%", 3],
    ["12 / 40 %", 12],
    ["4 чел./12,9%", 4],
    ["4 чел. – 12,9 %", 4],
    ["4 уч.; 13%", 4],
    ["0/0%", 0],
    ["3\n7,7%", 3],
    ["12 100 %", 12],
    ["3 (7,7)", 3],
    ["0 (0.0)", 0],
    ["7,7 (3)", 7.7],
    ["12,5 баллов", 12.5],
    ["0,045 18 школ", 0.045],
    ["−5 чел.", -5],
  ])("reads %s beside its words as %s", (text, value) => {
    expect(numberReading(text)).toEqual({ value, from: "words", isPercent: false });
  });

  it.each([
    ["12,5 %", "text"],
    ["12,5 проц.", "words"],
    ["12,5% (4 чел.)", "words"],
    ["12,5% / 4", "words"],
    ["12,5% (4)", "words"],
    ["12,5 %, 4 чел.", "words"],
    ["50 %*", "words"],
  ] as const)("knows that %s is a share", (text, from) => {
    expect(numberReading(text)).toMatchObject({ from, isPercent: true });
  });

  it.each([
    "*",
    "**",
    "●",
    "###",
    "<5",
    "< 10",
    "≤5",
    "менее 5",
    "меньше 10 чел.",
    "не более 4",
    "до 5",
    "1–4",
    "1-4 чел.",
    "от 1 до 4",
    ">95 %",
    "<5*",
    "(<5)",
    "n<5",
    "c",
    "С",
    "x",
    "Х",
    "скрыто",
    "конф.",
  ])("takes %s for a closed group", (text) => {
    expect(numberReading(text)).toEqual({ unread: "hidden" });
  });

  it.each([
    "н/д",
    "Н/Д",
    "н.д.",
    "нет данных",
    "данных нет",
    "нет",
    "—",
    "-",
    "–",
    "…",
    "n/a",
    "не участвовали",
    "?",
  ])("takes %s for a word that there is nothing", (text) => {
    expect(numberReading(text)).toEqual({ unread: "no-data" });
  });

  it.each([
    "З0",
    "9О",
    "девяносто",
    "58/60",
    "3/10,3",
    "3 (8)",
    "7,7 (3,1)",
    "4% / 12%",
    "90 + 3",
    "12.03.2026",
    "5А",
    "см. прим. 2",
    "1.2.3",
    "90 91",
    "5б",
    "5 Б",
  ])("guesses nothing of %s", (text) => {
    expect(numberReading(text)).toEqual({ unread: "words" });
  });

  it("tells numbers, texts of numbers and empty cells apart", () => {
    expect(numberReading(83)).toEqual({ value: 83, from: "number", isPercent: false });
    expect(numberReading("1 234,5")).toEqual({ value: 1234.5, from: "text", isPercent: false });
    for (const empty of [null, undefined, "", "  \u00a0"])
      expect(numberReading(empty)).toEqual({ unread: "empty" });
  });
});

describe("unreadText()", () => {
  it("shows what stood in a cell, but nothing that may be a name", () => {
    expect(["З0", "девяносто", "Менее 5", "Н/Д", "58/60"].map(unreadText)).toEqual([
      "З0",
      "девяносто",
      "Менее 5",
      "Н/Д",
      "58/60",
    ]);
    expect(["Фамилия И. О.", "ФАМИЛИЯ", "Фамилия, 5 класс", "5 (Фамилия)"].map(unreadText)).toEqual([
      "",
      "",
      "",
      "",
    ]);
    expect([`${DATE_MARK}05.10.2025`, `${FORMULA_MARK}SUM(A1)`].map(unreadText)).toEqual([
      "05.10.2025",
      "=SUM(A1)",
    ]);
  });
});
