import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { planCleaning, readKept } from "../../../src/app/cleaning";
import { learnTemplate } from "../../../src/core/monthly/learn-template";
import { MONTHLY_THRESHOLDS } from "../../../src/core/monthly/monthly-thresholds";
import type { SchoolRegister } from "../../../src/core/monthly/school-register";
import { MONTHLY } from "../../../src/locale/monthly-words";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { blankForm, fileOf, filledForm, put, seeded, sheetOf } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";

const stamp = { fileName: "Свод.xlsx", date: "2026-04-01", version: "1" };
const register: SchoolRegister = {
  schools: [1, 2, 3].map((number) => ({
    id: `k${String(number)}`,
    name: `МКОУ «Школа № ${String(number)}»`,
    place: null,
  })),
  source: "register",
};
const template = learnTemplate([sheetOf(blankForm())]);

function monthRun(month: string, seed: number, kept: Partial<Parameters<typeof finished>[0]> = {}) {
  const random = seeded(seed);
  const files = register.schools.slice(0, 2).map(({ name, id }) => {
    const form = filledForm(name, month, random);
    put(form, "B8", "312 экз");
    put(form, "C8", "41 чел.");
    return fileOf(`${month}/${id}.xlsx`, form);
  });
  return finished({ files, template, register, ...kept });
}

function sheetNamed({ sheets }: WorkbookSnapshot, name: string) {
  const sheet = sheets.find((of) => of.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

describe("planCleaning()", () => {
  it("writes the sheets, remembers the form, the register and the rows, and gives the same bytes again", async () => {
    const run = monthRun("март 2026", 1);
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
        await workbook.apply(planCleaning(run, null, stamp));
        return workbook;
      }),
    );
    if (one === undefined || other === undefined) throw new Error("no workbooks");
    expect(Buffer.from(one.save().bytes).equals(Buffer.from(other.save().bytes))).toBe(true);
    const snapshot = await one.snapshot();
    const names = snapshot.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.values(MONTHLY.sheets)));
    const kept = readKept(snapshot);
    expect(kept.register).toEqual(register);
    expect(kept.template?.rules).toEqual(run.template.rules);
    expect(kept.history).toEqual(run.table);
  });

  it("lets the table grow next month and keeps what people entered beside it", async () => {
    const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
    await workbook.apply(planCleaning(monthRun("март 2026", 1), null, stamp));
    const before = await workbook.snapshot();
    const collected = sheetNamed(before, MONTHLY.sheets.collected);
    const header = collected.cells.findIndex((row) => row.includes(MONTHLY.columns.month));
    const column = (collected.cells[header] ?? []).length;
    await workbook.apply([
      { kind: "write", sheet: collected.name, row: header, column, cells: [["Моя графа"], ["позвонить"]] },
    ]);
    const reopened = await openXlsxWorkbook(workbook.save().bytes, "Свод.xlsx", { engine });
    const snapshot = await reopened.snapshot();
    const kept = readKept(snapshot);
    const next = monthRun("апрель 2026", 2, { template: kept.template, history: kept.history });
    await reopened.apply(planCleaning(next, snapshot, stamp));
    const after = sheetNamed(await reopened.snapshot(), MONTHLY.sheets.collected);
    const own = after.cells.filter((row) => row.includes("позвонить"));
    expect(own.map(([month, id]) => [month, id])).toEqual([["2026-03", "k1"]]);
    const grown = after.cells.findIndex((row) => row.includes(MONTHLY.columns.month));
    const rows = after.cells.slice(grown + 1);
    const months = rows.map(([month]) => month).filter((month) => /^\d{4}-\d{2}$/.test(String(month)));
    expect(new Set(months)).toEqual(new Set(["2026-03", "2026-04"]));
    expect(months).toHaveLength(24);
    const [totals = []] = after.cells.slice(grown - 1);
    const counted = rows.filter(([month, , , , kind]) => month === "2026-04" && kind === "строка");
    const sums = totals.map((value, at) =>
      typeof value === "number" ? counted.reduce((sum, row) => sum + Number(row[at] ?? 0), 0) : value,
    );
    expect(totals.filter((value) => typeof value === "number").length).toBeGreaterThan(3);
    expect(totals).toEqual(["2026-04", null, MONTHLY.grand, null, null, ...sums.slice(5)]);
  });

  it("tells of each file on which day it was saved, only where a due day is set", async () => {
    const random = seeded(1);
    const files = register.schools.map(({ name, id }, index) => {
      const savedAt = ["2026-04-03T09:00:00.000Z", "2026-04-08T09:00:00.000Z"][index];
      const file = fileOf(`март/${id}.xlsx`, filledForm(name, "март 2026", random));
      return { ...file, ...(savedAt === undefined ? {} : { savedAt }) };
    });
    async function sentCells(due: { readonly dueDay?: number }) {
      const run = finished({ files, template, register, thresholds: { ...MONTHLY_THRESHOLDS, ...due } });
      const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
      await workbook.apply(planCleaning(run, null, stamp));
      const snapshot = await workbook.snapshot();
      return { snapshot, cells: sheetNamed(snapshot, MONTHLY.sheets.sent).cells };
    }
    const { cells, snapshot } = await sentCells({ dueDay: 5 });
    const header = cells.findIndex((row) => row.includes(MONTHLY.columns.savedOn));
    const column = cells[header]?.indexOf(MONTHLY.columns.savedOn) ?? -1;
    expect(cells.slice(header + 1, header + 4).map((row) => row[column])).toEqual([
      "03.04.2026",
      "08.04.2026, после срока",
      "дата неизвестна",
    ]);
    const said = cells.flat().find((cell) => typeof cell === "string" && cell.startsWith("Срок: 05.04.2026"));
    expect(said).toContain("сохранённых после срока: 1, неизвестно о 1.");
    expect(readKept(snapshot).thresholds).toEqual({ dueDay: 5 });
    const without = (await sentCells({})).cells.flat().filter((cell) => typeof cell === "string");
    expect(without.filter((text) => /срок|сохранён/i.test(text))).toEqual([]);
  });

  it("prints the newest month, which stands first, and says how another is printed", async () => {
    function collectedOf(edits: readonly WorkbookEdit[]) {
      const own = edits.filter((edit) => "sheet" in edit && edit.sheet === MONTHLY.sheets.collected);
      const row = own.find((edit) => edit.kind === "table")?.area.row ?? 0;
      const texts = own.flatMap((edit) => (edit.kind === "write" ? edit.cells.flat() : []));
      const table = own.flatMap((edit) => (edit.kind === "write" && edit.row === row ? edit.cells : []));
      const print = own.find((edit) => edit.kind === "print");
      return { print, row, text: texts.join("\n"), months: table.slice(1).map(([month]) => month) };
    }
    const march = planCleaning(monthRun("март 2026", 1), null, stamp);
    expect(collectedOf(march).text).not.toContain("Печатается март");
    const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
    await workbook.apply(march);
    const snapshot = await workbook.snapshot();
    const april = monthRun("апрель 2026", 2, { history: readKept(snapshot).history });
    const { print, row, text, months } = collectedOf(planCleaning(april, snapshot, stamp));
    expect(text).toContain("Печатается апрель 2026; чтобы напечатать другой месяц");
    expect(months).toEqual([...Array<string>(12).fill("2026-04"), ...Array<string>(12).fill("2026-03")]);
    expect(print).toMatchObject({ rows: row + 1 + 12 });
    expect(print?.footer).toContain("Сводная таблица школ, апрель 2026");
  });

  it("counts schools of which it is asked whose table it is neither as sent nor as missing", () => {
    const places = ["г. Речной", "с. Полевое", "п. Лесной"];
    const alike = {
      ...register,
      schools: places.map((place, index) => ({
        id: `k${String(index)}`,
        name: `МКОУ «Школа № ${index < 2 ? "1" : "2"} ${place}»`,
        place,
      })),
    };
    const files = [fileOf("март/школа.xlsx", filledForm("МКОУ «Школа № 1»", "март 2026", seeded(1)))];
    const edits = planCleaning(finished({ files, template, register: alike }), null, stamp);
    const own = edits.filter((edit) => "sheet" in edit && edit.sheet === MONTHLY.sheets.sent);
    const written = own.flatMap((edit) => (edit.kind === "write" ? edit.cells : []));
    expect(written.flat()).toContain(
      "март 2026: сдали — 0\u00a0школ, не сдали — 1, неизвестно, чья таблица, — 2.",
    );
    expect(written).toContainEqual(["март 2026", 0, 2, 1]);
  });

  it("tells who has not sent", async () => {
    const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
    await workbook.apply(planCleaning(monthRun("март 2026", 1), null, stamp));
    const sent = sheetNamed(await workbook.snapshot(), MONTHLY.sheets.sent);
    const line = sent.cells.find((row) => row.includes("k3"));
    expect(line).toContain(MONTHLY.notSent);
  });

  it("sums no number up over months: the same pupils stand in each", () => {
    const edits = planCleaning(monthRun("март 2026", 1), null, stamp);
    const pivot = edits.find((edit) => edit.kind === "pivot" && edit.sheet === MONTHLY.sheets.pivot);
    if (pivot?.kind !== "pivot") throw new Error("No pivot of months");
    const [, header = []] = pivot.rendered;
    expect(header.slice(1)).toEqual(["2026-03"]);
    expect(pivot.rendered.at(-1)?.[0]).toBe("Общий итог");
  });

  it("prints the chart of months with rows of its table, never under a header on a page of its own", () => {
    const many: SchoolRegister = {
      schools: Array.from({ length: 30 }, (_, index) => ({
        id: `k${String(index + 1)}`,
        name: `МКОУ «Школа № ${String(index + 1)}»`,
        place: null,
      })),
      source: "register",
    };
    const edits = planCleaning(monthRun("март 2026", 1, { register: many }), null, stamp);
    const own = edits.filter((edit) => "sheet" in edit && edit.sheet === MONTHLY.sheets.sent);
    const chart = own.find((edit) => edit.kind === "chart");
    const print = own.find((edit) => edit.kind === "print");
    expect(chart).toMatchObject({ lowest: 0 });
    const start = chart?.area.row ?? 0;
    const [last = 0] = (print?.breaks ?? []).slice(-1);
    // The last page begins with rows of the table, and no page begins within the chart.
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(start - 4);
    expect(print?.repeatRows).toBeDefined();
  });
});
