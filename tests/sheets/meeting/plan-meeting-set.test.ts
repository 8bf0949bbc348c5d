import { levelCounts } from "../../../src/core/objectivity/level-counts";
import { NO_RESULTS_FILTER } from "../../../src/core/run/results-filter";
import { MORE_DATA_PROPOSAL } from "../../../src/locale/meeting-pages-text";
import { WHOLE_MEETING } from "../../../src/sheets/meeting/meeting-matter";
import { planMeetingSet } from "../../../src/sheets/meeting/plan-meeting-set";
import type { Cell } from "../../../src/workbook/cell";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import { madeSet, sampleSnapshot, type MadeSet } from "../../papers/made-set";
import { threeProcedures } from "../../acceptance/one-number-books";
import { snapshotOf } from "../../read-snapshot";
import { madeUpWorkbook } from "../roadmap/roadmap-run";

describe("the set of a meeting", () => {
  let made: MadeSet;

  beforeAll(async () => {
    made = await madeSet(threeProcedures());
  });

  it("begins with the one page, whose title says how many schools are to be checked", () => {
    const [first] = made.set.pages;
    const { check, all } = levelCounts(made.matter.run.evidence);
    expect(check).toBeGreaterThan(0);
    expect(first?.theme).toBe("summary");
    expect(first?.title.replaceAll("\u00a0", " ")).toMatch(
      new RegExp(`^${String(check)} из ${String(all)} школ`),
    );
    expect(first?.charts).toHaveLength(1);
    expect(first?.proposals.length).toBeGreaterThan(0);
  });

  it("says what was not judged before anything else", () => {
    expect(made.set.pages[0]?.sentences[0]).toMatch(/^Не проверено:/);
  });

  it("has a page a theme and then a page a school in question, those to be checked first", () => {
    const themes = made.set.pages.map(({ theme }) => theme);
    expect([...themes].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other))).toEqual(themes);
    const levels = made.set.pages
      .filter(({ theme }) => theme === "school")
      .map(({ title }) => /проверки$/.test(title));
    expect(levels).toEqual([...levels].sort((one, other) => Number(other) - Number(one)));
    const { check, attention } = levelCounts(made.matter.run.evidence);
    expect(levels).toHaveLength(check + attention);
  });

  it("proposes other tables, and never to go on watching, where no school could be judged", async () => {
    const few = await madeSet(madeUpWorkbook(30));
    expect(levelCounts(few.matter.run.evidence)).toMatchObject({ none: 0, few: 30 });
    expect(few.set.pages[0]?.proposals[0]).toBe(MORE_DATA_PROPOSAL);
    const nothing = await madeSet(
      snapshotOf({
        Списки: [
          ["ОО", "ШНОР"],
          ["СОШ № 1", "нет"],
          ["СОШ № 2", "нет"],
        ],
      }),
    );
    expect(nothing.set.pages[0]?.proposals).toEqual([MORE_DATA_PROPOSAL]);
  });

  it("names the parts that these data do not allow, with the reason", () => {
    expect(made.set.missing).toContainEqual({ theme: "roadmap", reason: "в книге её нет" });
  });

  it("has no more pages than asked for, and says how many schools have none", async () => {
    const few = await madeSet(threeProcedures(), { mostPages: 5 });
    expect(few.set.pages).toHaveLength(5);
    const objectivity = few.set.pages.find(({ theme }) => theme === "objectivity");
    const { check, attention } = levelCounts(few.matter.run.evidence);
    const pages = few.set.pages.filter(({ theme }) => theme === "school").length;
    if (pages < check + attention) expect(objectivity?.sentences.join(" ")).toContain("Отдельные страницы");
  });

  it("has only the parts that were chosen, and always the one page", async () => {
    const only = await madeSet(threeProcedures(), { themes: ["low"] });
    expect(only.set.pages.map(({ theme }) => theme)).toEqual(["summary", "low"]);
  });

  it("of chosen schools counts these only, and says so", async () => {
    const ids = made.matter.run.evidence.slice(0, 4).map(({ school }) => school.id);
    const some = await madeSet(threeProcedures(), { schools: ids });
    expect(some.set.pages[0]?.title.replaceAll("\u00a0", " ")).toContain("из 4 школ");
    expect(some.set.pages[0]?.sentences[0]).toContain("по выбору — 4");
  });

  it("is of the years that were chosen, and says which", async () => {
    const years = [...new Set(made.matter.run.records.procedures.map(({ procedure }) => procedure.year))];
    const [year] = years;
    if (year === undefined) throw new Error("no year");
    const all = await madeSet(threeProcedures(), { filter: { ...NO_RESULTS_FILTER, years } });
    expect(all.set.pages[0]?.title).toBe(made.set.pages[0]?.title);
    expect(all.set.pages[0]?.sentences[0]).toContain(String(year));
    const other = await madeSet(threeProcedures(), { filter: { ...NO_RESULTS_FILTER, years: [1999, 2000] } });
    expect(other.set.pages[0]?.sentences.join(" ")).toContain("1999, 2000 годы");
    expect(other.set.pages.filter(({ theme }) => theme === "school")).toEqual([]);
  });

  it("keeps each school's conclusion whatever it is narrowed to", async () => {
    const filter = { ...NO_RESULTS_FILTER, subject: "ru" } as const;
    const narrowed = await madeSet(threeProcedures(), { filter });
    const counted = levelCounts(made.matter.run.evidence);
    expect(narrowed.set.pages[0]?.title.replaceAll("\u00a0", " ")).toMatch(
      new RegExp(`^${String(counted.check)} из `),
    );
  });

  it("names a leader in a chart's title only where one row alone has the most", () => {
    const charts = made.set.pages.flatMap((page) => page.charts);
    const signs = charts.find(({ id }) => id === "signs-by-school");
    const sums =
      signs?.categories.map((_, row) =>
        signs.series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
      ) ?? [];
    const most = Math.max(...sums);
    const isAlone = sums.filter((sum) => sum === most).length === 1;
    expect(signs?.title.startsWith("Больше всего")).toBe(isAlone);
  });

  it("gives the same set of the same run", async () => {
    const again = await madeSet(threeProcedures());
    expect(again.set).toEqual(made.set);
  });

  it("has as many cells in each row as there are columns, and a share for every column", () => {
    for (const { columns, rows } of made.set.pages.flatMap(({ tables }) => tables)) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 1);
    }
  });

  it("has as many values in each series as there are categories", async () => {
    const sample = await madeSet(await sampleSnapshot());
    for (const { categories, series, id } of sample.set.pages.flatMap(({ charts }) => charts)) {
      for (const { values } of series) expect([id, values.length]).toEqual([id, categories.length]);
    }
  });
});

describe("the pages of the sample", () => {
  let made: MadeSet;
  beforeAll(async () => {
    made = await madeSet(await sampleSnapshot());
  });

  it("show of a school first the procedures that have its signs", () => {
    const counts = made.set.pages
      .filter(({ theme }) => theme === "school")
      .map(({ tables }) => tables[0]?.rows.map((row) => Number(row.at(-1))) ?? []);
    expect(counts.length).toBeGreaterThan(2);
    for (const own of counts) {
      expect(own[0]).toBeGreaterThan(0);
      expect([...own].sort((one, other) => other - one)).toEqual(own);
    }
  });

  it("tell of how many schools signs led to no question, so that the page says what the other sheets do", () => {
    const { evidence } = made.matter.run;
    const others = evidence.filter(
      ({ level, signals }) => !["check", "attention"].includes(level) && signals.length > 0,
    );
    expect(others.length).toBeGreaterThan(0);
    const page = made.set.pages.find(({ theme }) => theme === "objectivity");
    expect(page?.sentences.join(" ")).toContain(`Ещё у ${String(others.length)}\u00a0школ`);
    expect(page?.title).toMatch(/ из \d+\sшкол, о которых есть вопросы$/);
  });

  it("have no column of indicators of which nothing is known", () => {
    const tables = made.set.pages
      .filter(({ theme }) => theme === "indicators")
      .flatMap(({ tables: of }) => of);
    expect(tables).toHaveLength(1);
    for (const { columns, rows } of tables) {
      const told = columns.map((_, index) => rows.some((row) => row[index] !== null));
      expect(told).toEqual(columns.map(() => true));
      expect(rows.every(({ length }) => length === columns.length)).toBe(true);
    }
    expect(tables[0]?.columns.map(({ header }) => header)).not.toContain("Цель");
  });

  it("name indicators whole beside their bars, what moved most first", () => {
    const chart = made.set.pages.find(({ theme }) => theme === "indicators")?.charts[0];
    expect(
      chart?.categories.filter((name) => String(name).includes("…") || String(name).length > 36),
    ).toEqual([]);
    const [now, before] = chart?.series.map(({ values }) => values) ?? [];
    const changes = (now ?? []).map((value, index) => {
      const earlier = before?.[index] ?? null;
      return value === null || earlier === null ? -1 : Math.abs(value - earlier);
    });
    expect(changes).toEqual([...changes].sort((one, other) => other - one));
    expect(chart?.title).toContain(String(chart?.categories[0]));
  });
});

const ORDER = ["summary", "objectivity", "low", "indicators", "roadmap", "school"];

describe("the set of a book without results of ВПР", () => {
  it("says what was read, proposes nothing of schools that were not judged, and names what is not there", async () => {
    const rows = Array.from({ length: 6 }, (_, index): Cell[] => [
      `СОШ № ${String(index + 1)}`,
      index % 2 === 0 ? "да" : "нет",
    ]);
    const made = await madeSet(snapshotOf({ Лист1: [["Школа", "Буфет"], ...rows] }, "Буфеты.xlsx"));
    expect(made.set.pages.map(({ theme }) => theme)).toEqual(["summary"]);
    expect(made.set.pages[0]?.title).not.toMatch(/undefined|требу[ею]т проверки$/);
    expect(made.set.missing.map(({ theme }) => theme)).toEqual([
      "objectivity",
      "low",
      "indicators",
      "roadmap",
      "school",
    ]);
    // Where nothing could be judged, it is not said that there is no school in question.
    expect(made.set.missing.at(-1)?.reason).toBe("ни об одной школе нельзя сделать вывод");
  });

  it("does not say that there is no roadmap where one stands without a term", async () => {
    const made = await madeSet(threeProcedures());
    const sheet = plainSheet("ОКО Дорожная карта", {
      own: true,
      cells: [["oko-roadmap|seversky|municipality|"]],
    });
    const roadmaps = [{ sheet, form: "seversky", scope: { kind: "municipality" } }] as const;
    const { missing } = planMeetingSet({ ...made.matter, roadmaps }, WHOLE_MEETING);
    expect(missing.find(({ theme }) => theme === "roadmap")?.reason).toContain(
      "все сроки дорожной карты прошли",
    );
  });
});
