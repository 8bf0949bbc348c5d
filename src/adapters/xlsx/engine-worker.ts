import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";
import { applyEdits, type EditedFile } from "./apply-edits";
import type { EngineJob } from "./engine-host";

/** What a worker sends back. */
export type EngineAnswer =
  | { readonly ok: true; readonly file: EditedFile }
  | {
      readonly ok: false;
      readonly code: WorkbookErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, string>>;
    };

/** Does a job, whatever comes of it: errors lose their class on the way out of a worker. */
export function answerJob(job: EngineJob): EngineAnswer {
  try {
    return { ok: true, file: applyEdits(job.bytes, job.edits, job.policy) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ok: false, code: error.code, message: error.message, details: error.details };
  }
}

/** The file of an answer. @throws {WorkbookError} The error the worker met. */
export function fileOfAnswer(answer: EngineAnswer): EditedFile {
  if (answer.ok) return answer.file;
  throw new WorkbookError(answer.code, answer.message, answer.details);
}

/** @param cause What the host knows of the engine's end. */
export function engineCrash(cause: unknown): WorkbookError {
  return new WorkbookError("engine-crashed", "Cannot write: the file engine ended", {}, { cause });
}
