import {
  countText,
  dateText,
  listText,
  NOUNS,
  numberText,
  percentText,
  probabilityText,
  rarityText,
} from "../../src/locale/number-text";
import { thresholdValueText } from "../../src/locale/threshold-names";
import { normal } from "./normal-text";

describe("numberText()", () => {
  it.each([
    { value: 24933, digits: 0, text: "24 933" },
    { value: 14.4058, digits: 2, text: "14,41" },
    { value: -0.214, digits: 2, text: "−0,21" },
    { value: -0.001, digits: 2, text: "0,00" },
    { value: 1234567.5, digits: 1, text: "1 234 567,5" },
  ])("writes $value as Russians do", ({ value, digits, text }) => {
    expect(normal(numberText(value, digits))).toBe(text);
  });

  it("says that a number is unknown, never 0", () => {
    expect(numberText(null)).toBe("нет данных");
    expect(percentText(null)).toBe("нет данных");
  });

  it("keeps a number with its unit on one line", () => {
    expect(`${percentText(0.41)}${countText(24933, NOUNS.pupil)}`).not.toContain(" ");
  });
});

describe("percentText()", () => {
  it.each([
    { share: 0.41, digits: 0, text: "41 %" },
    { share: 36 / 639, digits: 2, text: "5,63 %" },
    { share: 1, digits: 1, text: "100,0 %" },
  ])("writes the share $share as percent", ({ share, digits, text }) => {
    expect(normal(percentText(share, digits))).toBe(text);
  });
});

describe("countText()", () => {
  it.each([
    { count: 1, text: "1 школа" },
    { count: 2, text: "2 школы" },
    { count: 5, text: "5 школ" },
    { count: 11, text: "11 школ" },
    { count: 21, text: "21 школа" },
    { count: 112, text: "112 школ" },
  ])("agrees for $count", ({ count, text }) => {
    expect(normal(countText(count, NOUNS.school))).toBe(text);
  });
});

describe("rarityText()", () => {
  it.each([
    { p: 0.0089, text: "реже, чем в 1 случае из 100" },
    { p: 0.01, text: "реже, чем в 1 случае из 50" },
    { p: 0.000001, text: "реже, чем в 1 случае из 10 000" },
    { p: 0.1505, text: "примерно в 15 случаях из 100" },
  ])("is never stronger than the probability $p", ({ p, text }) => {
    expect(normal(rarityText(p))).toBe(text);
  });
});

describe("other numbers in words", () => {
  it("writes small probabilities as a bound", () => {
    expect(normal(probabilityText(0.00003))).toBe("< 0,0001");
    expect(probabilityText(0.0307)).toBe("0,0307");
  });

  it("writes dates as Russians do", () => {
    expect(dateText("2021-04-20")).toBe("20.04.2021");
  });

  it("lists what fits and counts the rest", () => {
    expect(listText(["а", "б", "в"], 2)).toBe("а, б и ещё 1");
    expect(listText(["а"])).toBe("а");
    expect(listText([])).toBe("");
  });

  it("gives a threshold as many decimals as it has", () => {
    expect(normal(thresholdValueText("share", 0.3))).toBe("30 %");
    expect(normal(thresholdValueText("share", 0.125))).toBe("12,5 %");
    expect(thresholdValueText("z", 1.96)).toBe("1,96");
    expect(thresholdValueText("probability", 0.0005)).toBe("0,0005");
  });
});
