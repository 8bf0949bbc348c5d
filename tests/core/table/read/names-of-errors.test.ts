import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell } from "../../../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../read-snapshot";

/** Cells of a formula's error are empty, and the sheet knows of them. */
function withError(book: WorkbookSnapshot, row: number): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet) => ({ ...sheet, errors: [{ row, column: 0, value: "#N/A" }] }));
  return { ...book, sheets };
}

function readOf(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]) {
  const book = snapshotOf({ Лист1: [[title], head, ...rows] });
  const emptied = snapshotOf({
    Лист1: [[title], head, ...rows.map((row) => (row[0] === "#Н/Д" ? [null, ...row.slice(1)] : row))],
  });
  const at = rows.findIndex(([name]) => name === "#Н/Д") + 2;
  return [book, withError(emptied, at)].map((of) => {
    const { procedures, exams, notices } = readRecords(of, recogniseTables(of, {}).tables, []);
    return {
      schools: [
        ...procedures.flatMap(({ schools }) =>
          schools.map((s) => [s.name, s.participants ?? s.pupils?.length]),
        ),
        ...exams.flatMap(({ schools }) => schools.map((s) => [s.name, s.participants])),
      ],
      lost: notices
        .filter(({ code }) => code === "rows-without-school")
        .map(({ details }) => details["count"]),
    };
  });
}

describe("a name that is a formula's error", () => {
  it("is no school", () => {
    const head = ["ОО", "Писали", "2", "3", "4", "5"];
    const rows = ["СОШ № 1", "#Н/Д", "Лицей"].map((name) => [name, 20, 2, 8, 8, 2]);
    for (const { schools, lost } of readOf("ВПР 2025, математика, 5 класс", head, rows)) {
      expect(schools).toEqual([
        ["СОШ № 1", 20],
        ["Лицей", 20],
      ]);
      expect(lost).toEqual([1]);
    }
  });

  it.each([
    ["ВПР 2025, математика, 5 класс", ["ОО", "Код участника", "Первичный балл"]],
    ["ОГЭ 2025, математика", ["ОО", "Код участника", "Оценка"]],
  ])("makes its pupil none of the school above: %s", (title, head) => {
    const names = ["СОШ № 1", "СОШ № 1", "#Н/Д", "Лицей", "Лицей"];
    const rows = names.map((name, index) => [name, 101 + index, 3]);
    for (const { schools, lost } of readOf(title, head, rows)) {
      expect(schools).toEqual([
        ["СОШ № 1", 2],
        ["Лицей", 2],
      ]);
      expect(lost).toEqual([1]);
    }
  });
});

it("a footnote's sign and a missing «№» make no other school of one", () => {
  const head = ["ОО", "Писали", "2", "3", "4", "5"];
  const [one, other] = [
    ["МБОУ «СОШ № 1»*", "Лицей-2 ¹"],
    ["СОШ 1", "МАОУ Лицей № 2"],
  ].map((names) => names.map((name) => [name, 20, 2, 8, 8, 2]));
  const book = snapshotOf({
    РУ: [["ВПР 2025, русский язык, 5 класс"], head, ...(one ?? [])],
    МА: [["ВПР 2025, математика, 5 класс"], head, ...(other ?? [])],
  });
  const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
  const ids = procedures.flatMap(({ schools }) => schools.map(({ school }) => school?.id));
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(2);
});
