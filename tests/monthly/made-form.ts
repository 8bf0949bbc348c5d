import type { Cell } from "../../src/workbook/cell";
import type { SchoolFile, SchoolSheet } from "../../src/core/monthly/monthly-run";

/** A seeded generator: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Another subject, three header levels, no numbers of columns, no ordinals, a share typed by hand, a total above its parts. */
const HEADER: readonly (readonly Cell[])[] = [
  ["Отдел", "Фонд библиотеки", null, null, null, "Посещения", null, "Заявка исполнена, %", "Ответственный"],
  [null, "экземпляров", null, null, "списано", "в зале", "вне стен"],
  [null, "книги", "журналы", "всего"],
];
export const LABELS = ["Всего", "Абонемент", "Читальный зал", "Детский отдел", "Учебники", "Редкий фонд"];
export const COLUMNS = {
  books: "Фонд библиотеки / экземпляров / книги",
  papers: "Фонд библиотеки / экземпляров / журналы",
  all: "Фонд библиотеки / экземпляров / всего",
  gone: "Фонд библиотеки / списано",
  hall: "Посещения / в зале",
  out: "Посещения / вне стен",
  done: "Заявка исполнена, %",
} as const;

/** Index of the first body row. */
export const BODY = 6;

/** A filled form: cells to be spoilt, and formulas. */
export interface MadeForm {
  readonly cells: Cell[][];
  readonly formulas: { row: number; column: number; value: string }[];
}

export function blankForm(): MadeForm {
  const head: Cell[][] = [["Сведения о работе библиотек"], ["Учреждение"], ["За"]];
  const cells = [...head, ...HEADER.map((row) => [...row]), ...LABELS.map((label): Cell[] => [label])];
  const formulas = LABELS.flatMap((_, index) => {
    const row = BODY + index;
    const line = String(row + 1);
    const sums = ["B", "C", "E", "F", "G"].map((letters) => ({
      row,
      column: letters.charCodeAt(0) - 65,
      value: `SUM(${letters}${String(BODY + 2)}:${letters}${String(BODY + LABELS.length)})`,
    }));
    return [{ row, column: 3, value: `B${line}+C${line}` }, ...(index === 0 ? sums : [])];
  });
  return { cells, formulas };
}

/** A form of one school with true numbers. */
export function filledForm(school: string, month: string, random: () => number): MadeForm {
  const form = blankForm();
  const [name = [], when = []] = [form.cells[1], form.cells[2]];
  name[1] = school;
  when[1] = month;
  function whole(most: number): number {
    return 1 + Math.floor(random() * most);
  }
  for (let index = 1; index < LABELS.length; index += 1) {
    const row = form.cells[BODY + index] ?? [];
    row[1] = 200 + whole(700);
    row[2] = 10 + whole(80);
    row[4] = random() < 0.5 ? 0 : whole(4);
    row[5] = 30 + whole(200);
    row[6] = random() < 0.4 ? 0 : whole(9);
    row[7] = Math.round(random() * 100) / 100;
    row[8] = "заведующий";
  }
  const total = form.cells[BODY] ?? [];
  for (const column of [1, 2, 4, 5, 6]) {
    total[column] = form.cells.slice(BODY + 1).reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
  }
  total[7] = 0.5;
  total[8] = "директор";
  for (const row of form.cells.slice(BODY)) row[3] = Number(row[1]) + Number(row[2]);
  return form;
}

export function sheetOf({ cells, formulas }: MadeForm, name = "Форма"): SchoolSheet {
  return { name, visibility: "visible", cells, formulas, errors: [], numberFormats: [], merges: [] };
}

export function fileOf(file: string, form: MadeForm, name?: string): SchoolFile {
  return { file, sheets: [sheetOf(form, name)] };
}

/** Puts a value in the place of a cell's; a formula there is typed over. */
export function put(form: MadeForm, address: string, value: Cell): void {
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 1;
  const cells = form.cells[row] ?? [];
  cells[column] = value;
  const at = form.formulas.findIndex((formula) => formula.row === row && formula.column === column);
  if (at >= 0) form.formulas.splice(at, 1);
}
