import { paperFileName, paperWork } from "../locale/papers-text";
import { makePaper, meetingMatter } from "./make-paper";
import { attempt } from "./outcome";
import { RunCancelled } from "./run-check";
import type { MeetingDesk } from "./session-meeting";
import type { PaperRequest, PapersApi } from "./session-papers-api";
import type { OnProgress, Outcome, SavedFile } from "./session-values";
import type { WorkControl } from "./work-control";

/** What papers need of the session they are part of. */
export type PapersDesk = Pick<MeetingDesk, "run" | "workbook" | "stamp">;

/** The papers of a session, over its last check. */
export class SessionPapers implements PapersApi {
  readonly #desk: PapersDesk;
  readonly #work: WorkControl;
  #blank: Uint8Array | null = null;

  constructor(desk: PapersDesk, work: WorkControl) {
    this.#desk = desk;
    this.#work = work;
  }

  make({ kind, choice }: PaperRequest, onProgress: OnProgress): Promise<Outcome<SavedFile>> {
    this.#work.beginWork();
    return attempt(async () => {
      onProgress({ text: paperWork[kind], done: 0, total: 0 });
      await this.#proceed();
      const { run, workbook, stamp } = this.#desk;
      const matter = meetingMatter(run(), workbook(), stamp());
      const bytes = await makePaper({ kind, choice, matter, blank: this.#blank });
      await this.#proceed();
      return { fileName: paperFileName(kind, matter.stamp.fileName), bytes };
    });
  }

  setBlank(blank: { readonly bytes: Uint8Array; readonly fileName: string } | null): Promise<Outcome<null>> {
    return attempt(async () => {
      if (blank !== null) {
        const { openedBlank } = await import(/* webpackMode: "eager" */ "../papers/docx/write-on-blank");
        openedBlank(blank.bytes);
      }
      this.#blank = blank?.bytes ?? null;
      return null;
    });
  }

  async #proceed(): Promise<void> {
    await this.#work.pause();
    if (this.#work.isCancelled()) throw new RunCancelled("Cannot finish the paper: cancelled");
  }
}
