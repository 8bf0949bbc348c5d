import { NO_OWN_SETTINGS, ownThresholds, type OwnSettings } from "../app/own-settings";
import { readOwnSettings } from "../app/read-own-settings";
import { inspectWorkbook } from "../app/run-check";
import { jsonNotices, jsonTables } from "../sheets/report/report-json";
import type { WorkbookRecords } from "../core/model/workbook-records";
import { readRecords } from "../core/table/read-records";
import { cliText } from "../locale/cli";
import type { InspectOptions } from "./command-line";
import { inspectText } from "./inspect-text";
import { openBooks, type OpenBook } from "./open-books";
import { assertWritable, writeWhole } from "./output-path";
import type { CliEnvironment } from "./cli-environment";
import { readSettingsFile } from "./settings-file";

/**
 * `oko inspect`: says what tables each book holds and what in them could not be read. Each book is read on its own.
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
  if (json !== null) assertWritable(json, settings === null ? paths : [...paths, settings]);
  const typed = settings === null ? NO_OWN_SETTINGS : readSettingsFile(settings);
  const books = await openBooks(paths, options.password, environment.workbooks);
  const found = books.map((book) => ({ label: book.label, records: recordsOf(book, typed) }));
  environment.print(found.map(({ label, records }) => inspectText(label, records)).join("\n"));
  if (json === null) return;
  const all = found.map(({ label, records }) => (books.length > 1 ? labelled(records, label) : records));
  writeWhole(json, `${JSON.stringify(tablesJson(all), null, 2)}\n`);
  environment.print(`${cliText.jsonWritten(json)}\n`);
}

function recordsOf({ snapshot }: OpenBook, typed: OwnSettings): WorkbookRecords {
  const carried = readOwnSettings(snapshot.settings);
  const own = { ...carried, answers: { ...carried.answers, ...typed.answers } };
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

/** The tables and notices of the published form (README), without the results of checks. */
function tablesJson(books: readonly WorkbookRecords[]): object {
  return {
    tables: jsonTables(books.flatMap(({ tables }) => tables)),
    notices: jsonNotices(books.flatMap((book) => book.notices)),
  };
}
