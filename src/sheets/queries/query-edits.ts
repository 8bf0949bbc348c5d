import type { ReportStamp } from "../../core/model/report-stamp";
import type { CheckRun } from "../../core/run/check-run";
import { askedSchools, type SchoolFacts, type SchoolQuery } from "../../core/run/school-query";
import { checkName } from "../../locale/check-names";
import { levelName } from "../../locale/level-names";
import { listText } from "../../locale/number-text";
import { QUERY, READY_QUERIES } from "../../locale/query-text";
import { conclusionLines, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { subjectName } from "../../locale/subject-names";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { earlierSheet, freeSheetName, type NamedSheet } from "../report/named-sheet";
import { tableSheetEdits, withoutTerritory, type ReportColumn } from "../report/table-sheet";

/** A question with its name: kept with the workbook. */
export interface NamedQuery extends SchoolQuery {
  readonly name: string;
}

/** The ready questions. */
export const READY: readonly NamedQuery[] = [
  { name: READY_QUERIES.twoSubjects, minSubjects: 2 },
  { name: READY_QUERIES.lowTwoYears, minLowYears: 2 },
  { name: READY_QUERIES.check, level: "check" },
  { name: READY_QUERIES.lowAndSigns, minLow: 1, minSubjects: 1 },
  { name: READY_QUERIES.repeated, isRepeated: true },
];

const { columns: C } = QUERY;

/** Together as wide as a page is at 9 points, and no word of a header is cut. */
const COLUMNS: readonly ReportColumn[] = [
  { header: C.territory, width: 14, wrap: true },
  { header: C.school, width: 19, wrap: true },
  { header: C.level, width: 11, wrap: true },
  { header: C.year, width: 7, align: "center", numberFormat: "0" },
  { header: C.signs, width: 11, numberFormat: "0" },
  { header: C.subjects, width: 12, numberFormat: "0" },
  { header: C.signSubjects, width: 12, wrap: true },
  { header: C.checks, width: 17, wrap: true },
  { header: C.low, width: 13, numberFormat: "0" },
  { header: C.lowYears, width: 13, numberFormat: "0" },
  { header: C.repeated, width: 12, align: "center" },
];

/** The columns and rows of an answer; where nobody's territory is known it has no column. */
function answerTable(run: CheckRun, schools: readonly SchoolFacts[]) {
  const isKnown = [...run.evidence, ...run.classes].some(({ school }) => school.territory !== null);
  const rows = schools.map(rowOf);
  return isKnown
    ? { columns: COLUMNS, rows }
    : { columns: withoutTerritory(COLUMNS), rows: rows.map((cells) => cells.slice(1)) };
}

/** Why these data say nothing to a question; null where they do. */
export function queryLack({ records, classes, evidence }: CheckRun, query: SchoolQuery): string | null {
  const { minLowYears = 1, isRepeated } = query;
  const needed = Math.max(minLowYears, isRepeated === true ? 2 : 1);
  const tested = [...records.procedures, ...classes.flatMap(({ tests }) => tests)];
  const years = new Set(tested.flatMap(({ procedure }) => procedure.year ?? []));
  if (years.size === 0) return QUERY.noResults;
  // That no school has a sign is not said where none could have one.
  if (evidence.length === 0 && isOfSigns(query)) return QUERY.noConclusions;
  return years.size < needed ? QUERY.years(needed) : null;
}

function isOfSigns({ level, minSubjects = 0, isRepeated }: SchoolQuery): boolean {
  return level !== undefined || minSubjects > 0 || isRepeated === true;
}

/** The headers of an answer, then a row a school; a territory that is the same of all takes no room on the screen. */
export function answerGrid(run: CheckRun, query: SchoolQuery): Cell[][] {
  const { columns, rows } = answerTable(run, askedSchools(run, query));
  const grid = [columns.map(({ header }) => header), ...rows];
  const territories = new Set([...run.evidence, ...run.classes].map(({ school }) => school.territory));
  return columns[0]?.header === C.territory && territories.size === 1
    ? grid.map((cells) => cells.slice(1))
    : grid;
}

/** The sheet that holds an earlier answer to a question; null where there is none. */
export function querySheet<T extends NamedSheet>(
  { name }: Pick<NamedQuery, "name">,
  sheets: readonly T[],
): T | null {
  return earlierSheet(sheets, wantedSheet(name), (title) => QUERY.isTitle(title, name));
}

function wantedSheet(name: string): string {
  return `${QUERY.sheet} ${name}`;
}

/** The answer as a sheet with an Excel table, whose filter works; an earlier answer to the same question is replaced. */
export function queryEdits(
  query: NamedQuery,
  run: CheckRun,
  target: {
    readonly sheets: readonly (NamedSheet & Pick<SheetSnapshot, "tables">)[];
    readonly stamp: ReportStamp;
  },
): WorkbookEdit[] {
  const { sheets, stamp } = target;
  const before = querySheet(query, sheets);
  const gone = before === null ? [] : [before];
  const sheet = before?.name ?? freeSheetName(sheets, wantedSheet(query.name));
  const taken = new Set(
    sheets
      .filter((of) => !gone.includes(of))
      .flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  const lack = queryLack(run, query);
  const schools = lack === null ? askedSchools(run, query) : [];
  const form = {
    ...{ sheet, ...answerTable(run, schools) },
    title: lack === null ? QUERY.title(query.name, schools.length) : QUERY.unknown(query.name),
    lines: [
      ...conclusionLines(run, lack ?? (schools.length === 0 ? QUERY.nothing : QUERY.of(run.evidence.length))),
      originLine(run, stamp),
    ],
    tableName: freeTable(sheet, taken),
    ...{ totals: [], below: [] },
  };
  return [
    ...gone.map(({ name }): WorkbookEdit => ({ kind: "delete-sheet", sheet: name })),
    ...tableSheetEdits(form, { run, stamp }),
  ];
}

function rowOf({ school, level, year, signals, subjects, low, lowYears, isRepeated }: SchoolFacts): Cell[] {
  return [
    ...[
      school.territory ?? REPORT.noTerritory,
      school.name,
      levelName(level),
      year,
      signals.length,
      subjects.length,
    ],
    listText(subjects.map((subject) => subjectName(subject).name)),
    listText([...new Set(signals.map(({ check }) => checkName(check)))]),
    ...[low, lowYears, isRepeated ? REPORT.yes : REPORT.no],
  ];
}

function freeTable(sheet: string, taken: ReadonlySet<string>): string {
  const name = sheet.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/_+$/, "");
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
    candidate = `${name}_${String(number)}`;
  return candidate;
}
