import type { OnProgress, OpenedWorkbook, Outcome, SessionApi, WriteOptions } from "../../app/session-api";
import { paneText } from "../../locale/pane";
import type { Scale } from "../../core/model/procedure";
import type { TableAnswers } from "../../core/table/recognised-table";
import type { Screen } from "../screen";
import type { PaneEvent } from "./pane-state";

/** What a person can do in the pane. */
export interface PaneActions {
  readonly open: (file: File) => void;
  readonly openWithPassword: (file: File, password: string) => void;
  readonly forgetLocked: () => void;
  readonly answer: (answers: TableAnswers) => void;
  readonly setThresholds: (own: Readonly<Record<string, number>>) => void;
  readonly setScales: (own: readonly Scale[]) => void;
  readonly check: () => void;
  readonly cancel: () => void;
  readonly write: (options: WriteOptions) => void;
  readonly undo: () => void;
  readonly removeMarks: () => void;
  readonly save: () => void;
  readonly dismissFailure: () => void;
  readonly show: (screen: Screen) => void;
}

type Dispatch = (event: PaneEvent) => void;

/** A piece of work: what is said while it runs, what it calls, and what came of it. */
interface Job<T> {
  readonly text: string;
  readonly canCancel?: boolean;
  readonly call: (onProgress: OnProgress) => Promise<Outcome<T>>;
  readonly done: (value: T) => PaneEvent;
}

/** The pane's actions over a session; each says what it does, and whether it failed, by events. */
export function paneActions(
  session: SessionApi,
  dispatch: Dispatch,
  saveFile: (fileName: string, bytes: Uint8Array) => void,
): PaneActions {
  function start<T>(job: Job<T>): void {
    void runJob(job, dispatch);
  }
  function setUp(call: () => Promise<Outcome<OpenedWorkbook>>): void {
    start({ text: paneText.work.settings, call, done: (book) => ({ kind: "set-up", book }) });
  }
  function change(text: string, done: "undone" | "unmarked", call: Job<OpenedWorkbook>["call"]): void {
    start({ text, call, done: (book) => ({ kind: "changed", book, done }) });
  }

  return {
    open: (file) => void openFile(session, dispatch, { file, password: null }),
    openWithPassword: (file, password) => void openFile(session, dispatch, { file, password }),
    forgetLocked: () => dispatch({ kind: "locked", locked: null }),
    answer: (answers) => setUp(() => session.answer(answers)),
    setThresholds: (own) => setUp(() => session.setThresholds(own)),
    setScales: (own) => setUp(() => session.setScales(own)),
    check: () =>
      start({
        text: paneText.work.check,
        canCancel: true,
        call: (onProgress) => session.check(onProgress),
        done: (result) => ({ kind: "checked", result }),
      }),
    cancel: () => void session.cancel(),
    write: (options) =>
      start({
        text: paneText.work.write,
        call: (onProgress) => session.write(options, onProgress),
        done: (book) => ({ kind: "changed", book, done: "written" }),
      }),
    undo: () => change(paneText.work.undo, "undone", () => session.undo()),
    removeMarks: () => change(paneText.work.unmark, "unmarked", () => session.removeMarks()),
    save: () =>
      start({
        text: paneText.work.save,
        call: () => session.save(),
        done: ({ fileName, bytes }) => {
          saveFile(fileName, bytes);
          return { kind: "saved" };
        },
      }),
    dismissFailure: () => dispatch({ kind: "failure-read" }),
    show: (screen) => dispatch({ kind: "shown", screen }),
  };
}

/** Runs a job to its end; a failure keeps the way to try the same again. */
async function runJob<T>(job: Job<T>, dispatch: Dispatch): Promise<void> {
  const { text, canCancel = false } = job;
  dispatch({ kind: "started", work: { progress: { text, done: 0, total: 0 }, canCancel } });
  const outcome = await job.call((progress) => dispatch({ kind: "progressed", progress }));
  if (outcome.failure) {
    function retry(): void {
      void runJob(job, dispatch);
    }
    dispatch({ kind: "failed", failed: { failure: outcome, retry } });
  } else {
    dispatch(job.done(outcome.value));
  }
}

/** Opens a file; where it wants a password, asks for it instead of failing. */
async function openFile(
  session: SessionApi,
  dispatch: Dispatch,
  { file, password }: { file: File; password: string | null },
): Promise<void> {
  const progress = { text: paneText.work.open, done: 0, total: 0 };
  dispatch({ kind: "started", work: { progress, canCancel: false } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await session.open(bytes, file.name, password, (next) =>
    dispatch({ kind: "progressed", progress: next }),
  );
  if (!outcome.failure) {
    dispatch({ kind: "opened", book: outcome.value });
  } else if (outcome.code === "encrypted" || outcome.code === "wrong-password") {
    dispatch({ kind: "locked", locked: { file, isWrong: outcome.code === "wrong-password" } });
  } else {
    function retry(): void {
      void openFile(session, dispatch, { file, password });
    }
    dispatch({ kind: "failed", failed: { failure: outcome, retry } });
  }
}
