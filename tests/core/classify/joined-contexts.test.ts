import { joinedContexts } from "../../../src/core/classify/joined-contexts";
import { context } from "./made-up-schools";

describe("joinedContexts()", () => {
  it("adds what a later table says; where both speak, the earlier one stands", () => {
    const questionnaire = {
      ...context(1, { village: 1, migrants: null }, { "no-certificate": 0.1 }),
      answers: { Язык: "русский" },
    };
    const passport = {
      ...context(1, { village: 0, vacancies: 2 }, { "no-certificate": 0.4, "olympiad-winners": 0 }),
      answers: { Язык: "ненецкий", Смены: "две" },
      source: { sheet: "Другой", row: 5, column: 0 },
    };
    expect(joinedContexts([questionnaire, context(2, { village: 0 }), passport])).toEqual([
      {
        ...questionnaire,
        values: { village: 1, migrants: null, vacancies: 2 },
        answers: { Язык: "русский", Смены: "две" },
        monitoring: { "no-certificate": 0.1, "olympiad-winners": 0 },
      },
      context(2, { village: 0 }),
    ]);
  });

  it("takes an answer that an earlier table had not, and knows none where no table has it", () => {
    const [joined] = joinedContexts([
      context(1, { village: null, migrants: null, size: 40 }, { "olympiad-winners": null }),
      context(1, { village: 0, migrants: null, size: null }, { "olympiad-winners": 0.2 }),
    ]);
    expect(joined?.values).toEqual({ village: 0, migrants: null, size: 40 });
    expect(joined?.monitoring).toEqual({ "olympiad-winners": 0.2 });
  });

  it("is the tables themselves where no school stands in two", () => {
    const contexts = [context(2, { village: 1 }), context(1, {})];
    expect(joinedContexts(contexts)).toEqual(contexts);
  });
});
