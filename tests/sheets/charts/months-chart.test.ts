import { monthsChart } from "../../../src/sheets/charts/months-chart";
import { NO_CHART_SOURCE } from "../../../src/sheets/charts/chart-source";
import { normal } from "../../locale/normal-text";

const COLUMN = {
  ...({ header: "Учеников", levels: [], role: "input", kind: "count" } as const),
  ...{ minimum: null, maximum: null, options: [], isRequired: true, numberFormat: null },
};

/** A row of the form. */
function row(school: number, month: string, value: number | null, label = "1") {
  const place = { file: "", sheet: "", row: 1, schoolId: `k${String(school)}`, school: "Школа" };
  return { ...place, month, label, values: { Учеников: value } };
}

function drawn(rows: readonly ReturnType<typeof row>[]) {
  const monthly = { rows, columns: [COLUMN], totals: new Set(["Итого"]) };
  const made = monthsChart({ ...NO_CHART_SOURCE, monthly });
  const [picture] = "pictures" in made ? made.pictures : [];
  if (picture === undefined) throw new Error("No chart of months");
  const [series] = picture.series;
  return { title: normal(picture.title), note: normal(picture.note), values: series?.values };
}

describe("monthsChart()", () => {
  it("sums months without the form's totals, an unknown number being no zero", () => {
    const made = drawn([
      row(1, "2025-09", 10),
      row(1, "2025-09", 10, "Итого"),
      row(1, "2025-10", 12),
      row(1, "2025-11", null),
    ]);
    expect(made.values).toEqual([10, 12, null]);
    expect(made.title).toBe("Учеников: 12 за 10.2025, на 2 больше, чем за 09.2025");
    expect(made.note).toContain("без числа — 1");
  });

  it.each([
    {
      name: "a school that has not sent is no fall",
      ...{ september: [10, 20], october: [12, null] },
      title: "Учеников: 12 за 10.2025; по строкам, известным и за 09.2025 (1 школа), на 2 больше",
      note: "Школ: 09.2025 — 2, 10.2025 — 1. Строк без итогов — 4, из них без числа — 1. Источник: лист «ОКО Свод».",
    },
    {
      name: "months of other schools are not compared",
      ...{ september: [10, null], october: [null, 20] },
      title: "Учеников: 20 за 10.2025; с 09.2025 не сравнить: школы другие",
      note: "Школ — 1. Строк без итогов — 4, из них без числа — 2. Источник: лист «ОКО Свод».",
    },
    {
      name: "a school that has come is no growth",
      ...{ september: [10, 20, null], october: [10, 20, 5] },
      title: "Учеников: 35 за 10.2025; по строкам, известным и за 09.2025 (2 школы), столько же",
      note: "Школ: 09.2025 — 2, 10.2025 — 3. Строк без итогов — 6, из них без числа — 1. Источник: лист «ОКО Свод».",
    },
    {
      name: "the same schools are compared as they are",
      ...{ september: [10, 20], october: [20, 10] },
      title: "Учеников: 30 за 10.2025, столько же, сколько за 09.2025",
      note: "Школ — 2. Строк без итогов — 4. Источник: лист «ОКО Свод».",
    },
  ])("compares what is known in both months: $name", ({ september, october, title, note }) => {
    const months = { "2025-09": september, "2025-10": october };
    const rows = Object.entries(months).flatMap(([month, values]) =>
      values.map((value, school) => row(school, month, value)),
    );
    expect(drawn(rows)).toMatchObject({ title, note });
  });

  it("counts a school that stands twice in a month with both of its rows", () => {
    const made = drawn([row(1, "2025-09", 10), row(1, "2025-09", 5), row(1, "2025-10", 16)]);
    expect(made.values).toEqual([15, 16]);
    expect(made.title).toBe("Учеников: 16 за 10.2025, на 1 больше, чем за 09.2025");
  });
});
