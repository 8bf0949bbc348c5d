import type { ChartSeries, WorkbookEdit } from "../../../src/workbook/edit";
import { rootOf, writtenParts } from "./written-parts";
import { elementText } from "../../../src/adapters/xlsx/xml-tree";

const SHEET = "ОКО Проба";
const WHOLE = { row: 0, column: 0, rows: 4, columns: 4 };

function column(index: number, rows = 3): ChartSeries["values"] {
  return { sheet: SHEET, area: { row: 1, column: index, rows, columns: 1 } };
}

function series(name: string, index: number, parts: Partial<ChartSeries> = {}): ChartSeries {
  return { name, categories: column(0), values: column(index), color: "2F5D8A", ...parts };
}

async function chartText(chart: Partial<Extract<WorkbookEdit, { kind: "chart" }>>): Promise<string> {
  const cells = [
    ["Балл", "Доля", "Число", "Граница"],
    [0, 0.25, 1, null],
    [1, 0.5, 4, 0.5],
    [2, 0.25, 7, null],
  ];
  const shares = { ...WHOLE, row: 1, column: 1, columns: 1, rows: 3 };
  const parts = await writtenParts([
    { kind: "add-sheet", sheet: SHEET },
    { kind: "write", sheet: SHEET, row: 0, column: 0, cells },
    { kind: "style", sheet: SHEET, areas: [shares], style: { numberFormat: "0.0%" } },
    {
      kind: "chart",
      sheet: SHEET,
      area: WHOLE,
      type: "column",
      title: "График",
      xTitle: "Балл",
      yTitle: "Доля",
      series: [],
      ...chart,
    },
  ]);
  return elementText(rootOf(parts, /charts\/chart1\.xml$/));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, inner = ""]) => inner);
}

describe("charts", () => {
  it("keep the values and the number format of their cells, so that shares show as percents", async () => {
    const text = await chartText({ series: [series("Доля", 1)] });
    expect(matches(text, /<c:numCache><c:formatCode>(.*?)<\/c:formatCode>/g)).toEqual(["General", "0.0%"]);
    expect(matches(text, /<c:v>([\d.]+)<\/c:v>/g).map(Number)).toEqual([0, 1, 2, 0.25, 0.5, 0.25]);
    expect(matches(text, /<c:numFmt formatCode="(.*?)"/g)).toEqual(["General", "0.0%"]);
    expect(text).not.toContain("majorUnit");
  });

  it("begin and end their axis of values where they are told to, in the standard's order", async () => {
    const text = await chartText({ series: [series("Доля", 1)], lowest: 0, highest: 1 });
    expect(text).toContain('<c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>');
    expect(await chartText({ series: [series("Доля", 1)] })).not.toMatch(/<c:(max|min) /);
  });

  it("keep texts as texts, and no point for an empty cell", async () => {
    const names = { sheet: SHEET, area: { row: 0, column: 0, rows: 1, columns: 3 } };
    const values = { sheet: SHEET, area: { row: 2, column: 1, rows: 1, columns: 3 } };
    const text = await chartText({ series: [{ name: "Ряд", categories: names, values, color: "2F5D8A" }] });
    expect(text).toContain('<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Балл</c:v></c:pt>');
    const gaps = await chartText({ series: [series("Граница", 3)] });
    expect(gaps).toContain('<c:ptCount val="3"/><c:pt idx="1"><c:v>0.5</c:v></c:pt></c:numCache>');
  });

  it.each([
    { name: "small counts side by side", stacked: false, steps: true },
    { name: "counts that reach 14 on each other", stacked: true, steps: false },
  ])("count in steps of one only where steps may be parts of one: $name", async ({ stacked, steps }) => {
    const text = await chartText({ type: "bar", stacked, series: [series("Раз", 2), series("Два", 2)] });
    expect(text.includes('<c:majorUnit val="1"/>')).toBe(steps);
    expect(text).toContain(`<c:grouping val="${stacked ? "stacked" : "clustered"}"/>`);
    expect(text.includes('<c:overlap val="100"/>')).toBe(stacked);
  });

  it("draw lines and stems over the columns, stems with a mark that needs no colour", async () => {
    const text = await chartText({
      series: [
        series("Доля", 1),
        series("Граница", 3, { stems: true }),
        series("Регион", 1, { type: "line" }),
      ],
    });
    expect(text.indexOf("<c:barChart>")).toBeLessThan(text.indexOf("<c:lineChart>"));
    const [stems = ""] = matches(text, /<c:ser>(<c:idx val="1".*?)<\/c:ser>/g);
    expect(stems).toContain('<c:symbol val="diamond"/>');
    expect(stems).toMatch(/<c:errBars>.*<c:val val="100"\/>.*<a:prstDash val="dash"\/>.*<\/c:errBars>/);
  });

  it("scatter points over two axes of numbers, with dashed limits", async () => {
    const text = await chartText({
      type: "scatter",
      series: [
        series("Школы", 1, { categories: column(2) }),
        series("Граница", 1, { categories: column(2), type: "line", dashed: true }),
      ],
    });
    expect(text).not.toContain("<c:catAx>");
    expect(matches(text, /<c:axPos val="(.)"/g)).toEqual(["b", "l"]);
    expect(matches(text, /<c:crossAx val="(\d+)"/g)).toEqual(["222222222", "111111111"]);
    const [points = "", limits = ""] = matches(text, /<c:ser>(.*?)<\/c:ser>/g);
    expect(points).toContain('<c:symbol val="circle"/>');
    expect(points).toMatch(/<c:xVal>.*\$C\$2:\$C\$4.*<\/c:xVal><c:yVal>.*\$B\$2:\$B\$4.*<\/c:yVal>/);
    expect(limits).toContain('<c:symbol val="none"/>');
    expect(limits).toContain('<a:prstDash val="dash"/>');
  });
});
