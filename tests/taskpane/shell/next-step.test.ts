import type { CheckView } from "../../../src/app/session-values";
import { nextStep } from "../../../src/taskpane/shell/next-step";
import { emptyPane, type PaneState } from "../../../src/taskpane/hooks/pane-state";
import { table } from "../../sheets/report/build-run";
import { openedBook } from "../opened-book";

const OPENED = openedBook([table()]);
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
    expect(step({ book: openedBook([]) }).isDisabled).toBe(true);
    expect(step({ book: openedBook([{ ...table(), excluded: true }]) }).isDisabled).toBe(true);
    expect(step({ book: OPENED }).isDisabled).toBe(false);
  });

  it("says how many tables are ready and how much is asked", () => {
    const asking = { ...table(), questions: ["year", "grade"] as const };
    expect(step({ book: openedBook([asking]) }).note.replaceAll("\u00a0", " ")).toBe("1 таблица, 2 вопроса");
  });
});
