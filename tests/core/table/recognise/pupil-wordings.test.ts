import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";
import { OTHER_PUPIL_WORDINGS, PUPIL_WORDINGS, TASK_WORDINGS, type Wording } from "./pupil-wordings";

const TASKS = 8;

interface Column {
  readonly levels: readonly (Wording | null)[];
  readonly values: readonly Cell[];
}

/** A table of four pupils of two schools, as a methodist collects it; one header worded otherwise. */
function tableWith(meaning: string, wording: Wording, task: Wording): Grid {
  const usual: Readonly<Record<string, Column>> = {
    name: { levels: ["Школа"], values: ["СОШ № 1", "СОШ № 1", "СОШ № 2", "СОШ № 2"] },
    "class-group": { levels: ["Класс"], values: ["6А", "6Б", "6А", "6Б"] },
    person: { levels: ["Код участника"], values: ["60001", "60002", "60003", "60004"] },
    variant: { levels: ["Вариант"], values: [1, 2, 1, 2] },
    tasks: { levels: [], values: [] },
    total: { levels: ["Первичный балл"], values: [8, 9, 10, 11] },
    mark: { levels: ["Отметка"], values: [3, 3, 4, 4] },
    "journal-mark": { levels: ["Отметка по журналу"], values: [3, 4, 4, 5] },
  };
  const columns = Object.entries(usual).flatMap(([known, column]): Column[] => {
    if (known === "tasks")
      return Array.from({ length: TASKS }, (_, at) => ({
        levels: levelsOf(task.replace("#", String(at + 1)), at === 0),
        values: [1, at % 2, 2, 1],
      }));
    return [known === meaning ? { levels: levelsOf(wording, true), values: column.values } : column];
  });
  const depth = Math.max(...columns.map(({ levels }) => levels.length));
  const header = Array.from({ length: depth }, (_, level) =>
    columns.map(({ levels }) => levels[level] ?? null),
  );
  const rows = [0, 1, 2, 3].map((row) => columns.map(({ values }) => values[row] ?? null));
  return [["ВПР 2024. Математика 6 класс"], [], ...header, ...rows];
}

/** The upper level stands over the first of its columns, as a merged cell keeps it. */
function levelsOf(wording: Wording, isFirst: boolean): (Wording | null)[] {
  const levels = wording.split(" / ");
  return isFirst || levels.length === 1 ? levels : [null, ...levels.slice(1)];
}

/** What is found of a table of pupils: the header by meaning, and how many tasks; null where it is no such table. */
function found(grid: Grid) {
  const { tables } = recogniseTables(snapshotOf({ Лист1: grid }), {});
  const table = tables.find(({ form }) => form === "vpr-pupils");
  if (table === undefined) return null;
  const byMeaning = new Map(table.columns.map(({ meaning, header }) => [meaning as string, header]));
  const tasks = table.columns.filter(({ meaning }) => meaning.startsWith("item:")).length;
  return { byMeaning, tasks };
}

const CASES = Object.entries(PUPIL_WORDINGS).flatMap(([meaning, wordings]) =>
  wordings.map((wording) => [meaning, wording] as const),
);

describe("a table of pupils, by the words of its headers", () => {
  it.each(CASES)("%s: «%s»", (meaning, wording) => {
    const table = found(tableWith(meaning, wording, "#"));
    expect(table?.tasks).toBe(TASKS);
    if (meaning !== "person") expect(table?.byMeaning.get(meaning)).toBe(wording);
  });

  it.each(TASK_WORDINGS)("task: «%s»", (wording) => {
    expect(found(tableWith("", "", wording))?.tasks).toBe(TASKS);
  });

  it.each(OTHER_PUPIL_WORDINGS)("not %s: «%s»", (meaning, wording) => {
    expect(found(tableWith(meaning, wording, "#"))?.byMeaning.get(meaning)).toBeUndefined();
  });
});
