import fc from "fast-check";
import { cleanText, comparableText } from "../../../src/core/cleaning/clean-text";
import { readItem } from "../../../src/core/cleaning/read-item";
import { readJournalMark } from "../../../src/core/cleaning/read-journal-mark";
import { readNumber, readWhole } from "../../../src/core/cleaning/read-number";
import { sharesAsCounts } from "../../../src/core/cleaning/shares-as-counts";

describe("readNumber()", () => {
  it.each([
    [12.5, 12.5],
    ["12,36", 12.36],
    ["12.36 %", 12.36],
    ["1\u00a0722\u202f202", 1722202],
    [" 7 ", 7],
    ["-3", -3],
    ["05", 5],
  ])("reads %j as %d", (cell, number) => {
    expect(readNumber(cell)).toBe(number);
  });

  it.each([null, undefined, "", " ", "-", "–", "х", "1,2,3", "12.05.2021", "3 (4)", true, Infinity])(
    "reads no number from %j",
    (cell) => {
      expect(readNumber(cell)).toBeNull();
    },
  );

  it("reads back every number of two decimals that a Russian Excel shows", () => {
    const russian = new Intl.NumberFormat("ru", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (hundredths) => {
        return readNumber(russian.format(hundredths / 100)) === hundredths / 100;
      }),
    );
  });
});

describe("readWhole()", () => {
  it.each([
    ["89", 89],
    [0, 0],
    [2.5, null],
    [-1, null],
    ["", null],
  ])("reads %j as %j", (cell, number) => {
    expect(readWhole(cell)).toBe(number);
  });
});

describe("readItem()", () => {
  it.each(["X", "x", "Х", "х", "X ", " X", "\u00a0x", "H", "Ч", "?"])("reads %j as not attempted", (cell) => {
    expect(readItem(cell)).toBe("not-attempted");
  });

  it.each([
    ["не пройд.", "not-taught"],
    [" Не  пройд.", "empty-is-not-this"],
    [null, "empty"],
    ["-1", "unreadable"],
    ["да", "unreadable"],
    ["2", 2],
    [0, 0],
  ])("tells %j", (cell, reading) => {
    expect(readItem(cell)).toBe(reading === "empty-is-not-this" ? "not-taught" : reading);
  });
});

describe("readJournalMark()", () => {
  it.each([
    ["3\u00a0", 3],
    ["\u00a04", 4],
    [5, 5],
    ["нет отметки", null],
    ["ж", null],
    ["н/а", null],
    ["1", null],
    ["6", null],
    [null, null],
  ])("reads %j as %j", (cell, mark) => {
    expect(readJournalMark(cell)).toBe(mark);
  });
});

describe("cleanText() and comparableText()", () => {
  it("read an empty cell as an empty text", () => {
    expect([cleanText(null), cleanText(undefined), comparableText(null)]).toEqual(["", "", ""]);
  });

  it("give the same for what looks the same", () => {
    expect(comparableText("«Берёзовская»  СОШ\u00a0№ 1")).toBe(comparableText('"БЕРЕЗОВСКАЯ" СОШ № 1 '));
  });
});

describe("sharesAsCounts()", () => {
  it.each([
    { name: "percents", shares: [12.36, 52.81, 26.97, 7.87], n: 89, counts: [11, 47, 24, 7] },
    { name: "fractions", shares: [0.1, 0.4, 0.4, 0.1], n: 20, counts: [2, 8, 8, 2] },
    { name: "counts", shares: [2, 8, 8, 2], n: 20, counts: [2, 8, 8, 2] },
    { name: "one pupil", shares: [0, 0, 100, 0], n: 1, counts: [0, 0, 1, 0] },
    { name: "no pupils", shares: [0, 0, 0, 0], n: 0, counts: [0, 0, 0, 0] },
    { name: "whole percents of few", shares: [33, 33, 33, 0], n: 3, counts: [1, 1, 1, 0] },
  ])("reads $name", ({ shares, n, counts }) => {
    expect(sharesAsCounts(shares, n)).toEqual({ counts, problem: null });
  });

  it("leaves a large group unrounded: its percents leave more than half a pupil open", () => {
    expect(sharesAsCounts([13.44, 44.15, 36.28, 6.13], 30216).counts?.[0]).toBeCloseTo(4061.0304, 6);
  });

  it("refuses shares that are no whole, and says when they are no whole pupils", () => {
    expect(sharesAsCounts([10, 40, 40, 20], 20)).toEqual({ counts: null, problem: "shares-not-hundred" });
    expect(sharesAsCounts([33, 33, 33, 1], 20)).toEqual({ counts: [7, 7, 6, 0], problem: "share-not-count" });
  });

  it("takes shares of no participants for no pupils: a hundred percent of nobody are not a hundred", () => {
    const nobody = { counts: null, problem: "shares-of-nobody" };
    expect(sharesAsCounts([10, 40, 40, 10], 0)).toEqual(nobody);
    expect(sharesAsCounts([0.1, 0.4, 0.4, 0.1], 0)).toEqual(nobody);
  });

  it("gives back any counts from their percents of two decimals", () => {
    const counts = fc.array(fc.nat({ max: 300 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(counts, (pupils) => {
        const n = pupils.reduce((sum, count) => sum + count, 0);
        const percents = pupils.map((count) => (n === 0 ? 0 : Math.round((count / n) * 1e4) / 100));
        const { counts: read } = sharesAsCounts(percents, n);
        return (
          read !== null &&
          read.every((count, i) => Math.abs(count - (pupils[i] ?? 0)) <= 0.005 * (n / 100) + 1e-9)
        );
      }),
    );
  });
});
