import { basename } from "node:path";
import { readFileSync, statSync } from "node:fs";
import type { ExamResults, ExamUnit } from "../../../src/core/model/exam-results";
import type { WorkbookRecords } from "../../../src/core/model/workbook-records";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables, type Recognition } from "../../../src/core/table/recognise-tables";
import { readSnapshot } from "../../read-snapshot";
import { describeWithData, sharedFile, sharedFiles } from "../../shared-data";

function recognise(path: string): Recognition & { readonly records: WorkbookRecords } {
  const book = readSnapshot(path);
  const recognition = recogniseTables(book, {});
  return { ...recognition, records: readRecords(book, recognition.tables, []) };
}

/** What the sources' owner counted on the same files (reference.json). */
interface Reference {
  readonly rows: number;
  readonly with_total: number;
  readonly schools: number;
  readonly municipalities: number;
  readonly sum_mismatch: number;
  readonly mean: number;
  readonly sd: number;
  readonly hist: Readonly<Record<string, number>>;
  readonly nonnumeric_item_codes: Readonly<Record<string, number>>;
  readonly nonnumeric_journal: Readonly<Record<string, number>>;
  readonly vs_journal_pct: {
    readonly n: number;
    readonly lower: number;
    readonly same: number;
    readonly higher: number;
  };
}

const FORMS = ["vpr-mark-shares", "vpr-journal-shares", "vpr-score-distribution"];

describeWithData("the pupil tables of 2021", () => {
  const works = [
    { key: "mat4", file: "математике, 4", procedure: "ma 4 2021", maximum: 20 },
    { key: "rus4", file: "русскому языку, 4", procedure: "ru 4 2021", maximum: 38 },
    { key: "mat5", file: "математике, 5", procedure: "ma 5 2021", maximum: 20 },
  ];

  describe.each(works)("$file", ({ key, file, procedure, maximum }) => {
    const reference = (
      JSON.parse(readFileSync(sharedFile("vpr", "reference.json"), "utf8")) as Record<string, Reference>
    )[key];
    if (reference === undefined) throw new Error(`No ${key} in reference.json`);
    const { tables, records } = recognise(sharedFile("vpr", file));
    const [results] = records.procedures;
    function countOf(code: string): unknown {
      return records.notices.find((notice) => notice.code === code)?.details["count"] ?? 0;
    }

    it("is recognised by its cells, its procedure by the file's name", () => {
      expect(tables).toHaveLength(1);
      expect(tables[0]).toMatchObject({
        form: "vpr-pupils",
        confidence: 1,
        dataRows: reference.rows,
        schoolCount: reference.schools,
      });
      const facts = [tables[0]?.subject, tables[0]?.grade, tables[0]?.year];
      expect(facts.map((fact) => fact?.value).join(" ")).toBe(procedure);
      expect(new Set(facts.map((fact) => fact?.from))).toEqual(new Set(["file-name"]));
    });

    it("has the schools, municipalities and totals of the reference", () => {
      expect(results?.maximum).toBe(maximum);
      expect(results?.schools).toHaveLength(reference.schools);
      expect(results?.territories).toHaveLength(reference.municipalities);
      const totals = (results?.region?.pupils ?? [])
        .map(({ scoreAsGiven }) => scoreAsGiven)
        .filter((score) => score !== null);
      expect(totals).toHaveLength(reference.with_total);
      const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
      const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (totals.length - 1);
      expect(mean).toBeCloseTo(reference.mean, 4);
      expect(Math.sqrt(variance)).toBeCloseTo(reference.sd, 4);
    });

    it("has the histogram of the reference, without the totals that cannot be", () => {
      const expected = Array.from({ length: maximum + 1 }, (_, score) => reference.hist[String(score)] ?? 0);
      expect(results?.region?.histogram).toEqual(expected);
      const impossible = Object.entries(reference.hist).filter(([score]) => Number(score) > maximum);
      expect(countOf("total-above-maximum")).toBe(impossible.reduce((sum, [, count]) => sum + count, 0));
    });

    it("compares with the journal as the reference does, to 0.01 percentage points", () => {
      const { journal, pupils } = results?.region ?? {};
      const { n, lower, same, higher } = reference.vs_journal_pct;
      // The reference counts an impossible total as a "5"; here it is left out, so it is added for the comparison.
      const above = [...(pupils ?? [])].flatMap(({ score, scoreAsGiven, journalMark }) =>
        score === null && scoreAsGiven !== null && journalMark !== null ? [journalMark] : [],
      );
      const counts = [
        journal?.lowered ?? 0,
        (journal?.confirmed ?? 0) + above.filter((mark) => mark === 5).length,
        (journal?.raised ?? 0) + above.filter((mark) => mark < 5).length,
      ];
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(counts.map((count) => Math.round((1e4 * count) / n) / 100)).toEqual([lower, same, higher]);
    });

    it("reports the dirt that the reference counted", () => {
      expect(countOf("total-not-sum")).toBe(reference.sum_mismatch);
      const marks = Object.values(reference.nonnumeric_journal).reduce((sum, count) => sum + count, 0);
      expect(countOf("journal-mark-unreadable")).toBe(marks);
      expect(countOf("not-taught-codes")).toBe(reference.nonnumeric_item_codes["не пройд."]);
      expect(countOf("duplicate-pupils")).toBe(0);
    });
  });
});

describeWithData("the books of ФИС ОКО reports", () => {
  const books = [
    { file: "Муниципалитет 19", schools: [20, 20, 19], all: 20 },
    { file: "Муниципалитет 48", schools: [25, 26, 26], all: 26 },
  ];

  it.each(books)("$file: nine sheets, each with form, subject, grade and year", ({ file, schools, all }) => {
    const { tables, notices, records } = recognise(sharedFile("books", file));
    expect(notices).toEqual([]);
    expect(tables.map(({ form }) => form)).toEqual([...FORMS, ...FORMS, ...FORMS]);
    expect(tables.every(({ confidence, questions }) => confidence === 1 && questions.length === 0)).toBe(
      true,
    );
    const procedures = tables.map(({ subject, grade, year }) =>
      [subject, grade, year].map((fact) => fact?.value).join(" "),
    );
    expect([...new Set(procedures)]).toEqual(["ma 4 2021", "ma 5 2021", "ru 4 2021"]);
    expect([0, 3, 6].map((index) => tables[index]?.schoolCount)).toEqual(schools);

    const ids = records.procedures.flatMap((results) => results.schools.map(({ school }) => school?.id));
    expect(new Set(ids).size).toBe(all);
    expect(records.notices.every(({ code }) => code === "group-rows-skipped")).toBe(true);
  });

  it.each(books)("$file: every school's marks, scores and journal add up", ({ file }) => {
    const { records } = recognise(sharedFile("books", file));
    for (const { schools, region, territories } of records.procedures) {
      expect(region?.schoolCount).toBeGreaterThan(600);
      expect(territories).toHaveLength(1);
      for (const { participants, marks, histogram } of schools) {
        expect(marks?.reduce((sum, count) => sum + count, 0)).toBe(participants);
        expect(histogram?.reduce((sum, count) => sum + count, 0)).toBe(participants);
      }
    }
  });
});

describeWithData("the other files", () => {
  it("the marker list: 159 and 148 schools, 41 in both, the doubled year reported once", () => {
    const { tables, records } = recognise(sharedFile("markers", "Признаки"));
    expect(tables.map(({ form }) => form)).toEqual(["marker-list"]);
    function of(year: number): string[] {
      return records.markers.filter((entry) => entry.year === year).map(({ school }) => school.id);
    }
    const later = new Set(of(2024));
    expect([of(2023).length, of(2024).length, of(2023).filter((id) => later.has(id)).length]).toEqual([
      159, 148, 41,
    ]);
    expect(records.notices.map(({ code, details }) => [code, details["count"]])).toEqual([
      ["duplicate-rows", 148],
    ]);
  });

  it("tables of ЕГЭ, ОГЭ and the questionnaire are told apart from ВПР", () => {
    const paths = [...sharedFiles("ege"), ...sharedFiles("oge"), sharedFile("vpr", "Сбор контекстных")];
    const found = paths.map((path) => {
      const { tables, records } = recognise(path);
      expect(records.procedures).toEqual([]);
      return `${[...new Set(tables.map(({ form }) => form))].join()} ${String(tables.length)}`;
    });
    expect(found.sort()).toEqual([
      "context-questionnaire 1",
      "ege-by-school 13",
      "ege-by-school 3",
      "exam-score-distribution 14",
      "oge-by-school 1",
    ]);
  });

  // The large ones are opened by the command line's tests; 300 000 rows show that looking for headers is quick.
  const corpus = sharedFiles("corpus").filter((path) => /\.xls[xm]$/.test(path));
  const opened = corpus.filter(
    (path) =>
      (path.includes("300000_line") || statSync(path).size < 400_000) &&
      !/encrypt|protected_sha512/.test(basename(path)),
  );

  it.each(opened)("%s holds no table of ours", (path) => {
    expect(recognise(path).notices.map(({ code }) => code)).toEqual(["no-known-table"]);
  });
});

describeWithData("the tables of state exams", () => {
  function exam(records: WorkbookRecords, subject: string, year: number): ExamResults {
    const found = records.exams.find(
      ({ procedure }) => procedure.subject === subject && procedure.year === year,
    );
    if (found === undefined) throw new Error(`No ${subject} of ${String(year)}`);
    return found;
  }
  function sum(units: readonly ExamUnit[], key: "participants" | "below" | "high"): number {
    return units.reduce((total, unit) => total + (unit[key] ?? 0), 0);
  }

  it("ЕГЭ under three levels: two years of results, a year of applications, one total that differs", () => {
    const { records } = recognise(sharedFile("ege", "три уровня"));
    expect(records.exams).toHaveLength(22);
    const russian = exam(records, "ru", 2023);
    expect(russian.region).toMatchObject({
      participants: 867,
      below: 8,
      high: 120,
      meanScore: 61.56,
      meanMark: null,
    });
    expect([
      sum(russian.schools, "participants"),
      sum(russian.schools, "below"),
      sum(russian.schools, "high"),
    ]).toEqual([867, 8, 120]);
    expect(new Set(russian.schools.map(({ school }) => school?.territory)).size).toBe(6);
    expect(records.notices.map(({ code, place }) => [code, place])).toEqual([
      ["exam-without-results", "2024!B6"],
      ["exam-total-differs", "2023!A10"],
      ["exam-mean-differs", "2023!A23"],
      ["exam-mean-differs", "2022!A35"],
    ]);
    // The region's row says 186 below the minimum in social studies; the schools add up to 187.
    expect(records.notices[1]?.details).toMatchObject({
      count: 1,
      subject: "ob",
      measure: "below",
      said: 186,
      sum: 187,
    });
    // Two means that were typed wrong by ten points.
    expect(
      records.notices.slice(2).map(({ details }) => [details["subject"], details["said"], details["sum"]]),
    ).toEqual([
      ["ma", 53.45, expect.closeTo(43.4545, 4)],
      ["fl", 41, expect.closeTo(51.3333, 4)],
    ]);
  });

  it("ОГЭ in XML 2003: the region's marks; three groups of schools without a municipality are no schools", () => {
    const { records } = recognise(sharedFile("oge", "XML"));
    const maths = exam(records, "ma", 2015);
    expect(maths.region).toMatchObject({
      participants: 20009,
      marks: [322, 9107, 7498, 3082],
      meanMark: 3.67,
      meanScore: 16.42,
    });
    // One pupil of the 20 009 stands in a row «отчисленные», with «2».
    expect([maths.schools.length, sum(maths.schools, "participants"), sum(maths.schools, "below")]).toEqual([
      1016, 20008, 321,
    ]);
    expect(records.notices.map(({ code, details }) => [code, details["said"], details["sum"]])).toEqual([
      ["exam-total-differs", 20009, 20008],
    ]);
  });

  it("ЕГЭ 2015: thirteen subjects on one sheet, by municipality", () => {
    const { records } = recognise(sharedFile("ege", "много таблиц"));
    expect(records.exams).toHaveLength(13);
    expect(records.notices).toEqual([]);
    expect(exam(records, "ru", 2015)).toMatchObject({
      region: { participants: 11248, below: 37, meanScore: 65.48 },
      schools: [],
    });
  });
});
