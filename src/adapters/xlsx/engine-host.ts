import type { ApplyPolicy } from "../../workbook/port";
import type { StoppableWork } from "../../workbook/work-stopped";
import type { EditedFile, FileEdit } from "./apply-edits";
import type { OtherContent, OtherFile, OtherKind } from "./read-other";

/** Edits to apply to a workbook's package. */
export interface EngineJob {
  readonly bytes: Uint8Array;
  readonly edits: readonly FileEdit[];
  readonly policy: ApplyPolicy;
}

/** A file of another kind than xlsx to read. */
export interface ReadingJob {
  readonly kind: OtherKind;
  readonly file: OtherFile;
}

/** What the engine is asked for. */
export type EngineTask = EngineJob | ReadingJob;

/** Milliseconds that the reading of a file may take: sound ones take a tenth of it. */
export function readingTime(bytes: Uint8Array): number {
  return 20_000 + bytes.length / 100;
}

/** Where the file engine runs: apart from the caller, so that its end is not the caller's end. */
export interface EngineHost {
  /**
   * Reads a file of another kind than xlsx by the library for those, which has no bounds of its own.
   *
   * @throws {WorkbookError} As `readOtherWorkbook`; `damaged` when it takes longer than any sound file of its size,
   * `too-large` when it takes more memory than there is.
   * @throws {WorkStopped} when the person ended the work.
   */
  read(job: ReadingJob, work: StoppableWork | null): Promise<OtherContent>;

  /**
   * @throws {WorkbookError} As `applyEdits`; `engine-crashed` when the engine ends or takes too long.
   * The next run starts a new one.
   */
  run(job: EngineJob): Promise<EditedFile>;
}
