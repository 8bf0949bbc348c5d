import type { Scale } from "../../../src/core/model/procedure";
import type { WorkbookRecords } from "../../../src/core/model/workbook-records";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import type { Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

const TITLE: Grid = [["ВПР 2021 Математика 4 класс"], ["Максимальный первичный балл:", 20], []];
const MARKS: Grid = [
  ...TITLE,
  ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
  ["Озёрный край", 9, 1000, 10, 40, 40, 10],
  ["Лесной район(reg90_m001)", 1, 2, 50, 50, 0, 0],
  ["МБОУ «СОШ № 1»(edu900101)", null, 2, 50, 50, 0, 0],
];
const PUPILS: Grid = [
  [
    "логин школы",
    "регион",
    "код обучающегося",
    "отметка за предыдущую четверть/триместр",
    "вариант",
    "всего баллов",
    "балл за 1",
  ],
  ["sch900101", "Лесной район", "1", "3", "1", "5", "5"],
  ["sch900101", "Лесной район", "2", "3", "1", "9", "9"],
  ["sch900101", "Лесной район", "3", "5", "1", "15", "15"],
];
const OWN: Scale = {
  exam: "vpr",
  subject: "ma",
  grade: 4,
  year: 2021,
  maximum: 20,
  from3: 8,
  from4: 12,
  from5: 16,
  source: "своя",
};

function recordsOf(sheets: Readonly<Record<string, Grid>>, own: readonly Scale[] = []): WorkbookRecords {
  const book = snapshotOf(sheets);
  return readRecords(book, recogniseTables(book, {}).tables, own);
}

describe("readRecords()", () => {
  it("joins a pupil table and a report by procedure and school", () => {
    const { procedures } = recordsOf({ Отметки: MARKS, "МА 4 2021": PUPILS });
    expect(procedures).toHaveLength(1);
    const [school] = procedures[0]?.schools ?? [];
    expect(school?.school).toEqual({
      id: "oo:900101",
      login: "sch900101",
      name: "МБОУ «СОШ № 1»",
      territory: "Лесной район",
    });
    expect(school?.participants).toBe(3);
    expect(school?.marks).toEqual([1, 1, 0, 1]);
    expect(school?.journal).toEqual({ lowered: 1, confirmed: 2, raised: 0, gap2: 0 });
  });

  it("takes the region's and the territory's own rows, not what the pupils add up to", () => {
    const { procedures } = recordsOf({ Отметки: MARKS, "МА 4 2021": PUPILS });
    const { region, territories } = procedures[0] ?? {};
    expect([region?.name, region?.participants, region?.pupils]).toEqual(["Озёрный край", 1000, null]);
    expect(territories?.map(({ participants }) => participants)).toEqual([2]);
  });

  it("lets the person's scale win over the built-in one", () => {
    const { procedures } = recordsOf({ "МА 4 2021": PUPILS }, [OWN]);
    expect(procedures[0]?.scale).toBe(OWN);
    expect(procedures[0]?.schools[0]?.marks).toEqual([1, 1, 1, 0]);
  });

  it("refuses a scale whose maximum differs from the report's, and says so", () => {
    const [first = [], , ...rest] = MARKS;
    const other: Grid = [first, ["Максимальный первичный балл:", 18], ...rest];
    const { procedures, notices } = recordsOf({ Отметки: other });
    expect(procedures[0]?.scale).toBeNull();
    expect(notices).toContainEqual({
      code: "maximum-differs",
      place: null,
      details: { exam: "vpr", subject: "ma", grade: 4, year: 2021, maximum: 18, scaleMaximum: 20 },
    });
  });

  it("counts a kind of dirt once per table, with its first three cells", () => {
    const [header = [], ...rows] = PUPILS;
    const dirty = rows.map((row) => [...row.slice(0, 5), "99", "99"]);
    // The report's head says the maximum; that of the scale alone would be refused.
    const { notices } = recordsOf({
      Отметки: MARKS,
      "МА 4 2021": [header, ...dirty, ...dirty.map((row) => ["sch900102", ...row.slice(1)])],
    });
    const above = notices.filter(({ code }) => code === "total-above-maximum");
    expect(above).toEqual([
      {
        code: "total-above-maximum",
        place: "МА 4 2021!F2",
        details: { count: 6, first: ["F2", "F3", "F4"], sheet: "МА 4 2021", header: "всего баллов" },
      },
    ]);
  });

  it("leaves excluded tables alone", () => {
    const book = snapshotOf({ Отметки: MARKS });
    const { tables } = recogniseTables(book, { "Отметки!A4": { exclude: true } });
    expect(readRecords(book, tables, []).procedures).toEqual([]);
  });
});
