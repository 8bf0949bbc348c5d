import { NO_OWN_SETTINGS, readOwnSettings } from "../app/own-settings";
import { inspectWorkbook } from "../app/run-check";
import type { InspectOptions } from "./command-line";
import { inspectText } from "./inspect-text";
import { openBooks } from "./open-books";
import { assertWritable, writeWhole } from "./output-path";
import { inspectJson } from "./result-json";
import type { CliEnvironment } from "./run-cli";
import { readSettingsFile } from "./settings-file";
import { cliText } from "../locale/cli";

/**
 * `oko inspect`: says what tables each book holds. Each book is read on its own.
 *
 * @throws {WrongCall}
 * @throws {UnusableBooks}
 */
export async function inspectBooks(
  paths: readonly string[],
  options: InspectOptions,
  environment: CliEnvironment,
): Promise<void> {
  const typed = options.settings === null ? NO_OWN_SETTINGS : readSettingsFile(options.settings);
  if (options.json !== null) assertWritable(options.json, [...paths, ...listOf(options.settings)]);
  const books = await openBooks(paths, options.password, environment.workbooks);
  const found = books.map(({ label, snapshot }) => {
    const own = readOwnSettings(snapshot.settings);
    const answers = { ...own.answers, ...typed.answers };
    return { label, ...inspectWorkbook(snapshot, { ...own, answers }) };
  });
  environment.print(
    found.map(({ label, tables, notices }) => inspectText(label, tables, notices)).join("\n"),
  );
  if (options.json === null) return;
  const tables = found.flatMap(({ label, tables: list }) =>
    list.map((table) => ({ ...table, sheet: prefixOf(label, books) + table.sheet })),
  );
  const notices = found.flatMap(({ label, notices: list }) =>
    list.map((notice) => ({
      ...notice,
      place: notice.place === null ? null : prefixOf(label, books) + notice.place,
    })),
  );
  writeWhole(options.json, `${JSON.stringify(inspectJson(tables, notices), null, 2)}\n`);
  environment.print(`${cliText.jsonWritten(options.json)}\n`);
}

/** As in a check of several books together. */
function prefixOf(label: string, books: readonly unknown[]): string {
  return books.length > 1 ? `[${label}]` : "";
}

function listOf(path: string | null): string[] {
  return path === null ? [] : [path];
}
