import fc from "fast-check";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { readExecutors } from "../../../src/sheets/roadmap/executors";
import { readMeasuresTable } from "../../../src/sheets/roadmap/measures-table";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { withNextTerm } from "../../../src/core/roadmap/planned-term";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { HEADER_ROW, roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { calmWorkbook, checked, madeUpWorkbook, STAMP } from "./roadmap-run";
import { withColumn, withSheet } from "./sheet-changes";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const ROADMAP_SHEET = "ОКО Дорожная карта";
const LIBRARY = "ОКО Мероприятия";
const EXECUTORS = "ОКО Исполнители";
const { index: COLUMN } = roadmapLayout("seversky");
const TEXT_COLUMN = 2;
const ROLES_COLUMN = 5;

/** Plans with what stands in the workbook and writes, as a door does. */
async function write(
  workbook: MemoryWorkbook,
  run: CheckRun,
  more: Partial<RoadmapOptions> = {},
): Promise<void> {
  const { sheets, settings } = await workbook.snapshot();
  const plan = planRoadmap(run, { ...OPTIONS, tables: readRoadmapTables(sheets), ...more });
  await workbook.apply(roadmapEdits(plan, run, { sheets, settings, isNew: false }, STAMP));
}

/** What a rerun must keep, read off the three sheets. */
function kept({ sheets }: WorkbookSnapshot) {
  const sheet = sheets.find(({ name }) => name === ROADMAP_SHEET);
  if (sheet === undefined) throw new Error("no roadmap");
  const { rows, layout } = readRoadmapSheet(sheet, "seversky");
  const { first, count } = layout.added;
  return {
    rows,
    added: layout.columns.slice(first, first + count).map(({ header }) => header),
    measures: readMeasuresTable(sheets)?.lines ?? [],
    executors: readExecutors(sheets)?.executors ?? [],
  };
}

/** Numbers are given anew, and people stand for roles; the other cells of the form stay. */
function isTheirs(_: Cell, column: number): boolean {
  return column !== 0 && column !== ROLES_COLUMN;
}

describe("a rerun of a roadmap", () => {
  let run: CheckRun;
  let calm: CheckRun;
  let start: WorkbookSnapshot;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(30));
    calm = await checked(calmWorkbook(30));
    const workbook = new MemoryWorkbook(madeUpWorkbook(30), "");
    await write(workbook, run, { writes: ["measures", "executors"] });
    start = await workbook.snapshot();
  });

  it("keeps a link under its own text, and makes one of a typed address", async () => {
    const workbook = new MemoryWorkbook(start, "");
    const [row, column] = [HEADER_ROW + 2, COLUMN.document];
    await workbook.apply([
      {
        kind: "write",
        sheet: ROADMAP_SHEET,
        row,
        column,
        cells: [["Приказ № 7"], ["https://edu.example/8"]],
      },
      { kind: "link", sheet: ROADMAP_SHEET, row, column, target: { url: "Приказы/7.pdf" } },
      {
        kind: "link",
        sheet: ROADMAP_SHEET,
        row,
        column: TEXT_COLUMN,
        target: { sheet: LIBRARY, row: 0, column: 0 },
      },
    ]);
    for (let time = 1; time <= 2; time += 1) await write(workbook, run);
    const { cells, links } = (await workbook.snapshot({ sheets: [ROADMAP_SHEET] })).sheets[0] ?? {
      cells: [],
      links: [],
    };
    expect(cells[row]?.[column]).toBe("Приказ № 7");
    expect(links).toEqual([
      { row, column: TEXT_COLUMN, value: { sheet: LIBRARY, row: 0, column: 0 } },
      { row, column, value: { url: "Приказы/7.pdf" } },
      { row: row + 1, column, value: { url: "https://edu.example/8" } },
    ]);
  });

  it("keeps a row typed right under the table", async () => {
    const workbook = new MemoryWorkbook(start, "");
    const [table] = start.sheets.find(({ name }) => name === ROADMAP_SHEET)?.tables ?? [];
    const row = (table?.area.row ?? 0) + (table?.area.rows ?? 0);
    await workbook.apply([
      { kind: "write", sheet: ROADMAP_SHEET, row, column: 0, cells: [[null, null, "Своё"]] },
    ]);
    await write(workbook, run);
    const { rows } = kept(await workbook.snapshot());
    expect(rows.filter(({ form }) => form[TEXT_COLUMN] === "Своё")).toHaveLength(1);
  });

  it("is protected on request, stays so, and is read and replaced all the same", async () => {
    const workbook = new MemoryWorkbook(start, "");
    await write(workbook, run, { isProtected: true });
    const plan = planRoadmap(run, { ...OPTIONS, isProtected: true });
    const edits = roadmapEdits(plan, run, { ...start, isNew: false }, STAMP);
    const [protect] = edits.filter((edit) => edit.kind === "protect-sheet");
    const rows = kept(start).rows.length + plan.sections.length;
    expect(protect?.unlocked).toEqual([{ row: HEADER_ROW + 1, column: COLUMN.status, rows, columns: 4 }]);
    await workbook.apply([
      {
        kind: "write",
        sheet: ROADMAP_SHEET,
        row: HEADER_ROW + 2,
        column: COLUMN.comment,
        cells: [["видели"]],
      },
    ]);
    await write(workbook, run);
    const after = await workbook.snapshot();
    expect(kept(after).rows[0]?.comment).toBe("видели");
    expect(after.sheets.find(({ name }) => name === ROADMAP_SHEET)?.protection).not.toBeNull();
    await write(workbook, run, { isProtected: false });
    expect((await workbook.snapshot({ sheets: [ROADMAP_SHEET] })).sheets[0]?.protection).toBeNull();
  });

  const text = fc.string({ minLength: 1, maxLength: 12 }).filter((own) => own.trim() !== "");
  const edit = fc.oneof(
    fc.record({
      what: fc.constant("track" as const),
      place: fc.nat(),
      cells: fc.tuple(
        fc.constantFrom("в работе", "исполнено", "исполнено с опозданием", "не исполнено"),
        fc.option(fc.integer({ min: 44800, max: 45200 })),
        fc.option(text),
        fc.option(text),
      ),
      url: fc.option(fc.webUrl()),
    }),
    fc.record({ what: fc.constant("text" as const), place: fc.nat(), text }),
    fc.record({ what: fc.constant("column" as const), place: fc.nat(), header: text, text }),
    fc.record({ what: fc.constant("measure" as const), place: fc.nat(), text, isOn: fc.boolean() }),
    fc.record({ what: fc.constant("own-measure" as const), text }),
    fc.record({ what: fc.constant("executor" as const), place: fc.nat(), text }),
  );

  type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

  /** The edit as cells of the workbook as it stands. */
  function cellsOf(change: Edit, { sheets }: WorkbookSnapshot): WorkbookEdit[] {
    const grids = new Map(sheets.map(({ name, cells }) => [name, cells]));
    function rowsOf(sheet: string, isOne: (row: readonly Cell[]) => boolean): number[] {
      return (grids.get(sheet) ?? []).flatMap((row, index) =>
        index > HEADER_ROW - 1 && isOne(row) ? [index] : [],
      );
    }
    function put(sheet: string, row: number, column: number, cells: readonly Cell[]): WorkbookEdit {
      return { kind: "write", sheet, row, column, cells: [cells] };
    }
    if (change.what === "track" || change.what === "text" || change.what === "column") {
      const rows = rowsOf(ROADMAP_SHEET, (cells) => /^\d{4}:/.test(String(cells[COLUMN.id])));
      const row = rows[change.place % rows.length] ?? 0;
      if (change.what === "column") {
        const free = grids.get(ROADMAP_SHEET)?.[HEADER_ROW]?.length ?? 0;
        return [
          put(ROADMAP_SHEET, HEADER_ROW, free, [change.header]),
          put(ROADMAP_SHEET, row, free, [change.text]),
        ];
      }
      if (change.what === "text") return [put(ROADMAP_SHEET, row, TEXT_COLUMN, [change.text])];
      const { url, cells } = change;
      const link: WorkbookEdit = {
        kind: "link",
        sheet: ROADMAP_SHEET,
        row,
        column: COLUMN.document,
        target: { url: url ?? "" },
      };
      return [
        put(ROADMAP_SHEET, row, COLUMN.status, cells),
        ...(url === null || cells[2] === null ? [] : [link]),
      ];
    }
    if (change.what === "executor") {
      const rows = rowsOf(
        EXECUTORS,
        (cells) => cells[0] !== null && cells.length > 0 && !String(cells[0]).includes("."),
      );
      return [put(EXECUTORS, rows[change.place % 16] ?? 0, 2, [change.text])];
    }
    const blank = rowsOf(LIBRARY, (cells) => cells.every((cell) => cell === null))[0] ?? 0;
    const own: Cell[] = [null, "Северский", "Своё", null, null, null, change.text, "всегда"];
    if (change.what === "own-measure") return [put(LIBRARY, blank, 0, own)];
    const rows = rowsOf(LIBRARY, (cells) => /^\w+-/.test(String(cells[0])));
    const row = rows[change.place % rows.length] ?? 0;
    return [put(LIBRARY, row, 6, [change.text]), put(LIBRARY, row, 12, [change.isOn ? "да" : "нет"])];
  }

  /** The workbook after a person inserted a column among ours. */
  function withInserted(
    workbook: WorkbookSnapshot,
    inserted: { readonly at: number; readonly header: string; readonly text: string } | null,
  ): WorkbookSnapshot {
    if (inserted === null) return workbook;
    const cells = new Map([
      [HEADER_ROW, inserted.header],
      [HEADER_ROW + 2, inserted.text],
    ]);
    return withSheet(workbook, ROADMAP_SHEET, (sheet) => withColumn(sheet, inserted.at, cells));
  }

  it("loses nothing of what people did to the roadmap, the measures and the people, whatever is found anew", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(2022, 2023),
        fc.boolean(),
        fc.option(fc.record({ at: fc.nat({ max: COLUMN.comment }), header: text, text })),
        async (changes, year, isCalm, inserted) => {
          const edited = new MemoryWorkbook(start, "");
          for (const change of changes) await edited.apply(cellsOf(change, await edited.snapshot()));
          const workbook = new MemoryWorkbook(withInserted(await edited.snapshot(), inserted), "");
          const before = kept(await workbook.snapshot());
          await write(workbook, isCalm ? calm : run, { year });
          const after = kept(await workbook.snapshot());
          const rows = new Map(after.rows.map((row) => [row.id, row]));
          for (const row of before.rows) {
            const now = rows.get(row.id);
            const { done, document, comment, added, links } = row;
            expect(now).toMatchObject({ done, document, comment, added, links });
            // A term that was carried out is followed by the next one of its row.
            expect([row.due, withNextTerm(row, STAMP.date).due]).toContainEqual(now?.due);
            if (row.status !== "not-begun") expect(now?.status).toEqual(row.status);
            expect(now?.form.filter(isTheirs)).toEqual(row.form.filter(isTheirs));
          }
          expect(after.added).toEqual(before.added);
          expect(after.measures).toEqual(before.measures);
          expect(after.executors.map(({ role, post, name }) => [role, post, name])).toEqual(
            before.executors.map(({ role, post, name }) => [role, post, name]),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});
