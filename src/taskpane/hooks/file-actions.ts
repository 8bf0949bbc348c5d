import type { FileSessionApi } from "../../app/session-api";
import { errorText } from "../../locale/errors";
import { paneText } from "../../locale/pane";
import { runJob, type Dispatch } from "./run-job";

/** A file with the password that opens it. */
interface LockableFile {
  readonly file: File;
  readonly password: string | null;
}

/** What a person can do with files, on a door that has them. */
export interface FileActions {
  readonly open: (file: File) => void;
  readonly openWithPassword: (file: File, password: string) => void;
  readonly forgetLocked: () => void;
  readonly save: () => void;
  /** The session has ended with the workbook that was open: says so and offers to open the file again. */
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
  saveFile: (fileName: string, bytes: Uint8Array) => void,
): FileActions {
  let last: LockableFile | null = null;
  function open(file: LockableFile): void {
    last = file;
    void openFile(session, dispatch, file);
  }
  return {
    open: (file) => open({ file, password: null }),
    openWithPassword: (file, password) => open({ file, password }),
    lost: () => {
      const file = last;
      if (file === null) return;
      const message = errorText("session-ended", {});
      const failure = { failure: true, code: "session-ended", message, cause: "", sheet: null } as const;
      dispatch({ kind: "ended", failed: { failure, retry: () => open(file) } });
    },
    forgetLocked: () => dispatch({ kind: "locked", locked: null }),
    save: () =>
      void runJob(
        {
          text: paneText.work.save,
          call: () => session.save(),
          done: ({ fileName, bytes }) => {
            saveFile(fileName, bytes);
            return { kind: "saved" };
          },
        },
        dispatch,
      ),
  };
}

/** Opens a file; where it wants a password, asks for it instead of failing. */
async function openFile(
  session: FileSessionApi,
  dispatch: Dispatch,
  { file, password }: LockableFile,
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
