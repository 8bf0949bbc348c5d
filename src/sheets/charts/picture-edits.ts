import { withoutLoneEnd } from "../../locale/line-ends";
import { chartText } from "../../locale/chart-text";
import { columnLetters } from "../../workbook/address";
import type { Area, Cell } from "../../workbook/cell";
import type { ChartSeries, SheetArea, WorkbookEdit } from "../../workbook/edit";
import { BLOCK_TITLE_STYLE, BODY_STYLE, HEADER_STYLE, HEAT_FILLS } from "../report/report-styles";
import { lineCount } from "../report/row-heights";
import { axisStart, pointsStart } from "./axis-start";
import type { ChartPicture, PictureSeries } from "./chart-picture";

/** Columns that charts lie over: so many, so wide, that the names and procedures of a heat table fit into them. */
export const CHART_WIDTHS: readonly number[] = Array.from({ length: 16 }, () => 5);
/** The first column of the charts' numbers: beside them, and not printed. */
export const NUMBERS_COLUMN = CHART_WIDTHS.length + 1;
/** Columns of a heat table that its names stand over. */
const NAME_COLUMNS = 6;
/** Rows of a number table besides its body: title, header and an empty row. */
const AROUND_NUMBERS = 3;
/** Letters of a name beside a bar, on a line; rows that such a line takes; rows of the highest chart, a page's. */
const [NAME_LETTERS, BAR_ROWS, HIGHEST_BARS] = [36, 1.15, 40];
/** Letters of a bold title on a line over a heat table; points of such a line. */
const [BOLD_LETTERS, TITLE_LINE] = [64, 18];
/** Letters of a school's name on a line of its cells in a heat table; points of such a line. */
const [HEAT_LETTERS, NAME_LINE] = [28, 15];
/** White text over the darkest tint. */
const LIGHT_TEXT = "FFFFFF";

/** Where a picture and its numbers stand on a sheet. */
export interface PicturePlace {
  readonly sheet: string;
  /** First row of the picture. */
  readonly row: number;
  /** First row of its numbers. */
  readonly numbersRow: number;
}

/** Rows of a picture of columns and lines, and of points, that has one line of title and of legend. */
const [COLUMN_ROWS, POINT_ROWS] = [15, 18];
/** Letters of a line of the title and of the smaller legend across a picture; letters that a mark of the legend takes. */
const [TITLE_LETTERS, LEGEND_LETTERS, LEGEND_MARK] = [76, 84, 6];

/** Rows that a picture takes. Lines of its title and of its legend are never taken from what is drawn. */
export function pictureHeight(picture: ChartPicture): number {
  const { form, series, categories } = picture;
  if (form === "heat") return categories.length + 2;
  if (series.some(({ x }) => x !== undefined)) return POINT_ROWS + extraLines(picture);
  if (!series.some(({ mark }) => mark === "bar")) return COLUMN_ROWS + extraLines(picture);
  // A name that finds no room is left out by the program that draws the chart.
  const lines = categories.reduce<number>(
    (sum, name) => sum + Math.ceil(String(name).length / NAME_LETTERS),
    0,
  );
  return Math.min(HIGHEST_BARS, extraLines(picture) + Math.max(13, 9 + Math.ceil(lines * BAR_ROWS)));
}

/** Lines of the title and of the legend after their first; names of a legend stand in columns as wide as the longest. */
export function extraLines({ title, series }: ChartPicture): number {
  const longest = Math.max(0, ...series.map(({ name }) => name.length));
  const columns = Math.max(1, Math.floor(LEGEND_LETTERS / (longest + LEGEND_MARK)));
  const legend = series.length < 2 ? 1 : Math.ceil(series.length / columns);
  return lineCount(title, TITLE_LETTERS) - 1 + (legend - 1);
}

/** Rows that the numbers of a picture take; a heat table is its own numbers. */
export function numbersHeight({ form, categories }: ChartPicture): number {
  return form === "heat" ? 0 : categories.length + AROUND_NUMBERS;
}

/** Columns that the numbers of a picture take. */
export function numbersWidth({ form, series }: ChartPicture): number {
  return form === "heat" ? 0 : 1 + numberColumns(series).length;
}

/** A native chart over the cells of its numbers; a heat table as cells with conditional formats. */
export function pictureEdits(picture: ChartPicture, place: PicturePlace): WorkbookEdit[] {
  if (picture.form === "heat") return heatEdits(picture, place);
  const { sheet, row, numbersRow } = place;
  const first = numbersRow + 2;
  const rows = picture.categories.length;
  const columns = numberColumns(picture.series);
  function areaOf(column: number): SheetArea {
    return { sheet, area: { row: first, column: NUMBERS_COLUMN + column, rows, columns: 1 } };
  }
  const type = chartType(picture);
  const series = columns.flatMap(({ series: of, x }, index): ChartSeries[] => {
    if (of === null) return [];
    return [
      {
        name: of.name,
        categories: areaOf(x === null ? 0 : x + 1),
        values: areaOf(index + 1),
        color: of.color,
        ...(of.mark === "line" && type !== "line" ? { type: of.mark } : {}),
        ...(of.stems === undefined ? {} : { stems: of.stems }),
        ...(of.dashed === undefined ? {} : { dashed: of.dashed }),
      },
    ];
  });
  const { xTitle, yTitle, stacked, highest } = picture;
  const title = withoutLoneEnd(picture.title);
  const area = { row, column: 0, rows: pictureHeight(picture), columns: CHART_WIDTHS.length };
  return [
    ...numbersEdits(picture, place),
    {
      // Names of bars say themselves what they are, and a title beside them takes their room.
      ...{ kind: "chart", sheet, area, type, title, xTitle: type === "bar" ? "" : xTitle, yTitle, series },
      ...(stacked ? { stacked } : {}),
      ...axisStarts(picture),
      ...(highest === undefined ? {} : { highest }),
    },
  ];
}

/** Where the axes begin. A share of the whole is looked at from nought to the whole. */
function axisStarts(picture: ChartPicture): { readonly lowest?: number; readonly xLowest?: number } {
  const type = chartType(picture);
  const values = picture.series.flatMap((of) => of.values);
  if (type === "bar" || type === "column") return axisStart(values);
  if (type !== "scatter") return {};
  const { lowest: xLowest } = pointsStart(picture.series.flatMap(({ x }) => x ?? []));
  return {
    ...(picture.highest === undefined ? pointsStart(values) : {}),
    ...(xLowest === undefined ? {} : { xLowest }),
  };
}

/** A column of numbers: values of a series, or of x for those after it. */
interface NumberColumn {
  readonly header: string | null;
  readonly series: PictureSeries | null;
  readonly values: readonly Cell[];
  /** Index of the column of x that belongs to it; null where the names are the axis. */
  readonly x: number | null;
}

/** Series with the same x share one column of it. */
function numberColumns(list: readonly PictureSeries[]): NumberColumn[] {
  const columns: NumberColumn[] = [];
  for (const series of list) {
    const { x, values } = series;
    let place = columns.findIndex((column) => column.series === null && column.values === x);
    if (x !== undefined && place < 0)
      place = columns.push({ header: null, series: null, values: x, x: null }) - 1;
    columns.push({ header: series.name, series, values, x: place < 0 ? null : place });
  }
  return columns;
}

function chartType({ series }: ChartPicture): "scatter" | "bar" | "column" | "line" {
  if (series.some(({ x }) => x !== undefined)) return "scatter";
  if (series.some(({ mark }) => mark === "bar")) return "bar";
  return series.some(({ mark }) => mark === "column") ? "column" : "line";
}

function numbersEdits(picture: ChartPicture, { sheet, numbersRow: row }: PicturePlace): WorkbookEdit[] {
  const { categories, series, xTitle, xFormat } = picture;
  const columns = numberColumns(series);
  const isScatter = series.some(({ x }) => x !== undefined);
  const header = [isScatter ? chartText.axes.school : xTitle, ...columns.map((of) => of.header ?? xTitle)];
  const body = categories.map((name, index) => [name, ...columns.map(({ values }) => values[index] ?? null)]);
  const [column, width, rows] = [NUMBERS_COLUMN, columns.length + 1, categories.length];
  return [
    { kind: "write", sheet, row, column, cells: [[picture.title], header, ...body] },
    styled(sheet, { row, column, rows: 1, columns: 1 }, BLOCK_TITLE_STYLE),
    styled(sheet, { row: row + 1, column, rows: 1, columns: width }, HEADER_STYLE),
    styled(sheet, { row: row + 2, column, rows, columns: width }, BODY_STYLE),
    ...formatEdits(
      columns.map(({ series: of }) => of?.numberFormat ?? xFormat ?? "General"),
      { sheet, row: row + 2, rows },
    ),
    { kind: "layout", sheet, rowHeights: [{ row: row + 1, height: 32 }] },
  ];
}

/** One style for all columns of a format. */
function formatEdits(
  formats: readonly string[],
  { sheet, row, rows }: { readonly sheet: string; readonly row: number; readonly rows: number },
): WorkbookEdit[] {
  return [...new Set(formats)].map((numberFormat): WorkbookEdit => {
    const columns = formats.flatMap((format, index) => (format === numberFormat ? [index] : []));
    const areas = columns.map((index) => ({ row, column: NUMBERS_COLUMN + index + 1, rows, columns: 1 }));
    return { kind: "style", sheet, areas, style: { numberFormat } };
  });
}

/** The heat table in the place of the chart: its title, a row a school, and a condition for each tint. */
function heatEdits({ title, xTitle, categories, series }: ChartPicture, place: PicturePlace): WorkbookEdit[] {
  const { sheet, row } = place;
  const shown = series.slice(0, CHART_WIDTHS.length - NAME_COLUMNS);
  const empty = Array.from({ length: NAME_COLUMNS - 1 }, () => null);
  const [first, rows] = [row + 2, categories.length];
  const width = NAME_COLUMNS + shown.length;
  const numbers = { row: first, column: NAME_COLUMNS, rows, columns: shown.length };
  const body = categories.map((name, index) => [
    name,
    ...empty,
    ...shown.map(({ values }) => values[index] ?? null),
  ]);
  return [
    {
      kind: "write",
      sheet,
      row,
      column: 0,
      cells: [[title], [xTitle, ...empty, ...shown.map(({ name }) => name)], ...body],
    },
    styled(sheet, { row, column: 0, rows: 1, columns: 1 }, { ...BLOCK_TITLE_STYLE, wrap: true }),
    { kind: "merge", sheet, area: { row, column: 0, rows: 1, columns: CHART_WIDTHS.length } },
    styled(sheet, { row: row + 1, column: 0, rows: 1, columns: width }, HEADER_STYLE),
    styled(sheet, { row: first, column: 0, rows, columns: width }, BODY_STYLE),
    styled(sheet, { row: first, column: 0, rows, columns: 1 }, { wrap: true }),
    styled(sheet, numbers, { align: "center", numberFormat: "0" }),
    ...Array.from({ length: rows + 1 }, (_, index): WorkbookEdit => ({
      kind: "merge",
      sheet,
      area: { row: row + 1 + index, column: 0, rows: 1, columns: NAME_COLUMNS },
    })),
    ...heatConditions(sheet, numbers),
    {
      ...{ kind: "layout", sheet },
      rowHeights: [
        { row, height: TITLE_LINE * lineCount(title, BOLD_LETTERS) },
        { row: row + 1, height: 32 },
        ...categories.map((name, index) => ({
          row: first + index,
          height: NAME_LINE * lineCount(String(name), HEAT_LETTERS),
        })),
      ],
    },
  ];
}

/** From the highest number down: the first condition that holds wins. */
function heatConditions(sheet: string, area: Area): WorkbookEdit[] {
  const cell = `${columnLetters(area.column)}${String(area.row + 1)}`;
  return HEAT_FILLS.map((fill, least): WorkbookEdit => {
    const isLast = least === HEAT_FILLS.length - 1;
    const formula = `AND(ISNUMBER(${cell}),${cell}${isLast ? ">=" : "="}${String(least)})`;
    return {
      kind: "condition",
      sheet,
      area,
      formula,
      style: { fill, ...(isLast ? { color: LIGHT_TEXT } : {}) },
    };
  });
}

function styled(
  sheet: string,
  area: Area,
  style: Extract<WorkbookEdit, { kind: "style" }>["style"],
): WorkbookEdit {
  return { kind: "style", sheet, areas: [area], style };
}
