import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { bunching, smoothCurve } from "../../src/core/stats/bunching";
import { heapAt } from "../../src/core/measured/boundary-heaps";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { describeWithData, sharedBytes, sharedFile } from "../shared-data";

const thresholds = thresholdsInForce();

/** Score counts of five New York exams of 2010; 65 points pass, and teachers marked anew what lay below. */
describeWithData("New York Regents of 2010", () => {
  const exams = regents();

  it.each([
    ["INTEGRATED ALGEBRA", 102, 8451, 0.38],
    ["GLOBAL HISTORY", 349, 6392, 0.6],
    ["LIVING ENVIRONMENT", 237, 7978, 0.48],
    ["ENGLISH", 1, 6084, 0.71],
    ["U.S. HISTORY", 101, 4749, 0.6],
  ])("%s misses works just below the pass mark", (name, below, at, missing) => {
    const works = exams.get(name) ?? [];
    expect([works[64], works[65]]).toEqual([below, at]);
    const gap = passGap(works);
    expect(gap.missing / gap.expected).toBeCloseTo(missing, 2);
    expect(heapAt(works, 65, { others: [55], maximum: 100, thresholds })).toMatchObject({ isHeaped: true });
  });

  it("all together miss 53 % of the works below, 6.6 % of all works are in excess above", () => {
    const gaps = [...exams.values()].map(passGap);
    function sum(pick: (gap: ReturnType<typeof passGap>) => number): number {
      return gaps.reduce((total, gap) => total + pick(gap), 0);
    }
    expect(sum(({ missing }) => missing) / sum(({ expected }) => expected)).toBeCloseTo(0.533, 3);
    expect(sum(({ excess }) => excess) / sum(({ all }) => all)).toBeCloseTo(0.0656, 4);
  });
});

/** Polish leavers' exams, 2010 to 2015: 30 % passes; the mother tongue is marked by hand, maths is the control. */
describeWithData("the Polish matura", () => {
  it.each(yearsOf("rozklad_polski", 70))("Polish in %s is bunched at 21 of 70", (_, works) => {
    expect(bunching(works, { at: 21, below: 6, above: 3 }, []).excess).toBeGreaterThan(0.4);
    expect(heapAt(works, 21, { others: [], maximum: 70, thresholds })).toMatchObject({ isHeaped: true });
  });

  it.each(yearsOf("rozklad_matematyka", 50))("maths in %s is not, at 15 of 50", (_, works) => {
    expect(Math.abs(bunching(works, { at: 15, below: 3, above: 2 }, []).excess)).toBeLessThan(0.2);
    expect(heapAt(works, 15, { others: [], maximum: 50, thresholds })).toMatchObject({ isHeaped: false });
  });
});

/** Grids with gaps: not every test score can be had. */
describeWithData("Russian exams without a spike", () => {
  it("raise no alarm: Arkhangelsk, maths 2013, at 24", () => {
    const scores = readFileSync(sharedFile("reference", "arkhangelsk-ege-2013"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    const works = Array<number>(101).fill(0);
    for (const line of scores)
      works[Number(line.split(";")[2])] = (works[Number(line.split(";")[2])] ?? 0) + 1;
    expect(heapAt(works, 24, { others: [], maximum: 100, thresholds })).toMatchObject({ isHeaped: false });
  });

  it.each([
    ["История", 32],
    ["Физика", 36],
  ])("raise no alarm: Rostov, %s 2014, at %i", (subject, minimum) => {
    const book = read(sharedBytes("ege", "распределение тестовых баллов"));
    const sheet = book.Sheets[subject];
    const rows = sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    const works = Array<number>(101).fill(0);
    for (const [score, count] of rows) if (typeof score === "number") works[score] = Number(count);
    expect(works.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1000);
    expect(heapAt(works, minimum, { others: [], maximum: 100, thresholds })).toMatchObject({
      isHeaped: false,
    });
  });
});

function regents(): Map<string, number[]> {
  const book = read(sharedBytes("reference", "regents"));
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  const rows = sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const [names = [], , , ...scores] = rows;
  return new Map(
    names.slice(1).map((name, exam): [string, number[]] => {
      const works = Array<number>(101).fill(0);
      for (const row of scores) if (Number(row[0]) <= 100) works[Number(row[0])] = Number(row[exam + 1] ?? 0);
      return [String(name), works];
    }),
  );
}

/** As published with these data: a polynomial of degree 6 through 30 to 98, without 60 to 69. */
function passGap(works: readonly number[]) {
  const curve = smoothCurve(works.length, {
    ...{ degree: 6, from: 30, to: 98, isOwn: (bin) => bin >= 60 && bin <= 69 },
  })(works);
  function sum(list: readonly number[], from: number, to: number): number {
    return list.slice(from, to).reduce((total, one) => total + one, 0);
  }
  return {
    missing: sum(curve, 60, 65) - sum(works, 60, 65),
    expected: sum(curve, 60, 65),
    excess: sum(works, 65, 70) - sum(curve, 65, 70),
    all: sum(works, 0, works.length),
  };
}

/** Works by points of every year; points above the maximum are other papers. */
function yearsOf(part: string, maximum: number): [string, number[]][] {
  const years = new Map<string, number[]>();
  const lines = readFileSync(sharedFile("reference", part), "utf8").trim().split("\n").slice(1);
  for (const line of lines) {
    const [year = "", points = "", count = ""] = line.replaceAll('"', "").split(",");
    const works = years.get(year) ?? Array<number>(maximum + 1).fill(0);
    years.set(year, works);
    if (Number(points) <= maximum) works[Number(points)] = Number(count);
  }
  return [...years];
}
