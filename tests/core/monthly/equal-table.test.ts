import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { planCleaning, readKept } from "../../../src/app/cleaning";
import { MONTHLY } from "../../../src/locale/monthly-words";
import { learnTemplate } from "../../../src/core/monthly/learn-template";
import type { FormRule } from "../../../src/core/monthly/form-template";
import type { MonthlyRun, SchoolFile, SchoolSheet } from "../../../src/core/monthly/monthly-run";
import { readRule } from "../../../src/core/monthly/read-rule";
import { ruleNames } from "../../../src/core/monthly/rule-names";
import { equalText } from "../../../src/locale/monthly-equal";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { COLUMNS, LABELS, filledForm, put, seeded, sheetOf, type MadeForm } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";

/** Rows of the second sheet, in an order of their own. */
const LINES = ["Читальный зал", "Абонемент", "Детский отдел", "Учебники", "Редкий фонд"];
const BOOKS = 1;

/** The form's visits in the hall come from a second sheet, row by row; what is written off of all from its total. */
function linked(form: MadeForm): MadeForm {
  const own = form.formulas.filter(({ row, column }) => !(row === 6 && column === 4));
  const lines = LABELS.slice(1).map((label, index) => {
    const line = String(LINES.indexOf(label) + 4);
    return { row: 7 + index, column: 5, value: `'Лист посещений'!C${line}` };
  });
  const total = { row: 6, column: 4, value: "SUM('Лист посещений'!$D$4:$D$8)" };
  return { cells: form.cells, formulas: [...own, ...lines, total] };
}

function visits(form: MadeForm | null, name = "Лист посещений"): SchoolSheet {
  const lines = LINES.map((label): Cell[] => {
    const row = form?.cells[6 + LABELS.indexOf(label)];
    return [label, row?.[BOOKS] ?? null, row?.[5] ?? null, row?.[4] ?? null];
  });
  const head: Cell[][] = [["Учёт посещений"], [], ["Отдел", "Книг", "Приходили", "Списали"]];
  return sheetOf({ cells: [...head, ...lines], formulas: [] }, name);
}

function blank(): SchoolSheet[] {
  const form = filledForm("", "", seeded(1));
  const cells = form.cells.map((row, index) =>
    index < 6 ? row.slice(0, index === 1 || index === 2 ? 1 : 9) : row.slice(0, 1),
  );
  return [sheetOf(linked({ cells, formulas: form.formulas })), visits(null)];
}

const template = learnTemplate(blank());

function school(number: number, spoil: (form: MadeForm, other: Cell[][]) => void, name?: string): SchoolFile {
  const form = linked(filledForm(`МКОУ «Школа № ${String(number)}»`, "март 2026", seeded(number)));
  const other = visits(form, name);
  const cells = other.cells.map((row) => [...row]);
  spoil(form, cells);
  return { file: `${String(number)}.xlsx`, sheets: [{ ...other, cells }, sheetOf(form)] };
}

function roots(run: MonthlyRun) {
  return run.remarks.filter(({ because }) => because === null).map(({ kind, cells }) => [kind, ...cells]);
}

function equalRules(rules: readonly FormRule[] = []) {
  return rules.filter((rule) => rule.kind === "equal");
}

describe("a form whose formulas point to another sheet", () => {
  it("states them by the words of that sheet's cells", () => {
    expect(equalRules(template?.rules).map(equalText)).toEqual([
      `[${COLUMNS.gone}], строка [Всего] = лист [Лист посещений], графа [Списали], строки ${LINES.map((of) => `[${of}]`).join(", ")}`,
      `[${COLUMNS.hall}], строки ${LABELS.slice(1)
        .map((of) => `[${of}]`)
        .join(", ")} = лист [Лист посещений], графа [Приходили]`,
    ]);
  });

  it("reads its rules back from their words", () => {
    const headers = template?.columns.map(({ header }) => header) ?? [];
    const labels = template?.rows.map(({ label }) => label) ?? [];
    const names = { column: () => undefined, row: () => undefined, ...ruleNames(headers, labels) };
    for (const rule of equalRules(template?.rules))
      expect(readRule(equalText(rule), names, rule.id)).toEqual({ rule });
    expect(readRule("[нет такой] = лист [Лист2], графа [б]", names, "a")).toMatchObject({
      problem: { code: "unknown-name", name: "нет такой" },
    });
  });

  it("finds nothing in schools whose tables agree, wherever their cells stand", () => {
    const moved = school(3, (_, other) => {
      other.unshift(["Приложение"], []);
      other.splice(6, 0, []);
      for (const row of other) row.splice(1, 0, null);
    });
    const run = finished({
      files: [school(1, () => undefined), school(2, () => undefined, "посещения"), moved],
      template,
    });
    expect(roots(run)).toEqual([]);
  });

  it("names both cells where a number differs, and leaves it out of the clean table", () => {
    const spoilt = school(1, (form) => {
      put(form, "F9", 990);
    });
    const run = finished({ files: [spoilt], template });
    const differing = run.remarks.filter(({ kind }) => kind === "other-table-differs");
    expect(differing.map(({ cells, label }) => [label, ...cells])).toEqual([
      ["Читальный зал", "F9", "'Лист посещений'!C4"],
    ]);
    expect(differing.map(remarkText)[0]).toContain("указано 990, а на листе «Лист посещений»");
    expect(run.table.find(({ label }) => label === "Читальный зал")?.values[COLUMNS.hall]).toBeNull();
  });

  it("finds the other cell wherever the school has it, on a renamed sheet too", () => {
    const moved = school(1, (form, other) => {
      put(form, "F9", 990);
      other.unshift(["Приложение"], []);
      other.splice(6, 0, []);
      for (const row of other) row.splice(1, 0, null);
    });
    const renamed = school(2, (form) => put(form, "F9", 990), "посещ.");
    const run = finished({ files: [moved, renamed], template });
    const differing = run.remarks.filter(({ kind }) => kind === "other-table-differs");
    expect(differing.map(({ cells }) => cells)).toEqual([
      ["F9", "'Лист посещений'!D6"],
      ["F9", "'посещ.'!C4"],
    ]);
  });

  it("folds what follows from a number that is read wrong", () => {
    const rule: FormRule = {
      ...({ kind: "limit", id: "own:1", isOn: true, isStrict: false } as const),
      left: { op: "ref", to: COLUMNS.hall },
      right: { op: "ref", to: COLUMNS.books },
    };
    const ruled = template === null ? null : { ...template, rules: [rule, ...template.rules] };
    const run = finished({ files: [school(1, (form) => put(form, "F9", 990))], template: ruled });
    expect(
      run.remarks.filter(({ cells }) => cells[0] === "F9").map(({ kind, because }) => [kind, because]),
    ).toEqual([
      ["other-table-differs", null],
      ["part-over-whole", 0],
    ]);
  });

  it("is kept with the form, and read from its sheet as a person left it", async () => {
    const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
    const run = finished({ files: [school(1, () => undefined)], template });
    await workbook.apply(
      planCleaning(run, null, { fileName: "Свод.xlsx", date: "2026-04-01", version: "1" }),
    );
    const snapshot = await workbook.snapshot();
    expect(equalRules(readKept(snapshot).template?.rules)).toEqual(equalRules(template?.rules));
    const sheets = snapshot.sheets.map((sheet) => {
      if (sheet.name !== MONTHLY.sheets.rules) return sheet;
      const cells = sheet.cells.map((row) =>
        row.map((cell) =>
          typeof cell === "string" ? cell.replace("графа [Приходили]", "графа [Книг]") : cell,
        ),
      );
      return { ...sheet, cells };
    });
    const changed = equalRules(readKept({ ...snapshot, sheets }).template?.rules);
    expect(changed.map(({ sum }) => sum[0]?.column)).toEqual(["Списали", "Книг"]);
  });

  it("compares with nothing what the other table does not say, or says twice", () => {
    const empty = school(1, (form, other) => {
      put(form, "F9", 990);
      (other[3] ?? [])[2] = null;
    });
    const twice = school(2, (form, other) => {
      put(form, "F9", 990);
      other.push([...(other[3] ?? [])]);
    });
    const alone = school(3, (form) => put(form, "F9", 990));
    const without = { ...alone, sheets: "sheets" in alone ? alone.sheets.slice(1) : [] };
    const run = finished({ files: [empty, twice, without], template });
    expect(run.remarks.filter(({ kind }) => kind === "other-table-differs")).toEqual([]);
  });

  it("does not compare where a person switched the rule off", () => {
    const off =
      template === null
        ? null
        : { ...template, rules: template.rules.map((rule) => ({ ...rule, isOn: rule.kind !== "equal" })) };
    const run = finished({ files: [school(1, (form) => put(form, "F9", 990))], template: off });
    expect(run.remarks.filter(({ kind }) => kind === "other-table-differs")).toEqual([]);
  });
});

describe("a form whose formulas point to another block of its sheet", () => {
  /** A field above the table, and a small table under it with a label of the form's own. */
  function withBlocks(form: MadeForm, isEmpty: boolean): MadeForm {
    const hall = form.cells[7]?.[5] ?? null;
    const gone = form.cells[8]?.[4] ?? null;
    const cells = [
      ...form.cells,
      [],
      ["Справочно", "Показатель", "Число"],
      [null, "Абонемент", isEmpty ? null : hall],
    ];
    const [name = null, month = null] = form.cells[2] ?? [];
    cells[2] = [name, month, null, "Списано в зале", isEmpty ? null : gone];
    const links = [
      { row: 7, column: 5, value: "C15" },
      { row: 8, column: 4, value: "E3" },
    ];
    return { cells, formulas: [...form.formulas, ...links] };
  }

  function sent(spoil: (form: MadeForm) => void): SchoolFile {
    const form = withBlocks(filledForm("МКОУ «Школа № 1»", "март 2026", seeded(1)), false);
    spoil(form);
    return { file: "1.xlsx", sheets: [sheetOf(form)] };
  }

  const empty = filledForm("", "", seeded(1));
  const cells = empty.cells.map((row, index) =>
    index < 6 ? row.slice(0, index === 1 || index === 2 ? 1 : 9) : row.slice(0, 1),
  );
  const form = learnTemplate([sheetOf(withBlocks({ cells, formulas: empty.formulas }, true))]);

  it("states them, and names both cells of one sheet", () => {
    expect(equalRules(form?.rules).map(equalText)).toEqual([
      `[${COLUMNS.gone}], строка [Читальный зал] = этот лист, строка [Списано в зале]`,
      `[${COLUMNS.hall}], строка [Абонемент] = этот лист, графа [Число]`,
    ]);
    expect(roots(finished({ files: [sent(() => undefined)], template: form }))).toEqual([]);
    const run = finished({
      files: [
        sent((of) => {
          put(of, "F8", 17);
          put(of, "E9", 4);
          put(of, "E3", 3);
        }),
      ],
      template: form,
    });
    expect(roots(run)).toEqual([
      ["other-table-differs", "E9", "E3"],
      ["other-table-differs", "F8", "C15"],
    ]);
  });
});
