import type { CleanRow } from "../monthly/clean-row";
import type { FormColumn, FormTemplate } from "../monthly/form-template";
import { totalLabels } from "../monthly/months-before";
import type { SchoolRegister } from "../monthly/school-register";
import { plainWords, saysPercent } from "../monthly/words";
import type { HandId } from "./indicator";
import type { HandCells } from "./lit-indicators";

/** The words by which a form's column, or row, is an indicator's. */
interface IndicatorWords {
  readonly all: readonly RegExp[];
  readonly none: readonly RegExp[];
  /** What its share is of; null where the programme does not say, or it is no share. */
  readonly whole: RegExp | null;
}

/** A row of sums that schools type themselves. */
const TOTAL = /^(?:итого|всего)(?: |$)/;
const TEACHERS = /педагог|учител/;
const PUPILS = /обучающ|ученик|учащ|школьник|воспитанник|дет(?:ей|и)(?: |$)/;
const PLANS = /(?:^| )иом(?:ов|ы|а)?(?: |$)|индивидуальн\S* образовательн\S* маршрут/;
const AMOUNT = "(?:всего )?(?:общее )?(?:(?:количество|численность|число) )?(?:всех )?";
const PEOPLE = "(?: работник\\S*| кадр\\S*)?(?: всего)?(?: чел\\S*)?";
const ALL_TEACHERS = new RegExp(`^${AMOUNT}педагог\\S*${PEOPLE}$`);
const ALL_YOUNG = new RegExp(`^${AMOUNT}молод\\S* (?:педагог|специалист)\\S*${PEOPLE}$`);

/** Indicators of the programme that forms of schools may hold. */
const WORDS: Partial<Record<HandId, IndicatorWords>> = {
  "young-adapted": { all: [/молод/, /адаптац/], none: [], whole: ALL_YOUNG },
  "young-mentored": { all: [/молод/, /наставник/, /закреплен/], none: [], whole: ALL_YOUNG },
  "young-satisfied": { all: [/молод/, /удовлетвор/], none: [], whole: ALL_YOUNG },
  "plans-made": { all: [PLANS, /разработ|составлен/], none: [/реализ|выполн/], whole: ALL_TEACHERS },
  "plans-done": { all: [PLANS, /реализ|выполн/], none: [/разработ|составлен/], whole: null },
  "contest-participants": {
    all: [/конкурс/, /участ/, /педагог|учител|профессиональн/],
    none: [PUPILS, /победител|призер|лауреат|финалист|олимпиад/],
    whole: null,
  },
  "contest-winners": {
    all: [/конкурс/, /победител/, /призер/, /педагог|учител|профессиональн/],
    none: [PUPILS, /олимпиад/],
    whole: null,
  },
  speakers: { all: [/спикер/, /региональн/], none: [PUPILS], whole: null },
  publications: { all: [/публикац/, TEACHERS], none: [PUPILS, /(?:количество|число) публикац/], whole: null },
};
const SHARES: readonly HandId[] = [
  "young-adapted",
  "young-mentored",
  "young-satisfied",
  "plans-made",
  "plans-done",
];

/** The clean table of schools, as a workbook keeps it. */
export interface CollectedTables {
  readonly template: FormTemplate | null;
  readonly register: SchoolRegister | null;
  readonly history: readonly CleanRow[];
}

/**
 * The programme's indicators that the monthly tables of schools hold: sums over all schools of the register for the latest
 * month. Where one school's number is not known, the sum is not known either; of how many it is not, is told.
 *
 * Source: docs/monthly.md#indicators.
 *
 * @returns By indicator; those that no column or row of the form holds, or several, are left out.
 */
export function monthlyIndicators({ template, register, history }: CollectedTables): Map<string, HandCells> {
  const month = history
    .map((row) => row.month)
    .sort()
    .at(-1);
  if (template === null || register === null || register.source === "files" || month === undefined)
    return new Map();
  const rows = history.filter((row) => row.month === month);
  const sums = new FormSums(template, rows);
  const schools = register.schools.map(({ id }) => id);
  const found = Object.entries(WORDS).flatMap(([id, words]): [string, HandCells][] => {
    const isShare = SHARES.some((of) => of === id);
    const numbers = numbersOf(words, { sums, schools, isShare });
    if (numbers === null) return [];
    const { unknown, isWholeNamed, ...cells } = numbers;
    const collected = { month, schools: schools.length, unknown, isWholeNamed };
    return [[id, { ...cells, target: null, year: Number(month.slice(0, 4)), collected }]];
  });
  return new Map(found);
}

/** The sums of an indicator, null where a school's number is not known; null where the form does not hold it. */
function numbersOf(
  { all, none, whole }: IndicatorWords,
  {
    sums,
    schools,
    isShare,
  }: { readonly sums: FormSums; readonly schools: readonly string[]; readonly isShare: boolean },
) {
  const part = sums.of((text) => all.every((of) => of.test(text)) && !none.some((of) => of.test(text)));
  if (part === null) return null;
  const total = whole === null ? null : sums.of((text) => whole.test(text.replaceAll(" / ", " ")));
  const needed = total === null ? [part] : [part, total];
  const unknown = schools.filter((school) => needed.some((sum) => sum(school) === null)).length;
  function added(sum: SchoolSum | null): number | null {
    if (sum === null || unknown > 0 || schools.length === 0) return null;
    return schools.reduce((all, school) => all + (sum(school) ?? 0), 0);
  }
  const [numerator, denominator] = [added(part), added(total)];
  const share =
    numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
  const value = isShare ? share : numerator;
  return { value, numerator, denominator, unknown, isWholeNamed: !isShare || total !== null };
}

/** A number of each school; null where it is not known. */
type SchoolSum = (schoolId: string) => number | null;

/** Sums over the rows of each school in one column, or in one row. */
class FormSums {
  readonly #amounts: readonly FormColumn[];
  readonly #totals: ReadonlySet<string>;

  constructor(
    private readonly template: FormTemplate,
    private readonly rows: readonly CleanRow[],
  ) {
    this.#amounts = template.columns.filter(
      ({ role, kind, header, byRow }) =>
        (role === "input" || role === "computed") &&
        (kind === "count" || kind === "number" || byRow !== undefined) &&
        !saysPercent(header),
    );
    this.#totals = totalLabels(template);
  }

  /** Of the one column, or the one row of a form of one column, with these words; null where none has, or several. */
  of(isMeant: (text: string) => boolean): SchoolSum | null {
    const columns = this.#amounts.filter(({ header }) => isMeant(plainWords(header)));
    const labels =
      this.#amounts.length === 1
        ? this.template.rows.filter(({ label }) => isMeant(plainWords(label)) && !saysPercent(label))
        : [];
    if (columns.length + labels.length !== 1) return null;
    const [column = this.#amounts[0]] = columns;
    const [row] = labels;
    const own = this.rows.filter(({ label }) =>
      row === undefined ? !this.#isTotal(label) : label === row.label,
    );
    const header = column?.header ?? "";
    return (schoolId) => {
      const values = own.filter((of) => of.schoolId === schoolId).map(({ values: of }) => of[header]);
      if (values.length === 0) return null;
      return values.reduce<number | null>(
        (all, of) => (all === null || typeof of !== "number" ? null : all + of),
        0,
      );
    };
  }

  #isTotal(label: string): boolean {
    return this.#totals.has(label) || TOTAL.test(plainWords(label));
  }
}

/** What a person typed, and what the monthly tables say of indicators that nobody typed. */
export function withMonthlyIndicators(
  typed: ReadonlyMap<string, HandCells>,
  collected: ReadonlyMap<string, HandCells>,
): ReadonlyMap<string, HandCells> {
  const all = new Map(typed);
  for (const [id, cells] of collected) {
    const own = typed.get(id);
    const { value = null, numerator = null, denominator = null, year = null, previous = null } = own ?? {};
    const isTyped = [value, numerator, denominator, year, previous].some((cell) => cell !== null);
    if (!isTyped) all.set(id, { ...cells, target: own?.target ?? null });
  }
  return all;
}
