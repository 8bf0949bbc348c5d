import { readFileSync } from "node:fs";
import { makePaper, meetingMatter } from "../app/make-paper";
import type { PaperKind } from "../app/session-papers-api";
import { planWrite, reportTarget } from "../app/write-plan";
import { callText, cliText } from "../locale/cli";
import { BLANK_PROBLEMS } from "../locale/note-text";
import { paperWritten } from "../locale/papers-text";
import { UnfitBlank } from "../papers/docx/unfit-blank";
import { WHOLE_MEETING, type MeetingChoice, type MeetingMatter } from "../sheets/meeting/meeting-matter";
import { planMeetingSheet } from "../sheets/meeting/meeting-sheet";
import type { MeetingSet } from "../sheets/meeting/meeting-set";
import { planMeetingSet } from "../sheets/meeting/plan-meeting-set";
import { reportJson } from "../sheets/report/report-json";
import { askedSchool } from "./asked-school";
import { assertKnownTable } from "./check-books";
import { checkedBooks, type Checked } from "./checked-books";
import type { CliEnvironment } from "./cli-environment";
import { WrongCall, type PapersCall } from "./command-line";
import { narrowedByKeys } from "./filter-keys";
import { filesJson } from "./files-json";
import { givenFiles } from "./given-files";
import { assertWritable, isSameFile, writeWhole } from "./output-path";
import { paperLines } from "./paper-lines";
import { UnusableBooks } from "./unusable-books";
import { assertOutputs, possibleMode, writeBook } from "./write-book";
import { writeJson } from "./write-json";

const KINDS: readonly PaperKind[] = ["docx", "pptx"];

/** What papers are made of. */
interface Papers {
  readonly checked: Checked;
  readonly matter: MeetingMatter;
  readonly choice: MeetingChoice;
  readonly set: MeetingSet;
}

/**
 * `oko papers`: checks the books together and makes the note, the slides and the sheet of a meeting.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function papersBooks(
  paths: readonly string[],
  options: PapersCall,
  environment: CliEnvironment,
): Promise<void> {
  const books = givenFiles(paths);
  const files = [options.settings, options.blank].filter((path) => path !== null);
  assertPapers([...books, ...files], options);
  const blank = options.blank === null ? null : readBlank(options.blank);
  const whole = await checkedBooks(books, options, environment);
  assertKnownTable(whole, environment);
  const checked = { ...whole, run: narrowedByKeys(whole.run, options.filter) };
  const { run, snapshot } = checked;
  const date = options.date ?? environment.today();
  const stamp = { fileName: snapshot.fileName, date, version: environment.version };
  const matter = meetingMatter(run, snapshot, stamp);
  const choice = {
    ...WHOLE_MEETING,
    schools: options.school === null ? null : [askedSchool(run, options.school).id],
  };
  const papers = { checked, matter, choice, set: planMeetingSet(matter, choice) };
  environment.print(paperLines(papers.set));
  for (const kind of KINDS) await writePaper(kind, papers, { options, blank, environment });
  writeNumbers(papers, options, environment);
  await writeSheets(papers, options, environment);
}

/** Refuses outputs that would destroy something, before the work. */
function assertPapers(inputs: readonly string[], options: PapersCall): void {
  assertOutputs(inputs, options);
  const outputs = [options.out, options.json];
  for (const kind of KINDS) {
    const path = options[kind];
    if (path === null) continue;
    if (!path.toLowerCase().endsWith(`.${kind}`)) throw new WrongCall(callText.notPaper(path, `.${kind}`));
    assertWritable(path, inputs);
    if (outputs.some((other) => other !== null && isSameFile(other, path)))
      throw new WrongCall(callText.sameOutputs(path));
  }
}

function readBlank(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new WrongCall(callText.noBlank(path), { cause: error });
  }
}

async function writePaper(
  kind: PaperKind,
  { checked, matter, choice }: Papers,
  { options, blank, environment }: PaperOutput,
): Promise<void> {
  const path = options[kind];
  if (path === null) return;
  try {
    writeWhole(path, await makePaper({ kind, matter, choice, blank }));
  } catch (error) {
    if (!(error instanceof UnfitBlank)) throw error;
    throw new UnusableBooks([`${options.blank ?? ""}: ${BLANK_PROBLEMS[error.problem]}`], { cause: error });
  }
  environment.print(`${paperWritten(kind, path)}\n`);
  if (checked.isEncrypted) environment.print(`${cliText.plainPaper}\n`);
}

/** What a paper is written with. */
interface PaperOutput {
  readonly options: PapersCall;
  readonly blank: Uint8Array | null;
  readonly environment: CliEnvironment;
}

/** The numbers of the check, and the pages that the papers have. */
function writeNumbers({ checked, set }: Papers, { json }: PapersCall, { print }: CliEnvironment): void {
  if (json === null) return;
  const { run, snapshot, files, isEncrypted } = checked;
  const { handCells } = reportTarget(snapshot);
  const content = {
    ...reportJson(run, { all: false, handCells }),
    ...filesJson(files, run.records.tables),
    meeting: set,
  };
  writeJson(json, content);
  print(`${cliText.jsonWritten(json)}\n`);
  if (isEncrypted) print(`${cliText.plainJson}\n`);
}

/** The report and `ОКО Справка`. */
async function writeSheets(papers: Papers, options: PapersCall, environment: CliEnvironment): Promise<void> {
  const { checked, matter, set } = papers;
  const { out, structurePassword } = options;
  if (out === null) return;
  const { run, snapshot, own } = checked;
  const mode = possibleMode(checked, "copy", options);
  const { methods } = environment;
  const { stamp } = matter;
  const report = planWrite({
    run,
    workbook: snapshot,
    own,
    options: { mode, comments: false },
    stamp,
    methods,
  });
  const sheets = mode === "new-workbook" ? [] : snapshot.sheets;
  const edits = [...report, ...planMeetingSheet(set, { sheets }, stamp)];
  await writeBook(checked, { out, mode, edits }, structurePassword, environment);
}
