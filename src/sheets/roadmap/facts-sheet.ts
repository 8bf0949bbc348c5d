import { schoolLabels } from "../../core/model/school-labels";
import { FACT_WORDS, factsLine } from "../../locale/fact-words";
import { TRIGGER_WORDS } from "../../locale/measure-words";
import { originLine } from "../../locale/report-text";
import type { WorkbookEdit } from "../../workbook/edit";
import { cleanText } from "../../core/cleaning/clean-text";
import { compareNames } from "../../core/compare-names";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "../report/table-sheet";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { addedReportColumns, addedRows, extraEdits, NO_ADDITIONS } from "./added-columns";
import { FACT_COLUMNS, isFilled, type FactLine, type FactsTable } from "./facts-table";
import { schoolReasons } from "../../core/roadmap/school-reasons";
import { named, schoolsOf } from "../../core/roadmap/trigger-reason";

const { columns: WORDS } = FACT_WORDS;

const COLUMNS: readonly ReportColumn[] = [
  { header: WORDS.school, width: 32, wrap: true },
  { header: WORDS.found, width: 30, wrap: true },
  { header: WORDS.adverse, width: 12, align: "center" },
  { header: WORDS.resilient, width: 18, align: "center" },
  { header: WORDS.medals, width: 18, align: "center" },
  // As text: «1,4» would become a number.
  { header: WORDS.factors, width: 22, align: "center", numberFormat: "@" },
  // Width 0 hides: names of schools may repeat.
  { header: WORDS.id, width: 0 },
];

/** Index of the first column that people fill in. */
const FIRST_FACT = 2;

/** The schools of a run that a table lacks, with nothing said of them, by name; those of one name told apart. */
export function missingSchools(lines: readonly FactLine[], run: CheckRun): FactLine[] {
  const schools = schoolsOf(run);
  const labels = schoolLabels(schools);
  const known = new Set(namedLines(lines, run).map(({ id }) => id));
  return schools
    .filter(({ id }) => !known.has(id))
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ id, name }) => ({
      ...{ school: labels.get(id) ?? name, id },
      cells: { adverse: null, resilient: null, medals: null, factors: null },
      ...NO_ADDITIONS,
    }));
}

function namedLines(lines: readonly FactLine[], run: CheckRun) {
  return named(
    schoolsOf(run),
    lines.flatMap(({ school, id }) => [id, cleanText(school)].filter((text) => text !== "")),
  );
}

/** `ОКО Сведения`: what the office knows of its schools and the tables do not say, for people to fill in. */
export function factsSheetEdits(
  names: { readonly sheet: string; readonly table: string },
  { lines, added }: Pick<FactsTable, "lines" | "added">,
  run: CheckRun,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const found = foundBySchool(run);
  const rows = lines.map(({ school, id, cells, added: own }) => [
    ...[school, found.get(id) ?? null],
    ...FACT_COLUMNS.map((key) => cells[key]),
    ...[id === "" ? null : id, ...own],
  ]);
  const form: TableSheet = {
    sheet: names.sheet,
    title: FACT_WORDS.title,
    lines: [factsLine(lines.filter(isFilled).length, lines.length), originLine(run, stamp)],
    columns: [...COLUMNS, ...addedReportColumns(added)],
    rows,
    tableName: names.table,
    totals: [],
    below: FACT_WORDS.below,
  };
  const extras = addedRows(firstBodyRow(form), rows, lines);
  return [...tableSheetEdits(form, { run, stamp }), ...answers(form), ...extraEdits(names.sheet, extras)];
}

/** What the tables say of each school, by its id. */
function foundBySchool(run: CheckRun): ReadonlyMap<string, string> {
  const words = new Map<string, Set<string>>();
  for (const { school, trigger } of schoolReasons(run, {})) {
    const id = school?.id ?? "";
    words.set(id, (words.get(id) ?? new Set()).add(TRIGGER_WORDS[trigger]));
  }
  return new Map([...words].map(([id, texts]) => [id, [...texts].join(FACT_WORDS.between)]));
}

/** Drop-downs of the columns that are answered by yes or no. */
function answers(form: TableSheet): WorkbookEdit[] {
  if (form.rows.length === 0) return [];
  const columns = FACT_COLUMNS.filter((key) => key !== "factors").length;
  const area = { row: firstBodyRow(form), column: FIRST_FACT, rows: form.rows.length, columns };
  return [{ kind: "validation", sheet: form.sheet, area, options: [FACT_WORDS.yes, FACT_WORDS.no] }];
}
