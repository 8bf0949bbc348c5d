import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import type { ChartPicture } from "../../../src/sheets/charts/chart-picture";
import { NUMBERS_COLUMN } from "../../../src/sheets/charts/picture-edits";
import { planMeetingSheet } from "../../../src/sheets/meeting/meeting-sheet";
import { WHOLE_MEETING } from "../../../src/sheets/meeting/meeting-matter";
import type { MeetingPage, MeetingSet } from "../../../src/sheets/meeting/meeting-set";
import { planMeetingSet } from "../../../src/sheets/meeting/plan-meeting-set";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { STAMP } from "../report/build-run";
import { cellsOf, ofKind } from "../report/read-plan";
import { madeUpWorkbook } from "../roadmap/roadmap-run";

const SHEET = "ОКО Справка";
/** Points of a page of A4 within its margins, life-size. */
const PAGE = 752;
const SENTENCE =
  "Одно длинное предложение о том, что найдено, занимает на странице больше одной строки текста. ";

function chart(id: string, categories: number): ChartPicture {
  const names = Array.from({ length: categories }, (_, index) => `МБОУ СОШ № ${String(index + 1)}`);
  return {
    id,
    title: "У 3 школ есть признаки",
    note: "n = 30 школ",
    xTitle: "ОО",
    yTitle: "Признаков",
    stacked: false,
    categories: names,
    series: [
      { name: "Признаков", mark: "bar", color: "2F5D8A", values: names.map((_, i) => i), numberFormat: "0" },
    ],
  };
}

function page(id: string, parts: Partial<MeetingPage> = {}): MeetingPage {
  return {
    id,
    theme: "objectivity",
    title: "3 из 30 школ требуют проверки",
    sentences: [SENTENCE],
    charts: [chart(id, 8)],
    tables: [],
    proposals: ["Перепроверьте работы у границы отметки."],
    footer: "Расчёт выполнен надстройкой «ОКО».",
    ...parts,
  };
}

function plan(pages: readonly MeetingPage[], sheets: { name: string; own: boolean }[] = []): WorkbookEdit[] {
  return planMeetingSheet({ pages, missing: [] }, { sheets }, STAMP);
}

/** Points that each page takes, as rows of their heights. */
function pageHeights(edits: readonly WorkbookEdit[]): number[] {
  const heights = new Map<number, number>();
  for (const { rowHeights = [] } of ofKind(edits, "layout")) {
    for (const { row, height } of rowHeights) heights.set(row, height);
  }
  const last = Math.max(...heights.keys());
  const starts = [0, ...(ofKind(edits, "print")[0]?.breaks ?? []), last + 1];
  return starts.slice(0, -1).map((start, index) => {
    let sum = 0;
    for (let row = start; row < (starts[index + 1] ?? 0); row += 1) sum += heights.get(row) ?? 15;
    return sum;
  });
}

describe("planMeetingSheet()", () => {
  const row = ["требует проверки", "МБОУ «Средняя общеобразовательная школа № 1»", 100, SENTENCE];
  const table = {
    title: "Школы, о которых есть вопросы",
    columns: [
      { header: "Уровень", width: 0.2, align: "left", numberFormat: null },
      { header: "ОО", width: 0.3, align: "left", numberFormat: null },
      { header: "Участников", width: 0.1, align: "center", numberFormat: "0" },
      { header: "Признаки", width: 0.4, align: "left", numberFormat: null },
    ] as const,
  };

  it.each([0, 1, 8, 40])("gives a page of A4 to every page of the set, with a table of %i rows", (rows) => {
    const tables = rows === 0 ? [] : [{ ...table, rows: Array.from({ length: rows }, () => row) }];
    const edits = plan([page("a", { tables }), page("b", { tables, charts: [] }), page("c", { tables })]);
    const heights = pageHeights(edits);
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeLessThanOrEqual(PAGE);
    const [print] = ofKind(edits, "print");
    expect(print).toMatchObject({ orientation: "portrait", columns: 16 });
  });

  it("says how many rows of a table have no room", () => {
    const tables = [{ ...table, rows: Array.from({ length: 40 }, () => row) }];
    const text = cellsOf(plan([page("a", { tables })]), SHEET).flat();
    const shown = text.filter((cell) => cell === row[1]).length;
    const rest = String(text.find((cell) => String(cell).startsWith("И ещё")));
    expect(shown).toBeGreaterThan(2);
    expect(rest).toContain(String(40 - shown));
  });

  it("links charts to numbers right of the page, which change no height of its rows", () => {
    const edits = plan([page("a"), page("b")]);
    const charts = ofKind(edits, "chart");
    expect(charts).toHaveLength(2);
    for (const { series } of charts) {
      for (const { values, categories } of series) {
        expect(values.area.column).toBeGreaterThan(NUMBERS_COLUMN);
        expect(categories.area.column).toBe(NUMBERS_COLUMN);
      }
    }
    const [first, second] = charts.map(({ series }) => series[0]?.values.area.row ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(8);
  });

  it("cuts no word of a table's header, and fills the width of the page", () => {
    const columns = ["Категория", "Процедур с низкими результатами", "Участников", "ОО"].map((header) => {
      return { header, width: 0.25, align: "left" as const, numberFormat: null };
    });
    const edits = plan([page("a", { tables: [{ title: "Школы", columns, rows: [["ШНОР", 2, 100, "1"]] }] })]);
    const header = ofKind(edits, "write").find(({ cells }) => cells[0]?.[0] === columns[1]?.header);
    const merge = ofKind(edits, "merge").find(
      ({ area }) => area.row === header?.row && area.column === header.column,
    );
    expect(merge?.area.columns).toBeGreaterThanOrEqual(3);
  });

  it("takes the place of its own earlier sheet, not of a person's", () => {
    const own = plan([page("a")], [{ name: SHEET, own: true }]);
    expect(ofKind(own, "delete-sheet")).toEqual([{ kind: "delete-sheet", sheet: SHEET }]);
    expect(ofKind(own, "add-sheet")[0]?.sheet).toBe(SHEET);
    const others = plan([page("a")], [{ name: SHEET, own: false }]);
    expect(ofKind(others, "delete-sheet")).toEqual([]);
    expect(ofKind(others, "add-sheet")[0]?.sheet).toBe(`${SHEET} (2)`);
  });

  it("holds the set of a check, the same at every run", async () => {
    const control = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
    const run = await runCheck(madeUpWorkbook(30), NO_OWN_SETTINGS, control);
    const matter = { run, stamp: STAMP, handCells: new Map(), roadmaps: [] };
    const set: MeetingSet = planMeetingSet(matter, WHOLE_MEETING);
    const edits = planMeetingSheet(set, { sheets: [] }, STAMP);
    const cells = cellsOf(edits, SHEET).flat();
    for (const { title, sentences, proposals } of set.pages) {
      for (const text of [title, ...sentences, ...proposals.map((of) => `• ${of}`)])
        expect(cells).toContain(text);
    }
    expect(pageHeights(edits)).toHaveLength(set.pages.length);
    for (const height of pageHeights(edits)) expect(height).toBeLessThanOrEqual(PAGE);
    expect(planMeetingSheet(planMeetingSet(matter, WHOLE_MEETING), { sheets: [] }, STAMP)).toEqual(edits);
  });

  it("says how results may be used once a page: at the foot of the paper stands what made it", () => {
    const [print] = ofKind(plan([page("one")]), "print");
    expect(print?.footer).toMatch(/^«ОКО» .*\d{4}\.$/);
    expect(print?.footer).not.toContain("не могут использоваться");
  });
});
