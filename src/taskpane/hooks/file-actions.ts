import type { FileSessionApi } from "../../app/session-api";
import type { OpenedWorkbook, Outcome, SavedResults } from "../../app/session-values";
import { errorText, type FailureCode } from "../../locale/errors";
import { paneText } from "../../locale/pane";
import type { PickedFile } from "../files/picked-files";
import type { FilesActions } from "./files-actions";
import type { LateMonthly } from "./late-monthly";
import { bytesOf } from "./read-files";
import { runJob, type Dispatch, type Job } from "./run-job";

/** A file with the password that opens it. */
interface LockableFile {
  readonly file: File;
  readonly password: string | null;
}

/** What a person can do with files, on a door that has them. */
export interface FileActions {
  /** Opens a file alone, so that results can be written into it. */
  readonly open: (file: File) => void;
  /** Opens what was chosen instead of what is open: one file alone, several together. */
  readonly openPicked: (files: readonly PickedFile[]) => void;
  readonly save: () => void;
  /** Saves all that is not saved yet, and goes on once it is. */
  readonly saveThen: (next: () => void) => void;
  /** The session has ended with what was open: says so and offers to open it again. */
  readonly lost: () => void;
}

/**
 * The actions that open and save files.
 *
 * @param saveFile Hands a file to the person.
 */
export function fileActions(
  session: FileSessionApi,
  dispatch: Dispatch,
  { files, monthly }: { readonly files: FilesActions; readonly monthly: Pick<LateMonthly, "again"> },
  saveFile: (fileName: string, bytes: Uint8Array) => void,
): FileActions {
  let last: LockableFile | null = null;
  function open(file: LockableFile): void {
    last = file;
    files.beginAlone(file.file);
    void openFile(session, dispatch, file, (password) => open({ file: file.file, password }));
  }
  return {
    open: (file) => open({ file, password: null }),
    openPicked: (picked) => {
      const [first] = picked;
      if (picked.length === 1 && first?.file != null) open({ file: first.file, password: null });
      else files.openSeveral(picked);
    },
    lost: () => {
      const file = last;
      const retry = files.reopen() ?? (file === null ? monthly.again() : () => open(file));
      if (retry === null) return;
      dispatch({ kind: "ended", failed: { failure: failed("session-ended"), retry } });
    },
    save: () => void saveOne(session, dispatch, saveFile),
    saveThen: (next) =>
      void saveAll(session, dispatch, saveFile).then((isDone) => (isDone ? next() : undefined)),
  };
}

type SaveFile = (fileName: string, bytes: Uint8Array) => void;

/** Saves one file. @returns Whether another one waits; null where it was not saved. */
async function saveOne(
  session: FileSessionApi,
  dispatch: Dispatch,
  saveFile: SaveFile,
): Promise<boolean | null> {
  let isMore: boolean | null = null;
  const job: Job<SavedResults> = {
    text: paneText.work.save,
    call: () => session.save(),
    done: ({ fileName, bytes, isUnsaved, plain }) => {
      saveFile(fileName, bytes);
      isMore = isUnsaved;
      return { kind: "saved", rest: { isUnsaved, plain } };
    },
  };
  await runJob(job, dispatch);
  return isMore;
}

/** New results and the workbook itself are two files. @returns Whether all is saved. */
async function saveAll(session: FileSessionApi, dispatch: Dispatch, saveFile: SaveFile): Promise<boolean> {
  const isMore = await saveOne(session, dispatch, saveFile);
  return isMore === true ? saveAll(session, dispatch, saveFile) : isMore === false;
}

/** Opens a file; where it wants a password, asks for it instead of failing. */
async function openFile(
  session: FileSessionApi,
  dispatch: Dispatch,
  { file, password }: LockableFile,
  unlock: (password: string) => void,
): Promise<void> {
  const progress = { text: paneText.work.open, done: 0, total: 0 };
  dispatch({ kind: "started", work: { progress, canCancel: true } });
  const outcome = await opened(session, dispatch, { file, password });
  if (!outcome.failure) {
    dispatch({ kind: "opened", book: outcome.value });
  } else if (outcome.code === "encrypted" || outcome.code === "wrong-password") {
    const isWrong = outcome.code === "wrong-password";
    dispatch({ kind: "locked", locked: { name: file.name, isWrong, open: unlock } });
  } else {
    function retry(): void {
      void openFile(session, dispatch, { file, password }, unlock);
    }
    dispatch({ kind: "failed", failed: { failure: outcome, retry } });
  }
}

async function opened(
  session: FileSessionApi,
  dispatch: Dispatch,
  { file, password }: LockableFile,
): Promise<Outcome<OpenedWorkbook>> {
  const bytes = await bytesOf(file);
  if (bytes === "unreadable") return failed("unreadable");
  if (bytes === "foreign") return failed("not-a-workbook");
  return session.open(bytes, file.name, password, (progress) => dispatch({ kind: "progressed", progress }));
}

function failed<Code extends FailureCode>(code: Code) {
  return { failure: true, code, message: errorText(code, {}), cause: "", sheet: null } as const;
}
