import { SessionAnalysis, type AnalysisDesk } from "../../src/app/session-analysis";
import { NO_OWN_SETTINGS, settingEdits, type OwnSettings } from "../../src/app/own-settings";
import { readOwnSettings } from "../../src/app/read-own-settings";
import type { CheckRun } from "../../src/core/run/check-run";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { snapshotOf } from "../read-snapshot";
import { ordinaryRun, STAMP } from "../sheets/report/build-run";
import { ofKind } from "../sheets/report/read-plan";

/** A session of a made-up run; what it would write is kept. */
function analysis(run: CheckRun | null) {
  const written: WorkbookEdit[] = [];
  let own: OwnSettings = NO_OWN_SETTINGS;
  const workbook = snapshotOf({ Лист: [["Школа"]] }, "Книга.xlsx");
  const desk: AnalysisDesk = {
    run: () => run,
    workbook: () => workbook,
    stamp: () => STAMP,
    own: () => own,
    keep: (next) => (own = next),
    put: (plan) => {
      written.push(...plan(), ...settingEdits(own));
      return Promise.resolve({
        failure: true,
        code: "failed",
        message: "",
        details: "",
        sheet: null,
      } as never);
    },
  };
  return { api: new SessionAnalysis(desk), written, own: () => own };
}

function valueOf<T>(
  outcome: { readonly failure: false; readonly value: T } | { readonly failure: unknown },
): T {
  if (outcome.failure !== false) throw new Error("Failed");
  return (outcome as { value: T }).value;
}

function settingsOf(edits: readonly WorkbookEdit[]): Record<string, string> {
  return Object.fromEntries(
    ofKind(edits, "setting").flatMap(({ key, value }) => (value === null ? [] : [[key, value]])),
  );
}

function nothing(): void {
  return;
}

describe("SessionAnalysis", () => {
  it("shows each picture of its gallery, and writes those that were chosen, which stay with the workbook", async () => {
    const { api, written } = analysis(ordinaryRun());
    const entries = valueOf(await api.charts());
    for (const { id } of entries.flatMap(({ pictures }) => pictures)) {
      expect(valueOf(await api.picture(id)).id).toBe(id);
    }
    await api.writeCharts(["levels"], { mode: "copy" }, nothing);
    expect(ofKind(written, "chart")).toHaveLength(1);
    expect(readOwnSettings(settingsOf(written)).charts).toEqual(["levels"]);
  });

  it("says before a check what is missing, and answers no question", async () => {
    const { api } = analysis(null);
    expect(valueOf(await api.charts()).every(({ reason }) => reason !== null)).toBe(true);
    expect(valueOf(await api.queries()).reason).toBe("Таблицы ещё не проверены");
    expect(valueOf(await api.previewQuery({ name: "Все" })).reason).toBe("Таблицы ещё не проверены");
    expect(valueOf(await api.pivots()).tables).toEqual([]);
  });

  it("previews a pivot as it will be written, and refuses one that cannot be made", async () => {
    const { api, written } = analysis(ordinaryRun());
    const ready = valueOf(await api.pivots()).ready.find(({ reason }) => reason === null);
    if (ready === undefined) throw new Error("No pivot");
    const preview = valueOf(await api.previewPivot(ready.spec));
    await api.writePivot(ready.spec, { mode: "copy" }, nothing);
    expect(ofKind(written, "pivot")[0]?.rendered.slice(0, preview.cells.length)).toEqual(preview.cells);
    expect(valueOf(await api.previewPivot({ ...ready.spec, source: "нет" })).reason).not.toBeNull();
  });

  it("keeps one's own question and pivot that are called as ready ones, and tells them from these", async () => {
    const { api, written, own } = analysis(ordinaryRun());
    const { ready } = valueOf(await api.queries());
    const name = ready[0]?.name ?? "";
    await api.writeQuery({ name, level: "attention" }, { mode: "copy" }, nothing);
    expect(readOwnSettings(settingsOf(written)).queries).toEqual([{ name, level: "attention" }]);
    const view = valueOf(await api.pivots());
    const pivot = view.ready.find(({ reason }) => reason === null);
    if (pivot === undefined) throw new Error("No pivot");
    await api.writePivot({ ...pivot.spec, form: "formulas" }, { mode: "copy" }, nothing);
    expect(valueOf(await api.pivots()).own).toEqual([]);
    const other = { ...pivot.spec, columns: [], summarise: "count" as const };
    await api.writePivot(other, { mode: "copy" }, nothing);
    expect(valueOf(await api.pivots()).own).toEqual([{ spec: other, reason: null }]);
    expect(own().pivots).toEqual([other]);
  });

  it("keeps one's own question by its name, not a ready one", async () => {
    const { api, written, own } = analysis(ordinaryRun());
    const { ready } = valueOf(await api.queries());
    await api.writeQuery(ready[0] ?? { name: "" }, { mode: "copy" }, nothing);
    expect(own().queries).toBeUndefined();
    await api.writeQuery({ name: "Мой", level: "check" }, { mode: "copy" }, nothing);
    await api.writeQuery({ name: "Мой", level: "attention" }, { mode: "copy" }, nothing);
    expect(readOwnSettings(settingsOf(written)).queries).toEqual([{ name: "Мой", level: "attention" }]);
    expect(valueOf(await api.queries()).own).toEqual([{ name: "Мой", level: "attention" }]);
  });
});
