import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell } from "../../../../src/workbook/cell";
import { normal } from "../../../locale/normal-text";
import { snapshotOf } from "../../../read-snapshot";

const MARKS = ["Школа", "Писали", "«2»", "«3»", "«4»", "«5»"];
const EXAM = ["Школа", "Участников", "Не преодолели порог", "80–100 баллов", "Средний балл"];

function recordsOf(title: string, header: readonly Cell[], rows: readonly Cell[][]): WorkbookRecords {
  const workbook = snapshotOf({ Лист1: [[title], [], header, ...rows] });
  return readRecords(workbook, recogniseTables(workbook, {}).tables, []);
}

function saidOf({ notices }: WorkbookRecords): string[] {
  return notices.flatMap((notice) =>
    notice.code === "impossible-numbers" ? [normal(noticeText(notice))] : [],
  );
}

describe("a school with more pupils than a school has", () => {
  const title = "ВПР 2024. Математика, 5 класс";
  const honest = ["МБОУ СОШ № 2", 40, 4, 16, 14, 6];

  it.each<[string, Cell[]]>([
    ["thousands put on", ["МБОУ СОШ № 1", 112_000, 10, 40, 42, 20]],
    ["a date read as a number", ["МБОУ СОШ № 1", 45_412, 10, 40, 42, 20]],
  ])("is unknown and named: %s", (_what, row) => {
    const records = recordsOf(title, MARKS, [row, honest]);
    const [wrong, other] = records.procedures[0]?.schools ?? [];
    expect([wrong?.participants, wrong?.marks]).toEqual([null, null]);
    expect(wrong?.unread).toContain("marks");
    expect(other?.marks).toEqual([4, 16, 14, 6]);
    const [said] = saidOf(records);
    expect(said).toContain("«МБОУ СОШ № 1»");
    expect(said).toContain("а больше 10 000 в одной параллели школы не бывает");
  });

  it("is a district where it is no school's row, and 10 000 pupils are still a school's", () => {
    const total = ["Итого", 152_040, 4, 16, 14, 152_006];
    expect(
      saidOf(recordsOf(title, MARKS, [honest, ["МБОУ СОШ № 3", 10_000, 0, 0, 0, 10_000], total])),
    ).toEqual([]);
  });

  it("is as unknown in an exam", () => {
    const records = recordsOf("Результаты ЕГЭ 2025. Химия", EXAM, [
      ["МБОУ СОШ № 1", 45_000, 1, 2, 60],
      ["МБОУ СОШ № 2", 20, 0, 3, 61],
    ]);
    const [wrong, other] = records.exams[0]?.schools ?? [];
    expect([wrong?.participants, wrong?.unread, other?.participants]).toEqual([null, ["participants"], 20]);
    expect(saidOf(records)).toHaveLength(1);
  });
});
