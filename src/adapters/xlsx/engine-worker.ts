import type { SheetSnapshot } from "../../workbook/snapshot";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";
import { applyEdits, type EditedFile } from "./apply-edits";
import { damagedBook } from "./damaged-book";
import type { EngineTask } from "./engine-host";
import { isOutOfMemory } from "./out-of-memory";
import { sentGrid, receivedGrid, type SentGrid } from "./packed-rows";
import { readOtherWorkbook, type OtherContent } from "./read-other";

/** What a worker sends back. */
export type EngineAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: WorkbookErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, string>>;
    };

/** What was read, as it goes from thread to thread. */
export type SentContent = Omit<OtherContent, "sheets"> & {
  readonly sheets: readonly (Omit<SheetSnapshot, "cells"> & { readonly cells: SentGrid })[];
};

/** Does a task, whatever comes of it: errors lose their class on the way out of a worker. */
export function answerTask(task: EngineTask): EngineAnswer<EditedFile | SentContent> {
  try {
    return { ok: true, value: done(task) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ok: false, code: error.code, message: error.message, details: error.details };
  }
}

function done(task: EngineTask): EditedFile | SentContent {
  if (!("kind" in task)) return applyEdits(task.bytes, task.edits, task.policy);
  const { sheets, ...content } = readOtherWorkbook(task.kind, task.file);
  return { ...content, sheets: sheets.map((sheet) => ({ ...sheet, cells: sentGrid(sheet.cells) })) };
}

/** What another thread has read. */
export function receivedContent({ sheets, ...content }: SentContent): OtherContent {
  return { ...content, sheets: sheets.map((sheet) => ({ ...sheet, cells: receivedGrid(sheet.cells) })) };
}

/** What an answer gives. @throws {WorkbookError} The error the worker met. */
export function valueOfAnswer<T>(answer: EngineAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new WorkbookError(answer.code, answer.message, answer.details);
}

/** @param cause What the host knows of the engine's end. */
export function engineCrash(cause: unknown): WorkbookError {
  return new WorkbookError("engine-crashed", "Cannot write: the file engine ended", {}, { cause });
}

/** The same of a file that was being read: one that takes too long, or ends the engine, is not sound. */
export function readingCrash(cause: unknown): WorkbookError {
  if (isOutOfMemory(cause))
    return new WorkbookError(
      "too-large",
      "Cannot read the file: not enough memory",
      { why: "reader" },
      { cause },
    );
  const why = cause === TOO_LONG ? "endless" : "packed";
  return damagedBook("Cannot read the file: the reader ended", { why }, cause);
}

/** Why a host ends an engine whose time is over. */
export const TOO_LONG = "too long";
