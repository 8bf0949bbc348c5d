import { findingText } from "../../locale/finding-text";
import { categoryName } from "../../locale/level-names";
import { procedureName } from "../../locale/procedure-names";
import { categoriesLine, lowResultsRule, lowYearsText, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckResult, SchoolClass } from "../../core/model/check-result";
import { procedureKey } from "../../core/model/procedure";
import { categoryTints, compareClasses, isLowOrRisk, lowProcedures } from "./class-order";
import { compareCodes } from "../../core/compare-names";
import type { SheetBasis } from "./report-target";
import { handedOver, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const { columns: COMMON, classColumns: OWN } = REPORT;

/** The reason in words holds the numbers: they stand after it for filters, and are not printed. */
const COLUMNS: readonly ReportColumn[] = [
  { header: OWN.category, width: 11, wrap: true },
  { header: COMMON.school, width: 22, wrap: true },
  { header: COMMON.territory, width: 14, wrap: true },
  { header: OWN.procedure, width: 18, wrap: true },
  { header: OWN.share, width: 8, numberFormat: SHARE_FORMAT },
  { header: OWN.low, width: 13, align: "center", wrap: true },
  { header: OWN.oneDecides, width: 10, align: "center" },
  { header: OWN.reason, width: 44, wrap: true },
  { header: OWN.lowProcedures, width: 15, align: "center", numberFormat: "0", isOffPage: true },
  { header: OWN.years, width: 14, align: "center" },
  { header: COMMON.n, width: 13, numberFormat: "0" },
  { header: OWN.count, width: 11, numberFormat: "0" },
  { header: COMMON.threshold, width: 9, numberFormat: SHARE_FORMAT },
  { header: OWN.distance, width: 12, numberFormat: "0" },
  { header: OWN.lower, width: 12, numberFormat: SHARE_FORMAT },
  { header: OWN.upper, width: 12, numberFormat: SHARE_FORMAT },
];
/** Numbers of the test, after the counts of the school. */
const TEST_NUMBERS = 6;

/** A test with its school's category. */
interface ClassRow {
  readonly school: SchoolClass;
  readonly lowProcedures: number;
  /** null where only the school's conditions are known. */
  readonly test: CheckResult | null;
}

/** `ОКО Низкие результаты`: every procedure of every school, with the category it leads to; those that tell why stand first. */
export function lowResultsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const rows = classRows(run.classes);
  if (rows.length === 0) return [];
  const form: TableSheet = {
    sheet: names.sheets.lowResults,
    title: REPORT.titles.lowResults,
    ...handedOver(
      [
        categoriesLine(run.classes),
        originLine(run, stamp),
        `${lowResultsRule(run)} ${settingsSentence(run.thresholds)}`,
      ],
      { rows: rows.length, inQuestion: rows.filter(isTelling).length },
    ),
    columns: COLUMNS,
    rows: rows.map(classCells),
    tableName: names.tables.lowResults,
    totals: [],
    below: [],
  };
  const categories = rows.map(({ school }) => school.category);
  return [...tableSheetEdits(form, context), ...categoryTints(form, categories)];
}

function classRows(classes: readonly SchoolClass[]): ClassRow[] {
  const schools = [...classes].sort(compareClasses).map((school) => ({
    school,
    lowProcedures: lowProcedures(school),
  }));
  const rows = schools.flatMap((entry): ClassRow[] => {
    const tests = [...entry.school.tests].sort(compareTests);
    return tests.length === 0 ? [{ ...entry, test: null }] : tests.map((test) => ({ ...entry, test }));
  });
  return [...rows.filter(isTelling), ...rows.filter((row) => !isTelling(row))];
}

/**
 * Whether a row is why its school is in question: a procedure that is low, or that one pupil would make low. Its other
 * procedures, most of a region's sheet, are for the screen.
 */
function isTelling({ school, test }: ClassRow): boolean {
  return isLowOrRisk(school) && test !== null && (test.fired === true || isDecidedByOne(test));
}

function isDecidedByOne({ fired, details }: CheckResult): boolean {
  return fired !== null && details["onePupilDecides"] === "yes";
}

/** Low procedures first, then in the order of procedures. */
function compareTests(one: CheckResult, other: CheckResult): number {
  const low = Number(other.fired === true) - Number(one.fired === true);
  return low || compareCodes(procedureKey(one.procedure), procedureKey(other.procedure));
}

function classCells({ school, lowProcedures, test }: ClassRow): Cell[] {
  const counts = [lowProcedures, lowYearsText(school.tests)];
  return [
    categoryName(school.category),
    school.school.name,
    school.school.territory ?? REPORT.noTerritory,
    ...(test === null ? [REPORT.noProcedure, null, null, null, null] : testWords(test)),
    ...counts,
    ...(test === null ? Array<null>(TEST_NUMBERS).fill(null) : testNumbers(test)),
  ];
}

function testWords(test: CheckResult): Cell[] {
  const { fired } = test;
  return [
    procedureName(test.procedure),
    test.value,
    fired === null ? REPORT.unknown : fired ? REPORT.yes : REPORT.no,
    isDecidedByOne(test) ? REPORT.yes : REPORT.no,
    findingText(test),
  ];
}

function testNumbers(test: CheckResult): Cell[] {
  const { details } = test;
  return [
    test.n,
    numberOrNull(details["count"]),
    test.threshold,
    worksToThreshold(test),
    numberOrNull(details["lower95"]),
    numberOrNull(details["upper95"]),
  ];
}

/** How many more works with "2" would reach the threshold; 0 or less where it is reached. */
function worksToThreshold({ details }: CheckResult): number | null {
  const distance = numberOrNull(details["distance"]);
  return distance === null ? null : 0 - distance;
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}
