import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { unitRows } from "../../../../src/core/table/read/unit-rows";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER = ["ОО", "Кол-во участников", "2", "3", "4", "5"];

/** A row of pupils by mark. */
function row(name: Cell, ...marks: readonly [number, number, number, number]): Cell[] {
  return [name, marks.reduce((sum, count) => sum + count, 0), ...marks];
}

/** The sum of rows, under a name. */
function sumRow(name: Cell, rows: Grid): Cell[] {
  return [
    name,
    ...[1, 2, 3, 4, 5].map((column) => rows.reduce((sum, cells) => sum + Number(cells[column]), 0)),
  ];
}

function unitsOf(rows: Grid): {
  readonly schools: string[];
  readonly groups: string[];
  readonly territories: (string | null)[];
} {
  const cells = [["ВПР 2025 Математика 5 класс"], [], HEADER, ...rows];
  const [table] = recogniseTables(snapshotOf({ Свод: cells }), {}).tables;
  if (table === undefined) throw new Error("No table");
  const { schools, groups } = unitRows(cells, table);
  return {
    schools: schools.map(({ school }) => school.name),
    groups: groups.map(({ name, level }) => `${name}: ${level}`),
    territories: [...new Set(schools.map(({ school }) => school.territory))],
  };
}

const SCHOOLS: Grid = [
  row("СОШ № 1", 1, 5, 8, 3),
  row("СОШ № 2", 2, 6, 7, 4),
  row("Гагаринская", 0, 3, 3, 1),
  row("п. Южный", 1, 2, 2, 0),
  row("Горная основная", 1, 4, 1, 1),
];

describe("unitRows()", () => {
  it("takes rows named by their place for schools where most rows are schools", () => {
    const { schools, groups, territories } = unitsOf(SCHOOLS);
    expect(schools).toEqual(["СОШ № 1", "СОШ № 2", "Гагаринская", "п. Южный", "Горная основная"]);
    expect(groups).toEqual([]);
    expect(territories).toEqual([null]);
  });

  it("takes a place for a municipality where its numbers are the sum of the two schools beneath", () => {
    const [first = [], second = [], ...others] = SCHOOLS;
    const rows = [row("СОШ № 8", 1, 7, 8, 4), sumRow("г. Заречный", [first, second]), first, second];
    expect(unitsOf(rows).groups).toEqual(["г. Заречный: territory"]);
    expect(unitsOf([row("СОШ № 8", 1, 7, 8, 4), ...others]).groups).toEqual([]);
  });

  it("takes a row without a word for a total where its numbers are the sum of those above", () => {
    expect(unitsOf([...SCHOOLS, sumRow("Приозёрск", SCHOOLS)]).groups).toEqual(["Приозёрск: total"]);
    expect(unitsOf([...SCHOOLS, sumRow("г. Приозёрск", SCHOOLS)]).groups).toEqual(["г. Приозёрск: total"]);
  });

  it.each<[string, (share: number) => Cell]>([
    ["percents", (share) => Number((100 * share).toFixed(1))],
    ["whole percents", (share) => Math.round(100 * share)],
    ["shares of one", (share) => share],
    ["texts", (share) => `${(100 * share).toFixed(2).replace(".", ",")} %`],
  ])("knows a total by its shares too, which are the mean of the schools: %s", (_how, written) => {
    const big: Grid = [...SCHOOLS, row("СОШ № 3", 5, 17, 20, 9), row("Лицей", 0, 4, 31, 22)];
    function asShares([name = null, n = null, ...marks]: readonly Cell[]): Cell[] {
      return [name, n, ...marks.map((count) => written(Number(count) / Number(n)))];
    }
    const total = sumRow("Приозёрск", big);
    expect(unitsOf([...big, total].map(asShares)).groups).toEqual(["Приозёрск: total"]);
    const other = [...total.slice(0, 2), ...[2, 3, 4, 5].map((at) => Number(total[7 - at]))];
    expect(unitsOf([...big.map(asShares), asShares(other)]).groups).toEqual([]);
  });

  it("takes one for a municipality where its numbers are the sum of those beneath", () => {
    const other = [row("СОШ № 7", 0, 2, 2, 1), row("СОШ № 8", 1, 2, 5, 2), row("СОШ № 9", 3, 2, 2, 2)];
    const { groups, territories } = unitsOf([
      sumRow("Приозёрск", SCHOOLS),
      ...SCHOOLS,
      sumRow("Лесной", other),
      ...other,
    ]);
    expect(groups).toEqual(["Приозёрск: territory", "Лесной: territory"]);
    expect(territories).toEqual(["Приозёрск", "Лесной"]);
  });

  it("never takes a school by its words for a sum, whatever its numbers", () => {
    expect(unitsOf([...SCHOOLS, sumRow("Гимн. № 1", SCHOOLS)]).groups).toEqual([]);
  });

  it("takes settlements for municipalities where they are most of the rows or stand among municipalities", () => {
    const places = [
      row("Лесной район", 1, 5, 8, 3),
      row("г. Лесной", 2, 6, 7, 4),
      row("Горный район", 1, 1, 1, 1),
    ];
    expect(unitsOf([...places, row("СОШ № 1", 1, 4, 1, 1)]).groups).toEqual([
      "Лесной район: territory",
      "г. Лесной: territory",
      "Горный район: territory",
    ]);
  });

  it("gives schools the municipality of a heading without numbers, wherever it begins", () => {
    const { groups, territories } = unitsOf([
      ["  г.Лесной"],
      ...SCHOOLS,
      [null, "Горный район"],
      row("СОШ № 7", 1, 1, 1, 1),
    ]);
    expect(groups).toEqual([]);
    expect(territories).toEqual(["г.Лесной", "Горный район"]);
  });
});
