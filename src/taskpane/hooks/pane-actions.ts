import type { SessionApi } from "../../app/session-api";
import type { OpenedWorkbook, Outcome, WriteOptions } from "../../app/session-values";
import { paneText } from "../../locale/pane";
import type { Scale } from "../../core/model/procedure";
import type { ResultsFilter } from "../../core/run/results-filter";
import type { ClassificationChoice } from "../../core/run/weighed-run";
import type { TableAnswers } from "../../core/model/recognised-table";
import type { Screen } from "../screen";
import type { Done } from "./pane-state";
import { runJob, type Dispatch, type Job } from "./run-job";
import { shownActions, type ShownActions } from "./shown-actions";

/** What a person can do in the pane, on every door. */
export interface PaneActions {
  readonly answer: (answers: TableAnswers) => void;
  readonly setClassification: (change: ClassificationChoice) => void;
  readonly setThresholds: (own: Readonly<Record<string, number>>) => void;
  readonly setScales: (own: readonly Scale[]) => void;
  readonly shown: ShownActions;
  readonly check: () => void;
  readonly narrow: (filter: ResultsFilter) => void;
  readonly cancel: () => void;
  readonly write: (options: WriteOptions) => void;
  readonly undo: () => void;
  readonly removeMarks: () => void;
  /** Brings back the marks that were taken off last. */
  readonly restoreMarks: () => void;
  readonly dismissFailure: () => void;
  /** The person does not give the password that was asked for. */
  readonly dismissAsked: () => void;
  readonly show: (screen: Screen) => void;
  /** Back to where nothing is open. */
  readonly leave: () => void;
}

/** The pane's actions over a session; each says what it does, and whether it failed, by events. */
export function paneActions(session: SessionApi, dispatch: Dispatch): PaneActions {
  function start<T>(job: Job<T>): void {
    void runJob(job, dispatch);
  }
  function setUp(call: () => Promise<Outcome<OpenedWorkbook>>): void {
    start({ text: paneText.work.settings, call, done: (book) => ({ kind: "set-up", book }) });
  }
  function change(text: string, done: Done, call: Job<OpenedWorkbook>["call"]): void {
    start({ text, call, done: (book) => ({ kind: "changed", book, done }) });
  }
  /** At once and without a sign of work: the list under the person's hands must not go away. */
  async function narrowed(filter: ResultsFilter): Promise<void> {
    const outcome = await session.narrow(filter);
    if (!outcome.failure) dispatch({ kind: "narrowed", result: outcome.value });
    else dispatch({ kind: "failed", failed: { failure: outcome, retry: () => void narrowed(filter) } });
  }

  return {
    answer: (answers) => setUp(() => session.answer(answers)),
    setClassification: (change) => setUp(() => session.setClassification(change)),
    setThresholds: (own) => setUp(() => session.setThresholds(own)),
    setScales: (own) => setUp(() => session.setScales(own)),
    shown: shownActions(session, dispatch),
    check: () =>
      start({
        text: paneText.work.check,
        canCancel: true,
        call: (onProgress) => session.check(onProgress),
        done: (result) => ({ kind: "checked", result }),
      }),
    narrow: (filter) => void narrowed(filter),
    cancel: () => void session.cancel(),
    write: (options) =>
      change(paneText.work.write, "written", (onProgress, passwords) =>
        session.write(options, onProgress, passwords),
      ),
    undo: () => change(paneText.work.undo, "undone", (_onProgress, passwords) => session.undo(passwords)),
    removeMarks: () =>
      change(paneText.work.unmark, "unmarked", (_onProgress, passwords) => session.removeMarks(passwords)),
    restoreMarks: () =>
      change(paneText.work.remark, "marked", (_onProgress, passwords) => session.restoreMarks(passwords)),
    dismissFailure: () => dispatch({ kind: "failure-read" }),
    dismissAsked: () => dispatch({ kind: "asked", asked: null }),
    show: (screen) => dispatch({ kind: "shown", screen }),
    leave: () => dispatch({ kind: "closed" }),
  };
}
