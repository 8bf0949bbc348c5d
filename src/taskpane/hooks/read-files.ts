import type { FilesApi, GivenBytes } from "../../app/session-files-api";
import type { OpenedWorkbook, Outcome } from "../../app/session-values";
import { filesPane } from "../../locale/files-pane";
import type { KnownFile } from "./known-files";
import type { Dispatch } from "./run-job";

/** What is to be read. */
export interface ReadingPlan {
  readonly files: readonly KnownFile[];
  /** "instead" lets go what was open. */
  readonly how: "instead" | "beside";
  /** A file that is listed and not read: the session ended at it. */
  readonly skip: string | null;
}

/** Extensions of files that may hold a table; a file without one may too. */
const MAY_BE_TABLE = /\.(?:xl[a-z]{1,3}|xml|ods|fods|csv|tsv|tab|txt|html?|mht(?:ml)?|zip)$|(?:^|\/)[^.]*$/i;

/** A file of another kind that is larger is not loaded only to be refused, bytes. */
const SMALL = 32 * 1024 * 1024;

/**
 * Reads files one by one and says how far it is; the person may stop it, what was read stays.
 *
 * @param onFile Told which file is being read; null at the end.
 */
export async function readFiles(
  session: FilesApi,
  dispatch: Dispatch,
  { files, how, skip }: ReadingPlan,
  onFile: (id: string | null) => void,
): Promise<Outcome<OpenedWorkbook>> {
  say(dispatch, filesPane.listing, 0, 0);
  const listed = await session.list(
    files.map(({ id, path }) => ({ id, path })),
    how,
  );
  if (listed.failure) return listed;
  const total = files.reduce((sum, { file }) => sum + sizeOf(file), 0);
  let done = 0;
  for (const [index, { id, path, file }] of files.entries()) {
    if (id === skip) continue;
    say(dispatch, filesPane.reading(index + 1, files.length, path), done, total);
    onFile(id);
    const outcome = await session.read(id, await bytesOf(file), null);
    if (outcome.failure && outcome.code !== "cancelled") return outcome;
    if (outcome.failure) break;
    done += sizeOf(file);
  }
  onFile(null);
  say(dispatch, filesPane.recognising, total, total);
  return session.finish();
}

/** The bytes of a file, or why there are none. */
export async function bytesOf(file: File | null): Promise<GivenBytes> {
  if (file === null) return "unreadable";
  if (file.size > SMALL && !MAY_BE_TABLE.test(file.name)) return "foreign";
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, deleted or locked since it was chosen.
    return "unreadable";
  }
}

/** An empty file takes its time too. */
function sizeOf(file: File | null): number {
  return 1 + (file?.size ?? 0);
}

function say(dispatch: Dispatch, text: string, done: number, total: number): void {
  dispatch({ kind: "progressed", progress: { text, done, total } });
}
