import fc from "fast-check";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import type { RoadmapChoices } from "../../../src/core/roadmap/row-choices";
import { leftOutNotices } from "../../../src/sheets/roadmap/offered-rows";
import { sectionText } from "../../../src/locale/roadmap-forms";
import { foundRoadmaps } from "../../../src/sheets/roadmap/found-roadmaps";
import { planRoadmap, type Roadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { excelSerial } from "../../../src/core/roadmap/school-year";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { cellSheet, checked, madeUpWorkbook, shownRows, STAMP, type ShownRow } from "./roadmap-run";
import { withoutRow } from "./sheet-changes";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const SHEET = "ОКО Дорожная карта";
const TEXT = 2;
const DATE = 3;
const ROLES = 5;

let run: CheckRun;
let plan: Roadmap;
beforeAll(async () => {
  run = await checked(madeUpWorkbook(12));
  plan = planRoadmap(run, OPTIONS);
});

function chosen(change: Partial<RoadmapChoices>): Roadmap {
  const order = plan.rows.map(({ id }) => id);
  return { ...plan, choices: { off: [], edits: {}, order, ...change } };
}

async function write(workbook: MemoryWorkbook, roadmap: Roadmap): Promise<SheetSnapshot> {
  const { sheets, settings } = await workbook.snapshot();
  await workbook.apply(roadmapEdits(roadmap, run, { sheets, settings, isNew: false }, STAMP));
  const [sheet] = (await workbook.snapshot({ sheets: [SHEET] })).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

async function written(
  roadmap: Roadmap,
  workbook = new MemoryWorkbook(madeUpWorkbook(12)),
): Promise<ShownRow[]> {
  return shownRows(await write(workbook, roadmap), roadmap.options.form);
}

/** A sheet after a person deleted a row. */
function without(sheet: SheetSnapshot, row: string): SheetSnapshot {
  return withoutRow(
    sheet,
    sheet.cells.findIndex((cells) => cells.includes(row)),
  );
}

function rowOf(rows: readonly ShownRow[], id: string): ShownRow {
  const row = rows.find((known) => known.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/** The id of the n-th planned row. */
function id(index: number): string {
  return plan.rows[index]?.id ?? "";
}

describe("a roadmap that a person looked through", () => {
  it("is written as it would be without, where nothing was changed", () => {
    const workbook = { sheets: [], settings: {}, isNew: true };
    expect(roadmapEdits(chosen({}), run, workbook, STAMP)).toEqual(roadmapEdits(plan, run, workbook, STAMP));
  });

  it("has no row that was ticked off, and says how many are left", async () => {
    const sheet = await write(new MemoryWorkbook(madeUpWorkbook(12)), chosen({ off: [id(0), id(3)] }));
    const { rows } = readRoadmapSheet(sheet, "seversky");
    expect(rows.map((row) => row.id)).toEqual(
      plan.rows.map((row) => row.id).filter((known) => ![id(0), id(3)].includes(known)),
    );
    expect(String(sheet.cells[1]?.[0])).toContain(`Мер в карте: ${String(plan.rows.length - 2)};`);
  });

  it("does not offer again what was ticked off or deleted, says how much, and takes it back when chosen", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    await write(workbook, chosen({ off: [id(0)] }));
    const book = await workbook.snapshot();
    const sheets = book.sheets.map((sheet) => (sheet.name === SHEET ? without(sheet, id(3)) : sheet));
    const edited = new MemoryWorkbook({ ...book, sheets }, "");
    expect(leftOutNotices(plan, { ...book, sheets })).toEqual([
      { code: "measures-left-out", place: SHEET, details: { measures: 2 } },
    ]);
    for (let time = 1; time <= 2; time += 1) {
      const sheet = await write(edited, plan);
      expect(readRoadmapSheet(sheet, "seversky").rows).toHaveLength(plan.rows.length - 2);
      expect(String(sheet.cells[1]?.[0])).toContain(`Мер в карте: ${String(plan.rows.length - 2)};`);
    }
    expect(await written(chosen({ off: [id(3)] }), edited)).toHaveLength(plan.rows.length - 1);
    expect(leftOutNotices(plan, await edited.snapshot())[0]?.details).toEqual({ measures: 1 });
  });

  it("offers everything anew where the roadmap's sheet is gone, and the measures of another year", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    await write(workbook, chosen({ off: [id(0)] }));
    const book = await workbook.snapshot();
    const gone = { ...book, sheets: book.sheets.filter(({ name }) => name !== SHEET) };
    expect(leftOutNotices(plan, gone)).toEqual([]);
    expect(await written(plan, new MemoryWorkbook(gone, ""))).toHaveLength(plan.rows.length);
    expect(leftOutNotices(planRoadmap(run, { ...OPTIONS, year: 2023 }), book)).toEqual([]);
  });

  it("has the edited text, date and roles, and the term of the new date, under the same ids", async () => {
    const edit = {
      text: "Совещание с руководителями",
      date: "декабрь, апрель",
      roles: "координатор\nметодист",
    };
    const rows = await written(chosen({ edits: { [id(1)]: edit } }));
    const row = rowOf(rows, id(1));
    expect([row.form[TEXT], row.form[DATE], row.form[ROLES]]).toEqual(Object.values(edit));
    expect(row.due).toBe(excelSerial("2022-12-31"));
    expect(row.periods).toBe("2022-12-01/2022-12-31;2023-04-01/2023-04-30");
    expect(rows.map((known) => known.id)).toEqual(plan.rows.map((known) => known.id));
  });

  it("asks for a term where the edited date has none or cannot be read, and keeps a text that was emptied", async () => {
    const rows = await written(
      chosen({
        edits: { [id(0)]: { date: "по графику" }, [id(1)]: { date: "когда-нибудь" }, [id(2)]: { text: " " } },
      }),
    );
    expect(rowOf(rows, id(0)).due).toBe("укажите срок");
    expect(rowOf(rows, id(1)).due).toBe("срок не прочитан, укажите");
    expect(rowOf(rows, id(2)).form[TEXT]).toBe(plan.rows[2]?.text);
  });

  it("takes a day for a date that has none of its own, and only for such", async () => {
    const by = plan.rows.find(({ date }) => date.kind === "none")?.id ?? "";
    const own = plan.rows.find(({ date }) => date.kind === "periods")?.id ?? "";
    const edits = { [by]: { due: "2023-05-15" }, [own]: { due: "2023-05-15" } };
    const rows = await written(chosen({ edits }));
    const text = plan.rows.find((row) => row.id === by)?.date.text;
    expect([rowOf(rows, by).due, rowOf(rows, by).form[DATE]]).toEqual([excelSerial("2023-05-15"), text]);
    expect(rowOf(rows, own).due).not.toBe(excelSerial("2023-05-15"));
    expect(rowOf(await written(chosen({ edits: { [by]: { due: "" } } })), by).due).toBe("укажите срок");
  });

  it("stands in the order of the person within its sections, with tasks counted anew", async () => {
    const order = plan.rows.map((row) => row.id).reverse();
    const rows = await written(chosen({ order }));
    const sections = [...new Set(plan.rows.map((row) => sectionText(row.section)))];
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(sections);
    for (const section of sections) {
      const wanted = plan.rows
        .filter((row) => sectionText(row.section) === section)
        .map((row) => row.id)
        .reverse();
      const own = rows.filter((row) => row.section === section);
      expect(own.map((row) => row.id)).toEqual(wanted);
      const numbers = own.flatMap(({ form: [number] }) => (number === null ? [] : [number]));
      expect(numbers).toEqual(numbers.map((_, index) => `${String(index + 1)}.`));
    }
  });

  it("keeps the document's own numbers, and takes the edit of a proposal into its column", async () => {
    const tver = planRoadmap(run, { ...OPTIONS, form: "tver" });
    const [first, ...rest] = tver.rows.map((row) => row.id);
    const choices = { off: [first ?? ""], edits: {}, order: rest };
    const rows = await written({ ...tver, choices });
    expect(rows[0]?.form[0]).toBe(tver.rows[1]?.number);

    const card = planRoadmap(run, { ...OPTIONS, form: "stavropol" });
    const proposal = card.rows.find(({ isProposal }) => isProposal)?.id ?? "";
    const edits = { [proposal]: { text: "Провести перепроверку" } };
    const order = card.rows.map((row) => row.id);
    const cells = rowOf(await written({ ...card, choices: { off: [], edits, order } }), proposal).form;
    expect(cells.slice(1)).toEqual(["Провести перепроверку", "-"]);
  });
});

describe("a roadmap that stands in the workbook, looked through again", () => {
  it("keeps a row that is ticked off as «не требуется» with the reason, and begins it anew when it is wanted", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    await written(plan, workbook);
    const declined = rowOf(await written(chosen({ off: [id(2)] }), workbook), id(2));
    expect(declined.status).toBe("не требуется");
    expect(declined.reason).toMatch(/^Не требуется: снято при составлении карты\. Было: /);
    const again = rowOf(await written(chosen({ off: [id(2)] }), workbook), id(2));
    expect(again.reason).toBe(declined.reason);
    const back = rowOf(await written(chosen({}), workbook), id(2));
    expect(back.status).toBe("не начато");
    expect(back.reason).not.toContain("снято");
  });

  it("does not take back work that was begun, and edits what stands on the sheet", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    const sheet = await write(workbook, plan);
    const { index } = roadmapLayout("seversky");
    const row = sheet.cells.findIndex((cells) => cells[index.id] === id(2));
    await workbook.apply([
      { kind: "write", sheet: SHEET, row, column: index.status, cells: [["исполнено", 44950]] },
      { kind: "write", sheet: SHEET, row, column: ROLES, cells: [["Иванова"]] },
    ]);
    const rows = await written(chosen({ off: [id(2)], edits: { [id(3)]: { date: "март" } } }), workbook);
    expect(rowOf(rows, id(2))).toMatchObject({ status: "исполнено", done: 44950 });
    expect(rowOf(rows, id(3))).toMatchObject({ due: excelSerial("2023-03-31") });
    const rerun = await written(plan, workbook);
    expect(rowOf(rerun, id(2)).form[ROLES]).toBe("Иванова");
    expect(rowOf(rerun, id(3))).toMatchObject({
      due: excelSerial("2023-03-31"),
      periods: "2023-03-01/2023-03-31",
    });
  });

  it("loses no row of the sheet, whatever is chosen", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    const before = await written(plan, workbook);
    const { sheets } = await workbook.snapshot();
    const ids = plan.rows.map((row) => row.id);
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(ids),
        fc.shuffledSubarray(ids),
        fc.dictionary(fc.constantFrom(...ids), fc.record({ date: fc.string(), text: fc.string() })),
        async (off, order, edits) => {
          const copy = new MemoryWorkbook({ ...madeUpWorkbook(12), sheets });
          const rows = await written(chosen({ off, order, edits }), copy);
          expect(new Set(rows.map((row) => row.id))).toEqual(new Set(before.map((row) => row.id)));
          for (const row of rows) expect(row.section).toBe(rowOf(before, row.id).section);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("foundRoadmaps()", () => {
  it("names the form and the scope of every roadmap of the add-in, and of no other sheet", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    await write(workbook, plan);
    const school = { kind: "school", school: "oo:700100" } as const;
    await write(workbook, planRoadmap(run, { ...OPTIONS, form: "school-plan", scope: school }));
    await write(
      workbook,
      planRoadmap(run, { ...OPTIONS, form: "tver", scope: { kind: "group", group: "low" } }),
    );
    const { sheets } = await workbook.snapshot();
    const strange = cellSheet("Чужая", [["oko-roadmap|seversky|municipality|"]]);
    const later = { ...cellSheet("Новее", [["oko-roadmap|другая форма|municipality|"]]), own: true };
    const found = foundRoadmaps([...sheets, strange, later]);
    expect(found.map(({ sheet: { name }, form, scope }) => [name, form, scope])).toEqual([
      [SHEET, "seversky", { kind: "municipality" }],
      [`${SHEET} (2)`, "school-plan", school],
      [`${SHEET} (3)`, "tver", { kind: "group", group: "low" }],
    ]);
  });
});
