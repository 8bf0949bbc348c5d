import { withoutLeftOut } from "../sheets/roadmap/offered-rows";
import { roadmapNotices } from "../sheets/roadmap/roadmap-notices";
import { planRoadmap, type Roadmap, type RoadmapScope } from "../core/roadmap/plan-roadmap";
import { roadmapJson } from "../sheets/roadmap/roadmap-json";
import { readRoadmapTables } from "../sheets/roadmap/roadmap-tables";
import { schoolYearOf } from "../core/roadmap/school-year";
import { roadmapEdits, trackedRoadmap } from "../sheets/roadmap/write-roadmap";
import type { CheckRun } from "../core/run/check-run";
import { cliText } from "../locale/cli";
import { roadmapSummary } from "../locale/roadmap-text";
import { askedSchool } from "./asked-school";
import { checkedBooks } from "./checked-books";
import type { RoadmapCall } from "./call-options";
import { readFactsFile } from "./facts-file";
import { filesJson } from "./files-json";
import { givenFiles } from "./given-files";
import { noticeLines } from "./notice-lines";
import { writeJson } from "./write-json";
import type { CliEnvironment } from "./cli-environment";
import { assertOutputs, possibleMode, writeBook } from "./write-book";

/**
 * `oko roadmap`: checks the books together and writes the roadmap that the findings ask for.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function roadmapBooks(
  paths: readonly string[],
  options: RoadmapCall,
  environment: CliEnvironment,
): Promise<void> {
  const books = givenFiles(paths);
  const files = [options.settings, options.facts].filter((path) => path !== null);
  assertOutputs([...books, ...files], options);
  const facts = options.facts === null ? {} : readFactsFile(options.facts);
  const checked = await checkedBooks(books, options, environment);
  const { run, snapshot } = checked;
  const mode = possibleMode(checked, "copy", options);
  const date = options.date ?? environment.today();
  const scope = scopeOf(run, options.scope);
  const { form, quarter, basis, writes, hasReminders, isProtected } = options;
  const year = options.year ?? schoolYearOf(date);
  const tables = readRoadmapTables(snapshot.sheets);
  const roadmap = planRoadmap(run, {
    ...{ form, scope, year, facts, basis, tables, writes, hasReminders, quarter, isProtected },
  });
  const notices = [...run.notices, ...roadmapNotices(roadmap, run, snapshot)];
  const shown = withoutLeftOut(roadmap, snapshot);
  const { earlier, origin } = trackedRoadmap(roadmap, snapshot, date);
  const head = [summary(shown, earlier !== null), ...(origin === "" ? [] : [origin.trim()])];
  environment.print(`${[...head, ...noticeLines(notices), ""].join("\n")}`);
  if (options.json !== null) {
    const json = { ...roadmapJson(shown, notices), ...filesJson(checked.files, run.records.tables) };
    writeJson(options.json, json);
    environment.print(`${cliText.jsonWritten(options.json)}\n`);
    if (checked.isEncrypted) environment.print(`${cliText.plainJson}\n`);
  }
  if (options.out === null) return;
  const stamp = { fileName: snapshot.fileName, date, version: environment.version };
  const { sheets, settings } = snapshot;
  const workbook = { sheets, settings, isNew: mode === "new-workbook" };
  const edits = roadmapEdits(roadmap, run, workbook, stamp);
  await writeBook(checked, { out: options.out, mode, edits }, options.structurePassword, environment);
}

/** A school by its code, however it was asked for: so the pane knows the same plan again. */
function scopeOf(run: CheckRun, scope: RoadmapScope): RoadmapScope {
  return scope.kind === "school" ? { ...scope, school: askedSchool(run, scope.school).id } : scope;
}

/** @param isBegun A roadmap or a plan stands in the workbook. */
function summary({ rows, schools, options, isKnown }: Roadmap, isBegun: boolean): string {
  const names = schools.map(({ name }) => name);
  const because = rows.filter(({ reasons }) => reasons.length > 0).length;
  const { scope, year } = options;
  const isKept = !isKnown && isBegun;
  return roadmapSummary({ measures: rows.length, because, names, scope, year, isBegun, isKept });
}
