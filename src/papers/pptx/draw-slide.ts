import type PptxGenJS from "pptxgenjs";
import type { Slide } from "../../sheets/meeting/slides";
import { withWholeNumbers, withoutLoneEnd } from "../../locale/line-ends";
import { rowsLeftOut } from "../../locale/slides-text";
import { plainText } from "../plain-text";
import { fittedText } from "./fit-text";
import { frameName } from "./slide-frames";
import { fittedTable } from "./slide-table";

/** Points in an inch. */
const POINTS = 72;
/** Inches: a wide slide with its margins. */
const WIDE = { width: 13.33, height: 7.5, margin: 0.6 } as const;
const INNER = WIDE.width - 2 * WIDE.margin;
const BODY = { top: 1.5, height: 5.2 } as const;
/** Two lines of the smallest letters: the rows that are left out, and the source. */
const FOOT = { y: 6.8, h: 0.55 } as const;
const FONT = "Arial";
const INK = "1B2A3A";
const GREY = "4A5560";
const ACCENT = "2F5D8A";
const TEXT_SIZES = [22, 20, 18, 16, 14, 13, 12] as const;
/** Of what stands beside a chart. */
const BESIDE_SIZES = [18, 16, 14, 13] as const;
const TITLE_SIZES = [26, 24, 22, 20, 18] as const;
/** How much of the slide a chart takes beside text. */
const CHART_PART = 0.62;

type Page = PptxGenJS.Slide;

/** Inches. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Draws a slide. @param chartNumber Of its chart among all: the shape of that name is replaced by the chart. */
export function drawSlide(page: Page, slide: Slide, chartNumber: number): void {
  if (slide.kind === "title") {
    drawTitle(page, slide);
    return;
  }
  page.addShape("rect", {
    x: 0,
    y: 0,
    w: 0.18,
    h: WIDE.height,
    fill: { color: ACCENT },
    line: { color: ACCENT },
  });
  addTexts(
    page,
    [withoutLoneEnd(slide.title)],
    { x: WIDE.margin, y: 0.4, w: INNER, h: 0.95 },
    {
      ...{ sizes: TITLE_SIZES, color: INK, isBold: true, isList: false },
    },
  );
  const body = { x: WIDE.margin, y: BODY.top, w: INNER, h: BODY.height };
  let note = slide.note;
  if (slide.chart !== null) drawChart(page, slide, body, chartNumber);
  else if (slide.table === null)
    addTexts(page, slide.lines, body, { sizes: TEXT_SIZES, color: INK, isBold: false, isList: true });
  else note = [drawTable(page, slide.table, body), note].filter((text) => text !== "").join(" ");
  addTexts(
    page,
    [note],
    { x: WIDE.margin, ...FOOT, w: INNER - 1 },
    {
      ...{ sizes: [11, 10, 9], color: GREY, isBold: false, isList: false },
    },
  );
  page.slideNumber = {
    x: WIDE.width - 1,
    y: 6.9,
    w: 0.6,
    h: 0.3,
    fontFace: FONT,
    fontSize: 11,
    color: GREY,
    align: "right",
  };
}

function drawTitle(page: Page, { title, lines, note }: Slide): void {
  page.background = { color: "F3F6FA" };
  page.addShape("rect", { x: 0, y: 2.2, w: 0.3, h: 2.9, fill: { color: ACCENT }, line: { color: ACCENT } });
  const w = WIDE.width - 2;
  addTexts(
    page,
    [title],
    { x: 0.9, y: 2.2, w, h: 1 },
    { sizes: [36, 30], color: INK, isBold: true, isList: false },
  );
  addTexts(
    page,
    lines,
    { x: 0.9, y: 3.3, w, h: 1.8 },
    { sizes: [20, 18, 16], color: GREY, isBold: false, isList: false },
  );
  addTexts(
    page,
    [note],
    { x: 0.9, y: 6.6, w, h: 0.5 },
    { sizes: [12, 11, 10], color: GREY, isBold: false, isList: false },
  );
}

function drawChart(page: Page, { lines }: Slide, body: Box, chartNumber: number): void {
  const w = lines.length === 0 ? body.w : body.w * CHART_PART;
  page.addText(" ", { ...body, w, objectName: frameName(chartNumber) });
  if (lines.length === 0) return;
  const x = body.x + w + 0.3;
  addTexts(
    page,
    lines,
    { ...body, x, w: body.w - w - 0.3 },
    { sizes: BESIDE_SIZES, color: INK, isBold: false, isList: true },
  );
}

/** Gives what is to be said of rows that have no room. */
function drawTable(page: Page, table: NonNullable<Slide["table"]>, body: Box): string {
  const { size, widths, header, rows } = fittedTable(table, {
    width: body.w * POINTS,
    height: body.h * POINTS,
  });
  const line = { type: "solid", pt: 0.75, color: "B8C4D0" } as const;
  function cell(text: string, align: "left" | "right" | "center", isHead: boolean): PptxGenJS.TableCell {
    const look = isHead
      ? { bold: true, fill: { color: "E6EDF5" }, valign: "middle" as const }
      : { valign: "top" as const };
    return { text: plainText(text), options: { align, ...look, lang: "ru-RU" } };
  }
  page.addTable(
    [
      header.map((text) => cell(text, "center", true)),
      ...rows.map((row) =>
        row.map((text, index) => cell(text, table.columns[index]?.align ?? "left", false)),
      ),
    ],
    {
      x: body.x,
      y: body.y,
      w: body.w,
      colW: widths.map((width) => width / POINTS),
      border: line,
      margin: [0.04, 0.08, 0.04, 0.08],
      fontFace: FONT,
      fontSize: size,
      color: INK,
    },
  );
  return rowsLeftOut(rows.length, table.all ?? table.rows.length);
}

/** Paragraphs in a box, at the largest size that fits. */
function addTexts(
  page: Page,
  texts: readonly string[],
  box: Box,
  look: {
    readonly sizes: readonly number[];
    readonly color: string;
    readonly isBold: boolean;
    readonly isList: boolean;
  },
): void {
  const plain = texts.map((text) => plainText(withWholeNumbers(text))).filter((text) => text !== "");
  if (plain.length === 0) return;
  const indent = look.isList ? 16 : 0;
  const fitted = fittedText(
    plain,
    { width: box.w * POINTS - 8 - indent, height: box.h * POINTS - 4 },
    look.sizes,
  );
  page.addText(
    fitted.texts.map((text, index) => ({
      text,
      options: {
        breakLine: index < fitted.texts.length - 1,
        ...(look.isList ? { bullet: { characterCode: "2013", indent } } : {}),
        lang: "ru-RU",
      },
    })),
    {
      ...box,
      margin: 4,
      fontFace: FONT,
      fontSize: fitted.size,
      color: look.color,
      bold: look.isBold,
      valign: "top",
      align: "left",
      paraSpaceAfter: 6,
      fit: "none",
    },
  );
}
