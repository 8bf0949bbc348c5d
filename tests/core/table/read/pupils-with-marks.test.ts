import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025, математика, 6 класс";

function read(header: readonly Cell[], rows: Grid, title = TITLE) {
  const book = snapshotOf({ Лист1: [[title], header, ...rows] }, "список.xlsx");
  const { tables } = recogniseTables(book, {});
  const { procedures, notices } = readRecords(book, tables, []);
  return {
    forms: tables.map(({ form, schoolCount, dataRows }) => [form, schoolCount, dataRows]),
    schools: procedures.flatMap(({ schools }) =>
      schools.map(({ name, participants, marks, journal, unread = [] }) => ({
        ...{ name, participants, marks, unread },
        journal: journal === null ? null : [journal.lowered, journal.confirmed, journal.raised, journal.gap2],
      })),
    ),
    counts: Object.fromEntries(notices.map(({ code, details }) => [code, details["count"]])),
  };
}

describe("pupils with a mark for the work and no points", () => {
  it("are counted by school, with the journal's mark where it stands beside", () => {
    const rows: Grid = [
      ["СОШ № 1", "6А", "Ученик А", 3, 4],
      ["СОШ № 1", "6А", "Ученик Б", "хор.", 4],
      ["СОШ № 1", "6Б", "Ученик В", 5, 3],
      ["Лицей № 2", "6А", "Ученик Г", 2, null],
      ["Лицей № 2", "6А", "Ученик Д", 4, 3],
    ];
    const found = read(["Школа", "Класс", "Ученик", "Отметка", "Отметка за четверть"], rows);
    expect(found.forms).toEqual([["vpr-pupils", 2, 5]]);
    expect(found.schools).toEqual([
      { name: "СОШ № 1", participants: 3, marks: [0, 1, 1, 1], unread: [], journal: [1, 1, 1, 1] },
      { name: "Лицей № 2", participants: 2, marks: [1, 0, 1, 0], unread: [], journal: [0, 0, 1, 0] },
    ]);
  });

  it("name who has no mark, who was away and what is no mark", () => {
    const rows: Grid = [
      ["СОШ № 1", "Ученик А", 3],
      ["СОШ № 1", "Ученик Б", null],
      ["СОШ № 1", "Ученик В", "н"],
      ["СОШ № 1", "Ученик Г", "зачёт"],
      ["СОШ № 1", "Ученик Е", "нет отметки"],
      ["Лицей № 2", "Ученик Д", 4],
      ["Лицей № 2", "Ученик Д", 4],
    ];
    const { schools, counts } = read(
      ["Школа", "ФИО", "Отметка за ВПР"],
      rows,
      "6 класс, математика, 2025 год",
    );
    expect(schools.map(({ name, participants, unread }) => [name, participants, unread])).toEqual([
      ["СОШ № 1", 1, ["marks"]],
      ["Лицей № 2", 2, []],
    ]);
    expect(counts).toMatchObject({ "pupils-without-result": 2, "absent-pupils": 1, "cells-unread": 1 });
  });

  it("are of the one school that the title names", () => {
    const rows: Grid = [
      [1, "Ученик А", 3],
      [2, "Ученик Б", 4],
    ];
    const { schools } = read(["№", "Фамилия, имя", "Отметка"], rows, `МБОУ «Сосновская СОШ». ${TITLE}`);
    expect(schools.map(({ name, marks }) => [name, marks])).toEqual([
      ["МБОУ «Сосновская СОШ»", [0, 1, 1, 0]],
    ]);
  });

  it("are of no other work: a class register has marks too", () => {
    expect(
      read(
        ["Школа", "Ученик", "Отметка"],
        [
          ["СОШ № 1", "А", 3],
          ["СОШ № 2", "Б", 4],
        ],
        "Итоги четверти, математика, 6 класс",
      ).forms,
    ).toEqual([]);
  });
});
