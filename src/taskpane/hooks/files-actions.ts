import type { SessionApi } from "../../app/session-api";
import type { FilesApi } from "../../app/session-files-api";
import type { OpenedWorkbook, Outcome } from "../../app/session-values";
import { filesPane } from "../../locale/files-pane";
import type { PickedFile } from "../files/picked-files";
import type { PaneEvent } from "./pane-state";
import { KnownFiles, type KnownFile } from "./known-files";
import { bytesOf, readFiles } from "./read-files";
import { runJob, type Dispatch } from "./run-job";

/** What a person can do with several files, on every door. */
export interface FilesActions {
  /** Reads files beside what is open. */
  readonly addFiles: (files: readonly PickedFile[]) => void;
  /** Reads files instead of what is open. */
  readonly openSeveral: (files: readonly PickedFile[]) => void;
  /** Reads a file again, or for the first time after reading was stopped. */
  readonly readAgain: (id: string) => void;
  /** Asks for the password of one of the files. */
  readonly unlockFile: (id: string) => void;
  readonly setFileUsed: (id: string, isUsed: boolean) => void;
  readonly removeFile: (id: string) => void;
  /** The person does not give the password of a file. */
  readonly forgetLocked: () => void;
  /** A file was opened alone: others may be added to it. */
  readonly beginAlone: (file: File) => void;
  /**
   * The files that are open, for the collection of schools' tables.
   *
   * @param isKept They stay open beside a workbook; else they are let go, so that nothing opens them again.
   */
  readonly given: (isKept: boolean) => readonly PickedFile[];
  /** Opens what was open once more; a file at which the session ended is left unread. null where that is one file. */
  readonly reopen: () => (() => void) | null;
}

const LISTING = { progress: { text: filesPane.listing, done: 0, total: 0 }, canCancel: true };

/** The actions on several files. */
export function filesActions({ files: session }: SessionApi, dispatch: Dispatch): FilesActions {
  const known = new KnownFiles();

  const read = reader(session, dispatch, known);
  function change(call: () => Promise<Outcome<OpenedWorkbook>>, done = shown): void {
    void runJob({ text: filesPane.work, call, done }, dispatch);
  }
  async function readOne(id: string, password: string | null): Promise<Outcome<OpenedWorkbook>> {
    return session.readAgain(id, await bytesOf(known.find(id)?.file ?? null), password);
  }
  /** Asks until the password fits or the person gives up. */
  function askPassword(id: string, isWrong: boolean): void {
    const name = known.find(id)?.path ?? "";
    dispatch({ kind: "locked", locked: { name, isWrong, open } });
    function open(password: string): void {
      change(
        () => readOne(id, password),
        (book) => {
          const isStillWrong = isPasswordWrong(book, id);
          dispatch({ kind: "locked", locked: null });
          if (isStillWrong) askPassword(id, true);
          return shown(book);
        },
      );
    }
  }

  return {
    addFiles: (files) => void read(known.add(files), "beside"),
    openSeveral: (files) => void read(known.set(files), "instead"),
    readAgain: (id) => change(() => readOne(id, null)),
    unlockFile: (id) => askPassword(id, false),
    setFileUsed: (id, isUsed) => change(() => session.setUsed(id, isUsed)),
    removeFile: (id) => {
      known.remove(id);
      change(() => session.remove(id));
    },
    forgetLocked: () => dispatch({ kind: "locked", locked: null }),
    beginAlone: (file) => known.setAlone(file),
    given: (isKept) => {
      const { all } = known;
      if (!isKept) known.set([]);
      return all;
    },
    reopen: () => {
      if (known.all.length < 2) return null;
      const { all, reading: skip } = known;
      return () => void read(all, "instead", skip);
    },
  };
}

function shown(book: OpenedWorkbook): PaneEvent {
  return book.files.length === 0 && !book.isWritable ? { kind: "closed" } : { kind: "set-up", book };
}

function isPasswordWrong({ files }: OpenedWorkbook, id: string): boolean {
  const verdict = files.find((file) => file.id === id)?.verdict;
  return verdict?.kind === "refused" && verdict.code === "wrong-password";
}

/** Reads files in a row; what failed can be tried again. */
function reader(session: FilesApi, dispatch: Dispatch, known: KnownFiles) {
  return read;

  async function read(
    files: readonly KnownFile[],
    how: "instead" | "beside",
    skip: string | null = null,
  ): Promise<void> {
    dispatch({ kind: "started", work: LISTING });
    const outcome = await readFiles(session, dispatch, { files, how, skip }, (id) => (known.reading = id));
    if (!outcome.failure) dispatch({ kind: "opened", book: outcome.value });
    else dispatch({ kind: "failed", failed: { failure: outcome, retry: () => void read(files, how, skip) } });
  }
}
