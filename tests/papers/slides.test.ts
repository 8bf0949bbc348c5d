import { writeSlides } from "../../src/papers/pptx/write-slides";
import { fittedTable } from "../../src/papers/pptx/slide-table";
import { makePaper } from "../../src/app/make-paper";
import { describeWithValidator, errorsOf } from "../office-validator";
import { threeProcedures } from "../acceptance/one-number-books";
import { planSlides } from "../../src/sheets/meeting/plan-slides";
import { withoutLoneEnd } from "../../src/locale/line-ends";
import { SLIDES } from "../../src/locale/slides-text";
import { madeSet, sampleSnapshot, type MadeSet } from "./made-set";
import { allTexts, chartsOf, partsOf, slideTexts } from "./read-paper";

const ALLOWED = /\b(?:xlsx|n)\b|«[^»]*»/g;
/** English metric units in a point. */
const EMU = 12_700;

function slidesOf({ matter, choice }: MadeSet): Promise<Uint8Array> {
  return makePaper({ kind: "pptx", matter, choice, blank: null });
}

describe("slides", () => {
  let made: MadeSet;
  let deck: Uint8Array;

  beforeAll(async () => {
    made = await madeSet(await sampleSnapshot());
    deck = await slidesOf(made);
  });

  it("are eight to twelve, each with a finding as its title", () => {
    const slides = slideTexts(deck);
    expect(slides.length).toBeGreaterThanOrEqual(8);
    expect(slides.length).toBeLessThanOrEqual(12);
    expect(slides[1]?.[0]).toBe(withoutLoneEnd(made.set.pages[0]?.title ?? ""));
  });

  it("have the numbers of the set in native charts with their workbooks", () => {
    const wanted = planSlides(made.matter, made.choice, made.set).flatMap(({ chart }) => chart ?? []);
    const charts = chartsOf(deck, "ppt");
    expect(charts.length).toBeGreaterThan(3);
    expect(charts.map(({ series }) => series)).toEqual(
      wanted.map(({ series }) => series.map(({ name, values }) => ({ name, values }))),
    );
    for (const { book, series } of charts) expect(book[0]?.slice(1)).toEqual(series.map(({ name }) => name));
  });

  it("leave no shape in the place of a chart", () => {
    const slides = [...partsOf(deck)].filter(([name]) => name.startsWith("ppt/slides/slide"));
    expect(slides.map(([, xml]) => xml).join("")).not.toContain("oko-chart-");
    expect(slides.filter(([, xml]) => xml.includes("<p:graphicFrame>")).length).toBeGreaterThan(4);
  });

  it("have no box outside the slide, and letters that can be read", () => {
    for (const [name, xml] of partsOf(deck)) {
      if (!/ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
      for (const [, x, y, w, h] of xml.matchAll(
        /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g,
      )) {
        expect(Number(x) + Number(w)).toBeLessThanOrEqual(13.34 * 72 * EMU);
        expect(Number(y) + Number(h)).toBeLessThanOrEqual(7.51 * 72 * EMU);
      }
      for (const [, size] of xml.matchAll(/ sz="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(900);
    }
  });

  it("have no word of a program and none of another language", () => {
    const text = allTexts(deck).join("\n").replace(ALLOWED, "");
    expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    expect(text.match(/[A-Za-z]{2,}/g)).toBeNull();
  });

  it("tell the source whole beside the rows that are left out", async () => {
    const note =
      "n = 639 школ. Источник: книга «Проведение работы по математике, 4 класс. ВПР 2021.xlsx» и ещё 3 книги, 28.11.2026.";
    const column = { header: "ОО", width: 1, align: "left", numberFormat: null } as const;
    const rows = Array.from({ length: 8 }, (_, index) => [`СОШ № ${String(index + 1)}`]);
    const table = { title: "Школы", columns: [column], rows, all: 24 };
    const slide = { kind: "table", title: "Школы", lines: [], chart: null, table, note } as const;
    const [texts = []] = slideTexts(await writeSlides([slide], { title: "Проба", date: "2026-11-28" }));
    expect(texts).toContain(`Показано 8\u00a0строк из 24; все — на листах книги. ${note}`);
  });

  it("have no slide of proposals where nothing is proposed", () => {
    const pages = made.set.pages.map((page) => ({ ...page, proposals: [] }));
    const slides = planSlides(made.matter, made.choice, { ...made.set, pages });
    expect(
      slides.filter(({ chart, table, lines }) => chart === null && table === null && lines.length === 0),
    ).toEqual([]);
    expect(slides.map(({ title }) => title)).not.toContain(SLIDES.proposals);
  });

  it("are the same to the byte, whatever chance says", async () => {
    const chance = jest.spyOn(Math, "random").mockReturnValue(0.987);
    const again = await slidesOf(made);
    chance.mockRestore();
    expect(Buffer.compare(again, deck)).toBe(0);
    expect(partsOf(deck).get("docProps/core.xml")).toContain("2026-11-27T00:00:00Z");
  });

  it("of a book without pupils, exams and years are fewer, and say what is not there", async () => {
    const few = await slidesOf(await madeSet(threeProcedures()));
    expect(slideTexts(few).at(-1)?.join(" ")).toContain("в книге её нет");
  });
});

describeWithValidator("Microsoft's validator of slides", () => {
  it("has nothing to say", async () => {
    const deck = await slidesOf(await madeSet(await sampleSnapshot()));
    expect(await errorsOf(deck, "slides.pptx")).toEqual([]);
  });
});

describe("a table on a slide", () => {
  it("keeps large letters where one column is narrow, and no word is cut in two", () => {
    const column = { align: "left", numberFormat: null } as const;
    const columns = [
      { ...column, header: "Уровень", width: 0.17 },
      { ...column, header: "ОО", width: 0.33 },
      { ...column, header: "Участников", width: 0.1 },
      { ...column, header: "Признаки", width: 0.4 },
    ];
    const rows = [["требует проверки", "МБОУ «СОШ № 5»", 93, "накопление у границ отметок: 5 МА"]];
    const { size, widths } = fittedTable({ title: "Школы", columns, rows }, { width: 870, height: 370 });
    expect(size).toBe(20);
    // Bold letters of what programs take instead of Arial are four fifths of their size wide.
    expect(widths[2]).toBeGreaterThan("Участников".length * size * 0.8);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(870, 6);
  });
});
