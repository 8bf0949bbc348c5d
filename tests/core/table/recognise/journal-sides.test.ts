import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { snapshotOf } from "../../../read-snapshot";

function journalOf(...headers: readonly string[]) {
  const book = snapshotOf({
    Лист1: [
      ["ВПР 2025. География. 8 класс"],
      ["ОО", "Писали", ...headers],
      ["СОШ № 1", 20, 4, 14, 2],
      ["СОШ № 2", 22, 3, 17, 2],
    ],
  });
  const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
  return procedures.flatMap(({ schools }) => schools.map(({ journal }) => journal));
}

describe("columns below, at and above the journal", () => {
  it.each([
    ["Ниже", "Совпадают с журналом", "Выше"],
    ["Ниже журнальной", "Равна журнальной", "Выше журнальной"],
    ["Ниже текущей", "На уровне текущей", "Выше текущей"],
    ["Занижены", "Подтверждены", "Завышены"],
  ])("are known where one of them says of marks: «%s», «%s», «%s»", (...headers) => {
    expect(journalOf(...headers)).toEqual([
      { lowered: 4, confirmed: 14, raised: 2, gap2: null },
      { lowered: 3, confirmed: 17, raised: 2, gap2: null },
    ]);
  });

  it("are none where nothing says what is compared", () => {
    expect(journalOf("Ниже", "Равно", "Выше")).toEqual([]);
    expect(journalOf("Ниже базового", "На базовом уровне", "Выше базового")).toEqual([]);
  });
});
