import type { Scale } from "../../../src/core/model/procedure";
import type { WorkbookRecords } from "../../../src/core/model/workbook-records";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import { noticeText } from "../../../src/locale/notices";
import type { Cell, Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

const HEADER = [
  "логин школы",
  "регион",
  "код обучающегося",
  "отметка по журналу",
  "вариант",
  "Первичный балл",
  "Отметка",
  "балл за 1",
];
const BOUNDARIES = [7, 11, 16] as const;

function markOf(
  score: number,
  [from3, from4, from5]: readonly [number, number, number] = BOUNDARIES,
): number {
  return score >= from5 ? 5 : score >= from4 ? 4 : score >= from3 ? 3 : 2;
}

/** Pupils of ten schools, 42 each, on every score of 0 to 20. */
function pupils(
  markAt: (score: number, index: number) => Cell = (score) => markOf(score),
): (readonly Cell[])[] {
  return Array.from({ length: 420 }, (_, index) => {
    const score = index % 21;
    const school = `sch9001${String(10 + Math.floor(index / 42))}`;
    return [school, "Лесной район", String(index), "4", "1", score, markAt(score, index), score];
  });
}

function scored(row: readonly Cell[], score: number): Cell[] {
  return row.map((cell, column) => (column === 5 ? score : cell));
}

function recordsOf(cells: Grid, year = 2025, own: readonly Scale[] = []): WorkbookRecords {
  const book = snapshotOf({ [`МА 4 ${String(year)}`]: cells });
  return readRecords(book, recogniseTables(book, {}).tables, own);
}

function scaleOf({ procedures }: WorkbookRecords): number[] | null {
  const scale = procedures[0]?.scale ?? null;
  return scale === null ? null : [scale.from3, scale.from4, scale.from5];
}

function codesOf({ notices }: WorkbookRecords): string[] {
  return notices.map(({ code }) => code).filter((code) => code.includes("scale"));
}

function saidOf(records: WorkbookRecords): string {
  return records.notices.map(noticeText).join("\n").replaceAll("\u00a0", " ");
}

describe("the scale of pupils with «Отметка»", () => {
  it("is taken from them where none is known, and said with its boundaries and pupils", () => {
    const records = recordsOf([HEADER, ...pupils()]);
    expect(scaleOf(records)).toEqual([7, 11, 16]);
    expect(codesOf(records)).toEqual(["scale-from-data"]);
    expect(records.scales).toMatchObject([{ used: { origin: "data" }, isMet: true }]);
    expect(saidOf(records)).toContain(
      "«3» с 7, «4» с 11, «5» с 16, по отметкам 420 учеников из 10 школ. Ни одна работа ей не противоречит.",
    );
  });

  it("wins over a built-in scale that it contradicts, and that is said", () => {
    const records = recordsOf([HEADER, ...pupils()], 2021);
    expect(scaleOf(records)).toEqual([7, 11, 16]);
    expect(saidOf(records)).toMatch(/Проверенная шкала \(«3» с 6, «4» с 10, «5» с 15\).* не применена/);
    expect(records.procedures[0]?.maximum).toBe(20);
  });

  it("says nothing where it is the built-in one", () => {
    const records = recordsOf([HEADER, ...pupils((score) => markOf(score, [6, 10, 15]))], 2021);
    expect(scaleOf(records)).toEqual([6, 10, 15]);
    expect(codesOf(records)).toEqual([]);
    expect(records.scales[0]?.used?.origin).toBe("shipped");
  });

  it("stands a few wrong marks: they are counted and named", () => {
    const records = recordsOf([HEADER, ...pupils((score, index) => (index === 44 ? 5 : markOf(score)))]);
    expect(scaleOf(records)).toEqual([7, 11, 16]);
    const notice = records.notices.find(({ code }) => code === "scale-from-data");
    expect(notice?.details).toMatchObject({ count: 1, names: ["МА 4 2025!A46"] });
  });

  it("is contradicted by no more works than there are, however the marks stand", () => {
    const records = recordsOf([HEADER, ...pupils((score, index) => 2 + ((score * 7 + index * 3) % 4))]);
    const notice = records.notices.find(({ code }) => code === "scale-inconsistent");
    const { count, works } = notice?.details ?? {};
    expect(Number(count)).toBeGreaterThan(0);
    expect(Number(count)).toBeLessThanOrEqual(Number(works));
  });

  it("is not taken where one in twenty marks contradicts it", () => {
    const records = recordsOf([HEADER, ...pupils((score, index) => (index % 20 === 3 ? 5 : markOf(score)))]);
    expect(scaleOf(records)).toBeNull();
    expect(codesOf(records)).toEqual(["scale-inconsistent"]);
    expect(records.procedures[0]?.schools[0]?.marks).not.toBeNull();
  });

  it("keeps a built-in scale that fits best, and names the marks that contradict it", () => {
    const marked = pupils((score, index) => (index === 44 ? 5 : markOf(score, [6, 10, 15])));
    const records = recordsOf([HEADER, ...marked], 2021);
    expect(scaleOf(records)).toEqual([6, 10, 15]);
    expect(codesOf(records)).toEqual(["scale-differs"]);
    expect(records.notices.find(({ code }) => code === "scale-differs")?.details["count"]).toBe(1);
  });

  it("claims nothing where a score between two marks was not met; marks come from the table", () => {
    const records = recordsOf([HEADER, ...pupils().filter((row) => row[5] !== 10)]);
    expect(scaleOf(records)).toBeNull();
    expect(codesOf(records)).toEqual(["scale-open"]);
    expect(saidOf(records)).toContain("«3» с 7, «4» с 10–11 и «5» с 16 баллов");
    expect(records.procedures[0]?.schools[0]?.marks?.reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it("leaves the person's own scale, and says how many works contradict it", () => {
    const own: Scale = {
      exam: "vpr",
      subject: "ma",
      grade: 4,
      year: 2025,
      maximum: 20,
      from3: 6,
      from4: 11,
      from5: 16,
      source: "своя",
    };
    const records = recordsOf([HEADER, ...pupils()], 2025, [own]);
    expect(scaleOf(records)).toEqual([6, 11, 16]);
    expect(codesOf(records)).toEqual(["scale-differs"]);
    expect(records.notices.find(({ code }) => code === "scale-differs")?.details["count"]).toBe(20);
  });
});

describe("works above a scale's maximum", () => {
  it("ask for another scale only where the marks of the table give none", () => {
    function above(rows: Grid): Grid {
      return rows.map((row, index) => (index < 3 ? scored(row, 27) : row));
    }
    const refused = recordsOf([HEADER, ...above(pupils(() => null))], 2021);
    expect(saidOf(refused)).toContain("внесите её шкалу");
    const settled = recordsOf([HEADER, ...above(pupils())], 2021);
    expect(codesOf(settled)).toEqual(["scale-refused", "scale-from-data"]);
    expect(saidOf(settled)).toContain("взята шкала по самой таблице");
    expect(saidOf(settled)).not.toContain("внесите");
  });

  it("refuse the scale where they are more than one in a thousand, and then are works like others", () => {
    const rows = pupils(() => null).map((row, index) => (index < 3 ? scored(row, 27) : row));
    const records = recordsOf([HEADER, ...rows], 2021);
    expect(scaleOf(records)).toBeNull();
    expect(codesOf(records)).toEqual(["scale-refused"]);
    expect(records.notices.map(({ code }) => code)).not.toContain("total-above-maximum");
    const scores = records.procedures[0]?.schools[0]?.histogram ?? [];
    expect([scores.length, scores[27]]).toEqual([28, 3]);
  });

  it("are left out of all results where they are few", () => {
    const rows = pupils(() => null).map((row, index) => (index === 0 ? scored(row, 27) : row));
    const records = recordsOf([HEADER, ...rows], 2021);
    expect(scaleOf(records)).toEqual([6, 10, 15]);
    expect(records.notices.find(({ code }) => code === "total-above-maximum")?.details["count"]).toBe(1);
    const [school] = records.procedures[0]?.schools ?? [];
    const { lowered = 0, confirmed = 0, raised = 0 } = school?.journal ?? {};
    expect([school?.participants, lowered + confirmed + raised]).toEqual([41, 41]);
  });
});

const HEAD: Grid = [["ВПР 2025 Математика 4 класс"], ["Максимальный первичный балл:", 20], []];
/** Works of five schools on the scores 0 to 20. */
const HISTOGRAMS = Array.from({ length: 5 }, (_, school) =>
  Array.from({ length: 21 }, (__, score) => 1 + ((score + school) % 3)),
);

function percents(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Math.round((1e4 * count) / total) / 100);
}

function report(headers: readonly Cell[], rowOf: (histogram: readonly number[]) => readonly number[]): Grid {
  const rows = HISTOGRAMS.map((histogram, school) => [
    `МБОУ «СОШ № ${String(school + 1)}»(edu90010${String(school)})`,
    null,
    histogram.reduce((sum, count) => sum + count, 0),
    ...percents(rowOf(histogram)),
  ]);
  return [...HEAD, ["Группы участников", "Кол-во ОО", "Кол-во участников", ...headers], ...rows];
}

function binned(histogram: readonly number[]): number[] {
  return [2, 3, 4, 5].map((mark) =>
    histogram.reduce((sum, count, score) => (markOf(score) === mark ? sum + count : sum), 0),
  );
}

const SCORES = report(
  Array.from({ length: 21 }, (_, score) => score),
  (histogram) => histogram,
);

describe("reports side by side", () => {
  it("give the scale whose parts of the scores are the marks", () => {
    const book = snapshotOf({ Отметки: report([2, 3, 4, 5], binned), Баллы: SCORES });
    const records = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(scaleOf(records)).toEqual([7, 11, 16]);
    expect(codesOf(records)).toEqual(["scale-from-data"]);
    expect(saidOf(records)).toContain("по распределению баллов и доле отметок 5 школ");
  });

  it("give nothing where the marks are of another work", () => {
    const other = report([2, 3, 4, 5], (histogram) => [...binned(histogram)].reverse());
    const book = snapshotOf({ Отметки: other, Баллы: SCORES });
    const records = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(scaleOf(records)).toBeNull();
    expect(codesOf(records)).toEqual(["scale-inconsistent"]);
  });

  it("count the works of a distribution above the maximum, and leave them out", () => {
    const rows: Grid = [
      [
        "Год",
        "Класс",
        "Предмет",
        "Логин",
        "ОО",
        "Кол-во участников",
        ...Array.from({ length: 24 }, (_, at) => at),
      ],
      ...HISTOGRAMS.map((histogram, school) => {
        const counts = [...histogram, 0, 0, school === 0 ? 1 : 0];
        const pupils = counts.reduce((sum, count) => sum + count, 0);
        return [
          2021,
          4,
          "МА",
          `edu90010${String(school)}`,
          `СОШ № ${String(school)}`,
          pupils,
          ...percents(counts),
        ];
      }),
      [2021, 5, "МА", "edu900100", "СОШ № 0", 5, ...Array.from({ length: 24 }, () => 0).fill(100, 9, 10)],
    ];
    const book = snapshotOf({ Баллы: rows });
    const records = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(scaleOf(records)).toEqual([6, 10, 15]);
    expect(records.notices.find(({ code }) => code === "total-above-maximum")?.details["count"]).toBe(1);
    expect(records.procedures[0]?.schools[0]?.histogram).toHaveLength(21);
  });

  it("give marks and their shares of a distribution alone, by a known scale", () => {
    const own: Scale = {
      exam: "vpr",
      subject: "ma",
      grade: 4,
      year: 2025,
      maximum: 20,
      from3: 7,
      from4: 11,
      from5: 16,
      source: "своя",
    };
    const book = snapshotOf({ Баллы: SCORES });
    const records = readRecords(book, recogniseTables(book, {}).tables, [own]);
    expect(records.procedures[0]?.schools.map(({ marks }) => marks)).toEqual(HISTOGRAMS.map(binned));
  });
});
