import type { CellChange, ChangeKind } from "../../core/monthly/cell-change";
import type { SessionApi } from "../../app/session-api";
import type {
  Accepted,
  MonthlyApi,
  MonthlySource,
  MonthlyView,
  SchoolLetter,
} from "../../app/session-monthly-api";
import type { Outcome, WritePreview } from "../../app/session-values";
import type { WriteTarget } from "../../app/write-plan";
import { filesPane } from "../../locale/files-pane";
import { monthlyPane } from "../../locale/monthly-pane";
import { paneText } from "../../locale/pane";
import type { PickedFile } from "../files/picked-files";
import { KnownFiles, type KnownFile } from "../hooks/known-files";
import type { MonthlyStepId } from "../hooks/monthly-state";
import type { PaneEvent } from "../hooks/pane-state";
import { bytesOf } from "../hooks/read-files";
import { runJob, type Dispatch } from "../hooks/run-job";

/** What a person can do on the screens of monthly tables. */
export interface MonthlyActions {
  /** Opens the screens; @param files To begin with. */
  readonly begin: (files?: readonly PickedFile[]) => void;
  readonly addFiles: (files: readonly PickedFile[]) => void;
  /** Reads files again, or for the first time after reading was stopped. */
  readonly readAgain: (ids: readonly string[]) => void;
  readonly unlock: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Goes to a step; where something was decided since the last run, another one is made first. */
  readonly go: (step: MonthlyStepId, isStale: boolean) => void;
  readonly setSource: (of: "template" | "register", source: MonthlySource) => void;
  readonly setBookUsed: (isUsed: boolean) => void;
  readonly setRule: (id: string, isOn: boolean) => void;
  readonly answer: (question: string, option: string | null) => void;
  readonly accept: (what: Accepted, isAccepted: boolean) => void;
  readonly changes: (kind: ChangeKind) => Promise<Outcome<readonly CellChange[]>>;
  readonly letter: (key: string) => Promise<Outcome<SchoolLetter>>;
  readonly preview: (target: WriteTarget) => Promise<Outcome<WritePreview>>;
  readonly aim: (target: WriteTarget) => void;
  readonly write: (target: WriteTarget) => void;
}

/** The actions of monthly tables over a session. */
export function monthlyActions({ monthly: api }: SessionApi, dispatch: Dispatch): MonthlyActions {
  const known = new KnownFiles();
  const reader = monthlyReader(api, dispatch, known);
  function change(call: () => Promise<Outcome<MonthlyView>>): void {
    // So quick that a progress bar would only flicker.
    void call().then((outcome) => {
      if (!outcome.failure) dispatch(viewed(outcome.value));
      else dispatch({ kind: "failed", failed: { failure: outcome, retry: () => change(call) } });
    });
  }
  return {
    begin: (files = []) => {
      void runJob({ text: paneText.loading, call: () => api.begin(), done: viewed }, dispatch).then(() => {
        if (files.length > 0) reader.read(known.add(files));
      });
    },
    addFiles: (files) => reader.read(known.add(files)),
    readAgain: (ids) => reader.read(ids.flatMap((id) => known.find(id) ?? [])),
    unlock: (id) => reader.unlock(id, false),
    remove: (id) => {
      known.remove(id);
      change(() => api.remove(id));
    },
    go: (step, isStale) => {
      if (isStale) reader.run(step);
      else dispatch({ kind: "monthly", event: { kind: "went", step } });
    },
    setSource: (of, source) => reader.runAfter(() => api.setSource(of, source)),
    setBookUsed: (isUsed) => reader.runAfter(() => api.setBookUsed(isUsed)),
    setRule: (id, isOn) => change(() => api.setRule(id, isOn)),
    answer: (question, option) => change(() => api.answer(question, option)),
    accept: (what, isOn) => change(() => api.accept(what, isOn)),
    changes: (kind) => api.changes(kind),
    letter: (key) => api.letter(key),
    preview: (target) => api.preview(target),
    aim: (target) => dispatch({ kind: "monthly", event: { kind: "aimed", target } }),
    write: (target) =>
      void runJob(
        {
          text: paneText.work.write,
          call: (onProgress, passwords) => api.write(target, onProgress, passwords),
          done: (book) => ({ kind: "changed", book, done: "written" }),
        },
        dispatch,
      ),
  };
}

function viewed(view: MonthlyView, step?: MonthlyStepId): PaneEvent {
  return { kind: "monthly", event: { kind: "viewed", view, ...(step === undefined ? {} : { step }) } };
}

type RunCall = Parameters<typeof runJob<MonthlyView>>[0]["call"];

/** Reads files and makes runs. */
function monthlyReader(api: MonthlyApi, dispatch: Dispatch, known: KnownFiles) {
  /** After a cancel what there was is shown: the list tells which files were not read. */
  function job(call: RunCall, step?: MonthlyStepId): void {
    let isCancelled = false;
    async function whole(...how: Parameters<RunCall>): Promise<Outcome<MonthlyView>> {
      const outcome = await call(...how);
      isCancelled = outcome.failure && outcome.code === "cancelled";
      return isCancelled ? api.view() : outcome;
    }
    function done(view: MonthlyView): PaneEvent {
      return viewed(view, isCancelled ? undefined : step);
    }
    void runJob({ text: monthlyPane.work, canCancel: true, call: whole, done }, dispatch);
  }
  function read(files: readonly KnownFile[]): void {
    job(async (onProgress) => {
      const failed = await readMonthly(api, files, onProgress);
      return failed ?? api.run(onProgress);
    });
  }
  function unlock(id: string, isWrong: boolean): void {
    const name = known.find(id)?.path ?? "";
    dispatch({ kind: "locked", locked: { name, isWrong, open } });
    async function openWith(password: string): Promise<void> {
      const outcome = await api.read(id, await bytesOf(known.find(id)?.file ?? null), password);
      const view = await api.view();
      const isLocked =
        !view.failure && view.value.files.some((file) => file.id === id && file.state === "encrypted");
      if (isLocked || outcome.failure) unlock(id, true);
      else job((onProgress) => api.run(onProgress));
    }
    function open(password: string): void {
      dispatch({ kind: "locked", locked: null });
      void openWith(password);
    }
  }
  /** Another form or register, or other tables: what was found is no longer true. */
  function runAfter(change: () => Promise<Outcome<MonthlyView>>): void {
    job(async (onProgress) => {
      const outcome = await change();
      return outcome.failure ? outcome : api.run(onProgress);
    });
  }
  return {
    read,
    unlock,
    runAfter,
    run: (step: MonthlyStepId) => job((onProgress) => api.run(onProgress), step),
  };
}

/** Reads files one by one. @returns A failure; null where all were read. */
async function readMonthly(
  api: MonthlyApi,
  files: readonly KnownFile[],
  onProgress: Parameters<RunCall>[0],
): Promise<Extract<Outcome<null>, { failure: true }> | null> {
  const listed = await api.list(files.map(({ id, path }) => ({ id, path })));
  if (listed.failure) return listed;
  for (const [index, { id, path, file }] of files.entries()) {
    onProgress({ text: filesPane.reading(index + 1, files.length, path), done: index, total: files.length });
    const outcome = await api.read(id, await bytesOf(file), null);
    if (outcome.failure) return outcome;
  }
  return null;
}
