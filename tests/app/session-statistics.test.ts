import type { Grid } from "../../src/workbook/cell";
import { snapshotOf } from "../read-snapshot";
import { failure, silent, value } from "./outcomes";
import { checkedSession } from "./roadmap-session";

const SCHOOLS = Array.from(
  { length: 8 },
  (_, index) => `МБОУ «СОШ № ${String(index + 1)}»(edu${String(900100 + index)})`,
);

/** Marks of eight schools in one procedure, and a list that says what each has. */
function book(): Record<string, Grid> {
  const marks = SCHOOLS.map((name, index) => [name, null, 40, 5 + index, 40, 35, 20 - index]);
  const passports = SCHOOLS.map((name, index) => [name, 10 + index, index % 2 === 0 ? "есть" : "нет"]);
  return {
    "МА 4 2021": [
      ["ВПР 2021 Математика 4 класс"],
      ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
      ["Озёрный край", 8, 320, 10, 40, 35, 15],
      ...marks,
    ],
    Паспорт: [["Наименование ОО", "Доля неполных семей, %", "Спортивный зал"], ...passports],
  };
}

const GYM = "column:Спортивный зал" as const;

describe("Session.regroup()", () => {
  it("shows the schools by a column at once, and the workbook keeps the choice", async () => {
    const { session, memory } = await checkedSession(snapshotOf(book()));
    const before = value(await session.overview()).statistics;
    expect(before.ways).toContainEqual({
      id: GYM,
      name: "Спортивный зал",
      isChosen: false,
      hasGroups: true,
    });
    const { statistics } = value(await session.regroup({ groups: [...before.chosen, GYM] }));
    const groupings = statistics.groups[0]?.groupings ?? [];
    const gym = groupings.find(({ name }) => name === "Спортивный зал");
    expect(gym?.table.rows.map(({ name }) => name)).toEqual(["все школы", "есть", "нет"]);
    expect(statistics.chosen).toEqual([...before.chosen, GYM]);

    value(await session.write({ mode: "copy", comments: false }, silent));
    const { settings, sheets } = await memory.snapshot();
    expect(settings["statistics"]).toContain("Спортивный зал");
    const sheet = sheets.find(({ name }) => name === "ОКО Статистика");
    expect(sheet?.cells.flat()).toContain("Спортивный зал");
  });

  it("does not make a check anew, and needs one", async () => {
    const { session } = await checkedSession(snapshotOf(book()));
    const { classes } = value(await session.overview());
    expect(value(await session.regroup({ groups: [] })).classes).toEqual(classes);
    value(await session.setThresholds({}));
    expect(failure(await session.regroup({ groups: [] })).code).toBe("unexpected");
  });
});
