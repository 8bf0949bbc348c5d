import type { CellChange, ChangeKind } from "../../core/monthly/cell-change";
import type { TemplateEdit } from "../../core/monthly/template-edits";
import type { OwnMonthlyThresholds } from "../../core/monthly/threshold-limits";
import type { SessionApi } from "../../app/session-api";
import type {
  Accepted,
  MonthlyApi,
  MonthlySource,
  MonthlyView,
  SchoolLetter,
  TypedRule,
} from "../../app/session-monthly-api";
import type { Outcome, WritePreview } from "../../app/session-values";
import type { WriteTarget } from "../../app/write-plan";
import { paneText } from "../../locale/pane";
import type { PickedFile } from "../files/picked-files";
import { KnownFiles, type KnownFile } from "../hooks/known-files";
import type { MonthlyStepId } from "../hooks/monthly-state";
import type { PaneEvent } from "../hooks/pane-state";
import { runJob, type Dispatch } from "../hooks/run-job";
import { monthlyReader, unlocker, viewed } from "./monthly-reader";

/** What a person can do on the screens of monthly tables. */
export interface MonthlyActions {
  /** Opens the screens; @param files To begin with. */
  readonly begin: (files?: readonly PickedFile[]) => void;
  readonly addFiles: (files: readonly PickedFile[]) => void;
  /** Collects the same files once more; one at which the session ended is left unread. null where none were given. */
  readonly again: () => (() => void) | null;
  /** Reads files again, or for the first time after reading was stopped. */
  readonly readAgain: (ids: readonly string[]) => void;
  readonly unlock: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Goes to a step; where something was decided since the last run, another one is made first. */
  readonly go: (step: MonthlyStepId, isStale: boolean) => void;
  readonly setSource: (of: "template" | "register", source: MonthlySource) => void;
  readonly setBookUsed: (isUsed: boolean) => void;
  readonly editForm: (edit: TemplateEdit) => void;
  readonly readRule: (text: string, id: string | null) => Promise<Outcome<TypedRule>>;
  readonly setThresholds: (own: OwnMonthlyThresholds) => void;
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
    ...beginnings(api, dispatch, known, reader.read),
    addFiles: (files) => reader.read(known.add(files)),
    readAgain: (ids) => reader.read(ids.flatMap((id) => known.find(id) ?? [])),
    unlock: unlocker(api, dispatch, known, () => reader.run()),
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
    editForm: (edit) => change(() => api.editForm(edit)),
    readRule: (text, id) => api.readRule(text, id),
    setThresholds: (own) => change(() => api.setThresholds(own)),
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

/** Opens the screens, and reads what there is to begin with. */
function beginnings(
  api: MonthlyApi,
  dispatch: Dispatch,
  known: KnownFiles,
  read: (files: readonly KnownFile[], skip: string | null) => void,
): Pick<MonthlyActions, "begin" | "again"> {
  function beginWith(files: () => readonly KnownFile[], skip: string | null): void {
    function done(view: MonthlyView): PaneEvent {
      return viewed(view);
    }
    void runJob({ text: paneText.loading, call: () => api.begin(), done }, dispatch).then(() => {
      const given = files();
      if (given.length > 0) read(given, skip);
    });
  }
  return {
    begin: (files = []) => beginWith(() => known.add(files), null),
    again: () => {
      const { all, reading } = known;
      return all.length === 0 ? null : () => beginWith(() => all, reading);
    },
  };
}
