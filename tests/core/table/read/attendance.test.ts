import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER = ["логин школы", "код обучающегося", "вариант", "всего баллов", "балл за 1", "балл за 2"];

/** What is read of pupils of one school; the header's first column is theirs already. */
function readOf(rows: readonly (readonly Cell[])[], header: readonly Cell[] = HEADER.slice(2)) {
  const grid: Grid = [
    ["логин школы", "код обучающегося", ...header],
    ...rows.map((row, index) => ["sch900101", String(index + 1), ...row]),
  ];
  const book = snapshotOf({ "МА 5 2025": grid });
  const { tables } = recogniseTables(book, {});
  const { procedures, notices } = readRecords(book, tables, []);
  const counts = Object.fromEntries(notices.map(({ code, details }) => [code, details["count"]]));
  return { scores: procedures[0]?.schools[0]?.pupils?.map(({ score }) => score) ?? [], counts };
}

const WROTE = [
  ["1", 5, 2, 3],
  ["2", 0, 0, 0],
] as const;

describe("who wrote the work", () => {
  it.each([
    "отсутствовал",
    "не был",
    "не была",
    "н/я",
    "неявка",
    "болел",
    "болела",
    "по болезни",
    "не писал",
    "отс.",
    "н",
    "б",
  ])("does not take %s for a variant", (word) => {
    const { scores, counts } = readOf([...WROTE, [word, 0, 0, 0], [word, null, null, null]]);
    expect(scores).toEqual([5, 0]);
    expect(counts["absent-pupils"]).toBe(2);
  });

  it("takes a nought of one who had a variant for a result, and of one who had none for a form's filling", () => {
    const { scores, counts } = readOf([
      ...WROTE,
      [null, 0, 0, 0],
      ["", "0", "0", "0"],
      [null, 0, null, null],
    ]);
    expect(scores).toEqual([5, 0]);
    expect(counts["works-not-written"]).toBe(2);
    expect(counts["absent-pupils"]).toBeUndefined();
  });

  it("keeps a work whose variant was forgotten", () => {
    expect(readOf([...WROTE, [null, 4, 1, 3]]).scores).toEqual([5, 0, 4]);
  });

  it("reads a column of presence, and a column of absence the other way round", () => {
    const rows = [
      ["1", 5, 2, 3],
      ["1", 0, 0, 0],
      ["1", 0, 0, 0],
    ] as const;
    const presence = rows.map((row, index) => [...row, ["был", "не был", "болел"][index] ?? null]);
    expect(readOf(presence, [...HEADER.slice(2), "Присутствие"]).scores).toEqual([5]);
    const absence = rows.map((row, index) => [...row, ["нет", "да", "+"][index] ?? null]);
    expect(readOf(absence, [...HEADER.slice(2), "Отсутствовал"]).scores).toEqual([5]);
  });

  it("reads the word in the column of the total, where there is no variant", () => {
    const { scores, counts } = readOf(
      [
        [5, 2, 3],
        ["не был", null, null],
        [0, 0, 0],
      ],
      HEADER.slice(3),
    );
    expect([scores, counts["absent-pupils"]]).toEqual([[5, 0], 1]);
  });

  it("takes the class «б» of a row that is pushed aside for no word of absence", () => {
    expect(
      readOf([
        ["1", 5, 2, 3],
        ["б", 1, 4, 4],
      ]).scores,
    ).toHaveLength(2);
  });

  it("takes a total that the form adds up from no points for no result", () => {
    const { scores, counts } = readOf([...WROTE, ["1", 0, null, null]]);
    expect([scores, counts["works-not-written"]]).toEqual([[5, 0], 1]);
  });

  it("names pupils of whom the table tells all but a result, and no row that a form numbered beforehand", () => {
    const header = [...HEADER.slice(2), "класс", "отметка по журналу"];
    const { scores, counts } = readOf(
      [
        ["1", 5, 2, 3, "5А", 4],
        [null, null, null, null, "5А", 3],
        [null, 0, null, null, null, "4"],
        [null, 0, null, null, null, null],
      ],
      header,
    );
    expect([scores, counts["pupils-without-result"]]).toEqual([[5], 2]);
  });

  it("names a work that has a mark and no total, and takes «н» in the place of the mark for absence", () => {
    const header = ["всего баллов", "отметка"];
    const { scores, counts } = readOf(
      [
        [5, 3],
        [null, 3],
        [null, "н"],
      ],
      header,
    );
    expect(scores).toEqual([5, null]);
    expect([counts["total-unreadable"], counts["absent-pupils"]]).toEqual([1, 1]);
  });
});

describe("points that hold no plain number", () => {
  it("reads points beside words, names what it cannot read and keeps the pupil", () => {
    const { scores, counts } = readOf([
      ["1", "5 б.", "2*", 3],
      ["2", 4, "два", 4],
      ["1", "пять", 2, 3],
    ]);
    expect(scores).toEqual([5, 4, null]);
    expect(counts).toMatchObject({ "numbers-in-words": 2, "cells-unread": 1, "total-unreadable": 1 });
  });

  it("keeps a school none of whose totals can be read, with unknown numbers", () => {
    const grid: Grid = [HEADER, ["sch900101", "1", "1", "пять", 2, 3], ["sch900102", "2", "1", 5, 2, 3]];
    const book = snapshotOf({ "МА 5 2025": grid });
    const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(
      procedures[0]?.schools.map(({ participants, unread }) => [participants, unread !== undefined]),
    ).toEqual([
      [null, true],
      [1, false],
    ]);
  });
});
