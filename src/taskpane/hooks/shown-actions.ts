import type { ShownApi } from "../../app/session-shown-api";
import type { SessionApi } from "../../app/session-api";
import { shownText } from "../../locale/shown-text";
import { runJob, type Dispatch, type Job } from "./run-job";
import type { OpenedWorkbook } from "../../app/session-values";

/** What a person can do with tables that they show. */
export interface ShownActions {
  readonly draft: ShownApi["draft"];
  readonly preview: ShownApi["preview"];
  readonly file: ShownApi["file"];
  readonly remember: (...what: Parameters<ShownApi["remember"]>) => void;
  readonly forget: (name: string) => void;
  readonly load: (bytes: Uint8Array) => void;
}

/** The actions on shown tables; what changes the workbook's tables is a job like others. */
export function shownActions({ shown }: SessionApi, dispatch: Dispatch): ShownActions {
  function setUp(call: Job<OpenedWorkbook>["call"]): void {
    void runJob({ text: shownText.work, call, done: (book) => ({ kind: "set-up", book }) }, dispatch);
  }
  return {
    draft: (...what) => shown.draft(...what),
    preview: (...what) => shown.preview(...what),
    file: () => shown.file(),
    remember: (...what) => setUp(() => shown.remember(...what)),
    forget: (name) => setUp(() => shown.forget(name)),
    load: (bytes) => setUp(() => shown.load(bytes)),
  };
}
