import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { planCleaning, readKept } from "../../../src/app/cleaning";
import type { MonthlyRun } from "../../../src/core/monthly/monthly-run";
import { learnTemplate } from "../../../src/core/monthly/learn-template";
import { MONTHLY } from "../../../src/locale/monthly-words";
import { ruleText } from "../../../src/locale/rule-text";
import type { Cell } from "../../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { blankForm, COLUMNS, fileOf, filledForm, put, seeded, sheetOf } from "../../monthly/made-form";
import { questionsMonth } from "../../monthly/questions-form";
import { finished } from "../../monthly/run-month";

const stamp = { fileName: "Свод.xlsx", date: "2026-04-01", version: "1" };
const template = learnTemplate([sheetOf(blankForm())]);

function monthRun(kept: Partial<Parameters<typeof finished>[0]> = {}, spoil?: [string, Cell]): MonthlyRun {
  const random = seeded(3);
  const files = [1, 2].map((number) => {
    const form = filledForm(`МКОУ «Школа № ${String(number)}»`, "март 2026", random);
    if (spoil !== undefined && number === 1) put(form, ...spoil);
    return fileOf(`${String(number)}.xlsx`, form);
  });
  return finished({ files, template, ...kept });
}

/** The workbook of a run with its sheet of rules changed by a person. */
async function edited(run: MonthlyRun, change: (rows: Cell[][]) => void): Promise<WorkbookSnapshot> {
  const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
  await workbook.apply(planCleaning(run, null, stamp));
  const snapshot = await workbook.snapshot();
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== MONTHLY.sheets.rules) return sheet;
    const cells = sheet.cells.map((row) => [...row]);
    change(cells);
    return { ...sheet, cells };
  });
  return { ...snapshot, sheets };
}

function lineOf(rows: Cell[][], text: string): Cell[] {
  const row = rows.find((of) => of[1] === text);
  if (row === undefined) throw new Error(`No line ${text}`);
  return row;
}

const PART = `[${COLUMNS.gone}] <= [${COLUMNS.books}]`;

describe("the sheet of rules", () => {
  it("tells rules and what columns hold, and reads the same back", async () => {
    const run = monthRun();
    const snapshot = await edited(run, () => undefined);
    const kept = readKept(snapshot).template;
    expect(kept?.rules).toEqual(run.template.rules);
    expect(kept?.columns).toEqual(run.template.columns);
    expect(kept?.unread).toEqual([]);
    const rows = snapshot.sheets.find(({ name }) => name === MONTHLY.sheets.rules)?.cells ?? [];
    expect(rows.map((row) => row[1])).toContain(`[${COLUMNS.books}]: целое число, от 0, обязательно`);
    expect(rows.flat().join("\n")).toContain("прошлого месяца");
  });

  it("tells what the rows of a form of questions hold, and takes other limits of one", async () => {
    const line = "[Значение], строка [Средний балл]";
    const run = questionsMonth({});
    const snapshot = await edited(run, (rows) => {
      lineOf(rows, `${line}: число, от 0`)[1] = `${line}: число, от 2 до 5`;
      expect(rows.map((row) => row[1])).toContain("[Значение], строка [Дата педсовета]: дата");
    });
    const { template: kept } = readKept(snapshot);
    expect(kept?.unread).toEqual([]);
    const next = questionsMonth({ 2: { "Средний балл": 41 } }, { template: kept });
    expect(next.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual([
      ["март/3.xlsx", ["C6"], "out-of-range"],
    ]);
    const same = readKept(await edited(run, () => undefined)).template;
    expect(same?.columns).toEqual(run.template.columns);
  });

  it("takes a rule that a person added after an empty line, and checks by it", async () => {
    const snapshot = await edited(monthRun(), (rows) => {
      rows.push([null, null], [null, PART, "да"]);
    });
    const kept = readKept(snapshot);
    expect(kept.template?.rules.map(ruleText)).toContain(PART);
    const next = monthRun({ template: kept.template }, ["E8", 2000]);
    expect(next.remarks.filter(({ rule }) => rule.startsWith("own:")).map(({ cells }) => cells)).toEqual([
      ["E8", "B8"],
    ]);
  });

  it("takes other limits of a column, a rule switched off, and one taken out, and does not learn it again", async () => {
    const run = monthRun();
    const [first, second] = run.template.rules;
    if (first === undefined || second === undefined) throw new Error("no rules");
    const snapshot = await edited(run, (rows) => {
      lineOf(rows, `[${COLUMNS.hall}]: целое число, от 0, обязательно`)[1] =
        `[${COLUMNS.hall}]: целое число, до 100`;
      lineOf(rows, ruleText(first))[2] = "нет";
      rows.splice(rows.indexOf(lineOf(rows, ruleText(second))), 1);
    });
    const kept = readKept(snapshot).template;
    expect(kept?.rules.find(({ id }) => id === first.id)?.isOn).toBe(false);
    expect(kept?.removed).toEqual([second.id]);
    const next = monthRun({ template: kept }, ["F8", 250]);
    expect(next.remarks.map(({ kind, cells }) => [kind, cells[0]])).toContainEqual(["out-of-range", "F8"]);
    expect(next.template.rules.map(({ id }) => id)).not.toContain(second.id);
    expect(next.template.columns.find(({ header }) => header === COLUMNS.hall)?.isRequired).toBe(false);
  });

  it("keeps what it does not read, says what is wrong, and leaves the form's own rule as it was", async () => {
    const run = monthRun();
    const own = run.template.rules.find((rule) => rule.kind === "column");
    if (own === undefined) throw new Error("no rule");
    const snapshot = await edited(run, (rows) => {
      lineOf(rows, ruleText(own))[1] = "[книги] и журналы";
      rows.push([null, "[списано] <= [Фонд]", "да"]);
    });
    const kept = readKept(snapshot).template;
    expect(kept?.unread?.map(({ text, problem }) => [text, problem.code])).toEqual([
      ["[книги] и журналы", "unknown-name"],
      ["[списано] <= [Фонд]", "unknown-name"],
    ]);
    expect(kept?.rules).toContainEqual(own);
    const again = await edited(monthRun({ template: kept }), () => undefined);
    const rows = again.sheets.find(({ name }) => name === MONTHLY.sheets.rules)?.cells ?? [];
    const line = rows.find((row) => row[1] === "[списано] <= [Фонд]");
    expect(line?.join(" ")).toContain("В форме нет графы или строки «списано»");
    expect(readKept(again).template?.unread).toHaveLength(2);
  });

  it("reads the rules over time as they stood on earlier sheets", async () => {
    const grows = { kind: "grows", id: "grows:x", isOn: true, column: COLUMNS.hall } as const;
    const run = monthRun({ edits: [{ kind: "put", rule: grows }] });
    const snapshot = await edited(run, (rows) => {
      lineOf(rows, ruleText(grows))[1] = `[${COLUMNS.hall}]`;
    });
    expect(readKept(snapshot).template?.rules).toContainEqual(grows);
    expect(readKept(snapshot).template?.unread).toEqual([]);
  });
});
