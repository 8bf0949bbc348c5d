import { statSync } from "node:fs";
import { basename, relative, resolve, dirname } from "node:path";
import * as v from "valibot";
import { openSchoolFile, planCleaning, readKept, runCleaning, type KeptCleaning } from "../app/cleaning";
import { refusalOf } from "../app/file-set";
import type { FileWorkbook } from "../app/file-workbook";
import { MONTHLY_SETTINGS } from "../app/monthly-settings";
import { recordOf } from "../app/settings-schemas";
import { NO_DECISIONS } from "../core/monthly/cleaning-decisions";
import { learnTemplate } from "../core/monthly/learn-template";
import type { MonthlyRun, SchoolFile, SchoolSheet } from "../core/monthly/monthly-run";
import { monthlyThresholds } from "../core/monthly/threshold-limits";
import { readRegister } from "../core/monthly/read-register";
import { callText, cliText, fileFailureText } from "../locale/cli";
import { cleaningJson } from "../sheets/cleaning/cleaning-json";
import { writeRemarks } from "./write-remarks";
import { toldOfCells, withTheirCells } from "../app/their-cells";
import { degradedTexts } from "../locale/degraded-text";
import type { DegradedEdit } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { CliEnvironment } from "./cli-environment";
import type { CleanCall } from "./call-options";
import { WrongCall } from "./command-line";
import { cleaningLines } from "./cleaning-lines";
import { bytesOf, givenFiles } from "./given-files";
import { readJsonFile } from "./json-file";
import { writeWhole } from "./output-path";
import { writeJson } from "./write-json";
import { UnusableBooks } from "./unusable-books";
import { assertOutputs } from "./write-book";

const NOTHING_KEPT: KeptCleaning = {
  template: null,
  register: null,
  decisions: NO_DECISIONS,
  history: [],
  thresholds: {},
};

/**
 * `oko clean`: the tables of a month in, one clean table, a log, remarks and who has not sent out.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function cleanBooks(
  paths: readonly string[],
  options: CleanCall,
  environment: CliEnvironment,
): Promise<void> {
  const { template, register, answers, book, settings } = options;
  const beside = [template, register, answers, book, settings].filter((path) => path !== null);
  const own = new Set(
    [...beside, options.out, options.json].flatMap((path) => (path === null ? [] : [resolve(path)])),
  );
  const files = givenFiles(paths).filter((path) => !own.has(resolve(path)));
  assertOutputs([...files, ...beside], options);
  if (options.remarks !== null) assertFolder(options.remarks);
  const answered = answers === null ? {} : readJsonFile(answers, recordOf(v.string()));
  const set = settings === null ? {} : readJsonFile(settings, MONTHLY_SETTINGS);
  const kept = book === null ? null : await openBook(book, options.password, environment);
  const remembered = kept === null ? NOTHING_KEPT : readKept(kept.snapshot);
  const root = commonFolder(files);
  const read: SchoolFile[] = [];
  const locked = new Set<string>();
  for (const path of files) {
    const opened = await schoolFile(path, relative(root, path), { options, environment, locked });
    read.push(opened);
  }
  const run = await runCleaning(
    {
      files: read,
      template: template === null ? remembered.template : await templateIn(template, options, environment),
      register: register === null ? remembered.register : await registerIn(register, options, environment),
      decisions: { ...remembered.decisions, answers: { ...remembered.decisions.answers, ...answered } },
      history: remembered.history,
      thresholds: monthlyThresholds({ ...remembered.thresholds, ...set }),
    },
    { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false },
  );
  assertUsable(run, files);
  environment.print(`${cleaningLines(run).join("\n")}\n`);
  await writeAll(run, { kept, root, options }, environment);
  const isKeptLocked = kept?.workbook.isEncrypted === true;
  if (locked.size > 0 && options.out !== null && !isKeptLocked)
    environment.print(`${cliText.plainTable([...locked])}\n`);
  if (locked.size > 0 && options.json !== null) environment.print(`${cliText.plainJson}\n`);
}

interface KeptBook {
  readonly workbook: FileWorkbook;
  readonly snapshot: WorkbookSnapshot;
}

async function writeAll(
  run: MonthlyRun,
  {
    kept,
    root,
    options,
  }: { readonly kept: KeptBook | null; readonly root: string; readonly options: CleanCall },
  environment: CliEnvironment,
): Promise<void> {
  const { json, out, remarks } = options;
  if (json !== null) {
    writeJson(json, cleaningJson(run));
    environment.print(`${cliText.jsonWritten(json)}\n`);
  }
  if (remarks !== null)
    await writeRemarks(run, { folder: remarks, root, password: options.password }, environment);
  if (out === null) return;
  const workbook = kept?.workbook ?? (await environment.workbooks.create(basename(out)));
  const stamp = {
    fileName: basename(out),
    date: options.date ?? environment.today(),
    version: environment.version,
  };
  const edits = planCleaning(run, kept?.snapshot ?? null, stamp);
  const password = options.structurePassword === null ? {} : { structurePassword: options.structurePassword };
  const before = kept === null ? await workbook.snapshot() : kept.snapshot;
  const withTheirs = withTheirCells(before, edits);
  let degraded: readonly DegradedEdit[] = [];
  try {
    degraded = toldOfCells(withTheirs, (await workbook.apply(withTheirs.edits, password)).degraded);
  } catch (error) {
    const { code, details } = refusalOf(error);
    if (code === "unexpected") throw error;
    throw new UnusableBooks([fileFailureText(options.book ?? out, code, details)], { cause: error });
  }
  writeWhole(out, workbook.save().bytes);
  environment.print(
    `${cliText.written(
      out,
      edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : [])),
    )}\n`,
  );
  for (const sentence of degradedTexts(degraded)) environment.print(`${sentence}\n`);
}

/**
 * What the system does not give is a fault of the call; what is wrong inside a file is its status.
 *
 * @param locked Takes the name of a file that was opened with a password.
 */
async function schoolFile(
  path: string,
  name: string,
  {
    options: { password },
    environment: { workbooks },
    locked,
  }: { readonly options: CleanCall; readonly environment: CliEnvironment; readonly locked: Set<string> },
): Promise<SchoolFile> {
  try {
    const bytes = bytesOf(path);
    return await openSchoolFile(name, async () => {
      const workbook = await workbooks.open(bytes, basename(path), password);
      if (workbook.wasEncrypted) locked.add(name);
      return workbook.snapshot();
    });
  } catch (error) {
    const { code, details } = refusalOf(error);
    if (code === "unexpected") throw error;
    throw new UnusableBooks([fileFailureText(path, code, details)], { cause: error });
  }
}

async function openBook(
  path: string,
  password: string | null,
  { workbooks }: CliEnvironment,
): Promise<KeptBook> {
  try {
    const workbook = await workbooks.open(bytesOf(path), basename(path), password);
    return { workbook, snapshot: await workbook.snapshot() };
  } catch (error) {
    const { code, details } = refusalOf(error);
    if (code === "unexpected") throw error;
    throw new UnusableBooks([fileFailureText(path, code, details)], { cause: error });
  }
}

async function sheetsIn(
  path: string,
  options: CleanCall,
  environment: CliEnvironment,
): Promise<readonly SchoolSheet[]> {
  return (await openBook(path, options.password, environment)).snapshot.sheets;
}

async function templateIn(path: string, options: CleanCall, environment: CliEnvironment) {
  const learnt = learnTemplate(await sheetsIn(path, options, environment));
  if (learnt === null) throw new UnusableBooks([callText.noForm(path)]);
  return learnt;
}

async function registerIn(path: string, options: CleanCall, environment: CliEnvironment) {
  const register = readRegister(await sheetsIn(path, options, environment));
  if (register === null) throw new UnusableBooks([callText.noRegister(path)]);
  return register;
}

function assertUsable({ files, template }: MonthlyRun, paths: readonly string[]): void {
  const isNothing = files.every(
    ({ status }) => status !== "ok" && status !== "second" && status !== "other-month",
  );
  if (isNothing) throw new UnusableBooks([callText.nothingToClean(paths.length, template.source === "form")]);
}

function assertFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) throw new WrongCall(cliText.noFolderFor(path));
}

/** Where files' names begin: in the folder that all lie in; where it holds them all itself, its name is theirs too. */
function commonFolder(files: readonly string[]): string {
  const folders = files.map((path) => dirname(resolve(path)));
  const [first = "", ...rest] = folders;
  const common = rest.reduce((shared, folder) => {
    let left = shared;
    while (!isInside(folder, left) && dirname(left) !== left) left = dirname(left);
    return left;
  }, first);
  return folders.every((folder) => folder === common) ? dirname(common) : common;
}

function isInside(folder: string, outer: string): boolean {
  return !relative(outer, folder).startsWith("..");
}
