import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { snapshotOf } from "../../../read-snapshot";

describe("columns of scores", () => {
  it("stand alone beneath one cell", () => {
    const counts = [0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0];
    const book = snapshotOf({
      Лист1: [
        ["ВПР 2025, биология, 6 класс"],
        ["Школа", "Писали", "Первичный балл"],
        [null, null, ...counts.map((_count, score) => score)],
        ["СОШ № 1", 25, ...counts],
        ["СОШ № 2", 25, ...counts],
      ],
    });
    const records = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(records.procedures[0]?.schools.map(({ histogram }) => histogram)).toEqual([counts, counts]);
  });

  it.each([
    ["bare", (score: number) => score],
    ["with a unit", (score: number) => `${String(score)} б.`],
    ["in words", (score: number) => `${String(score)} ${score === 1 ? "балл" : "баллов"}`],
    ["after a word", (score: number) => `Балл ${String(score)}`],
  ])("are read %s", (_, header) => {
    const counts = [0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0];
    const book = snapshotOf({
      Лист1: [
        ["ВПР 2025, биология, 6 класс, распределение баллов"],
        ["Школа", "Писали", ...counts.map((_count, score) => header(score))],
        ["СОШ № 1", 25, ...counts],
        ["СОШ № 2", 25, ...counts],
      ],
    });
    const records = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(records.procedures[0]?.schools.map(({ histogram }) => histogram)).toEqual([counts, counts]);
  });
});
