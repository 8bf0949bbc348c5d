import { paperFileName, paperWork } from "../locale/papers-text";
import { planMeetingSet } from "../sheets/meeting/plan-meeting-set";
import type { MeetingChoice, MeetingMatter } from "../sheets/meeting/meeting-matter";
import type { MeetingSet } from "../sheets/meeting/meeting-set";
import { makePaper } from "./make-paper";
import { attempt } from "./outcome";
import { RunCancelled } from "./run-check";
import type { PaperRequest, PapersApi } from "./session-papers-api";
import type { OnProgress, Outcome, SavedFile } from "./session-values";
import type { WorkControl } from "./work-control";

/** The papers of a session, over its last check. */
export class SessionPapers implements PapersApi {
  readonly #matter: () => MeetingMatter;
  readonly #work: WorkControl;
  #blank: Uint8Array | null = null;

  /** @param matter Of the last check; it throws where none was made. */
  constructor(matter: () => MeetingMatter, work: WorkControl) {
    this.#matter = matter;
    this.#work = work;
  }

  set(choice: MeetingChoice): Promise<Outcome<MeetingSet>> {
    return attempt(() => planMeetingSet(this.#matter(), choice));
  }

  make({ kind, choice }: PaperRequest, onProgress: OnProgress): Promise<Outcome<SavedFile>> {
    this.#work.beginWork();
    return attempt(async () => {
      onProgress({ text: paperWork[kind], done: 0, total: 0 });
      await this.#proceed();
      const matter = this.#matter();
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
