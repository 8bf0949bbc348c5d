import { fileNotices } from "../app/file-notices";
import type { NamedBook } from "../app/join-books";
import { NO_OWN_SETTINGS, ownThresholds, type OwnSettings } from "../app/own-settings";
import { readOwnSettings } from "../app/read-own-settings";
import { inspectWorkbook } from "../app/run-check";
import { jsonNotices } from "../sheets/report/report-json";
import { jsonTables } from "../sheets/report/tables-json";
import type { WorkbookRecords } from "../core/model/workbook-records";
import { readRecords } from "../core/table/read-records";
import { cliText, filesText } from "../locale/cli";
import type { InspectOptions } from "./call-options";
import { filesJson } from "./files-json";
import { givenFiles } from "./given-files";
import { inspectText } from "./inspect-text";
import { openBooks } from "./open-books";
import { assertWritable } from "./output-path";
import { writeJson } from "./write-json";
import type { CliEnvironment } from "./cli-environment";
import { readSettingsFile } from "./settings-file";

/**
 * `oko inspect`: says what tables each book holds and what in them could not be read. Each book is read on its own; of
 * several it first says what came of each.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function inspectBooks(
  paths: readonly string[],
  options: InspectOptions,
  environment: CliEnvironment,
): Promise<void> {
  const { json, settings } = options;
  const given = givenFiles(paths);
  if (json !== null) assertWritable(json, settings === null ? given : [...given, settings]);
  const typed = settings === null ? NO_OWN_SETTINGS : readSettingsFile(settings);
  const { books, alone, files } = await openBooks(
    given,
    { password: options.password, out: null },
    environment.workbooks,
    environment.complain,
  );
  const found = books.map((book) => ({ label: book.label, records: recordsOf(book, typed) }));
  const all = found.map(({ label, records }) => (alone === null ? labelled(records, label) : records));
  const tables = all.flatMap((records) => records.tables);
  const views = files.views(tables);
  if (alone === null) environment.print(filesText(views));
  environment.print(found.map(({ label, records }) => inspectText(label, records)).join("\n"));
  if (json === null) return;
  const notices = jsonNotices([...fileNotices(views), ...all.flatMap((records) => records.notices)]);
  const result = { tables: jsonTables(tables), notices, ...filesJson(files, tables) };
  writeJson(json, result);
  environment.print(`${cliText.jsonWritten(json)}\n`);
}

function recordsOf({ snapshot }: NamedBook, typed: OwnSettings): WorkbookRecords {
  const carried = readOwnSettings(snapshot.settings);
  const own = {
    ...carried,
    answers: { ...carried.answers, ...typed.answers },
    forms: [...(carried.forms ?? []), ...(typed.forms ?? [])],
  };
  const { tables, notices } = inspectWorkbook(snapshot, own);
  const records = readRecords(snapshot, tables, [...typed.scales, ...carried.scales], ownThresholds(own));
  return { ...records, notices: [...notices, ...records.notices] };
}

/** Sheets named as in a check of several books together. */
function labelled(records: WorkbookRecords, label: string): WorkbookRecords {
  return {
    ...records,
    tables: records.tables.map((table) => ({ ...table, sheet: `[${label}]${table.sheet}` })),
    notices: records.notices.map((notice) => ({
      ...notice,
      place: notice.place === null ? null : `[${label}]${notice.place}`,
    })),
  };
}
