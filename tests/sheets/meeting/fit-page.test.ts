import type { ChartPicture } from "../../../src/sheets/charts/chart-picture";
import { fittedPage } from "../../../src/sheets/meeting/fit-page";
import type { MeetingPage } from "../../../src/sheets/meeting/meeting-set";
import { totalHeight } from "../../../src/sheets/meeting/page-lines";

/** Points of a page of A4 within its margins, and of a row under a chart. */
const [PAGE, ROW] = [752, 15];
const LONG_NAME = "Муниципальное бюджетное общеобразовательное учреждение ".repeat(4).slice(0, 200);

function bars(count: number, name = "МБОУ СОШ"): ChartPicture {
  const categories = Array.from({ length: count }, (_, index) => `${name} № ${String(index + 1)}`);
  function isFirst(index: number): boolean {
    return index < count / 2;
  }
  return {
    id: "bars",
    title: "Больше всего признаков — МБОУ СОШ № 1: 3",
    note: "n = 300 школ. Источник: книга «Книга.xlsx», 28.11.2026.",
    xTitle: "ОО",
    yTitle: "Признаков",
    stacked: true,
    categories,
    series: [
      { name: "А", values: categories.map((_, i) => (isFirst(i) ? 3 : null)) },
      { name: "Б", values: categories.map((_, i) => (isFirst(i) ? null : 1)) },
    ].map((of) => ({ ...of, mark: "bar" as const, color: "2F5D8A", numberFormat: "0" })),
  };
}

function page({ rows = 0, sentences = 3, letters = 120, name = "МБОУ СОШ", chart = bars(12) }): MeetingPage {
  return {
    id: "a",
    theme: "objectivity",
    title: name,
    sentences: Array.from({ length: sentences }, () => "Слово ".repeat(letters / 6)),
    charts: [chart],
    tables: [
      {
        title: "Школы",
        columns: [
          { header: "Уровень", width: 0.2, align: "left", numberFormat: null },
          { header: "ОО", width: 0.8, align: "left", numberFormat: null },
        ],
        rows: Array.from({ length: rows }, () => ["требует проверки", name]),
      },
    ],
    proposals: ["Перепроверьте работы у границы отметки.", "Сравните с журналом."],
    footer: "Расчёт выполнен надстройкой «ОКО».",
  };
}

function heightOf(of: MeetingPage): number {
  const { text, charts, chartRows } = fittedPage(of);
  return totalHeight(text.above) + totalHeight(text.below) + charts.length * (chartRows * ROW + ROW);
}

describe("fittedPage()", () => {
  it.each([
    ["nothing but a chart", page({ sentences: 1 })],
    ["a long table", page({ rows: 40 })],
    ["names of two hundred letters", page({ rows: 40, name: LONG_NAME, chart: bars(12, LONG_NAME) })],
    ["long sentences", page({ rows: 10, sentences: 5, letters: 600 })],
    ["more sentences than a page holds", page({ rows: 10, sentences: 12, letters: 600, name: LONG_NAME })],
  ])("never runs over the page: %s", (_kind, of) => {
    expect(heightOf(of)).toBeLessThanOrEqual(PAGE);
  });

  it("keeps what is said first, and says of a table and of bars how many have no room", () => {
    const of = page({ rows: 14, sentences: 4, letters: 300 });
    const { text, charts, chartRows } = fittedPage(of);
    const [chart] = charts;
    const shown = chart?.categories.length ?? 0;
    expect(shown).toBeGreaterThan(2);
    expect(shown).toBeLessThan(12);
    // A name beside a bar takes a line of nine points: where there is less, the program leaves names out.
    expect((chartRows * ROW) / shown).toBeGreaterThan(14);
    expect(chart?.note).toContain(`Показаны первые ${String(shown)} из\u00a012.`);
    const below = text.below.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(below.find((value) => String(value).startsWith("И ещё"))).toBeDefined();
    expect(text.above[2]?.cells[0]?.value).toBe(of.sentences[0]);
  });

  it("leaves out of the legend what no bar that is shown has", () => {
    const { charts } = fittedPage(page({ rows: 14, sentences: 5, letters: 420 }));
    expect(charts[0]?.categories.length).toBeLessThan(6);
    expect(charts[0]?.series.map(({ name }) => name)).toEqual(["А"]);
  });

  it("has a line for the name of each of few bars, whatever the legend and the sentences take", () => {
    const [first] = bars(3).series;
    const names = [
      "результат выше ожидаемого",
      "накопление у границ отметок",
      "расхождение с журналом",
      "сходство работ",
    ];
    const chart = {
      ...bars(3),
      series: names.map((name) => ({ ...(first ?? bars(3).series[0]), name })) as ChartPicture["series"],
    };
    const heights = Array.from({ length: 60 }, (_, index) =>
      fittedPage(page({ rows: 3, sentences: 5, letters: 300 + 12 * index, chart })),
    );
    // Title, axis and legend take seven rows, the legend's second line one, a bar more than one.
    const drawn = heights.filter(({ charts }) => charts.length > 0);
    expect(drawn.length).toBeGreaterThan(1);
    expect(drawn.filter(({ chartRows }) => chartRows < 7 + 1 + 3 * 1.15)).toEqual([]);
  });

  it("shows all bars where there is room", () => {
    const { charts, chartRows } = fittedPage(page({ rows: 2, sentences: 1 }));
    expect(charts[0]).toEqual(bars(12));
    expect(chartRows).toBeGreaterThan(18);
  });
});
