import {
  pupilEvidence,
  reportEvidence,
  type MarkedUnit,
  type MarkedWork,
} from "../../../src/core/scales/mark-evidence";
import { isScaleAmong, recoveredScale } from "../../../src/core/scales/recovered-scale";

/** Works as «5:2» (score and mark), each as many times as it stands. */
function works(...texts: readonly string[]): MarkedWork[] {
  return texts.map((text) => {
    const [score = 0, mark = 0] = text.split(":").map(Number);
    return { score, mark, schoolId: "oo:900101" };
  });
}

/** Two works on every score of 0 to 20, marked from 6, 10 and 15. */
function everyScore(): MarkedWork[] {
  return Array.from({ length: 42 }, (_, index) => {
    const score = index % 21;
    const mark = score >= 15 ? 5 : score >= 10 ? 4 : score >= 6 ? 3 : 2;
    return { score, mark, schoolId: `oo:90010${String(index % 3)}` };
  });
}

describe("recoveredScale() of pupils", () => {
  it("finds the boundaries exactly where every neighbouring score was met", () => {
    const evidence = pupilEvidence(everyScore(), 20);
    expect(evidence).toMatchObject({ from: "pupils", works: 42, schools: 3 });
    expect(recoveredScale(evidence)).toEqual({
      ranges: [6, 10, 15].map((score) => ({ from: score, to: score })),
      contradicting: 0,
      isExact: true,
    });
  });

  it("does not claim a boundary at a score that nobody has: the example of docs/methods.md", () => {
    const recovered = recoveredScale(pupilEvidence(works("5:2", "6:3", "6:3", "7:3", "9:4"), 9));
    expect(recovered?.ranges.slice(0, 2)).toEqual([
      { from: 6, to: 6 },
      { from: 8, to: 9 },
    ]);
    expect(recovered?.isExact).toBe(false);
  });

  it("does not claim where «5» begins when nobody has it", () => {
    const recovered = recoveredScale(
      pupilEvidence(
        everyScore().filter(({ score }) => score < 15),
        20,
      ),
    );
    expect(recovered?.ranges[2]).toEqual({ from: 15, to: 21 });
    expect(recovered?.isExact).toBe(false);
    const untilHighest = recoveredScale(
      pupilEvidence(
        everyScore().filter(({ score }) => score < 15),
        14,
      ),
    );
    expect(untilHighest?.isExact).toBe(false);
  });

  it("stands a few wrong marks, and counts them", () => {
    const many = Array.from({ length: 10 }, everyScore).flat();
    const wrong = works("3:4", "18:2");
    const recovered = recoveredScale(pupilEvidence([...many, ...wrong], 20));
    expect(recovered?.isExact).toBe(true);
    expect(recovered?.ranges.map(({ from }) => from)).toEqual([6, 10, 15]);
    expect(recovered?.contradicting).toBe(5);
  });

  it("leaves a boundary open that one wrong mark would decide", () => {
    const beside = everyScore().filter(({ score }) => score !== 6);
    const recovered = recoveredScale(pupilEvidence([...beside, ...works("6:3", "6:2", "6:2")], 20));
    expect(recovered?.ranges[0]).toEqual({ from: 6, to: 7 });
    expect(recovered?.isExact).toBe(false);
  });

  it("knows which scales the data leave open", () => {
    const recovered = recoveredScale(
      pupilEvidence(
        everyScore().filter(({ score }) => score !== 9),
        20,
      ),
    );
    if (recovered === null) throw new Error("No scale");
    expect(isScaleAmong(recovered, { from3: 6, from4: 9, from5: 15 })).toBe(true);
    expect(isScaleAmong(recovered, { from3: 6, from4: 10, from5: 15 })).toBe(true);
    expect(isScaleAmong(recovered, { from3: 7, from4: 10, from5: 15 })).toBe(false);
  });
});

function sum(histogram: readonly number[], from: number, to: number): number {
  return histogram.slice(from, to).reduce((all, count) => all + count, 0);
}

describe("recoveredScale() of reports", () => {
  /** A school with as many works on each score of 0 to 10 as given; marks from 3, 5 and 8. */
  function unit(...histogram: readonly number[]): MarkedUnit {
    return {
      histogram,
      marks: [sum(histogram, 0, 3), sum(histogram, 3, 5), sum(histogram, 5, 8), sum(histogram, 8, 11)],
    };
  }
  const schools = [unit(0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0), unit(1, 0, 3, 1, 2, 6, 1, 2, 4, 0, 1)];

  it("finds the boundaries whose parts are the reported marks in every school", () => {
    const evidence = reportEvidence(schools, 10);
    expect(evidence).toMatchObject({ from: "reports", works: 46, schools: 2 });
    expect(recoveredScale(evidence)).toMatchObject({
      ranges: [3, 5, 8].map((score) => ({ from: score, to: score })),
      contradicting: 0,
      isExact: true,
    });
  });

  it("does not claim a boundary that an empty score leaves open in all of them", () => {
    const open = recoveredScale(reportEvidence([unit(0, 1, 2, 0, 4, 5, 4, 3, 2, 1, 0)], 10));
    expect(open?.ranges[0]).toEqual({ from: 3, to: 4 });
    expect(open?.isExact).toBe(false);
  });

  it("takes no school whose two tables count different numbers of works", () => {
    const other = { histogram: [9, 9, 9], marks: [1, 1, 1, 1] as const };
    expect(reportEvidence([...schools, other], 10)).toMatchObject({ works: 46, schools: 2 });
  });

  it("allows the rounding of percents in a large group", () => {
    const large = unit(...Array.from({ length: 11 }, (_, score) => 1000.4 + score * 100));
    const [two, three, four, five] = large.marks;
    const rounded = { ...large, marks: [two + 0.9, three - 0.4, four - 0.2, five - 0.3] as const };
    expect(recoveredScale(reportEvidence([rounded], 10))?.isExact).toBe(true);
  });
});
