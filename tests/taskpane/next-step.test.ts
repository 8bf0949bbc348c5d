import type { CheckView, OpenedWorkbook } from "../../src/app/session-api";
import { conditionsInForce } from "../../src/core/classify/school-conditions";
import { thresholdsInForce } from "../../src/core/objectivity/thresholds";
import type { RecognisedTable } from "../../src/core/table/recognised-table";
import { nextStep } from "../../src/taskpane/components/next-step";
import { emptyPane, type PaneState } from "../../src/taskpane/hooks/pane-state";
import { table } from "../core/report/build-run";

function book(tables: readonly RecognisedTable[]): OpenedWorkbook {
  return {
    fileName: "Отчёт.xlsx",
    structureLocked: false,
    savedAsNew: false,
    sheets: [],
    tables,
    notices: [],
    answers: {},
    thresholds: thresholdsInForce(),
    initialThresholds: thresholdsInForce(),
    classification: { profile: "two-procedures", ...conditionsInForce() },
    ownScales: [],
    hasMarks: false,
    canUndo: false,
    degraded: [],
    interruption: null,
  };
}

const OPENED = book([table()]);
const RESULT: CheckView = { book: OPENED, summary: "", schools: [], notices: [] };

function step(parts: Partial<PaneState>) {
  return nextStep({ ...emptyPane("page"), ...parts });
}

describe("the main button of the moment", () => {
  it.each([
    { when: "nothing is open", state: {}, act: "open" },
    { when: "a workbook is open", state: { book: OPENED }, act: "check" },
    {
      when: "results are shown",
      state: { book: OPENED, result: RESULT, screen: "findings" },
      act: "write-screen",
    },
    {
      when: "tables are shown again",
      state: { book: OPENED, result: RESULT, screen: "tables" },
      act: "check",
    },
    { when: "settings are shown", state: { book: OPENED, result: RESULT, screen: "settings" }, act: "check" },
    {
      when: "the list of writes is shown",
      state: { book: OPENED, result: RESULT, screen: "write" },
      act: "write",
    },
    { when: "something is unsaved", state: { book: OPENED, result: RESULT, isUnsaved: true }, act: "save" },
  ] as const)("is $act when $when", ({ state, act }) => {
    expect(step(state).act).toBe(act);
  });

  it("cannot be pressed when every table is left out", () => {
    expect(step({ book: book([]) }).isDisabled).toBe(true);
    expect(step({ book: book([{ ...table(), excluded: true }]) }).isDisabled).toBe(true);
    expect(step({ book: OPENED }).isDisabled).toBe(false);
  });

  it("says how many tables are ready and how much is asked", () => {
    const asking = { ...table(), questions: ["year", "grade"] as const };
    expect(step({ book: book([asking]) }).note.replaceAll("\u00a0", " ")).toBe("1 таблица, 2 вопроса");
  });
});
