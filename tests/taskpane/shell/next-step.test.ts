import { NO_RESULTS_FILTER } from "../../../src/core/run/results-filter";
import type { CheckView } from "../../../src/app/session-values";
import { nextStep } from "../../../src/taskpane/shell/next-step";
import { emptyPane, type PaneState } from "../../../src/taskpane/hooks/pane-state";
import { table } from "../../sheets/report/build-run";
import { openedBook } from "../opened-book";

const OPENED = openedBook([table()]);
const RESULT: CheckView = {
  book: OPENED,
  limits: "",
  notJudged: "",
  summary: "",
  schools: [],
  notices: [],
  filter: NO_RESULTS_FILTER,
  choices: { territories: [], subjects: [], grades: [], years: [], checks: [] },
};

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

  it("says what is missing where no table can be checked, and which is left where some can", () => {
    const asking = { ...table(), questions: ["year", "grade"] as const };
    const alone = step({ book: openedBook([asking]) });
    expect([alone.label, alone.isDisabled]).toEqual(["Укажите год и класс", true]);
    const beside = step({ book: openedBook([asking, { ...table(), id: "МА 5!A8" }]) });
    expect([beside.act, beside.label, beside.isDisabled]).toEqual(["check", "Проверить", false]);
    expect(beside.note.replaceAll("\u00a0", " ")).toBe("2 таблицы, 2 вопроса; без ответа не проверяется: 1");
  });

  it("is not held up by two tables alike: the first of them is checked", () => {
    const twin = { ...table(), questions: ["which-of-two"] as const };
    expect(step({ book: openedBook([twin]) }).isDisabled).toBe(false);
  });
});
