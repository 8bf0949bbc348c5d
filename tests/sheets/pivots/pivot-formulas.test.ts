import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import { pivotFormulas } from "../../../src/sheets/pivots/pivot-formulas";
import { pivotGrid } from "../../../src/sheets/pivots/pivot-grid";
import type { PivotSource } from "../../../src/sheets/pivots/pivot-source";
import type { PivotSpec } from "../../../src/sheets/pivots/pivot-spec";
import type { Cell, CellContent } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { describeWithValidator, errorsOf } from "../../office-validator";
import { STAMP } from "../report/build-run";
import { cellsOf, ofKind } from "../report/read-plan";

const SOURCE: PivotSource = {
  id: "table",
  name: "Проба",
  headers: ["Район", "Школа", "Год", "Учеников"],
  rows: [
    ["А", "Школа *1", 2021, 10],
    ["А", "Школа 2", 2022, 5],
    ["Б", "<5 учеников", 2021, 7],
    [null, 'Школа "4"', 2022, null],
  ],
  place: null,
};
const SPEC: PivotSpec = {
  ...{ name: "Проба", source: "table", rows: ["Район", "Школа"], columns: ["Год"], filters: [] },
  ...{ field: "Учеников", summarise: "sum", form: "formulas" },
};
const PLACE = { row: 4, source: { sheet: "Д", area: { row: 2, column: 0, rows: 5, columns: 4 } } };
const TOTAL = { field: "Учеников", summarise: "sum", title: "Всего" } as const;

function formulasOf(cells: readonly (readonly CellContent[])[]): (string | null)[][] {
  return cells.map((row) => row.map((of) => (typeof of === "object" && of !== null ? of.formula : null)));
}

describe("a summary of formulas", () => {
  const layout = { rows: ["Район", "Школа"], columns: ["Год"], filters: [], values: [TOTAL] };

  it("counts by the names that stand beside it, which people may change", () => {
    const [, , , second = []] = formulasOf(pivotFormulas(layout, SOURCE, PLACE) ?? []);
    expect(second.slice(2)).toEqual([
      "SUMIFS('Д'!$D$4:$D$7,'Д'!$A$4:$A$7,$A8,'Д'!$B$4:$B$7,$B8,'Д'!$C$4:$C$7,C$6)",
      "SUMIFS('Д'!$D$4:$D$7,'Д'!$A$4:$A$7,$A8,'Д'!$B$4:$B$7,$B8,'Д'!$C$4:$C$7,D$6)",
      "SUMIFS('Д'!$D$4:$D$7,'Д'!$A$4:$A$7,$A8,'Д'!$B$4:$B$7,$B8)",
    ]);
  });

  it("takes a name that would be a pattern or a comparison as it is, and an empty one as empty", () => {
    const formulas = formulasOf(pivotFormulas(layout, SOURCE, PLACE) ?? [])
      .flat()
      .join("\n");
    expect(formulas).toContain('"=Школа ~*1"');
    expect(formulas).toContain('"=<5 учеников"');
    expect(formulas).toContain(`'Д'!$A$4:$A$7,""`);
  });

  it("holds the numbers of the pivot, with every name repeated", () => {
    const cells = pivotFormulas(layout, SOURCE, PLACE) ?? [];
    const values = cells.map((row) =>
      row.map((of) => (typeof of === "object" && of !== null ? of.value : of)),
    );
    const grid = pivotGrid(layout, SOURCE);
    expect(values.map((row) => row.slice(2))).toEqual(
      grid.map((row, at) => row.slice(2).map((cell) => (at < 2 ? cell : (cell ?? 0)))),
    );
    expect(values.slice(2, 4).map((row) => row[0])).toEqual(["А", "А"]);
  });

  it("is none where formulas cannot say it", () => {
    const share = { ...TOTAL, share: "percentOfTotal" } as const;
    expect(pivotFormulas({ ...layout, values: [share] }, SOURCE, PLACE)).toBeNull();
    expect(pivotFormulas({ ...layout, shown: { Район: ["А"] } }, SOURCE, PLACE)).toBeNull();
  });

  it.each([
    ["count", "COUNTIFS('Д'!$A$4:$A$7,$A6,'Д'!$D$4:$D$7,\"<>\")", "COUNTA('Д'!$D$4:$D$7)"],
    [
      "average",
      "IFERROR(AVERAGEIFS('Д'!$D$4:$D$7,'Д'!$A$4:$A$7,$A6),\"\")",
      "IFERROR(AVERAGE('Д'!$D$4:$D$7),\"\")",
    ],
  ] as const)("has the functions of its summary: %s", (summarise, first, last) => {
    const one = { rows: ["Район"], columns: [], filters: [], values: [{ ...TOTAL, summarise }] };
    const formulas = formulasOf(pivotFormulas(one, SOURCE, PLACE) ?? []);
    expect([formulas[1]?.[1], formulas.at(-1)?.[1]]).toEqual([first, last]);
  });

  it("has a cell of choice above it for every field that filters it, and all its numbers obey", () => {
    const edits = pivotEdits({ ...SPEC, rows: ["Район"], columns: [], filters: ["Год", "Школа"] }, SOURCE, {
      sheets: [],
      stamp: STAMP,
    });
    const writes = ofKind(edits, "write").filter(({ sheet }) => sheet === "ОКО Сводная Проба");
    const cells = writes.map(({ row, cells: written }) => [row, written[0]] as const);
    expect(cells).toContainEqual([4, ["Год", "(все)"]]);
    expect(cells).toContainEqual([5, ["Школа", "(все)"]]);
    const lists = ofKind(edits, "validation").map(({ area, options }) => [area.row, area.column, options]);
    expect(lists).toEqual([
      [4, 1, ["(все)", "2021", "2022"]],
      [5, 1, ["(все)", "<5 учеников", 'Школа "4"', "Школа *1", "Школа 2"]],
    ]);
    const formulas = formulasOf(writes.find(({ row }) => row === 7)?.cells ?? [])
      .flat()
      .filter((formula) => formula !== null);
    expect(formulas.length).toBe(4);
    for (const formula of formulas) {
      expect(formula).toMatch(/\$C\$4:\$C\$7,IF\(OR\(\$B\$5="",\$B\$5="\(все\)"\),"<>\(все\)"/);
      expect(formula).toContain("$B$6");
    }
    expect(JSON.stringify(writes)).toContain("Отбор — в ячейках над таблицей");
  });

  it("says that nothing filters it where its numbers are no formulas", () => {
    const long = { ...SOURCE, rows: [["А".repeat(260), "Школа 1", 2021, 3], ...SOURCE.rows] };
    const edits = pivotEdits({ ...SPEC, columns: [], filters: ["Год"] }, long, { sheets: [], stamp: STAMP });
    expect(JSON.stringify(edits)).toContain("Отбора по полю «Год» здесь нет: показано всё.");
    expect(ofKind(edits, "validation")).toEqual([]);
  });

  it("is written in place of a pivot where it was asked for", async () => {
    const edits = pivotEdits(SPEC, SOURCE, { sheets: [], stamp: STAMP });
    expect(ofKind(edits, "pivot")).toEqual([]);
    const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine });
    expect((await workbook.apply(edits)).degraded).toEqual([]);
    const { sheets } = await workbook.snapshot();
    expect(sheets.find(({ name }) => name === "ОКО Сводная Проба")?.formulas.length).toBeGreaterThan(10);
  });
});

describeWithValidator("files with pivots and summaries", () => {
  it.each(["pivot", "formulas"] as const)("are sound: %s", async (form) => {
    const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine });
    await workbook.apply(
      pivotEdits({ ...SPEC, columns: [], form, filters: ["Год"] }, SOURCE, { sheets: [], stamp: STAMP }),
    );
    expect(await errorsOf(workbook.save().bytes)).toEqual([]);
  });
});

describe("a choice above a summary of formulas", () => {
  const spec: PivotSpec = { ...SPEC, rows: ["Район"], columns: [], filters: ["Год"] };
  const SHEET = "ОКО Сводная Проба";

  /** A rerun over a summary in which the person chose something. */
  async function rerun(choice: string | number, rows = SOURCE.rows) {
    const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine });
    const first = pivotEdits(spec, SOURCE, { sheets: [], stamp: STAMP });
    await workbook.apply(first);
    const place = ofKind(first, "write").find(({ cells }) => cells[0]?.[0] === "Год");
    const cell = { row: place?.row ?? 0, column: 1, cells: [[choice]] };
    await workbook.apply([{ kind: "write", sheet: SHEET, ...cell }]);
    const { sheets } = await workbook.snapshot();
    const edits = pivotEdits(spec, { ...SOURCE, rows }, { sheets, stamp: STAMP });
    const again = pivotEdits(spec, SOURCE, { sheets, stamp: STAMP, isChanged: true });
    return { edits, again };
  }

  function chosenIn(edits: readonly WorkbookEdit[]): Cell {
    const cell = ofKind(edits, "write").find(({ cells }) => cells[0]?.[0] === "Год")?.cells[0]?.[1];
    return cell === undefined || typeof cell === "object" ? null : cell;
  }

  it("stays in a rerun, and the numbers are those of what is chosen before anything is calculated", async () => {
    const { edits, again } = await rerun(2022);
    expect(chosenIn(edits)).toBe(2022);
    const body =
      ofKind(edits, "write").find(({ sheet, cells }) => sheet === SHEET && cells[0]?.[0] === "Район")
        ?.cells ?? [];
    const shown = body.map((row) => row.map((of) => (typeof of === "object" && of !== null ? of.value : of)));
    expect(shown).toEqual([
      ["Район", "Сумма: Учеников"],
      ["А", 5],
      ["Б", 0],
      ["(пусто)", 0],
      ["Общий итог", 5],
    ]);
    expect(chosenIn(again)).toBe("(все)");
  });

  it("that the table has no more becomes everything, and that is said", async () => {
    const { edits } = await rerun("2019");
    expect(chosenIn(edits)).toBe("(все)");
    expect(cellsOf(edits, SHEET).flat().join("\n")).toContain(
      "Прежнего выбора в таблице больше нет («2019»)",
    );
  });
});
