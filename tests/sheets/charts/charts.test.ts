import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { excelSerial } from "../../../src/core/roadmap/school-year";
import { CHARTS, chartGallery } from "../../../src/sheets/charts/charts";
import {
  NO_CHART_SOURCE,
  type ChartSource,
  type GalleryEntry,
} from "../../../src/sheets/charts/chart-source";
import type { ChartPicture } from "../../../src/sheets/charts/chart-picture";
import type { ChartId } from "../../../src/locale/chart-text";
import {
  evidence,
  MATHS_4,
  ordinaryRun,
  procedureResults,
  result,
  run,
  school,
  schoolConditions,
  unit,
} from "../report/build-run";

function entry(id: ChartId, source: Partial<ChartSource>): GalleryEntry {
  const found = chartGallery({ ...NO_CHART_SOURCE, ...source }).find((of) => of.id === id);
  if (found === undefined) throw new Error(`No chart "${id}"`);
  return found;
}

function picture(id: ChartId, source: Partial<ChartSource>): ChartPicture {
  const [first] = entry(id, source).pictures;
  if (first === undefined) throw new Error(`No picture of "${id}"`);
  return first;
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function valuesOf({ series }: ChartPicture): Record<string, readonly (number | null)[]> {
  return Object.fromEntries(series.map(({ name, values }) => [name, values]));
}

describe("chartGallery()", () => {
  it("gives every chart, and without data a reason in Russian for each", () => {
    const gallery = chartGallery(NO_CHART_SOURCE);
    expect(gallery.map(({ id }) => id)).toEqual(CHARTS.map(({ id }) => id));
    for (const { reason, pictures } of gallery) {
      expect(pictures).toEqual([]);
      expect(reason).toMatch(/^[А-Я]/);
    }
  });

  it("has in every picture as many values as categories, and says of how many or from where", () => {
    const pictures = chartGallery({ ...NO_CHART_SOURCE, run: ordinaryRun() }).flatMap((of) => of.pictures);
    expect(pictures.length).toBeGreaterThan(3);
    for (const { categories, series, note } of pictures) {
      for (const { values, x } of series) {
        expect(values).toHaveLength(categories.length);
        if (x !== undefined) expect(x).toHaveLength(categories.length);
      }
      expect(note).toMatch(/\d|«/);
    }
  });

  it("gives no picture twice under one id", () => {
    const ids = chartGallery({ ...NO_CHART_SOURCE, run: ordinaryRun() }).flatMap((of) =>
      of.pictures.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("charts of schools", () => {
  it("say how many schools have which conclusion, and of how many too little is known", () => {
    const { title, note, series } = picture("levels", { run: ordinaryRun() });
    expect(plain(title)).toBe("1 из 4 школ требует проверки");
    expect(plain(note)).toContain("мало для вывода у 1 школы");
    expect(series[0]?.values).toEqual([1, 1, 1, 1]);
  });

  it.each([
    {
      levels: ["none", "none"] as const,
      title: "Оснований для проверки нет у 2 из 2 школ; это не доказывает объективность",
    },
    { levels: ["attention", "none"] as const, title: "На 1 из 2 школ стоит обратить внимание" },
  ])("never say that all is well: $title", ({ levels, title }) => {
    const of = run({ evidence: levels.map((level, index) => evidence({ school: school(index), level })) });
    expect(plain(picture("levels", { run: of }).title)).toBe(title);
  });

  it("colour cells of a heat table by counted signs: 0 where it was tested, null where it was not", () => {
    const heat = picture("heat", { run: ordinaryRun() });
    expect(heat.form).toBe("heat");
    expect(heat.categories).toEqual(["МБОУ СОШ № 1", "МБОУ СОШ № 2"]);
    expect(valuesOf(heat)).toEqual({ "4 МА, 2021": [1, 1], "4 РУ, 2021": [1, null] });
  });

  it("compare years only where something can be said of the schools", () => {
    const years = [2020, 2021].map((year) => ({ ...evidence(), year }));
    const [judged] = years;
    const few = { ...years[0], level: "few" as const };
    if (judged === undefined) throw new Error("No year");
    const both = run({ evidence: [evidence({ years: years.reverse() })] });
    expect(picture("years", { run: both }).categories).toEqual(["2020", "2021"]);
    const one = run({
      evidence: [
        evidence({
          years: [
            { ...judged, year: 2021 },
            { ...judged, ...few, year: 2020 },
          ],
        }),
      ],
    });
    expect(entry("years", { run: one }).reason).toBe("Результаты только за один год");
  });
});

describe("charts of a procedure", () => {
  const scale = { ...MATHS_4, maximum: 4, from3: 1, from4: 2, from5: 3, source: "made up" };
  const histograms = [
    [2, 18, 10, 0, 0],
    [3, 22, 10, 5, 0],
  ];
  const region = unit({
    level: "region",
    name: "Регион",
    school: null,
    histogram: [100, 200, 300, 200, 200],
  });
  const maths = procedureResults({
    scale,
    region,
    schools: histograms.map((histogram, index) =>
      unit({ school: school(index + 1), histogram, marks: [index === 0 ? 9 : 1, 9, 9, 3], participants: 30 }),
    ),
  });
  const of = run({ records: { ...NO_RECORDS, procedures: [maths] } });

  it("show a school over its municipality over the region, with thin boundaries", () => {
    const { series } = picture("distribution", { run: of, school: school(1).id });
    expect(series.map(({ name, mark, stems }) => [name, mark, stems ?? false])).toEqual([
      ["МБОУ СОШ № 1", "column", false],
      ["Школы этой книги", "line", false],
      ["Регион", "line", false],
      ["Начало отметок «3», «4», «5» (первичные баллы 1, 2, 3)", "column", true],
    ]);
    expect(new Set(series.map(({ color }) => color)).size).toBe(4);
  });

  it("name the step at a boundary, and say that it is no sign by itself", () => {
    const { title, note } = picture("distribution", { run: of });
    expect(plain(title)).toContain("на первом балле отметки «3» работ в 8,0 раза больше, чем баллом ниже");
    expect(note).toContain("Само по себе это ещё не признак");
  });

  it("sort schools by «2», which add up to one, and count those above the threshold", () => {
    const marks = picture("marks", { run: of });
    expect(marks.categories).toEqual(["МБОУ СОШ № 1", "МБОУ СОШ № 2"]);
    expect(plain(marks.title)).toContain("у 1 из 2 школ доля «2» — 30 % и больше");
    for (const place of marks.categories.keys()) {
      const sum = marks.series.reduce((all, { values }) => all + (values[place] ?? 0), 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it("count schools with few participants apart", () => {
    const few = { ...maths, schools: [...maths.schools, unit({ school: school(3), marks: [3, 0, 0, 0] })] };
    const { title, note, categories } = picture("marks", {
      run: run({ records: { ...NO_RECORDS, procedures: [few] } }),
    });
    expect(plain(title)).toContain("из 2 школ");
    expect(plain(note)).toContain("участников меньше 10, в счёт не вошли: 1");
    expect(categories).not.toContain("МБОУ СОШ № 3");
  });

  it("put a school on the side of the funnel's limits that the check says", () => {
    const places = [
      { number: 1, value: 0.95, fired: true, n: 30 },
      { number: 2, value: 0.5, fired: false, n: 20 },
      { number: 3, value: 0.2, fired: null, n: 5 },
    ];
    const results = places.map(({ number, ...parts }) =>
      result("funnel-share45", {
        ...parts,
        school: school(number),
        details: { usualFrom: 0.3, usualTo: 0.9 },
      }),
    );
    const funnel = picture("funnel", { run: { ...of, results } });
    expect(funnel.series[0]?.x).toEqual([5, 20, 30]);
    expect(valuesOf(funnel)).toMatchObject({
      "В пределах разброса": [null, 0.5, null],
      "Выше ожидаемого": [null, null, 0.95],
      "Мало участников": [0.2, null, null],
      "Верхняя граница разброса": [0.9, 0.9, 0.9],
    });
    expect(plain(funnel.title)).toContain("из 2 школ выше ожидаемого разброса 1 (МБОУ СОШ № 1)");
  });

  it("compare with the journal by pupils of all schools", () => {
    const journal = { lowered: 5, confirmed: 10, raised: 5, gap2: null };
    const compared = { ...maths, schools: maths.schools.map((one) => ({ ...one, journal })) };
    const made = picture("journal", { run: run({ records: { ...NO_RECORDS, procedures: [compared] } }) });
    expect(plain(made.title)).toContain("выше журнальной у 25 % учеников, ниже — у 25 %");
    expect(made.series.map(({ values }) => values)).toEqual([
      [0.25, 0.25],
      [0.5, 0.5],
      [0.25, 0.25],
    ]);
  });
});

describe("charts of conditions, indicators and roadmap", () => {
  it("say where conditions explain nothing", () => {
    const conditions = { schools: [schoolConditions(1)], clusters: [], models: [], model: null };
    expect(entry("expected", { run: run({ conditions }) }).reason).toContain("почти не объясняют");
    expect(entry("expected", { run: run() }).reason).toContain("Нет анкет");
  });

  it("light indicators by the targets that a person typed", () => {
    const handCells = new Map([["observers", { value: 0.8, target: 1 }]]);
    const lights = picture("lights", { run: run(), handCells });
    expect(lights.title).toBe("Цель достигнута по 0 из 1\u00a0показателя");
    expect(valuesOf(lights)).toMatchObject({ "цель не достигнута": [0.8], "цель достигнута": [null] });
  });

  it("count terms as the roadmap does", () => {
    const row: TrackedRow = {
      ...UNTOUCHED,
      id: "2025:a",
      section: "Раздел",
      form: [],
      schools: null,
      reason: null,
      due: excelSerial("2025-11-01"),
      periods: [{ from: "2025-10-01", to: "2025-11-01" }],
    };
    const roadmap = { rows: [row, { ...row, status: "done" as const }], today: "2025-12-01" as const };
    const made = picture("roadmap", { roadmap });
    expect(plain(made.title)).toBe("Просрочено 1 из 2 сроков, исполнено 1");
    expect(valuesOf(made)).toEqual({
      Исполнено: [1],
      "Исполнено с опозданием": [0],
      "Срок не наступил": [0],
      Просрочено: [1],
    });
  });
});
