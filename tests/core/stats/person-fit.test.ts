import fc from "fast-check";
import { answerAgreement, easiestFirst, personFitter } from "../../../src/core/stats/person-fit";

const UNKNOWN = 255;

function matrix(rows: string, maximum: number) {
  const pupils = rows.split(" ");
  return {
    answers: Uint8Array.from(pupils.join("").replaceAll(".", "x"), (digit) =>
      digit === "x" ? UNKNOWN : Number(digit),
    ),
    maxima: [...(pupils[0] ?? "")].map(() => maximum),
    pupils: pupils.length,
    unknown: UNKNOWN,
  };
}

function fitsOf(of: ReturnType<typeof matrix>) {
  const fitOf = personFitter(of, easiestFirst(of));
  return Array.from({ length: of.pupils }, (_, pupil) => fitOf(pupil));
}

function numbers(text: string): number[] {
  return text.split(" ").map(Number);
}

function expectClose(found: readonly (number | null | undefined)[], expected: string): void {
  numbers(expected).forEach((value, place) => expect(found[place]).toBeCloseTo(value, 4));
  expect(found).toHaveLength(numbers(expected).length);
}

/** R package PerFit 1.4.6. */
describe("answers of ten pupils to eight tasks", () => {
  const toy = matrix(
    "11110000 11101000 11010100 11111000 00101011 11111100 10100000 11111110 01011101 11000000",
    1,
  );

  it("have the Guttman errors, their normed form and U3 of another program", () => {
    const fits = fitsOf(toy);
    expect(fits.map((fit) => fit?.errors)).toEqual(numbers("0 1 3 0 13 0 1 0 10 0"));
    expectClose(
      fits.map((fit) => fit?.normed),
      "0 .0625 .1875 0 .8125 0 .0833 0 .6667 0",
    );
    expectClose(
      fits.map((fit) => fit?.u3),
      "0 0 .1843 0 .8157 0 .0972 0 .5921 0",
    );
  });

  it("have its Ht", () => {
    expectClose(
      answerAgreement(toy, easiestFirst(toy)),
      ".4400 .4400 .2000 .5556 -.5200 .6364 .3548 .5556 -.2444 .4839",
    );
  });
});

it("of tasks with two points have the errors of another program, normed by answers that can be", () => {
  const fits = fitsOf(matrix("22110 21200 22211 01022 12100 22221 10100 21022", 2));
  expect(fits.map((fit) => fit?.errors)).toEqual(numbers("0 3 0 18 2 0 1 10"));
  expectClose(
    fits.map((fit) => fit?.normed),
    "0 .1579 0 .9474 .0952 0 .0714 .6250",
  );
});

describe("personFitter()", () => {
  it("passes over tasks that were not taught, and has nothing to say of none or all", () => {
    const whole = matrix("110 100 010 110 111 000", 1);
    const missing = matrix("1100 1.00 0100 10.0 0011 ....", 1);
    expect(fitsOf(whole).map((fit) => fit?.errors ?? null)).toEqual([0, 0, 1, 0, null, null]);
    expect(fitsOf(missing).map((fit) => fit?.errors ?? null)).toEqual([0, 0, 1, 0, 4, null]);
  });

  it("stays between 0 and 1, whatever the answers", () => {
    const row = fc
      .array(fc.constantFrom("0", "1", "2", "."), { minLength: 6, maxLength: 6 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
        for (const fit of fitsOf(matrix(rows.join(" "), 2))) {
          if (fit === null) continue;
          expect(fit.normed).toBeGreaterThanOrEqual(0);
          expect(fit.normed).toBeLessThanOrEqual(1);
          expect(fit.u3).toBeGreaterThanOrEqual(-1e-9);
          expect(fit.u3).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
