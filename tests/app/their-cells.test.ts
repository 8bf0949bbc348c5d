import { toldOfCells, withTheirCells } from "../../src/app/their-cells";
import { degradedTexts } from "../../src/locale/degraded-text";
import type { Cell } from "../../src/workbook/cell";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { SheetSnapshot } from "../../src/workbook/snapshot";

const OWN = "ОКО Проба";
const OTHER = "ОКО Иная";

type Rows = readonly (readonly Cell[])[];

const RULES: Rows = [
  ["Столбец", "Правило"],
  ["Учеников", "целое число"],
  ["Классов", "целое число"],
];

function writes(cells: Rows, sheet = OWN): WorkbookEdit[] {
  return [
    { kind: "add-sheet", sheet },
    { kind: "write", sheet, row: 0, column: 0, cells },
  ];
}

function again(cells: Rows): WorkbookEdit[] {
  return [{ kind: "delete-sheet", sheet: OWN }, ...writes(cells)];
}

function settingOf(edits: readonly WorkbookEdit[]): Record<string, string> {
  const found = edits.flatMap((edit) =>
    edit.kind === "setting" ? [[edit.key, edit.value ?? ""] as const] : [],
  );
  return Object.fromEntries(found);
}

/** A workbook in which our sheet was written and then changed. */
function bookWith(now: Rows, more: Partial<SheetSnapshot> = {}, ours: Rows = RULES) {
  const settings = settingOf(withTheirCells({ sheets: [], settings: {} }, writes(ours)).edits);
  return { sheets: [plainSheet(OWN, { own: true, cells: now, ...more })], settings };
}

function keptIn(edits: readonly WorkbookEdit[]) {
  return edits.flatMap((edit) => (edit.kind === "keep-cells" ? edit.areas : []));
}

describe("withTheirCells()", () => {
  it("takes no row for lost, and keeps none twice, that was read and is written with ours", () => {
    const added: Rows = [
      ["Кружков", "от 0 до 50"],
      ["Секций", "целое число"],
    ];
    const book = bookWith([...RULES, [], ...added]);
    const { edits, degraded } = withTheirCells(book, again([...RULES, ...added]));
    expect([keptIn(edits), degraded]).toEqual([[], []]);
  });

  it("keeps a copy of a cell of ours, which is not read", () => {
    const book = bookWith([...RULES, [], ["Учеников"]]);
    const { edits, degraded } = withTheirCells(book, again(RULES));
    expect(keptIn(edits)).toEqual([{ row: 4, column: 0, rows: 1, columns: 1 }]);
    expect(degraded).toEqual([]);
  });

  it("tells what stood where merged cells, tables, charts and pivots come now", () => {
    const book = bookWith([...RULES, [], ...["а", "б", "в", "г", "д"].map((one): Cell[] => [one])]);
    function area(row: number) {
      return { row, column: 0, rows: 1, columns: 2 };
    }
    const more: WorkbookEdit[] = [
      { kind: "merge", sheet: OWN, area: area(4) },
      { kind: "table", sheet: OWN, area: area(5), name: "oko_probe" },
      {
        kind: "chart",
        sheet: OWN,
        area: area(6),
        type: "bar",
        title: "",
        xTitle: "",
        yTitle: "",
        series: [],
      },
      {
        ...{ kind: "pivot", sheet: OWN, row: 7, column: 0, name: "С", rows: [], columns: [], filters: [] },
        ...{ values: [], source: { sheet: OWN, area: area(0) }, rendered: [["х"]] },
      },
    ];
    const { edits, degraded } = withTheirCells(book, [...again(RULES), ...more]);
    expect(keptIn(edits)).toEqual([{ row: 8, column: 0, rows: 1, columns: 1 }]);
    expect(degraded).toEqual([
      { code: "cells-gone", sheet: OWN, things: [{ kind: "place-taken", names: ["A5", "A6", "A7", "A8"] }] },
    ]);
  });

  it("tells what goes with a sheet that does not come again", () => {
    const { degraded } = withTheirCells(bookWith([...RULES, [], ["моё"]]), [
      { kind: "delete-sheet", sheet: OWN },
    ]);
    expect(degradedTexts(degraded).map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      "Вписанное вами на листе «ОКО Проба» не сохранено (1 ячейка: A5): листа больше нет. Нужное перенесите из прежней книги или отмените запись.",
    ]);
  });

  it("says nothing of a sheet of which nothing is remembered, and of one that stays", () => {
    const book = bookWith([...RULES, [], ["моё"]]);
    expect(withTheirCells({ ...book, settings: {} }, again(RULES)).degraded).toEqual([]);
    expect(withTheirCells({ ...book, settings: { written: "{нет" } }, again(RULES)).degraded).toEqual([]);
    const foreign = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, own: false })) };
    expect(withTheirCells(foreign, again(RULES)).degraded).toEqual([]);
    const none = withTheirCells(book, [{ kind: "write", sheet: OWN, row: 0, column: 0, cells: [["х"]] }]);
    expect([none.edits.length, none.degraded]).toEqual([1, []]);
  });

  it("remembers each sheet until it goes", () => {
    const first = withTheirCells({ sheets: [], settings: {} }, [...writes(RULES), ...writes(RULES, OTHER)]);
    expect(Object.keys(JSON.parse(settingOf(first.edits)["written"] ?? "") as object)).toEqual([OTHER, OWN]);
    const book = { sheets: [], settings: settingOf(first.edits) };
    const second = withTheirCells(book, [{ kind: "delete-sheet", sheet: OTHER }]);
    expect(Object.keys(JSON.parse(settingOf(second.edits)["written"] ?? "") as object)).toEqual([OWN]);
    const third = withTheirCells({ ...book, settings: settingOf(second.edits) }, [
      { kind: "delete-sheet", sheet: OWN },
    ]);
    expect(third.edits.at(-1)).toEqual({ kind: "setting", key: "written", value: null });
  });

  it("does not say of cells that Excel refused to keep that they stayed", () => {
    const beside = RULES.map((line, row) => (row === 1 ? [...line, "моё", "и моё"] : line));
    const changed = RULES.map((line, row) => (row === 1 ? ["Учителей", "целое число"] : line));
    expect(withTheirCells(bookWith(beside), again(RULES)).degraded).toEqual([]);
    const kept = withTheirCells(bookWith(beside), again(changed));
    expect(kept.degraded).toEqual([
      { code: "cells-stay", sheet: OWN, things: [{ kind: "", names: ["C2", "D2"] }] },
    ]);
    function refused(...names: string[]) {
      return [{ code: "cells-gone", sheet: OWN, things: [{ kind: "place-taken", names }] }] as const;
    }
    const [one, both] = [refused("D2"), refused("C2", "D2")];
    expect(toldOfCells(kept, one)).toEqual([
      ...one,
      { code: "cells-stay", sheet: OWN, things: [{ kind: "", names: ["C2"] }] },
    ]);
    expect(toldOfCells(kept, both)).toEqual(both);
  });
});
