import { planWrite, reportTarget } from "../app/write-plan";
import { reportJson } from "../sheets/report/report-json";
import { cliText } from "../locale/cli";
import { noticeText } from "../locale/notices";
import { checkText } from "./check-text";
import { filesJson } from "./files-json";
import { checkedBooks, type Checked } from "./checked-books";
import type { CheckOptions } from "./command-line";
import { writeJson } from "./write-json";
import { narrowedByKeys } from "./filter-keys";
import type { CliEnvironment } from "./cli-environment";
import { givenFiles } from "./given-files";
import { noticeLines } from "./notice-lines";
import { UnusableBooks } from "./unusable-books";
import { assertOutputs, possibleMode, writeBook } from "./write-book";

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
  const files = givenFiles(paths);
  assertOutputs(options.settings === null ? files : [...files, options.settings], options);
  const checked = await checkedBooks(files, options, environment);
  const { snapshot, own } = checked;
  assertKnownTable(checked, environment);
  const run = narrowedByKeys(checked.run, options.filter);
  const mode = possibleMode(checked, options.mode, options);
  environment.print(checkText(run));
  if (options.json !== null) {
    const { handCells } = reportTarget(snapshot);
    const json = {
      ...reportJson(run, { all: options.all, handCells }),
      ...filesJson(checked.files, run.records.tables),
    };
    writeJson(options.json, json);
    environment.print(`${cliText.jsonWritten(options.json)}\n`);
    if (checked.isEncrypted) environment.print(`${cliText.plainJson}\n`);
  }
  if (options.out === null) return;
  const { comments, structurePassword, out } = options;
  const stamp = {
    fileName: snapshot.fileName,
    date: options.date ?? environment.today(),
    version: environment.version,
  };
  const { methods } = environment;
  const edits = planWrite({ run, workbook: snapshot, own, options: { mode, comments }, stamp, methods });
  await writeBook(checked, { out, mode, edits }, structurePassword, environment);
}

/** A report of nothing would look like one without findings: there is nothing to write where no table is known. */
export function assertKnownTable({ run, alone }: Checked, { print }: CliEnvironment): void {
  const unknown = run.notices.find(({ code }) => code === "no-known-table");
  if (unknown === undefined) return;
  const lines = noticeLines(run.notices.filter((notice) => notice !== unknown));
  if (lines.length > 0) print(`${lines.join("\n")}\n`);
  throw new UnusableBooks([`${alone === null ? "" : `${alone.path}: `}${noticeText(unknown)}`]);
}
