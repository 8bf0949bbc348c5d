import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import { normal } from "../../../locale/normal-text";
import { snapshotOf } from "../../../read-snapshot";

function saidOf(high: string): { readonly said: string[]; readonly highs: unknown[] } {
  const header = ["Школа", "Участников", "Не преодолели порог", high, "Средний балл"];
  const rows = [
    ["МБОУ СОШ № 1", 20, 1, 4, 60],
    ["МБОУ СОШ № 2", 30, 2, 6, 62],
  ];
  const book = snapshotOf({ ЕГЭ: [["Результаты ЕГЭ 2025. Химия"], [], header, ...rows] });
  const { exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return {
    said: notices.flatMap((of) => (of.code === "high-without-80" ? [normal(noticeText(of))] : [])),
    highs: (exams[0]?.schools ?? []).map((school) => school.high),
  };
}

describe("a column of high scores that leaves out 80 points", () => {
  it.each(["81–100", "от 81 до 100 баллов", "Набрали 81-100 баллов", "более 80 баллов", "Свыше 80 баллов"])(
    "is read, and said to leave them out: %s",
    (header) => {
      const { said, highs } = saidOf(header);
      expect(highs).toEqual([4, 6]);
      expect(said).toEqual([
        `Высокобалльники на листе «ЕГЭ» посчитаны в столбце «${header}»: тех, у кого ровно 80 баллов, среди них нет, и доля может быть ниже доли 80–100.`,
      ]);
    },
  );

  it.each(["80–100", "80 баллов и более", "Высокобалльники", "не менее 80 баллов", "от 80 до 100"])(
    "is not: %s",
    (header) => {
      expect(saidOf(header)).toEqual({ said: [], highs: [4, 6] });
    },
  );
});
