import { makePaper } from "../../src/app/make-paper";
import type { EvidenceLevel } from "../../src/core/model/check-result";
import { withoutLoneEnd } from "../../src/locale/line-ends";
import { levelName } from "../../src/locale/level-names";
import { MEETING } from "../../src/locale/meeting-text";
import { NOTE } from "../../src/locale/note-text";
import { reportJson } from "../../src/sheets/report/report-json";
import { describeWithValidator, errorsOf } from "../office-validator";
import { threeProcedures } from "../acceptance/one-number-books";
import { madeSet, sampleSnapshot, type MadeSet } from "./made-set";
import { allTexts, chartsOf, paragraphsOf, partsOf, tablesOf } from "./read-paper";

/** Words of other alphabets that a note may have: names of files, of units and of statistics. */
const ALLOWED = /\b(?:xlsx|n|p|q|z|R)\b|«[^»]*»/g;

async function noteOf({ matter, choice }: MadeSet): Promise<Uint8Array> {
  return makePaper({ kind: "docx", matter, choice, blank: null });
}

describe("a note", () => {
  let made: MadeSet;
  let note: Uint8Array;

  beforeAll(async () => {
    made = await madeSet(await sampleSnapshot());
    note = await noteOf(made);
  });

  it("has every school with the conclusion, pupils and signs of check --json", () => {
    const { schools } = reportJson(made.matter.run, { all: false });
    const pupils = new Map(made.matter.run.evidence.map((of) => [of.school.name, of.participants]));
    const judged = schools.filter(({ school }) => pupils.has(school));
    const table = tablesOf(note).find(
      ([header]) =>
        header?.[0] === MEETING.columns.level &&
        header.at(-1) === MEETING.columns.signs &&
        header.length === 4 &&
        header[1] === MEETING.columns.school,
    );
    const all = tablesOf(note).filter((rows) => rows.length === judged.length + 1);
    expect(table).toBeDefined();
    expect(all).toHaveLength(1);
    const rows = new Map(all[0]?.slice(1).map(([level, school, n]) => [school, [level, n]]));
    for (const { school, evidence } of judged) {
      const participants = pupils.get(school) ?? null;
      const level = evidence as EvidenceLevel;
      expect([school, rows.get(school)]).toEqual([
        school,
        [levelName(level), participants === null ? "—" : String(participants)],
      ]);
    }
  });

  it("says how many schools there are of each level as the JSON does", () => {
    const { summary } = reportJson(made.matter.run, { all: false });
    const text = paragraphsOf(note)
      .map((of) => of.text)
      .join(" ");
    expect(text).toContain(
      `требуют проверки ${String(summary.levels.check)}, обратить внимание нужно на ${String(summary.levels.attention)}`,
    );
  });

  it("has the numbers of each chart of the set, in the chart and in the workbook behind it", () => {
    const pictures = made.set.pages.flatMap(({ charts }) => charts);
    const charts = chartsOf(note, "word");
    expect(charts).toHaveLength(pictures.length);
    for (const [index, { title, series, categories }] of pictures.entries()) {
      const chart = charts[index];
      expect(chart?.title).toBe(withoutLoneEnd(title));
      expect(chart?.categories).toEqual(categories.map(String));
      expect(chart?.series).toEqual(series.map(({ name, values }) => ({ name, values })));
      expect(chart?.book[0]?.slice(1)).toEqual(series.map(({ name }) => name));
      for (const [row, category] of categories.entries()) {
        const told = [category, ...series.map(({ values }) => values[row] ?? undefined)];
        expect(Array.from({ length: told.length }, (_, column) => chart?.book[row + 1]?.[column])).toEqual(
          told,
        );
      }
    }
  });

  it("counts tests and what fired as the JSON with all tests does", () => {
    const { findings } = reportJson(made.matter.run, { all: true });
    const told = findings.filter(({ fired }) => fired !== null);
    const rows =
      tablesOf(note)
        .find(([header]) => header?.[0] === NOTE.checkColumns.check)
        ?.slice(1) ?? [];
    const sums = [2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    expect(sums).toEqual([told.length, told.filter(({ fired }) => fired === true).length]);
  });

  it("has headings, contents with a page for each, and header rows that are repeated", () => {
    const paragraphs = paragraphsOf(note);
    const headings = paragraphs.filter(({ style }) => /^Heading[12]$/.test(style)).map(({ text }) => text);
    const contents = paragraphs.filter(({ style }) => /^TOC[12]$/.test(style)).map(({ text }) => text);
    expect(headings.slice(0, 4)).toEqual([
      NOTE.headings.basis,
      NOTE.headings.sources,
      NOTE.headings.methods,
      NOTE.headings.results,
    ]);
    expect(contents).toEqual(headings);
    const document = partsOf(note).get("word/document.xml") ?? "";
    expect(document.match(/PAGEREF/g)).toHaveLength(headings.length);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tablesOf(note).length);
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(partsOf(note).get("word/styles.xml")).toContain('<w:lang w:val="ru-RU"');
    expect(partsOf(note).get("word/footer1.xml")).toContain("NUMPAGES");
  });

  it("has no word of a program and none of another language", () => {
    const text = allTexts(note).join("\n").replace(ALLOWED, "");
    expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    expect(text.match(/[A-Za-z]{2,}/g)).toBeNull();
  });

  it("says first what was not judged", () => {
    const texts = paragraphsOf(note).map((of) => of.text);
    const said = texts.findIndex((text) => text.startsWith("Не проверено:"));
    const counted = texts.findIndex((text) => text.startsWith("Всего школ"));
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(counted);
  });

  it("is the same to the byte, whatever the clock and chance say", async () => {
    const clock = jest.spyOn(Date, "now").mockReturnValue(0);
    const chance = jest.spyOn(Math, "random").mockReturnValue(0.123);
    jest.useFakeTimers({
      now: new Date("2031-05-06T07:08:09Z"),
      doNotFake: ["setTimeout", "setImmediate", "nextTick", "queueMicrotask"],
    });
    const again = await noteOf(made);
    jest.useRealTimers();
    clock.mockRestore();
    chance.mockRestore();
    expect(Buffer.compare(again, note)).toBe(0);
  });

  it("of one school is about that school", async () => {
    const [first] = made.matter.run.evidence.filter(({ level }) => level === "none");
    const one = await madeSet(await sampleSnapshot(), { schools: [first?.school.id ?? ""] });
    const texts = paragraphsOf(await noteOf(one)).map(({ text }) => text);
    expect(texts).toContain(first?.school.name);
    expect(texts).not.toContain(NOTE.headings.schools);
    const others = made.matter.run.evidence.filter(({ school }) => school.id !== first?.school.id);
    expect(others.filter(({ school }) => texts.join(" ").includes(school.name))).toEqual([]);
    expect(texts.join(" ")).toMatch(/признаков не найдено\. Это не доказывает объективность/i);
  });
});

describe("names of a table in a note", () => {
  it("are text, whatever stands in them", async () => {
    const nasty = 'МБОУ <w:p> & "СОШ" № 1\u0000\u0007\uE0001\uE000 $& $1 \uD800';
    const book = threeProcedures();
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) =>
        row.map((cell) => (typeof cell === "string" && cell.includes("СОШ № 1»") ? nasty : cell)),
      ),
    }));
    const made = await madeSet({ ...book, sheets });
    const note = await noteOf(made);
    const texts = allTexts(note).join("\n");
    expect(texts).toContain('МБОУ <w:p> & "СОШ" № 11 $& $1');
    expect(chartsOf(note, "word")).toHaveLength(made.set.pages.flatMap(({ charts }) => charts).length);
    expect(partsOf(note).get("word/document.xml")).not.toContain("\uE000");
  });
});

describeWithValidator("Microsoft's validator of a note", () => {
  it("has nothing to say", async () => {
    const note = await noteOf(await madeSet(await sampleSnapshot()));
    expect(await errorsOf(note, "note.docx")).toEqual([]);
  });
});
