import type { FileSessionApi } from "../../app/session-api";
import { paneText } from "../../locale/pane";
import { runJob, type Dispatch } from "./run-job";

/** What a person can do with files, on a door that has them. */
export interface FileActions {
  readonly open: (file: File) => void;
  readonly openWithPassword: (file: File, password: string) => void;
  readonly forgetLocked: () => void;
  readonly save: () => void;
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
  return {
    open: (file) => void openFile(session, dispatch, { file, password: null }),
    openWithPassword: (file, password) => void openFile(session, dispatch, { file, password }),
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
