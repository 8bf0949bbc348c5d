import fc from "fast-check";
import type { ExamUnit } from "../../../../src/core/model/exam-results";
import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { withoutImpossible } from "../../../../src/core/table/read/impossible-numbers";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const UNIT: ExamUnit = {
  level: "school",
  name: "СОШ № 1",
  school: null,
  participants: 20,
  below: 2,
  high: 5,
  marks: null,
  meanMark: null,
  meanScore: 61.5,
  source: { sheet: "ЕГЭ", row: 5, column: 0 },
};

function judged(parts: Partial<ExamUnit>): unknown {
  const { unit, impossible } = withoutImpossible({ ...UNIT, ...parts }, { exam: "ege" });
  return [
    impossible.map(({ problem }) => problem),
    unit.below,
    unit.high,
    unit.marks,
    unit.meanMark,
    unit.meanScore,
  ];
}

describe("withoutImpossible()", () => {
  it("leaves what can be", () => {
    expect(judged({})).toEqual([[], 2, 5, null, null, 61.5]);
    expect(judged({ below: 15 })).toEqual([[], 15, 5, null, null, 61.5]);
    expect(judged({ participants: null, below: 999 })).toEqual([[], 999, 5, null, null, 61.5]);
  });

  it.each<[string, Partial<ExamUnit>, unknown]>([
    ["more below than sat", { below: 21 }, [["below-above-participants"], null, 5, null, null, 61.5]],
    ["more high than sat", { high: 30 }, [["high-above-participants"], 2, null, null, null, 61.5]],
    ["parts above the whole", { below: 16 }, [["parts-above-participants"], null, null, null, null, 61.5]],
    ["more marks than sat", { marks: [5, 5, 6, 5] }, [["marks-above-participants"], 2, 5, null, null, 61.5]],
    ["a mean above 100", { meanScore: 615 }, [["mean-outside-scale"], 2, 5, null, null, null]],
    ["a negative mean", { meanScore: -1 }, [["mean-outside-scale"], 2, 5, null, null, null]],
    ["a mark above 5", { meanMark: 42 }, [["mean-outside-scale"], 2, 5, null, null, 61.5]],
    ["a mark below 2", { meanMark: 0.42 }, [["mean-outside-scale"], 2, 5, null, null, 61.5]],
  ])("takes for unknown %s", (_what, parts, expected) => {
    expect(judged(parts)).toEqual(expected);
  });

  it("leaves no unit whose parts exceed its whole", () => {
    const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), count, count, (participants, below, high) => {
        const { unit, impossible } = withoutImpossible(
          { ...UNIT, participants, below, high },
          { exam: "ege" },
        );
        const isPossible = (below ?? 0) + (high ?? 0) <= participants;
        return (
          (unit.below ?? 0) + (unit.high ?? 0) <= participants && isPossible === (impossible.length === 0)
        );
      }),
    );
  });
});

const HEADER: readonly Cell[] = [
  "Образовательная организация",
  "приняло участие",
  "не преодолен min порог",
  "высокобалльники (80-99 баллов)",
  "получили 100 баллов",
  "средний балл",
];

function recordsOf(rows: Grid, header = HEADER, title = "Результаты ЕГЭ 2025. Химия"): WorkbookRecords {
  const book = snapshotOf({ ЕГЭ: [[title], [], header, ...rows] });
  const { tables } = recogniseTables(book, {});
  return readRecords(book, tables, []);
}

function highs({ exams }: WorkbookRecords): unknown[] {
  return (exams[0]?.schools ?? []).map(({ high }) => high);
}

describe("a table of an exam", () => {
  it("does not use a formula over the wrong cells, and names it", () => {
    const records = recordsOf([
      ["СОШ № 1", 10, 1, 2, 0, 60],
      ["СОШ № 2", 20, 0, 3, 30, 61],
      ["Итого", 30, 1, 5, 30, 60.7],
    ]);
    expect(highs(records)).toEqual([2, null]);
    const [said] = records.notices.filter(({ code }) => code === "impossible-numbers");
    expect(said === undefined ? "" : noticeText(said)).toBe(
      "2\u00a0числа на листе «ЕГЭ» не могут быть верными. Первое: «СОШ № 2», «ЕГЭ, химия, 11 класс, 2025»: высокобалльников 33, а участников 20. Также: «Итого». Такие числа не учтены: исправьте таблицу.",
    );
  });

  it("says nothing of the school of whom it cannot be: it is there, and unknown", () => {
    const records = recordsOf([
      ["СОШ № 1", 10, 1, 2, 0, 60],
      ["СОШ № 2", 20, 18, 9, 0, 61],
      ["СОШ № 3", 20, 1, 2, 0, 610],
    ]);
    expect(records.exams[0]?.schools.map(({ unread }) => unread)).toEqual([
      undefined,
      ["below", "high"],
      ["meanScore"],
    ]);
    const [said] = records.notices.filter(({ code }) => code === "impossible-numbers");
    expect(said?.details).toMatchObject({ count: 2, names: ["СОШ № 2", "СОШ № 3"] });
  });

  it("sees a total that is smaller than the schools that are known", () => {
    const rows: Grid = [
      ["СОШ № 1", 10, 3, 2, 0, 60],
      ["СОШ № 2", 20, "см. прим.", 3, 0, 61],
      ["Итого", 30, 2, 5, 0, 60.7],
    ];
    const [said] = recordsOf(rows).notices.filter(({ code }) => code === "exam-total-differs");
    expect(said?.details).toMatchObject({ measure: "below", said: 2, sum: 3 });
  });

  it("does not call a total wrong that the unknown school may explain", () => {
    const rows: Grid = [
      ["СОШ № 1", 10, 1, 2, 0, 60],
      ["СОШ № 2", 20, "см. прим.", 3, 0, 61],
      ["Итого", 30, 2, 5, 0, 60.7],
    ];
    expect(recordsOf(rows).notices.map(({ code }) => code)).not.toContain("exam-total-differs");
  });

  it.each([
    ["высокобалльники (80-99 баллов)", [3, 5]],
    ["высокобалльники (80-100 баллов)", [2, 4]],
    ["80 баллов и более", [2, 4]],
  ])("adds 100 points to %s only where they are not in it", (header, expected) => {
    const rows: Grid = [
      ["СОШ № 1", 10, 1, 2, 1, 60],
      ["СОШ № 2", 20, 0, 4, 1, 61],
    ];
    const named = HEADER.map((text, column) => (column === 3 ? header : text));
    expect(highs(recordsOf(rows, named))).toEqual(expected);
  });

  it("gives базовая математика no pupils with 80 points", () => {
    const records = recordsOf(
      [["СОШ № 1", 10, 0, 0, 0, 4.2]],
      HEADER,
      "Результаты ЕГЭ 2025. Математика (базовая)",
    );
    expect(records.exams[0]?.procedure.subject).toBe("mb");
    expect(highs(records)).toEqual([null]);
  });
});
