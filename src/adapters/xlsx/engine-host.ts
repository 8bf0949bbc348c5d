import type { ApplyPolicy } from "../../workbook/port";
import type { EditedFile, FileEdit } from "./apply-edits";

/** Edits to apply to a workbook's package. */
export interface EngineJob {
  readonly bytes: Uint8Array;
  readonly edits: readonly FileEdit[];
  readonly policy: ApplyPolicy;
}

/** Where the file engine runs: apart from the caller, so that its end is not the caller's end. */
export interface EngineHost {
  /**
   * @throws {WorkbookError} As `applyEdits`; `engine-crashed` when the engine ends or takes too long.
   * The next run starts a new one.
   */
  run(job: EngineJob): Promise<EditedFile>;
}
