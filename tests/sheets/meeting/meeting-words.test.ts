import { levelCounts } from "../../../src/core/objectivity/level-counts";
import { briefNotJudgedLine, notJudgedLine } from "../../../src/locale/not-judged-line";
import { booksOf } from "../../../src/locale/book-names";
import {
  indicatorsTitle,
  lowSentence,
  lowTitle,
  share2ChartTitle,
  yearIndicatorsTitle,
} from "../../../src/locale/meeting-pages-text";
import { tableTitle } from "../../../src/locale/meeting-text";
import { conclusionText } from "../../../src/locale/note-text";
import { firstSentence, missingLine } from "../../../src/locale/slides-text";
import { columnWidths } from "../../../src/papers/column-widths";
import { pageText } from "../../../src/sheets/meeting/page-lines";
import type { MeetingTable } from "../../../src/sheets/meeting/meeting-set";
import { planMeetingSet } from "../../../src/sheets/meeting/plan-meeting-set";
import { WHOLE_MEETING } from "../../../src/sheets/meeting/meeting-matter";
import { checked, madeUpWorkbook } from "../roadmap/roadmap-run";
import { evidence, result, run, school, STAMP } from "../report/build-run";

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

const LONG = "«СОШ № 15 имени дважды Героя Советского Союза И. Н. Кожедуба» села Малая Берёзовка";

/** Schools with long names and few signs, as a district has them. */
const TABLE: MeetingTable = {
  title: "Школы",
  all: 24,
  columns: [
    { header: "Уровень", width: 0.2, align: "left", numberFormat: null },
    { header: "ОО", width: 0.28, align: "left", numberFormat: null },
    { header: "Участников", width: 0.11, align: "right", numberFormat: "0" },
    { header: "Признаки", width: 0.41, align: "left", numberFormat: null },
  ],
  rows: Array.from({ length: 8 }, () => ["мало данных", LONG, 40, null]),
};

describe("words of a meeting's pages", () => {
  it.each([
    [{ low: 0, risk: 0, known: 1, all: 2 }, "Низких результатов не найдено: данных хватает о 1 из 2 школ"],
    [{ low: 0, risk: 0, known: 3, all: 3 }, "Школ с низкими результатами нет: проверено школ — 3"],
    [{ low: 2, risk: 1, known: 21, all: 30 }, "ШНОР — 2, зона риска — 1 из 21 школы"],
  ])("say no more of low results than is known: %j", (counts, title) => {
    expect(plain(lowTitle(counts))).toBe(title);
  });

  it.each([
    [{ red: 0, withTarget: 0, better: 1, worse: 2, same: 0 }, "За год лучше — 1 показатель, хуже — 2"],
    [{ red: 0, withTarget: 0, better: 0, worse: 0, same: 2 }, "За год без изменений: 2 показателя"],
    [{ red: 0, withTarget: 0, better: 0, worse: 0, same: 0 }, "Доля школ — 9,9 %"],
    [
      { red: 1, withTarget: 4, better: 1, worse: 2, same: 0 },
      "Цель не достигнута по 1 из 4 показателей с целью",
    ],
    [
      { red: 0, withTarget: 1, better: 0, worse: 0, same: 0 },
      "Отставания от цели нет: проверен 1 показатель с целью",
    ],
  ])("say of indicators what was found, and not how many were counted: %j", (counts, title) => {
    expect(plain(indicatorsTitle(counts, "Доля школ — 9,9 %"))).toBe(title);
  });

  it("name every book of a note's sources in its own quotes", () => {
    expect(booksOf("ЕГЭ 2014, баллы.xls")).toBe("книги «ЕГЭ 2014, баллы.xls»");
    expect(booksOf("А, б.xls, В.xlsx, Г.csv")).toBe("книг «А, б.xls», «В.xlsx» и «Г.csv»");
  });

  it("agree with one school", () => {
    expect(plain(lowSentence({ low: 0, risk: 0, known: 1, all: 2 }))).toContain(
      "из 1 школы, о которой хватает",
    );
    expect(plain(lowSentence({ low: 0, risk: 0, known: 2, all: 2 }))).toContain(
      "из 2 школ, о которых хватает",
    );
  });

  it.each([
    [["few", "few"], "Ни об одной из 2 школ вывод сделать нельзя"],
    [
      ["none", "few"],
      "Единственная школа, о которой хватает данных, не требует проверки и внимания. О 1 школе",
    ],
    [["none", "none"], "Ни одна из 2 школ, о которых хватает данных, не требует проверки и внимания."],
    [["check", "none"], "Из 2 школ требуют проверки 1, обратить внимание нужно на 0."],
  ] as const)("conclude of %j without a count of nothing", (levels, text) => {
    const counts = levelCounts(levels.map((level, index) => evidence({ school: school(index), level })));
    expect(plain(conclusionText(counts))).toContain(text);
  });

  it("say in a title what the region has beside, and of one procedure not that it is the largest", () => {
    expect(plain(share2ChartTitle("5 МА, 2021", { own: 0.101, region: 0.148, all: 3 }))).toBe(
      "Наибольшая доля «2» — 5 МА, 2021: 10,1 %, по региону — 14,8 %",
    );
    expect(plain(share2ChartTitle("4 МА, 2025", { own: 0.083, region: null, all: 1 }))).toBe(
      "Доля «2» — 4 МА, 2025: 8,3 %",
    );
    expect(plain(yearIndicatorsTitle([["Не освоили", "20,0 %"]]))).toBe("Не освоили — 20,0 %");
  });

  it.each([
    ["Школа в г. Лесной требует проверки. Далее другое.", "Школа в г. Лесной требует проверки."],
    ["Стоят 39 из 41. По трём границам вместе 57.", "Стоят 39 из 41."],
    ["Два признака (граница). Годом раньше их не было.", "Два признака (граница)."],
    ["Одно предложение без конца", "Одно предложение без конца"],
  ])("take the first sentence of «%s»", (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });

  it("name parts that are not there in one line, and none where only schools are not asked about", () => {
    expect(missingLine([{ theme: "school", reason: "школ, о которых есть вопросы, нет" }])).toBe("");
    expect(missingLine([{ theme: "roadmap", reason: "в книге её нет" }])).toBe(
      "Чего нет в этих материалах: «Дорожная карта» — в книге её нет.",
    );
  });

  it("begin a page with a short line of what was not judged; the note has it whole", async () => {
    const of = await checked(madeUpWorkbook(30));
    const whole = notJudgedLine(of);
    const brief = briefNotJudgedLine(of);
    expect(brief.length).toBeLessThanOrEqual(whole.length);
    if (whole.length > 220) expect(brief).toMatch(/\d+ провер(?:ка|ки|ок) \(/);
  });
});

describe("tables of a meeting's pages", () => {
  it("say by their title how many of how many rows have room", () => {
    expect(plain(tableTitle(TABLE))).toBe("Школы (8 из 24)");
    expect(plain(tableTitle(TABLE, 3))).toBe("Школы (3 из 24)");
    expect(tableTitle({ title: "Школы", rows: [[1]] })).toBe("Школы");
    const { below } = pageText(
      {
        ...{ id: "low", theme: "low", title: "", sentences: [], charts: [], tables: [TABLE] },
        ...{ proposals: [], footer: "" },
      },
      3,
    );
    const texts = below.map(({ cells }) => plain(String(cells[0]?.value)));
    expect(texts).toContain("Школы (3 из 24)");
    expect(texts.some((text) => text.startsWith("И ещё 21 строка"))).toBe(true);
  });

  it("give their room to the column whose words need it, on paper and on the sheet", () => {
    const widths = columnWidths(TABLE, 9600, { letter: 126, headLetter: 130, margins: 190 });
    expect(widths.reduce((sum, one) => sum + one, 0)).toBe(9600);
    expect(widths.indexOf(Math.max(...widths))).toBe(1);
    const page = {
      id: "low",
      theme: "low",
      title: "",
      sentences: [],
      charts: [],
      proposals: [],
      footer: "",
    } as const;
    const { below } = pageText({ ...page, tables: [TABLE] }, 8);
    const spans = below.find(({ cells }) => cells.length > 1)?.cells.map(({ columns }) => columns) ?? [];
    expect(spans.indexOf(Math.max(...spans))).toBe(1);
  });
});

describe("a book of the official list alone", () => {
  const listed = [2023, 2024].flatMap((year) =>
    [1, 2, year === 2024 ? 3 : 4].map((number) =>
      result("official-list", {
        school: school(number),
        procedure: { exam: "vpr", subject: "ma", grade: 4, year },
        fired: true,
      }),
    ),
  );
  const none = evidence({ level: "few", participants: null, signals: [], official: [] });
  const of = run({
    evidence: [1, 2, 3, 4].map((number) => ({ ...none, school: school(number) })),
    classes: [],
    results: listed,
  });

  it("is told by its years on the one page, and that there is no conclusion beside", () => {
    const records = {
      ...of.records,
      procedures: [],
      markers: [2023, 2024].map((year) => ({
        year,
        school: school(1),
      })) as unknown as typeof of.records.markers,
    };
    const matter = { run: { ...of, records }, stamp: STAMP, handCells: new Map(), roadmaps: [] };
    const [page] = planMeetingSet(matter, WHOLE_MEETING).pages;
    expect(plain(page?.title ?? "")).toBe("В официальном списке 2024 года — 3 школы, из них повторно — 2");
    expect(page?.sentences[0]).toMatch(/нельзя сделать вывод/);
    expect(page?.tables[0]?.rows).toEqual([
      ["2024", 3, 2, 1, 1],
      ["2023", 3, null, null, null],
    ]);
  });
});
