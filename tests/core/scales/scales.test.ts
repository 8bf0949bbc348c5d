import { readFileSync } from "node:fs";
import { procedureKey, type Procedure, type Scale } from "../../../src/core/model/procedure";
import { findScale } from "../../../src/core/scales/find-scale";
import { isScaleValid, markOf } from "../../../src/core/scales/mark-of";
import { VPR_SCALES } from "../../../src/core/scales/vpr-scales";
import { describeWithData, sharedFile } from "../../shared-data";

const MA4: Procedure = { exam: "vpr", subject: "ma", grade: 4, year: 2021 };

describe("VPR_SCALES", () => {
  it("holds only scales that can be, each once", () => {
    expect(VPR_SCALES.every(isScaleValid)).toBe(true);
    expect(new Set(VPR_SCALES.map(procedureKey)).size).toBe(VPR_SCALES.length);
    expect(VPR_SCALES.every(({ source }) => source !== "")).toBe(true);
  });

  // ФИОКО, описания КИМ ВПР 2021: the last score of each mark as printed.
  it.each([
    { subject: "ru", grade: 4, last: [13, 23, 32, 38] },
    { subject: "ma", grade: 5, last: [6, 10, 14, 20] },
    { subject: "gg", grade: 8, last: [12, 26, 34, 40] },
    { subject: "hi", grade: 8, last: [9, 18, 27, 36] },
    { subject: "fi", grade: 7, last: [4, 7, 10, 18] },
  ])("gives the marks as printed for $subject $grade", ({ subject, grade, last }) => {
    const scale = VPR_SCALES.find(
      (known) => known.subject === subject && known.grade === grade && known.year === 2021,
    );
    expect(scale).toBeDefined();
    if (scale === undefined) return;
    expect(last.map((score) => markOf(scale, score))).toEqual([2, 3, 4, 5]);
    expect(last.slice(0, 3).map((score) => markOf(scale, score + 1))).toEqual([3, 4, 5]);
    expect(scale.maximum).toBe(last[3]);
  });
});

describeWithData("VPR_SCALES against the machine-readable thresholds", () => {
  const names = {
    rus: "ru",
    mat: "ma",
    okr: "om",
    bio: "bi",
    ist: "is",
    geo: "gg",
    obs: "ob",
    fiz: "fi",
    him: "hi",
    eng: "en",
    ger: "de",
    fra: "fr",
  };
  const file = readFileSync(sharedFile("vpr", "thresholds.json"), "utf8");
  const thresholds = JSON.parse(file) as Record<
    string,
    { mark3_from: number; mark4_from: number; mark5_from: number }
  >;

  it("agrees wherever both name a work", () => {
    let compared = 0;
    for (const [key, from] of Object.entries(thresholds)) {
      const [, name = "", grade] = /^([a-z]+)(\d+)$/.exec(key) ?? [];
      const subject = Object.entries(names).find(([prefix]) => name.startsWith(prefix))?.[1];
      const scale = VPR_SCALES.find(
        (known) => known.subject === subject && known.grade === Number(grade) && known.year === 2021,
      );
      if (scale === undefined) continue;
      expect([key, scale.from3, scale.from4, scale.from5]).toEqual([
        key,
        from.mark3_from,
        from.mark4_from,
        from.mark5_from,
      ]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe("findScale()", () => {
  const own: Scale = { ...MA4, maximum: 20, from3: 5, from4: 9, from5: 14, source: "своя" };

  it("takes the built-in scale by year, grade and subject, with the maximum or without", () => {
    expect(findScale(VPR_SCALES, MA4, 20).scale?.from3).toBe(6);
    expect(findScale(VPR_SCALES, MA4, null).scale?.maximum).toBe(20);
  });

  it("takes the person's own before it", () => {
    expect(findScale([own, ...VPR_SCALES], MA4, 20).scale).toBe(own);
  });

  it("passes over the person's own when only the built-in one has the maximum", () => {
    expect(findScale([{ ...own, maximum: 18 }, ...VPR_SCALES], MA4, 20).scale?.from3).toBe(6);
  });

  it("refuses another maximum and says both", () => {
    const { scale, notice } = findScale(VPR_SCALES, MA4, 18);
    expect(scale).toBeNull();
    expect(notice).toMatchObject({ code: "maximum-differs", details: { maximum: 18, scaleMaximum: 20 } });
  });

  it("says when it knows none", () => {
    expect(findScale(VPR_SCALES, { ...MA4, year: 2030 }, 20).notice?.code).toBe("scale-unknown");
  });
});

describe("isScaleValid()", () => {
  it.each([
    { maximum: 20, from3: 6, from4: 6, from5: 15 },
    { maximum: 14, from3: 6, from4: 10, from5: 15 },
    { maximum: 20, from3: 6, from4: 10.5, from5: 15 },
    { maximum: 20, from3: 0, from4: 10, from5: 15 },
  ])("refuses %j", (scale) => {
    expect(isScaleValid(scale)).toBe(false);
  });
});
