import { alikeTables } from "./alike-tables";
import { emptyTemplate, type FormColumn, type FormRow, type FormTemplate } from "./form-template";
import { formSheets } from "./form-sheets";
import { foundTables, type FoundTable } from "./found-table";
import type { HeaderBlock } from "./header-block";
import { learnEqual } from "./learn-equal";
import { learnGiven } from "./learn-given";
import { learnLines } from "./learn-lines";
import { learnRules, shareLimits } from "./learn-rules";
import type { SchoolSheet } from "./monthly-run";
import { readMonthText } from "./monthly-dates";
import { areOwnClasses } from "./own-classes";
import { kindFromValidations, NO_VALIDATION } from "./read-validations";
import { rulesInWords } from "./rules-in-words";
import { holdsSchools, mayNameSchools } from "./school-header";
import { namesSchool } from "./school-words";
import type { SheetView } from "./sheet-view";
import { turnedSheet } from "./turned-sheet";
import { plainWords } from "./words";

/**
 * Learns a form from its empty workbook or from a good example.
 *
 * @returns null where no sheet has a table.
 */
export function learnTemplate(sheets: readonly SchoolSheet[]): FormTemplate | null {
  const tables = foundTables(sheets.map(turnedSheet));
  const widest = Math.max(0, ...tables.map(({ block }) => block.paths.length));
  const found = tables.find(({ block }) => block.paths.length === widest);
  if (found === undefined) return null;
  const more = formSheets(tables, found);
  return { ...templateOf([found], "form"), ...(more.length === 0 ? {} : { sheets: more }) };
}

/** Of several files, so many must have one header. */
const LEAST_FILES = 2;

/**
 * Proposes a form from the files themselves: the header that most of them have, and the given rows and formulas on which
 * those files agree.
 *
 * @param agreement Share of the files with that header that must agree.
 * @returns A form without columns where no two of several files have one header: one of them is not what most agree on.
 */
export function proposeTemplate(tables: readonly FoundTable[], agreement: number): FormTemplate {
  const byHeader = new Map<string, FoundTable[]>();
  for (const table of tables) {
    const key = headersOf(table.block)
      .map((header, index) => (isOverSchools(table, index) ? SCHOOLS_HEADER : plainWords(header)))
      .join("|");
    byHeader.set(key, [...(byHeader.get(key) ?? []), table]);
  }
  const most = [...byHeader.values()].reduce<FoundTable[]>(
    (best, of) => (of.length > best.length ? of : best),
    [],
  );
  const isAgreed = most.length >= Math.min(LEAST_FILES, tables.length);
  if (most.length === 0 || !isAgreed) return emptyTemplate();
  const haveOwnClasses = most[0]?.block.paths.some((_, index) => areOwnClasses(most, index)) === true;
  return templateOf(haveOwnClasses ? most : alikeTables(most), "files", agreement);
}

/** «Школа» in one file, «Наименование ОО» in another: what stands below is the same. */
const SCHOOLS_HEADER = "школа";

function isOverSchools({ view, block }: FoundTable, index: number): boolean {
  const { column, levels } = block.paths[index] ?? { column: -1, levels: [] };
  return mayNameSchools(levels.join(" ")) && holdsSchools([{ view, column, bodyRow: block.bodyRow }]);
}

function templateOf(
  tables: readonly FoundTable[],
  source: FormTemplate["source"],
  agreement = 1,
): FormTemplate {
  const [first] = tables;
  if (first === undefined) return emptyTemplate();
  const { view, block } = first;
  const headers = headersOf(block);
  const given = learnGiven(tables, agreement, headers);
  const byRow = learnRules(tables, headers, given);
  const byLine = given.labels.length === 0 ? learnLines(tables, headers) : [];
  const rules = [...byRow.rules, ...byLine, ...shareLimits(byLine)];
  const computed = new Set([
    ...byRow.computed,
    ...byLine.flatMap((rule) => (rule.kind === "column" ? [rule.target] : [])),
  ]);
  const { totals } = byRow;
  const columns = block.paths.map((path, index): FormColumn => {
    const header = headers[index] ?? "";
    return {
      header,
      levels: path.levels,
      role: given.roles[index] ?? (computed.has(header) ? "computed" : "input"),
      ...kindOf(tables, index),
      numberFormat: null,
    };
  });
  return {
    title: titleOf(view, block),
    sheet: view.name,
    columns,
    rows: given.labels.map((label): FormRow => ({ label, isTotal: totals.has(label) })),
    rules: [
      ...rules,
      ...learnEqual(tables, headers, given),
      ...rulesInWords(view, block, headers, given.labels),
    ],
    source,
    headFields: headTexts(tables, agreement).map((text) => ({ text, means: "other" })),
  };
}

/** What the validations of the first table that has some say of a column: other formats than xlsx may not keep them. */
function kindOf(tables: readonly FoundTable[], index: number): ReturnType<typeof kindFromValidations> {
  const kinds = tables.map(({ sheet, others, block }) => {
    return kindFromValidations(sheet, others, block.paths[index]?.column ?? 0, block.bodyRow);
  });
  return kinds.find(({ kind }) => kind !== "unknown") ?? kinds[0] ?? NO_VALIDATION;
}

/** Joined headers, each once: a repeated one gets a number. */
export function headersOf(block: HeaderBlock): string[] {
  const seen = new Map<string, number>();
  return block.paths.map(({ levels }) => {
    const header = levels.join(" / ");
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header} (${String(count)})`;
  });
}

function titleOf(view: SheetView, block: HeaderBlock): string {
  const texts = view.filledRows().filter((row) => row < (block.rows[0] ?? 0));
  return texts.map((row) => firstText(view, row))[0] ?? "";
}

/** Texts above the table that the form itself has: what else stands there, or names a school, was typed by the school. */
function headTexts(tables: readonly FoundTable[], agreement: number): string[] {
  const counts = new Map<string, number>();
  for (const { view, block } of tables) {
    const texts = new Set<string>();
    for (let row = 0; row < (block.rows[0] ?? 0); row += 1) {
      // What stands right of a text was typed into the form, even where all typed the same.
      const first = firstText(view, row);
      if (first !== undefined && readMonthText(first) === null && !namesSchool(first)) texts.add(first);
    }
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count / tables.length >= agreement).map(([text]) => text);
}

function firstText(view: SheetView, row: number): string | undefined {
  const [column] = view.filledColumns(row);
  return column === undefined ? undefined : view.text(row, column);
}
