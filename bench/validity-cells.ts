import type { RegionPlan } from "./simulated-region";
import type { Manipulation } from "./simulated-work";
import type { Cell } from "./validity-rates";

/** Pupils of the manipulated schools of a region. */
export const SIZES = [15, 25, 50, 100];

const REGION: RegionPlan = {
  schools: 600,
  pupils: [5, 200],
  spread: 0.25,
  selective: 0,
  customary: 0,
  procedures: 3,
  before: 1,
  manipulated: 0,
  manipulation: "none",
  manipulatedPupils: SIZES,
  oneOf: 1,
};

/** Procedures of the year, and of the year before. */
const YEARS: readonly (readonly [procedures: number, before: number])[] = [
  [1, 0],
  [3, 1],
  [10, 10],
  [20, 5],
];

/** Schools made up for a line: of the best tenth then 180, so that 3 % is ±1.3. */
const HONEST_SCHOOLS = 1800;
/** A quarter of each size: of 60 schools 50 % is ±6. */
const MANIPULATED_SCHOOLS = 240;

/** Honest schools: whom the rules must leave alone. */
export function honestCells(procedures?: number): Cell[] {
  const chosen = YEARS.filter(([number]) => procedures === undefined || number === procedures);
  return chosen.flatMap(([number, before]) => {
    const plan = { ...REGION, procedures: number, before };
    const cell = { plan, size: null, hasRegion: true, schools: HONEST_SCHOOLS };
    const name = `${String(number)}: `;
    return [
      { ...cell, name: `${name}регион, 600 школ, 5–200 участников` },
      { ...cell, name: `${name}регион, 10–30 участников`, plan: { ...plan, pupils: [10, 30] } },
      { ...cell, name: `${name}регион, 60–200 участников`, plan: { ...plan, pupils: [60, 200] } },
      { ...cell, name: `${name}регион, 6 % школ с отбором`, plan: { ...plan, selective: 0.06 } },
      { ...cell, name: `${name}регион, школы различаются вдвое сильнее`, plan: { ...plan, spread: 0.5 } },
      { ...cell, name: `${name}регион, «дотягивают» до «3» по обычаю`, plan: { ...plan, customary: 0.7 } },
      { ...cell, name: `${name}муниципалитет, 30 школ`, size: 30, hasRegion: false },
      { ...cell, name: `${name}муниципалитет, 12 школ`, size: 12, hasRegion: false },
      { ...cell, name: `${name}муниципалитет, 12 школ и строка региона`, size: 12 },
      { ...cell, name: `${name}муниципалитет, 5 школ и строка региона`, size: 5 },
      { ...cell, name: `${name}муниципалитет, 5 школ`, size: 5, hasRegion: false },
    ] satisfies Cell[];
  });
}

const DONE: readonly (readonly [Manipulation, string])[] = [
  ["lift-40", "подняты 40 % работ под границей"],
  ["lift-80", "подняты 80 % работ под границей"],
  ["points-added", "всем добавлено 3 балла"],
  ["answers-given", "подсказаны ответы"],
];

/** Manipulated schools, a fifteenth of the region: whom the rules should see. */
export function powerCells(only?: string): Cell[] {
  const spreads = [
    [1, 0, 1, "в единственной процедуре"],
    [3, 1, 1, "во всех трёх"],
    [3, 1, 3, "в одной из трёх"],
    [10, 2, 1, "во всех десяти"],
    [10, 2, 10, "в одной из десяти"],
  ] as const;
  const done = DONE.filter(([manipulation]) => only === undefined || manipulation === only);
  return done.flatMap(([manipulation, what]) =>
    spreads.map(([procedures, before, oneOf, where]): Cell => {
      const plan = { ...REGION, procedures, before, manipulated: 40, manipulation, oneOf };
      return { name: `${what}: ${where}`, plan, size: null, hasRegion: true, schools: MANIPULATED_SCHOOLS };
    }),
  );
}
