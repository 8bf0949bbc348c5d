import { NO_OWN_SETTINGS, type OwnSettings } from "../../src/app/own-settings";
import { planWrite } from "../../src/app/write-plan";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { SessionAnalysis } from "../../src/app/session-analysis";
import { readOwnSettings } from "../../src/app/read-own-settings";
import { settingEdits } from "../../src/app/own-settings";
import type { CheckRun } from "../../src/core/run/check-run";
import type { PivotSpec } from "../../src/sheets/pivots/pivot-spec";
import type { NamedQuery } from "../../src/sheets/queries/query-edits";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { snapshotOf } from "../read-snapshot";
import { ordinaryRun, run, STAMP } from "../sheets/report/build-run";
import { ofKind } from "../sheets/report/read-plan";

const SPEC: PivotSpec = {
  ...{ name: "Моя", source: "signs", rows: ["Территория"], columns: [], filters: [] },
  ...{ field: "Признак", summarise: "count" },
};
const SHEET = "ОКО Сводная Моя";
const ASKED: NamedQuery = { name: "Все школы" };
const OPTIONS = { mode: "copy", comments: false } as const;

/** A workbook in which a session writes analyses, and a report after them. */
class Book {
  readonly memory = new MemoryWorkbook(snapshotOf({ Лист: [["Школа"]] }, "Книга.xlsx"));

  async analyse(of: CheckRun, work: (api: SessionAnalysis) => Promise<unknown>): Promise<void> {
    const workbook = await this.memory.snapshot();
    let own: OwnSettings = readOwnSettings(workbook.settings);
    const api = new SessionAnalysis({
      ...{ run: () => of, workbook: () => workbook, stamp: () => STAMP, own: () => own },
      keep: (next) => (own = next),
      put: async (plan) => {
        await this.memory.apply([...plan(), ...settingEdits(own)]);
        return { failure: true, code: "failed", message: "", details: "", sheet: null } as never;
      },
    });
    await work(api);
  }

  async report(of: CheckRun): Promise<WorkbookSnapshot> {
    const workbook = await this.memory.snapshot();
    const own = { ...NO_OWN_SETTINGS, ...readOwnSettings(workbook.settings) };
    await this.memory.apply(planWrite({ run: of, workbook, own, options: OPTIONS, stamp: STAMP }));
    return this.memory.snapshot();
  }

  /** The person drags a field. */
  async drag(rows: readonly string[]): Promise<void> {
    const { sheets } = await this.memory.snapshot();
    const pivot = sheets.find(({ name }) => name === SHEET)?.pivots?.[0];
    if (pivot === undefined) throw new Error("No pivot");
    Object.assign(pivot, { rows });
  }
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string) {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

function silent(): void {
  return;
}

function smallRun(): CheckRun {
  const whole = ordinaryRun();
  return { ...whole, results: whole.results.filter(({ fired }) => fired === true).slice(0, 1) };
}

describe("analyses that a person had written", () => {
  it("are made anew on a rerun, a pivot in the layout that it has now", async () => {
    const book = new Book();
    await book.analyse(ordinaryRun(), (api) => api.writePivot(SPEC, { mode: "copy" }, silent));
    await book.analyse(ordinaryRun(), (api) => api.writeQuery(ASKED, { mode: "copy" }, silent));
    const before = sheetOf(await book.memory.snapshot(), SHEET);
    expect(before.cells.at(-1)?.at(-1)).toBe(5);
    await book.drag(["ОО"]);
    const after = await book.report(smallRun());
    const pivot = sheetOf(after, SHEET);
    expect(pivot.pivots?.[0]).toMatchObject({ rows: ["ОО"] });
    expect(pivot.cells.at(-1)?.slice(0, 2)).toEqual(["Общий итог", 1]);
    const names = after.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("ОКО Запрос Все школы");
    expect(readOwnSettings(after.settings)).toMatchObject({ pivots: [SPEC], queries: [ASKED] });
  });

  it("read the new tables of the report, not those that it replaces", async () => {
    const book = new Book();
    const first = await book.report(ordinaryRun());
    const [table] = sheetOf(first, "ОКО Признаки").tables;
    const spec = { ...SPEC, source: table?.name ?? "" };
    await book.analyse(ordinaryRun(), (api) => api.writePivot(spec, { mode: "copy" }, silent));
    const after = sheetOf(await book.report(smallRun()), SHEET);
    expect(after.cells.at(-1)?.slice(0, 2)).toEqual(["Общий итог", 1]);
  });

  it("say why there is no pivot where the new data give none; what was deleted stays deleted", async () => {
    const book = new Book();
    await book.analyse(ordinaryRun(), (api) => api.writePivot(SPEC, { mode: "copy" }, silent));
    const none = await book.report(run({ results: [] }));
    expect(sheetOf(none, SHEET).cells.flat().join(" ")).toContain("Сводной по новым данным нет");
    await book.memory.apply([{ kind: "delete-sheet", sheet: SHEET }]);
    const after = await book.report(ordinaryRun());
    expect(after.sheets.some(({ name }) => name === SHEET)).toBe(false);
  });

  it("are offered again by their names; another choice under the same name wins over the old layout", async () => {
    const book = new Book();
    await book.analyse(ordinaryRun(), (api) => api.writePivot(SPEC, { mode: "copy" }, silent));
    await book.drag(["ОО"]);
    await book.analyse(ordinaryRun(), async (api) => {
      const view = await api.pivots();
      expect(view).toMatchObject({ value: { own: [{ spec: SPEC, reason: null }] } });
      await api.writePivot(SPEC, { mode: "copy" }, silent);
    });
    expect(sheetOf(await book.memory.snapshot(), SHEET).pivots?.[0]).toMatchObject({ rows: ["ОО"] });
    const other = { ...SPEC, columns: ["Год"] };
    await book.analyse(ordinaryRun(), (api) => api.writePivot(other, { mode: "copy" }, silent));
    const pivot = sheetOf(await book.memory.snapshot(), SHEET).pivots?.[0];
    expect(pivot).toMatchObject({ rows: ["Территория"], columns: ["Год"] });
  });
});

describe("a plan", () => {
  it("of a new workbook makes no analyses anew", () => {
    const workbook = snapshotOf({ Лист: [["Школа"]] }, "Книга.xlsx");
    const own = { ...NO_OWN_SETTINGS, pivots: [SPEC], queries: [ASKED] };
    const options = { mode: "new-workbook", comments: false } as const;
    const edits = planWrite({ run: ordinaryRun(), workbook, own, options, stamp: STAMP });
    expect(ofKind(edits, "add-sheet").some(({ sheet }) => sheet === SHEET)).toBe(false);
  });
});
