import { extname } from "node:path";
import type { FileWorkbook } from "../app/file-workbook";
import type { WriteMode } from "../app/session-values";
import { toldOfCells, withTheirCells } from "../app/their-cells";
import { isWriteBlocked } from "../app/write-plan";
import { callText, cliText, fileFailureText } from "../locale/cli";
import { degradedTexts } from "../locale/degraded-text";
import type { WorkbookEdit } from "../workbook/edit";
import type { AppliedEdits } from "../workbook/port";
import { WorkbookError } from "../workbook/workbook-error";
import type { Checked } from "./checked-books";
import type { OutputOptions } from "./call-options";
import { WrongCall } from "./command-line";
import { assertWritable, isSameFile, writeWhole } from "./output-path";
import type { CliEnvironment } from "./cli-environment";
import { UnusableBooks } from "./unusable-books";

/**
 * Refuses outputs that would destroy something, before the work.
 *
 * @param inputs Every file that is read, as typed.
 * @throws {WrongCall}
 */
export function assertOutputs(inputs: readonly string[], { out, json }: OutputOptions): void {
  if (out !== null) {
    if (!/\.xls[xm]$/i.test(out)) throw new WrongCall(callText.notXlsx(out));
    assertWritable(out, inputs);
  }
  if (json !== null) assertWritable(json, inputs);
  if (out !== null && json !== null && isSameFile(out, json)) throw new WrongCall(callText.sameOutputs(out));
}

/**
 * How the sheets can be written: several books and a locked structure need a new book.
 *
 * @throws {WrongCall} where Excel would not open the book under the name it is to have.
 */
export function possibleMode(
  { alone, snapshot }: Checked,
  mode: WriteMode,
  { out, structurePassword }: OutputOptions,
): WriteMode {
  const password = structurePassword === null ? {} : { structurePassword };
  const isLocked = isWriteBlocked(snapshot, { mode, ...password });
  const possible = alone === null || isLocked ? "new-workbook" : mode;
  const hasMacros = possible !== "new-workbook" && /\.xl[st]m$/i.test(alone?.workbook?.fileName ?? "");
  const extension = hasMacros ? ".xlsm" : ".xlsx";
  if (out !== null && extname(out).toLowerCase() !== extension)
    throw new WrongCall(callText.otherKind(out, extension));
  return possible;
}

/**
 * Applies the edits to the book, or to a new one, and writes it.
 *
 * @param mode As `possibleMode()` gives it; `edits` are made for it.
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function writeBook(
  { alone, snapshot, isEncrypted }: Checked,
  write: { readonly out: string; readonly mode: WriteMode; readonly edits: readonly WorkbookEdit[] },
  structurePassword: string | null,
  environment: CliEnvironment,
): Promise<void> {
  const { out, mode, edits } = write;
  const password = structurePassword === null ? {} : { structurePassword };
  const isLocked = snapshot.structureLocked && mode === "new-workbook" && structurePassword === null;
  const book = mode === "new-workbook" ? null : (alone?.workbook ?? null);
  const target = book ?? (await environment.workbooks.create(snapshot.fileName));
  const before = book === null ? await target.snapshot() : (alone?.snapshot ?? snapshot);
  const kept = withTheirCells(before, edits);
  const { saved, degraded } = await appliedTo(target, alone?.path ?? out, () =>
    target.apply(kept.edits, password),
  );
  writeWhole(out, saved.bytes);
  const sheets = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  const remarks = [
    cliText.written(out, sheets),
    ...(alone === null ? [cliText.manyBooks] : isLocked ? [cliText.structureLocked] : []),
    ...(target.savedAsNew && mode !== "new-workbook" ? [cliText.savedAsNew] : []),
    ...(target.isEncrypted ? [cliText.encryptedOut] : isEncrypted ? [cliText.plainOut] : []),
    ...degradedTexts(toldOfCells(kept, degraded)),
  ];
  environment.print(`${remarks.join("\n")}\n`);
}

async function appliedTo(target: FileWorkbook, path: string, apply: () => Promise<AppliedEdits>) {
  try {
    const { degraded } = await apply();
    return { saved: target.save(), degraded };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new UnusableBooks([fileFailureText(path, error.code, error.details)], { cause: error });
  }
}
