import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { elementText } from "../../../src/adapters/xlsx/xml-tree";
import { parseArea } from "../../../src/workbook/address";
import type { ChartSeries, WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import type { ChartObject } from "../../office-host/objects/charts";
import type { OfficeHost } from "../../office-host/office-host";
import { rootOf, writtenParts } from "../xlsx/written-parts";

type ChartEdit = Extract<WorkbookEdit, { kind: "chart" }>;

const SHEET = "ОКО Проба";
const TABLE = { row: 0, column: 0, rows: 4, columns: 4 };
const HEAD: WorkbookEdit[] = [
  { kind: "add-sheet", sheet: SHEET },
  {
    kind: "write",
    sheet: SHEET,
    row: 0,
    column: 0,
    cells: [
      ["Балл", "Доля", "Число", "Граница"],
      [0, 0.25, 1, null],
      [1, 0.5, 4, 0.5],
      [2, 0.25, 7, null],
    ],
  },
  { kind: "table", sheet: SHEET, area: TABLE, name: "oko_probe" },
];

function column(index: number): ChartSeries["values"] {
  return { sheet: SHEET, area: { row: 1, column: index, rows: 3, columns: 1 } };
}

function series(name: string, index: number, parts: Partial<ChartSeries> = {}): ChartSeries {
  return { name, categories: column(0), values: column(index), color: "2F5D8A", ...parts };
}

/** What of a chart a person sees, whichever door drew it. */
interface ChartLook {
  readonly title: string;
  readonly titleSize: number;
  readonly axes: readonly string[];
  readonly isStacked: boolean;
  readonly isFromTop: boolean;
  readonly valuesAt: string;
  readonly steps: number | null;
  /** Where the axis of values begins and ends; null = as the program chooses. */
  readonly ends: readonly (number | null)[];
  readonly legend: string;
  readonly grid: string;
  readonly area: object | null;
  readonly series: readonly string[];
}

async function inExcel(edits: readonly WorkbookEdit[]): Promise<OfficeHost> {
  const host = hostWith(contractWorkbook(false));
  host.connect();
  await new OfficeWorkbook().apply(edits);
  expect(host.gaps).toEqual([]);
  return host;
}

function lookInExcel(chart: ChartObject): ChartLook {
  const { category, value } = chart.axes;
  const isLineOnly = /^Line/.test(chart.type);
  return {
    title: chart.title.Text,
    titleSize: chart.title.format.font.Size,
    axes: [category, value].map(({ title }) => (title.Visible ? title.Text : "")),
    isStacked: chart.type.endsWith("Stacked"),
    isFromTop: category.ReversePlotOrder,
    valuesAt: category.Position,
    steps: value.MajorUnit === "" ? null : Number(value.MajorUnit),
    ends: [value.Minimum, value.Maximum].map((end) => (end === "" ? null : Number(end))),
    legend: chart.legend.Visible ? chart.legend.Position : "",
    grid: value.gridlines.format.line.Color.slice(1),
    area: parseArea(chart.position.join(":")),
    series: chart.series.list.map((one) => {
      const isLine = one.ChartType === "Line" || (one.ChartType === "" && isLineOnly);
      const drawn = isLine
        ? `line ${one.format.line.LineStyle === "None" ? "none" : String(one.format.line.Weight)}`
        : `columns ${String(one.GapWidth)}`;
      const color =
        isLine && one.format.line.LineStyle === "None"
          ? one.MarkerBackgroundColor
          : isLine
            ? one.format.line.Color
            : one.format.fill.color;
      return [one.Name, drawn, isLine ? one.MarkerStyle : "", color.slice(1)].join("|");
    }),
  };
}

async function lookInFile(edits: readonly WorkbookEdit[]): Promise<ChartLook> {
  const parts = await writtenParts(edits);
  const text = elementText(rootOf(parts, /charts\/chart1\.xml$/));
  const drawing = elementText(rootOf(parts, /drawings\/drawing1\.xml$/));
  const [from = [0, 0], to = [0, 0]] = [
    ...drawing.matchAll(/<xdr:col>(\d+)<\/xdr:col>.*?<xdr:row>(\d+)<\/xdr:row>/g),
  ].map(([, c, r]) => [Number(r), Number(c)]);
  const [fromRow = 0, fromColumn = 0] = from;
  const [toRow = 0, toColumn = 0] = to;
  function axis(kind: string): string {
    return new RegExp(`<c:${kind}>.*?</c:${kind}>`).exec(text)?.[0] ?? "";
  }
  function titleOf(part: string): string {
    return /<a:t>(.*?)<\/a:t>/.exec(part)?.[1] ?? "";
  }
  const drawn = [...text.matchAll(/<c:ser>.*?<\/c:ser>/g)].map(([one]) => one);
  return {
    title: titleOf(text),
    titleSize: Number(/sz="(\d+)"/.exec(text)?.[1]) / 100,
    axes: [titleOf(axis("catAx")), titleOf(axis("valAx"))],
    isStacked: text.includes('<c:grouping val="stacked"/>'),
    isFromTop: axis("catAx").includes('"maxMin"'),
    valuesAt: axis("valAx").includes('<c:crosses val="max"/>') ? "Maximum" : "Automatic",
    steps: text.includes("<c:majorUnit") ? Number(/majorUnit val="(.*?)"/.exec(text)?.[1]) : null,
    ends: ["min", "max"].map((end) => {
      const found = new RegExp(`<c:${end} val="(.*?)"`).exec(axis("valAx"))?.[1];
      return found === undefined ? null : Number(found);
    }),
    legend: text.includes('<c:legendPos val="b"/>') ? "Bottom" : "",
    grid: /majorGridlines>.*?srgbClr val="(.*?)"/.exec(axis("valAx"))?.[1] ?? "",
    area: { row: fromRow, column: fromColumn, rows: toRow - fromRow, columns: toColumn - fromColumn },
    series: drawn.map((one) => {
      const isLine = one.includes("<c:marker>");
      const width = one.includes('<a:ln w="19050"><a:noFill/>')
        ? "none"
        : String(Number(/<a:ln w="(\d+)"/.exec(one)?.[1]) / 12700);
      const marker = one.includes('"diamond"') ? "Diamond" : "None";
      const gap = /gapWidth val="(\d+)"/.exec(text)?.[1] ?? "";
      return [
        /<c:tx><c:v>(.*?)<\/c:v>/.exec(one)?.[1],
        isLine ? `line ${width}` : `columns ${gap}`,
        isLine ? marker : "",
        /srgbClr val="(.*?)"/.exec(one)?.[1],
      ].join("|");
    }),
  };
}

describe("charts and pivots look the same whichever door made them", () => {
  it.each<{ what: string; chart: Pick<ChartEdit, "type" | "series"> & Partial<ChartEdit> }>([
    { what: "columns", chart: { type: "column", series: [series("Доля", 1)] } },
    {
      what: "bars, read from the top",
      chart: { type: "bar", series: [series("Доля", 1), series("Число", 2)] },
    },
    { what: "bars of a few schools", chart: { type: "bar", series: [series("Число", 2)], yTitle: "" } },
    {
      what: "columns on each other",
      chart: {
        type: "column",
        stacked: true,
        series: [series("Доля", 1), series("Число", 2, { color: "C00000" })],
      },
    },
    {
      what: "columns from nought to the whole",
      chart: { type: "column", series: [series("Доля", 1)], lowest: 0, highest: 1 },
    },
    { what: "lines", chart: { type: "line", series: [series("Доля", 1)], xTitle: "" } },
    {
      what: "columns with a line and boundaries of marks",
      chart: {
        type: "column",
        series: [
          series("Доля", 1),
          series("Край", 2, { type: "line", color: "7F7F7F" }),
          series("Границы", 3, { type: "column", stems: true, color: "C00000" }),
        ],
      },
    },
  ])("$what", async ({ chart }) => {
    const edit: WorkbookEdit = {
      kind: "chart",
      sheet: SHEET,
      area: { row: 6, column: 1, rows: 12, columns: 5 },
      title: "График",
      xTitle: "Балл",
      yTitle: "Доля",
      ...chart,
    };
    const [drawn] = (await inExcel([...HEAD, edit])).book.sheet(SHEET).charts.list;
    if (drawn === undefined) throw new Error("no chart");
    const look = lookInExcel(drawn);
    expect(look).toEqual(await lookInFile([...HEAD, edit]));
    expect(look.series.every((one) => !one.startsWith("Границы|columns"))).toBe(true);
  });

  it("a pivot: tabular, and on the table", async () => {
    const edits: WorkbookEdit[] = [
      ...HEAD,
      {
        kind: "pivot",
        sheet: SHEET,
        row: 0,
        column: 8,
        name: "Сводная",
        source: { sheet: SHEET, area: TABLE },
        rows: ["Балл"],
        columns: [],
        filters: [],
        values: [{ field: "Число", summarise: "sum", title: "Всего" }],
        rendered: [["Балл", "Всего"]],
      },
    ];
    const [pivot] = (await inExcel(edits)).book.sheet(SHEET).pivots.list;
    const parts = await writtenParts(edits);
    expect(pivot?.layout.LayoutType).toBe("Tabular");
    expect(elementText(rootOf(parts, /pivotTable1\.xml$/))).toContain('compact="0"');
    expect(pivot?.source).toMatchObject({ name: "oko_probe" });
    expect(elementText(rootOf(parts, /pivotCacheDefinition1\.xml$/))).toContain('name="oko_probe"');
  });
});
