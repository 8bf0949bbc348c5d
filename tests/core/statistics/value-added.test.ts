import type { PupilProgress } from "../../../src/core/model/pupil-progress";
import { valueAdded } from "../../../src/core/statistics/value-added";
import { school } from "./made-up-means";

const LIMITS = { minPupils: 20, minSchools: 5 };

/** Six schools of ten pupils; the first reaches 4 points more than expected, the last 4 fewer. */
function progress(parts: Partial<PupilProgress> = {}): PupilProgress {
  const schools = [1, 2, 3, 4, 5, 6].map((number) => school(number));
  const effects = [4, 0.2, -0.2, 0.1, -0.1, -4];
  return {
    sheet: "Два балла",
    subject: "ma",
    grade: 5,
    year: 2024,
    earlierHeader: "Балл на входе",
    laterHeader: "Балл на выходе",
    schools,
    pupils: schools.flatMap(({ id }, row) =>
      Array.from({ length: 10 }, (_, pupil) => ({
        group: id,
        earlier: 5 + ((pupil * 7 + row) % 10),
        later: 3 + 0.8 * (5 + ((pupil * 7 + row) % 10)) + (effects[row] ?? 0) + (pupil % 2 === 0 ? 1 : -1),
      })),
    ),
    ...parts,
  };
}

describe("valueAdded()", () => {
  it("finds the schools beyond what earlier scores let expect", () => {
    const { model, schools, refusal } = valueAdded(progress(), LIMITS);
    expect(refusal).toBeNull();
    expect(model?.slope).toBeCloseTo(0.8, 1);
    expect(schools.map(({ standing }) => standing)).toEqual([
      "above",
      "as-expected",
      "as-expected",
      "as-expected",
      "as-expected",
      "below",
    ]);
    const [first] = schools;
    expect(first?.gain).toBeGreaterThan(3);
    expect(first?.gain).toBeLessThan((first?.meanLater ?? 0) - (first?.expected ?? 0));
    expect(first?.lower).toBeGreaterThan(0);
  });

  it("refuses few pupils, few schools and scores without a spread", () => {
    const whole = progress();
    const few = { ...whole, pupils: whole.pupils.slice(0, 19) };
    expect(valueAdded(few, LIMITS)).toMatchObject({ model: null, refusal: "too-few-pupils", schools: [] });
    const four = whole.schools.slice(0, 4);
    expect(valueAdded({ ...whole, schools: four }, LIMITS).refusal).toBe("too-few-schools");
    const alike = whole.pupils.map((pupil) => ({ ...pupil, earlier: 7 }));
    expect(valueAdded({ ...whole, pupils: alike }, LIMITS).refusal).toBe("no-spread");
  });
});
