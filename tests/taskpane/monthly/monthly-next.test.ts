import type { MonthlyView } from "../../../src/app/session-monthly-api";
import { MONTHLY_THRESHOLDS } from "../../../src/core/monthly/monthly-thresholds";
import type { MonthlyState } from "../../../src/taskpane/hooks/monthly-state";
import { emptyPane, nextPaneState, type PaneState } from "../../../src/taskpane/hooks/pane-state";
import { monthlyNext } from "../../../src/taskpane/monthly/monthly-next";
import { table } from "../../sheets/report/build-run";
import { openedBook } from "../opened-book";

const BOOK = openedBook([table()]);
const VIEW: MonthlyView = {
  book: BOOK,
  files: [],
  ownSheets: [],
  isBookUsed: false,
  keptMonths: [],
  lockedFiles: [],
  template: { source: { kind: "files" }, sources: [], value: null, isMissing: false },
  register: { source: { kind: "files" }, sources: [], value: null, isMissing: false },
  hasRun: true,
  isStale: false,
  bookResults: [],
  months: ["2025-10"],
  missing: [],
  sentKnown: "known",
  questions: [],
  changes: [],
  remarks: [],
  rows: 18,
  thresholds: MONTHLY_THRESHOLDS,
};

function state(monthly: Partial<MonthlyState>, pane: Partial<PaneState> = {}): PaneState {
  const empty = emptyPane("page");
  return {
    ...empty,
    screen: "monthly",
    book: BOOK,
    ...pane,
    monthly: { ...empty.monthly, view: VIEW, ...monthly },
  };
}

describe("the main button of monthly tables", () => {
  it.each([
    { when: "nothing was read", monthly: { view: { ...VIEW, hasRun: false } }, act: "choose" },
    { when: "files were read", monthly: {}, act: "form" },
    { when: "the form is shown", monthly: { step: "form" }, act: "questions" },
    { when: "remarks are shown", monthly: { step: "remarks" }, act: "write" },
    { when: "what will be written is shown", monthly: { step: "write" }, act: "write-now" },
    {
      when: "it is written and in no file yet",
      monthly: { step: "write", isWritten: true },
      pane: { isUnsaved: true },
      act: "save",
    },
    { when: "it is saved", monthly: { step: "write", isWritten: true }, act: "choose" },
    {
      when: "it is written inside Excel",
      monthly: { step: "write", isWritten: true },
      pane: { isUnsaved: true, door: "excel" },
      act: "choose",
    },
  ] as const)("leads to $act when $when", ({ monthly, act, ...rest }) => {
    expect(monthlyNext(state(monthly, "pane" in rest ? rest.pane : {})).act).toBe(act);
  });

  it("waits for the password of a locked structure, and for rows", () => {
    const locked = { book: { ...BOOK, structureLocked: true } };
    const without = monthlyNext(state({ step: "write" }, locked));
    const target = { mode: "copy", structurePassword: "1" } as const;
    const typed = monthlyNext(state({ step: "write", target }, locked));
    const into = monthlyNext(state({ step: "write", target: { mode: "new-workbook" } }, locked));
    const nothing = monthlyNext(state({ step: "write", view: { ...VIEW, rows: 0 } }));
    expect([without, typed, into, nothing].map(({ isDisabled }) => isDisabled)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("the pane with monthly tables", () => {
  it("shows what was written until something is found anew, and forgets it with another workbook", () => {
    const written = nextPaneState(state({ step: "write" }), { kind: "changed", book: BOOK, done: "written" });
    expect([written.screen, written.monthly.isWritten]).toEqual(["monthly", true]);
    const undone = nextPaneState(written, { kind: "changed", book: BOOK, done: "undone" });
    expect(undone.monthly.isWritten).toBe(false);
    const anew = nextPaneState(written, { kind: "monthly", event: { kind: "viewed", view: VIEW } });
    expect([anew.monthly.isWritten, anew.monthly.step, anew.work]).toEqual([false, "write", null]);
    const other = nextPaneState(written, { kind: "opened", book: BOOK });
    expect([other.monthly.view, other.screen]).toEqual([null, "tables"]);
  });
});
