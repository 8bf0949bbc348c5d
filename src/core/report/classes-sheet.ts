import { conditionsLines, standingName } from "../../locale/conditions-text";
import { findingText } from "../../locale/finding-text";
import { categoryName } from "../../locale/level-names";
import { procedureName } from "../../locale/procedure-names";
import {
  categoriesLine,
  knownOfText,
  lowResultsRule,
  lowYearsText,
  originLine,
} from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SchoolConditions } from "../classify/school-conditions";
import type { CheckRun } from "../run";
import type { CheckResult, LowResultsCategory, SchoolClass } from "../model/check-result";
import { procedureKey } from "../model/procedure";
import { compareCodes, compareNames } from "./fired-findings";
import type { ReportContext } from "./report-target";
import { SEVERITY_FILLS } from "./report-styles";
import { rowAreas } from "./row-areas";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const { columns: COMMON, classColumns: OWN } = REPORT;

const TEST_COLUMNS: readonly ReportColumn[] = [
  { header: OWN.category, width: 14 },
  { header: COMMON.school, width: 32, wrap: true },
  { header: COMMON.territory, width: 16, wrap: true },
  { header: OWN.lowProcedures, width: 15, align: "center", numberFormat: "0" },
  { header: OWN.years, width: 14, align: "center" },
  { header: OWN.procedure, width: 26, wrap: true },
  { header: COMMON.n, width: 13, numberFormat: "0" },
  { header: OWN.count, width: 11, numberFormat: "0" },
  { header: OWN.share, width: 9, numberFormat: SHARE_FORMAT },
  { header: COMMON.threshold, width: 9, numberFormat: SHARE_FORMAT },
  { header: OWN.distance, width: 12, numberFormat: "0" },
  { header: OWN.lower, width: 12, numberFormat: SHARE_FORMAT },
  { header: OWN.upper, width: 12, numberFormat: SHARE_FORMAT },
  { header: OWN.low, width: 14, align: "center", wrap: true },
  { header: OWN.oneDecides, width: 12, align: "center" },
  { header: OWN.reason, width: 56, wrap: true },
];

/** Only where a table tells the conditions of schools. */
const CONDITION_COLUMNS: readonly ReportColumn[] = [
  { header: OWN.adverse, width: 12, align: "center" },
  { header: OWN.index, width: 12, numberFormat: "0.00" },
  { header: OWN.known, width: 13, align: "center" },
  { header: OWN.cluster, width: 10, align: "center", numberFormat: "0" },
  { header: OWN.expected, width: 12, numberFormat: "0.00" },
  { header: OWN.residual, width: 13, numberFormat: "0.00" },
  { header: OWN.interval, width: 11, numberFormat: "0.00" },
  { header: OWN.standing, width: 20, wrap: true },
];

const CATEGORY_RANKS: Readonly<Record<LowResultsCategory, number>> = {
  low: 0,
  risk: 1,
  no: 2,
  "no-data": 3,
};

/** Tints by category; the word stands in the first column. */
const CATEGORY_FILLS: Readonly<Partial<Record<LowResultsCategory, string>>> = {
  low: SEVERITY_FILLS.alert,
  risk: SEVERITY_FILLS.warn,
};

/** A test with its school's category. */
interface ClassRow {
  readonly school: SchoolClass;
  readonly lowProcedures: number;
  /** null where only the school's conditions are known. */
  readonly test: CheckResult | null;
}

/** `ОКО Классификация`: every procedure of every school, with the category it leads to. */
export function classesSheetEdits(context: ReportContext): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const { conditions } = run;
  const rows = classRows([...run.classes, ...withoutResults(run)]);
  const byId = new Map(conditions?.schools.map((entry) => [entry.school.id, entry]));
  const form: TableSheet = {
    sheet: names.sheets.classes,
    title: REPORT.titles.classes,
    lines: [
      categoriesLine(run.classes),
      originLine(run, stamp),
      `${lowResultsRule(run)} ${settingsSentence(run.thresholds)}`,
    ],
    columns: conditions === undefined ? TEST_COLUMNS : [...TEST_COLUMNS, ...CONDITION_COLUMNS],
    rows: rows.map((row) => [
      ...classCells(row),
      ...(conditions === undefined ? [] : conditionCells(byId.get(row.school.school.id))),
    ]),
    tableName: names.tables.classes,
    totals: [],
    below: conditions === undefined ? [] : conditionsLines(conditions, run.classes),
  };
  return [...tableSheetEdits(form, context), ...tintEdits(form, rows)];
}

function classRows(classes: readonly SchoolClass[]): ClassRow[] {
  const schools = classes.map((school) => ({
    school,
    lowProcedures: school.tests.filter(({ fired }) => fired === true).length,
  }));
  schools.sort(
    (one, other) =>
      CATEGORY_RANKS[one.school.category] - CATEGORY_RANKS[other.school.category] ||
      other.lowProcedures - one.lowProcedures ||
      compareNames(one.school.school.name, other.school.school.name) ||
      compareCodes(one.school.school.id, other.school.school.id),
  );
  return schools.flatMap((entry): ClassRow[] => {
    const tests = [...entry.school.tests].sort(compareTests);
    return tests.length === 0 ? [{ ...entry, test: null }] : tests.map((test) => ({ ...entry, test }));
  });
}

/** Schools of which only the conditions are known. */
function withoutResults(run: CheckRun): SchoolClass[] {
  const known = new Set(run.classes.map(({ school }) => school.id));
  const others = run.conditions?.schools.filter(({ school }) => !known.has(school.id)) ?? [];
  return others.map(({ school }) => ({ school, category: "no-data", tests: [] }));
}

function conditionCells(conditions: SchoolConditions | undefined): Cell[] {
  if (conditions === undefined) return CONDITION_COLUMNS.map(() => null);
  const { adverse, index, cluster, result, standing } = conditions;
  return [
    adverse === null ? REPORT.unknown : adverse ? REPORT.yes : REPORT.no,
    index.value,
    knownOfText(index.known, index.of),
    cluster,
    result?.expected ?? null,
    result?.residual ?? null,
    result?.interval ?? null,
    standingName(standing),
  ];
}

/** Low procedures first, then in the order of procedures. */
function compareTests(one: CheckResult, other: CheckResult): number {
  const low = Number(other.fired === true) - Number(one.fired === true);
  return low || compareCodes(procedureKey(one.procedure), procedureKey(other.procedure));
}

function classCells({ school, lowProcedures, test }: ClassRow): Cell[] {
  const ofSchool = [
    categoryName(school.category),
    school.school.name,
    school.school.territory ?? REPORT.noTerritory,
    lowProcedures,
    lowYearsText(school.tests),
  ];
  const own =
    test === null
      ? [REPORT.noProcedure, ...Array<null>(TEST_COLUMNS.length - 6).fill(null)]
      : testCells(test);
  return [...ofSchool, ...own];
}

function testCells(test: CheckResult): Cell[] {
  const { details } = test;
  return [
    procedureName(test.procedure),
    test.n,
    numberOrNull(details["count"]),
    test.value,
    test.threshold,
    worksToThreshold(test),
    numberOrNull(details["lower95"]),
    numberOrNull(details["upper95"]),
    test.fired === null ? REPORT.unknown : test.fired ? REPORT.yes : REPORT.no,
    test.fired !== null && details["onePupilDecides"] === "yes" ? REPORT.yes : REPORT.no,
    findingText(test),
  ];
}

/** How many more works with "2" would reach the threshold; 0 or less where it is reached. */
function worksToThreshold({ details }: CheckResult): number | null {
  const distance = numberOrNull(details["distance"]);
  return distance === null ? null : 0 - distance;
}

function tintEdits(form: TableSheet, rows: readonly ClassRow[]): WorkbookEdit[] {
  const first = firstBodyRow(form);
  return Object.entries(CATEGORY_FILLS).flatMap(([category, fill]): WorkbookEdit[] => {
    const own = rows.flatMap(({ school }, index) => (school.category === category ? [first + index] : []));
    const areas = rowAreas(own, 0, form.columns.length);
    return areas.length === 0 ? [] : [{ kind: "style", sheet: form.sheet, areas, style: { fill } }];
  });
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}
