import { extname } from "node:path";
import type { FileWorkbook } from "../app/file-workbook";
import { NO_OWN_SETTINGS, readOwnSettings, type OwnSettings } from "../app/own-settings";
import { runCheck } from "../app/run-check";
import type { WriteMode } from "../app/session-api";
import { isWriteBlocked, planWrite } from "../app/write-plan";
import { reportJson } from "../core/report/report-json";
import type { CheckRun } from "../core/run";
import { bookFailureText, callText, cliText } from "../locale/cli";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { WorkbookError } from "../workbook/workbook-error";
import { checkText } from "./check-text";
import { WrongCall, type CheckOptions } from "./command-line";
import { joinAnswers, joinBooks } from "./join-books";
import { openBooks, UnusableBooks, type OpenBook } from "./open-books";
import { assertWritable, isSameFile, writeWhole } from "./output-path";
import type { CliEnvironment } from "./run-cli";
import { readSettingsFile } from "./settings-file";

/** A finished run and the book it is of. */
interface Checked {
  readonly books: readonly OpenBook[];
  readonly snapshot: WorkbookSnapshot;
  readonly own: OwnSettings;
  readonly run: CheckRun;
}

/**
 * `oko check`: checks the books together and writes what was asked for.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function checkBooks(
  paths: readonly string[],
  options: CheckOptions,
  environment: CliEnvironment,
): Promise<void> {
  assertOutputs(paths, options);
  const typed = options.settings === null ? NO_OWN_SETTINGS : readSettingsFile(options.settings);
  const books = await openBooks(paths, options.password, environment.workbooks);
  const snapshot = joinBooks(books);
  const own = settingsInForce(books, typed);
  const run = await runCheck(snapshot, own, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  environment.print(checkText(run));
  if (options.json !== null) {
    writeWhole(options.json, `${JSON.stringify(reportJson(run, { all: options.all }), null, 2)}\n`);
    environment.print(`${cliText.jsonWritten(options.json)}\n`);
  }
  if (options.out !== null) await writeBook({ books, snapshot, own, run }, options.out, options, environment);
}

function assertOutputs(paths: readonly string[], { out, json, settings }: CheckOptions): void {
  const inputs = settings === null ? paths : [...paths, settings];
  if (out !== null) {
    if (!/\.xls[xm]$/i.test(out)) throw new WrongCall(callText.notXlsx(out));
    assertWritable(out, inputs);
  }
  if (json !== null) assertWritable(json, inputs);
  if (out !== null && json !== null && isSameFile(out, json)) throw new WrongCall(callText.sameOutputs(out));
}

/** What the books carry, with what was typed over it; thresholds and scales of several books could contradict. */
function settingsInForce(books: readonly OpenBook[], typed: OwnSettings): OwnSettings {
  const carried = books.map(({ snapshot }) => readOwnSettings(snapshot.settings));
  const [first = NO_OWN_SETTINGS] = carried;
  if (books.length > 1) {
    const answers = joinAnswers(
      books,
      carried.map((own) => own.answers),
    );
    return { ...typed, answers: { ...answers, ...typed.answers } };
  }
  return {
    ...first,
    ...typed,
    answers: { ...first.answers, ...typed.answers },
    thresholds: { ...first.thresholds, ...typed.thresholds },
    scales: [...typed.scales, ...first.scales],
  };
}

async function writeBook(
  { books, snapshot, own, run }: Checked,
  out: string,
  options: CheckOptions,
  environment: CliEnvironment,
): Promise<void> {
  const { comments, structurePassword } = options;
  const password = structurePassword === null ? {} : { structurePassword };
  const isLocked = isWriteBlocked(snapshot, { mode: options.mode, comments, ...password });
  const mode: WriteMode = books.length > 1 || isLocked ? "new-workbook" : options.mode;
  const stamp = {
    fileName: snapshot.fileName,
    date: options.date ?? environment.today(),
    version: environment.version,
  };
  const edits = planWrite({ run, workbook: snapshot, own, options: { mode, comments, ...password }, stamp });
  const [first] = books;
  if (first === undefined) throw new Error("Cannot write a book: none was read");
  const target =
    mode === "new-workbook" ? await environment.workbooks.create(first.snapshot.fileName) : first.workbook;
  const saved = await appliedTo(target, first.path, () => target.apply(edits, password));
  writeWhole(out, saved.bytes);
  const sheets = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  const remarks = [
    cliText.written(out, sheets),
    ...(books.length > 1 ? [cliText.manyBooks] : isLocked ? [cliText.structureLocked] : []),
    ...(target.savedAsNew && mode !== "new-workbook" ? [cliText.savedAsNew] : []),
    ...(mode !== "new-workbook" && isOtherKind(saved.fileName, out) ? [cliText.macroBook] : []),
  ];
  environment.print(`${remarks.join("\n")}\n`);
}

/** Excel opens a book with macros only under its own extension. */
function isOtherKind(savedAs: string, out: string): boolean {
  return extname(savedAs).toLowerCase() === ".xlsm" && extname(out).toLowerCase() !== ".xlsm";
}

async function appliedTo(target: FileWorkbook, path: string, apply: () => Promise<unknown>) {
  try {
    await apply();
    return target.save();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new UnusableBooks([bookFailureText(path, error.code, error.details)], { cause: error });
  }
}
