import fc from "fast-check";
import { seededRandom } from "../../../bench/seeded-random";
import type { Procedure } from "../../../src/core/model/procedure";
import { examGaps } from "../../../src/core/objectivity/check-exam-gaps";
import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { findingText } from "../../../src/locale/finding-text";
import { madeUpExam, madeUpMarks, madeUpProcedure, madeUpRecords } from "./made-up-results";

const thresholds = thresholdsInForce();
const VPR_8: Procedure = { exam: "vpr", subject: "ma", grade: 8, year: 2021 };

/** Usual differences of −2 to 2 pupils of 40 in 24 schools; the first school's own. */
function usual(index: number, first: number): number {
  return index === 0 ? first : (index % 5) - 2;
}

function vprAndOge(first: number, schools = 24) {
  const places = Array.from({ length: schools }, (_, index) => index);
  const procedures = [
    madeUpProcedure(
      places.map((at) => ({ marks: madeUpMarks(16 + usual(at, first)) })),
      { procedure: VPR_8 },
    ),
  ];
  return { procedures, exams: [madeUpExam("oge", "ma", 2022, places.map(() => ({ marks: madeUpMarks(16) })))] }; // prettier-ignore
}

describe("vpr-oge", () => {
  it("fires outside three interquartile ranges, to either side", () => {
    // Differences of −2, −1, 0, 1, 2 of 40: Q1 −0.025, Q3 0.025, fences −0.175 and 0.175; 7 of 40 is 0.175, 8 is 0.2.
    for (const [first, fired] of [
      [7, false],
      [8, true],
      [-7, false],
      [-8, true],
    ] as const) {
      const { results } = examGaps(vprAndOge(first), thresholds);
      expect(results).toHaveLength(24);
      expect(results[0]).toMatchObject({ check: "vpr-oge", fired, n: 40 });
      expect(results.slice(1).every((result) => result.fired === false)).toBe(true);
      expect(results[0]?.details["usualTo"]).toBeCloseTo(0.175, 10);
    }
  });

  it("says both shares, and what is usual", () => {
    const [above] = examGaps(vprAndOge(20), thresholds).results;
    const [below] = examGaps(vprAndOge(-12), thresholds).results;
    if (above === undefined || below === undefined) throw new Error("No result");
    expect(findingText(above).replaceAll("\u00a0", " ")).toBe(
      "На ВПР в 8 классе «4» и «5» получили 90 % (40 участников), через год на ОГЭ — 40 % (40 участников): разница 50 п. п., больше обычной для школ (от −17,5 до 17,5 п. п.).",
    );
    expect(findingText(below)).toContain("меньше обычной для школ");
  });

  it("is not made of fewer than 20 schools, and says so", () => {
    const { results, notices } = examGaps(vprAndOge(20, 19), thresholds);
    expect(results).toEqual([]);
    expect(
      notices.map(({ code, details }) => [code, details["reason"], details["checks"], details["schools"]]),
    ).toEqual([["check-skipped", "too-few-schools", ["vpr-oge"], 19]]);
  });

  it("leaves out schools of which one of the two says nothing, or that nobody wrote in", () => {
    const { procedures, exams } = vprAndOge(0, 26);
    const [unknown, empty] = [{ marks: null }, { marks: [0, 0, 0, 0] as const }];
    const changed = exams.map((of) => ({
      ...of,
      schools: of.schools.map((unit, at) => ({ ...unit, ...(at === 1 ? unknown : at === 2 ? empty : {}) })),
    }));
    const named = examGaps({ procedures, exams: changed }, thresholds).results.map(
      ({ school }) => school?.id,
    );
    expect(named).toHaveLength(24);
    expect(named).not.toContain("oo:200002");
    expect(named).not.toContain("oo:200003");
  });

  it("is silent where one of the two has no school that it can compare", () => {
    const { procedures, exams } = vprAndOge(0);
    const nothing = { results: [], notices: [] };
    const unknown = exams.map((of) => ({
      ...of,
      schools: of.schools.map((unit) => ({ ...unit, marks: null })),
    }));
    expect(examGaps({ procedures, exams: unknown }, thresholds)).toEqual(nothing);
    const unread = procedures.map((of) => ({
      ...of,
      schools: of.schools.map((unit) => ({ ...unit, marks: null })),
    }));
    expect(examGaps({ procedures: unread, exams }, thresholds)).toEqual(nothing);
  });

  it("judges schools of exactly the least number of pupils", () => {
    const { procedures, exams } = vprAndOge(0);
    const ten = exams.map((of) => ({
      ...of,
      schools: of.schools.map((unit) => ({ ...unit, marks: madeUpMarks(4, 10) })),
    }));
    const { results } = examGaps({ procedures, exams: ten }, thresholds);
    expect(results.every(({ fired, n }) => fired === false && n === 10)).toBe(true);
  });

  it("names the sheet of the exam where schools are too few", () => {
    expect(examGaps(vprAndOge(20, 19), thresholds).notices.map(({ place }) => place)).toEqual(["Лист1"]);
  });

  it("has no verdict of a small school, and no fence of it", () => {
    const { procedures, exams } = vprAndOge(0);
    const small = exams.map((of) => ({
      ...of,
      schools: of.schools.map((unit, at) => (at === 0 ? { ...unit, marks: madeUpMarks(0, 9) } : unit)),
    }));
    const [first] = examGaps({ procedures, exams: small }, thresholds).results;
    expect(first).toMatchObject({ fired: null, n: 9, details: { schools: 23 } });
  });

  it("compares only the same children: the year before, the same subject", () => {
    const { procedures, exams } = vprAndOge(20);
    const other = [
      { ...VPR_8, year: 2022 },
      { ...VPR_8, subject: "ru" as const },
      { ...VPR_8, grade: 7 },
    ];
    for (const procedure of other) {
      const moved = procedures.map((of) => ({ ...of, procedure }));
      expect(examGaps({ procedures: moved, exams }, thresholds).results).toEqual([]);
    }
  });

  it("does not change when every school's ОГЭ is harder by as much", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -14, max: 20 }), (harder, first) => {
        const { procedures, exams } = vprAndOge(first);
        const shifted = exams.map((of) => ({
          ...of,
          schools: of.schools.map((unit) => ({ ...unit, marks: madeUpMarks(16 - harder) })),
        }));
        function fired(of: typeof exams): readonly (boolean | null)[] {
          return examGaps({ procedures, exams: of }, thresholds).results.map((result) => result.fired);
        }
        expect(fired(shifted)).toEqual(fired(exams));
      }),
      { numRuns: 30 },
    );
  });
});

describe("false alarms of vpr-oge", () => {
  it("names fewer than 1 in 200 honest schools of 10 to 100 pupils, in municipalities of 30", () => {
    const random = seededRandom(20);
    const places = Array.from({ length: 30 }, (_, index) => index);
    const alarms = Array.from({ length: 200 }, () => {
      const schools = places.map(() => {
        const [level, change] = [0.5 * random.normal(), 0.3 * random.normal() - 0.3];
        return [level, level + change].map((logit) => {
          const n = random.between(10, 100);
          return madeUpMarks(random.binomial(n, 1 / (1 + Math.exp(-logit))), n);
        });
      });
      const vpr = schools.map(([before = madeUpMarks(0)]) => ({ marks: before }));
      const oge = madeUpExam("oge", "ma", 2022, schools.map(([, after = madeUpMarks(0)]) => ({ marks: after }))); // prettier-ignore
      const procedures = [madeUpProcedure(vpr, { procedure: VPR_8 })];
      return examGaps({ procedures, exams: [oge] }, thresholds).results.filter(({ fired }) => fired === true)
        .length;
    });
    expect(alarms.reduce((sum, count) => sum + count, 0) / (200 * 30)).toBeLessThan(0.005);
  });
});

describe("p of vpr-oge", () => {
  const places = Array.from({ length: 30 }, (_, index) => index);

  /** Honest municipalities; the schools of one share more ability than chance alone, and change beyond it. */
  function municipality(random: ReturnType<typeof seededRandom>, lifted: number | null) {
    const schools = places.map((at) => {
      const [level, change] = [0.5 * random.normal(), 0.3 * random.normal() - 0.3];
      const n = random.between(20, 80);
      const shares = [level + (at === lifted ? 1.8 : 0), level + change];
      return shares.map((logit) => madeUpMarks(random.binomial(n, 1 / (1 + Math.exp(-logit))), n));
    });
    const vpr = schools.map(([before = madeUpMarks(0)]) => ({ marks: before }));
    const oge = madeUpExam("oge", "ma", 2022, schools.map(([, after = madeUpMarks(0)]) => ({ marks: after }))); // prettier-ignore
    const procedures = [madeUpProcedure(vpr, { procedure: VPR_8 })];
    return examGaps({ procedures, exams: [oge] }, thresholds).results;
  }

  it("is at most 0.01 in no more than 1.5 of 100 honest schools, with the school's own result taken in", () => {
    const random = seededRandom(21);
    const made = Array.from({ length: 200 }, () => municipality(random, null)).flat();
    const low = made.filter(({ p, details }) => Math.max(p ?? 1, Number(details["pAtLevel"] ?? 0)) <= 0.01);
    expect(low.length / made.length).toBeLessThan(0.015);
    expect(low.length).toBeGreaterThan(0);
  });

  it("is small for a school whose ВПР was lifted, and large for one whose ОГЭ went better", () => {
    const random = seededRandom(22);
    const lifted = Array.from({ length: 60 }, () => municipality(random, 0)[0]?.p ?? 1);
    expect(lifted.filter((p) => p <= 0.01).length).toBeGreaterThan(40);
    const [above] = examGaps(vprAndOge(12), thresholds).results;
    const [below] = examGaps(vprAndOge(-12), thresholds).results;
    expect(above?.p).toBeLessThan(0.01);
    expect(below?.p).toBeGreaterThan(0.99);
  });

  it("is not told of a school that is too small", () => {
    const { procedures, exams } = vprAndOge(0);
    const small = exams.map((of) => ({ ...of, schools: of.schools.map((unit, at) => (at === 0 ? { ...unit, marks: madeUpMarks(0, 9) } : unit)) })); // prettier-ignore
    expect(examGaps({ procedures, exams: small }, thresholds).results[0]).toMatchObject({ p: null, q: null });
  });
});

describe("oge-ege", () => {
  const places = Array.from({ length: 20 }, (_, index) => index);

  it("compares «5» in Russian with 80 points and more two years later", () => {
    const oge = madeUpExam(
      "oge",
      "ru",
      2021,
      places.map((at) => ({ marks: madeUpMarks(at === 0 ? 40 : 20 + 2 * (at % 3)) })),
    );
    const ege = madeUpExam(
      "ege",
      "ru",
      2023,
      places.map(() => ({ high: 8 })),
    );
    const { results } = examGaps({ procedures: [], exams: [ege, oge] }, thresholds);
    expect(
      results.map(({ check, procedure }) => `${check} ${procedure.exam} ${String(procedure.year)}`)[0],
    ).toBe("oge-ege ege 2023");
    expect(results.filter(({ fired }) => fired === true).map(({ school }) => school?.name)).toEqual([
      "Школа 1",
    ]);
    expect(findingText(results[0] ?? fail()).replaceAll("\u00a0", " ")).toContain(
      "«5» на ОГЭ получили 50 % (40 участников), 80 баллов и больше на ЕГЭ через два года — 20 %",
    );
  });

  it("compares maths with «5» in базовая математика, and makes nothing of профильная", () => {
    const oge = madeUpExam(
      "oge",
      "ma",
      2021,
      places.map(() => ({ marks: madeUpMarks(20) })),
    );
    const base = madeUpExam(
      "ege",
      "mb",
      2023,
      places.map(() => ({ marks: madeUpMarks(20) })),
    );
    const profile = madeUpExam(
      "ege",
      "ma",
      2023,
      places.map(() => ({ high: 4 })),
    );
    expect(examGaps({ procedures: [], exams: [oge, base] }, thresholds).results).toHaveLength(20);
    expect(examGaps({ procedures: [], exams: [oge, profile] }, thresholds).results).toEqual([]);
  });
});

it("a gap above the fences is a signal of the year of ВПР: beside an unusual result it asks for a check", () => {
  const steps = checkWorkbook({ ...madeUpRecords([]), ...vprAndOge(20) }, thresholds);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { results, evidence } = step.value;
  expect(results.filter(({ check, fired }) => check === "vpr-oge" && fired === true)).toHaveLength(1);
  const found = evidence.filter(({ signals }) => signals.some(({ check }) => check === "vpr-oge"));
  expect(found.map(({ level, year }) => [level, year])).toEqual([["check", 2021]]);
});

function fail(): never {
  throw new Error("No result");
}
