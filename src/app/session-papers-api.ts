import type { MeetingChoice } from "../sheets/meeting/meeting-matter";
import type { OnProgress, Outcome, SavedFile } from "./session-values";

/** Which paper is made: a note for Word, or slides. */
export type PaperKind = "docx" | "pptx";

/** What a person wants of a paper. */
export interface PaperRequest {
  readonly kind: PaperKind;
  readonly choice: MeetingChoice;
}

/** The files that a session makes for a meeting of the results of its last check; their pages are those of `MeetingApi`. */
export interface PapersApi {
  /** A file to be saved. */
  make(request: PaperRequest, onProgress: OnProgress): Promise<Outcome<SavedFile>>;
  /**
   * The office's own template for notes: kept for the session, used by every note from then on; null = none.
   * Fails with code "unfit-blank" where the bytes are no .docx.
   */
  setBlank(blank: { readonly bytes: Uint8Array; readonly fileName: string } | null): Promise<Outcome<null>>;
}
