import { RESOURCE_COLUMNS, resourceDeficits } from "../../../src/core/classify/resource-deficit";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { context } from "./made-up-schools";

const thresholds = thresholdsInForce();
const TWELVE = Array.from({ length: 12 }, (_, number) => number);

describe("resourceDeficits()", () => {
  it("puts the worst provided quarter in deficit, told by how many columns", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {
        "top-category": number / 20,
        "pension-teachers": 0.3 - number / 50,
        "old-computers": null,
      }),
    );
    const { schools: deficits = [], columns } = resourceDeficits(contexts, thresholds) ?? {};
    expect(deficits.map(({ deficit }) => deficit)).toEqual(TWELVE.map((number) => number < 3));
    expect(deficits[0]?.index).toMatchObject({ known: 2, of: 2 });
    expect(columns).toEqual(["top-category", "pension-teachers"]);
  });

  it("does not judge by a minority of the columns", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {
        "top-category": number === 0 ? 0 : null,
        "pension-teachers": number === 0 ? null : number,
        "old-computers": number === 0 ? null : number,
      }),
    );
    const [first, ...others] = resourceDeficits(contexts, thresholds)?.schools ?? [];
    expect(first).toMatchObject({ deficit: null, index: { known: 1, of: 3 } });
    expect(others.filter(({ deficit }) => deficit === true)).toHaveLength(3);
  });

  it("is null where no table tells of staff and equipment", () => {
    expect(
      resourceDeficits(
        TWELVE.map((number) => context(number, { village: 1 })),
        thresholds,
      ),
    ).toBeNull();
  });

  it("is as in docs/methods.md#deficit: the fourth school of four", () => {
    const top = [0.4, 0.35, 0.2, 0.1];
    const contexts = [0.02, 0.05, 0.1, 0.15].map((share, row) =>
      context(row, { "vacancy-share": share, "top-category": top[row] ?? null }),
    );
    const { schools = [] } = resourceDeficits(contexts, thresholds) ?? {};
    expect(schools.map(({ index }) => Number(index.value?.toFixed(2)))).toEqual([1.02, 0.58, -0.4, -1.2]);
    expect(schools.map(({ deficit }) => deficit)).toEqual([false, false, false, true]);
  });

  it("says nothing of so few schools that the part is less than one of them", () => {
    function deficitsOf(schools: number, share = 0.25): (boolean | null)[] {
      const contexts = TWELVE.slice(0, schools).map((number) => context(number, { "top-category": number }));
      const own = { ...thresholds, "deficit.share": share };
      return (resourceDeficits(contexts, own)?.schools ?? []).map(({ deficit }) => deficit);
    }
    expect([1, 2, 3].flatMap((schools) => deficitsOf(schools))).toEqual([null, null, null, null, null, null]);
    expect(deficitsOf(4)).toEqual([true, false, false, false]);
    expect(deficitsOf(2, 0.5)).toEqual([true, false]);
  });

  it("judges a school by half of the columns", () => {
    const contexts = TWELVE.map((number) =>
      context(number, { "top-category": number, psychologist: number === 0 ? null : 1 + (number % 2) }),
    );
    const [first] = resourceDeficits(contexts, thresholds)?.schools ?? [];
    expect(first).toMatchObject({ deficit: true, index: { known: 1, of: 2 } });
    const all = { ...thresholds, "deficit.minKnown": 0.51 };
    expect(resourceDeficits(contexts, all)?.schools[0]).toMatchObject({ deficit: null });
  });

  it.each([
    ["top-category", 1],
    ["trained-teachers", 1],
    ["psychologist", 1],
    ["vacancy-share", -1],
    ["vacancies", -1],
    ["pension-teachers", -1],
    ["old-computers", -1],
  ] as const)("more of %s is %i for a school", (id, sign) => {
    const [, more] =
      resourceDeficits([context(1, { [id]: 1 }), context(2, { [id]: 3 })], thresholds)?.schools ?? [];
    expect(Math.sign(more?.index.value ?? 0)).toBe(sign);
  });

  it("takes the number of vacancies only where no school's share of them is known", () => {
    const counted = [context(1, { vacancies: 1, "vacancy-share": null }), context(2, { vacancies: 3 })];
    expect(resourceDeficits(counted, thresholds)?.columns).toEqual(["vacancies"]);
    const told = [...counted, context(3, { vacancies: 2, "vacancy-share": 0.1 })];
    expect(resourceDeficits(told, thresholds)?.columns).toEqual(["vacancy-share"]);
  });

  it("does not bring in vacancies where the person gave them no weight", () => {
    const contexts = TWELVE.map((number) => context(number, { vacancies: number, psychologist: number % 2 }));
    const settings = { scale: "0-100", weights: { psychologist: 2 } } as const;
    const { columns, schools } = resourceDeficits(contexts, thresholds, settings) ?? {};
    expect(columns).toEqual(["psychologist"]);
    expect(schools?.slice(0, 2).map(({ index }) => index.value)).toEqual([0, 100]);
    const weighed = { scale: "0-100", weights: { "vacancy-share": -3, psychologist: 1 } } as const;
    const [first] = resourceDeficits(contexts, thresholds, weighed)?.schools ?? [];
    // No vacancy is the best of that column and weighs three, no psychologist the worst of the other: (3 · 100 + 0) / 4.
    expect(first?.index.value).toBe(75);
  });
});

describe("columns of staff and equipment", () => {
  it("are those of the deficit, with vacancies by number or share", () => {
    expect([...RESOURCE_COLUMNS].sort()).toEqual([
      "old-computers",
      "pension-teachers",
      "psychologist",
      "top-category",
      "trained-teachers",
      "vacancies",
      "vacancy-share",
    ]);
  });
});
