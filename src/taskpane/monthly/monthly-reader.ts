import type { MonthlyApi, MonthlyView } from "../../app/session-monthly-api";
import type { Outcome } from "../../app/session-values";
import { filesPane } from "../../locale/files-pane";
import { monthlyPane } from "../../locale/monthly-pane";
import type { KnownFile, KnownFiles } from "../hooks/known-files";
import type { MonthlyStepId } from "../hooks/monthly-state";
import type { PaneEvent } from "../hooks/pane-state";
import { bytesOf } from "../hooks/read-files";
import { runJob, type Dispatch } from "../hooks/run-job";

/** A view that is to be shown; @param step Left out where the screen stays. */
export function viewed(view: MonthlyView, step?: MonthlyStepId): PaneEvent {
  return { kind: "monthly", event: { kind: "viewed", view, ...(step === undefined ? {} : { step }) } };
}

type RunCall = Parameters<typeof runJob<MonthlyView>>[0]["call"];

/** Reads files and makes runs. */
export function monthlyReader(api: MonthlyApi, dispatch: Dispatch, known: KnownFiles) {
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
  function read(files: readonly KnownFile[], skip: string | null = null): void {
    job(async (onProgress) => {
      const failed = await readMonthly(api, files, {
        skip,
        onProgress,
        onFile: (id) => (known.reading = id),
      });
      return failed ?? api.run(onProgress);
    });
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
    runAfter,
    run: (step?: MonthlyStepId) => job((onProgress) => api.run(onProgress), step),
  };
}

/** Asks for a file's password until it fits or the person gives up. */
export function unlocker(
  api: MonthlyApi,
  dispatch: Dispatch,
  known: KnownFiles,
  onOpened: () => void,
): (id: string) => void {
  function ask(id: string, isWrong: boolean): void {
    const name = known.find(id)?.path ?? "";
    function open(password: string): void {
      dispatch({ kind: "locked", locked: null });
      void openWith(id, password);
    }
    dispatch({ kind: "locked", locked: { name, isWrong, open } });
  }
  async function openWith(id: string, password: string): Promise<void> {
    const outcome = await api.read(id, await bytesOf(known.find(id)?.file ?? null), password);
    const view = await api.view();
    const files = view.failure ? [] : view.value.files;
    const isLocked = files.some((file) => file.id === id && file.state === "encrypted");
    if (isLocked || outcome.failure) ask(id, true);
    else onOpened();
  }
  return (id) => ask(id, false);
}

interface ReadingWatch {
  /** A file that is listed and not read. */
  readonly skip: string | null;
  readonly onProgress: Parameters<RunCall>[0];
  /** Told which file is being read; null when it was. */
  readonly onFile: (id: string | null) => void;
}

/** Reads files one by one. @returns A failure; null where all were read. */
async function readMonthly(
  api: MonthlyApi,
  files: readonly KnownFile[],
  { skip, onProgress, onFile }: ReadingWatch,
): Promise<Extract<Outcome<null>, { failure: true }> | null> {
  const listed = await api.list(files.map(({ id, path }) => ({ id, path })));
  if (listed.failure) return listed;
  for (const [index, { id, path, file }] of files.entries()) {
    if (id === skip) continue;
    onFile(id);
    onProgress({ text: filesPane.reading(index + 1, files.length, path), done: index, total: files.length });
    const outcome = await api.read(id, await bytesOf(file), null);
    onFile(null);
    if (outcome.failure) return outcome;
  }
  return null;
}
