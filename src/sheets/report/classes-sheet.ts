import { conditionReasons, conditionsLines, standingName } from "../../locale/conditions-text";
import {
  clusterMeansLines,
  criterionReasons,
  deficitKnownText,
  deficitLines,
  groupReasons,
  lowTestText,
  riskNumbersText,
  riskReasons,
  splitLine,
  splitNames,
} from "../../locale/groups-text";
import { categoryName } from "../../locale/level-names";
import { noticeText } from "../../locale/notices";
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
import type { SchoolConditions } from "../../core/classify/school-conditions";
import { relevantFactors } from "../../core/classify/relevant-factors";
import { schoolSplit } from "../../core/classify/school-split";
import type { SchoolClass } from "../../core/model/check-result";
import type { SchoolRiskFactors } from "../../core/model/risk-factors";
import type { CheckRun } from "../../core/run/check-run";
import { categoryTints, compareClasses, isLowOrRisk, lowProcedures } from "./class-order";
import type { SheetBasis } from "./report-target";
import { SPLIT_CHART_ROWS, splitChartEdits, splitTable } from "./split-block";
import {
  handedOver,
  tableSheetEdits,
  withoutTerritory,
  type ReportColumn,
  type TableSheet,
} from "./table-sheet";

const { columns: COMMON, classColumns: OWN } = REPORT;

/** A school with all that is known of its groups. */
interface ClassRow {
  readonly entry: SchoolClass;
  readonly conditions: SchoolConditions | undefined;
  readonly factors: SchoolRiskFactors | undefined;
}

/** A column of the sheet, and what it shows of a school. */
interface ClassColumn extends ReportColumn {
  readonly cell: (row: ClassRow) => Cell;
}

const CATEGORY_COLUMNS: readonly ClassColumn[] = [
  { header: OWN.category, width: 11, wrap: true, cell: ({ entry }) => categoryName(entry.category) },
  { header: COMMON.school, width: 22, wrap: true, cell: ({ entry }) => entry.school.name },
  {
    header: COMMON.territory,
    width: 14,
    wrap: true,
    cell: ({ entry }) => entry.school.territory ?? REPORT.noTerritory,
  },
  {
    header: OWN.lowProcedures,
    width: 13,
    align: "center",
    numberFormat: "0",
    cell: ({ entry }) => lowProcedures(entry),
  },
  { header: OWN.years, width: 13, align: "center", cell: ({ entry }) => lowYearsText(entry.tests) },
];

/** Characters that the printed columns take together, and the widest that the reasons need. */
const PAGE_WIDTH = 141;
const WIDEST_REASON = 56;

/** Only where a list of ШНОР was imported. */
const LISTED_COLUMNS: readonly ClassColumn[] = [
  {
    header: OWN.listedLow,
    width: 9,
    align: "center",
    cell: ({ conditions }) => yesNo(conditions?.listed?.low ?? null),
  },
];

/** Only where tables tell the conditions of schools, or a list puts them in groups. */
const ADVERSE_COLUMNS: readonly ClassColumn[] = [
  {
    header: OWN.adverse,
    width: 10,
    align: "center",
    wrap: true,
    cell: ({ conditions }) => yesNo(conditions?.adverse ?? null),
  },
];
const INDEX_COLUMNS: readonly ClassColumn[] = [
  { header: OWN.source, width: 10, align: "center", cell: ({ conditions }) => sourceText(conditions) },
  {
    header: OWN.index,
    width: 12,
    numberFormat: "0.00",
    cell: ({ conditions }) => conditions?.index.value ?? null,
  },
  { header: OWN.known, width: 13, align: "center", cell: ({ conditions }) => knownText(conditions?.index) },
];

/** Only where tables tell of staff and equipment. */
const DEFICIT_COLUMNS: readonly ClassColumn[] = [
  {
    header: OWN.deficit,
    width: 14,
    align: "center",
    wrap: true,
    cell: ({ conditions }) => deficitText(conditions),
  },
];

/** Only where schools are in clusters. */
const CLUSTER_COLUMNS: readonly ClassColumn[] = [
  { header: OWN.cluster, width: 9, align: "center", numberFormat: "0", cell: ({ conditions }) => conditions?.cluster ?? null },
]; // prettier-ignore

/** Only where results are compared inside the clusters. */
const PLACE_COLUMNS: readonly ClassColumn[] = [
  { header: OWN.place, width: 11, align: "center", cell: ({ conditions }) => placeText(conditions) },
  { header: OWN.mean, width: 9, numberFormat: "0.00", cell: ({ conditions }) => conditions?.inCluster?.value ?? null },
]; // prettier-ignore

/** Only where a regression on conditions is used. */
const STANDING_COLUMNS: readonly ClassColumn[] = [
  { header: OWN.standing, width: 13, wrap: true, cell: ({ conditions }) => standingName(conditions?.standing ?? null) },
]; // prettier-ignore
const EXPECTED_COLUMNS: readonly ClassColumn[] = [
  { header: OWN.expected, width: 12, numberFormat: "0.00", cell: ({ conditions }) => conditions?.result?.expected ?? null },
  { header: OWN.residual, width: 12, numberFormat: "0.00", cell: ({ conditions }) => conditions?.result?.residual ?? null },
]; // prettier-ignore

/**
 * `ОКО Классификация`: a row for each school with its groups and their grounds; under it the split by results and
 * conditions as a table and a chart, and the rules in words.
 */
export function classesSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const [conditions, rows] = [run.conditions, classRows(run)];
  if (rows.length === 0) return [];
  const isNowhere = rows.every(({ entry }) => entry.school.territory === null);
  const columns = isNowhere ? withoutTerritory(columnsOf(run)) : columnsOf(run);
  const split = schoolSplit(run);
  const form: TableSheet = {
    sheet: names.sheets.classes,
    title: REPORT.titles.classes,
    ...handedOver(
      [
        [categoriesLine(run.classes), ...(conditions === null ? [] : [splitLine(split)])].join(" "),
        originLine(run, stamp),
        `${lowResultsRule(run)} ${settingsSentence(run.thresholds)}`,
      ],
      {
        rows: rows.length,
        inQuestion: rows.filter(({ entry }) => isLowOrRisk(entry)).length,
        hasMore: conditions !== null,
      },
    ),
    columns,
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    tableName: names.tables.classes,
    totals: conditions === null ? [] : splitTable(run),
    below:
      conditions === null
        ? []
        : [
            ...splitNames(split),
            ...run.notices.filter(({ code }) => code === "list-agreement").map(noticeText),
            ...conditionsLines(conditions),
            ...clusterMeansLines(conditions),
            ...deficitLines(conditions),
          ],
  };
  const categories = rows.map(({ entry }) => entry.category);
  return [
    ...tableSheetEdits(conditions === null ? form : { ...form, beneath: SPLIT_CHART_ROWS }, context),
    ...categoryTints(form, categories),
    ...(conditions === null ? [] : splitChartEdits(form)),
  ];
}

function columnsOf(run: CheckRun): readonly ClassColumn[] {
  const { conditions, riskFactors, thresholds } = run;
  const { lists = [], schools = [], clusters = [], compared, model = null } = conditions ?? {};
  const factors: ClassColumn = {
    header: OWN.factors,
    width: 11,
    align: "center",
    wrap: true,
    cell: ({ factors: of }) => riskNumbersText(relevantFactors(of, thresholds)),
  };
  const isListed = lists.some(({ group }) => group === "low");
  const words = [
    ...CATEGORY_COLUMNS,
    ...(isListed ? LISTED_COLUMNS : []),
    ...(conditions === null ? [] : ADVERSE_COLUMNS),
    ...(model === null ? [] : STANDING_COLUMNS),
  ];
  const room = PAGE_WIDTH - words.reduce((sum, { width }) => sum + width, 0);
  const reason: ClassColumn = {
    header: OWN.reason,
    width: Math.min(WIDEST_REASON, room),
    wrap: true,
    cell: (row) => reasonsOf(row, run).join("\n"),
  };
  const numbers = [
    ...(conditions === null ? [] : INDEX_COLUMNS),
    ...(schools.some(({ deficit }) => deficit !== undefined) ? DEFICIT_COLUMNS : []),
    ...(clusters.length === 0 ? [] : CLUSTER_COLUMNS),
    ...(compared === undefined ? [] : PLACE_COLUMNS),
    ...(model === null ? [] : EXPECTED_COLUMNS),
    ...(riskFactors.length === 0 ? [] : [factors]),
  ];
  // The reason says in words what the numbers measure: they are for filters and are not printed.
  const [first, ...others] = numbers;
  return [
    ...words,
    reason,
    ...(first === undefined ? [] : [{ ...first, isOffPage: true as const }, ...others]),
  ];
}

/** Every school of results, conditions, lists and risk profiles. */
function classRows(run: CheckRun): ClassRow[] {
  const conditions = new Map(run.conditions?.schools.map((entry) => [entry.school.id, entry]));
  const factors = new Map(run.riskFactors.map((entry) => [entry.school.id, entry]));
  const known = new Set(run.classes.map(({ school }) => school.id));
  const others = [...conditions.values(), ...factors.values()].filter(({ school: { id } }) => {
    return !known.has(id) && known.add(id).has(id);
  });
  const entries = [
    ...run.classes,
    ...others.map(({ school }): SchoolClass => ({ school, category: "no-data", tests: [] })),
  ];
  return [...entries].sort(compareClasses).map((entry) => ({
    entry,
    conditions: conditions.get(entry.school.id),
    factors: factors.get(entry.school.id),
  }));
}

function reasonsOf({ entry, conditions, factors }: ClassRow, run: CheckRun): string[] {
  const low = entry.tests.filter(({ fired }) => fired === true).map(lowTestText);
  return [
    ...low,
    ...criterionReasons(entry),
    ...(conditions === undefined ? [] : conditionReasons(conditions)),
    ...(conditions === undefined ? [] : groupReasons(conditions, run.conditions?.lists ?? [])),
    ...riskReasons(relevantFactors(factors, run.thresholds)),
  ];
}

function yesNo(answer: boolean | null): string {
  return answer === null ? REPORT.unknown : answer ? REPORT.yes : REPORT.no;
}

function sourceText(conditions: SchoolConditions | undefined): string | null {
  if (conditions === undefined || conditions.adverse === null) return null;
  return conditions.adverseSource === "list" ? OWN.byList : OWN.byIndex;
}

function knownText(index: SchoolConditions["index"] | undefined): string | null {
  return index === undefined || index.of === 0 ? null : knownOfText(index.known, index.of);
}

/** «да (по 3 из 3)» */
function deficitText(conditions: SchoolConditions | undefined): string | null {
  const deficit = conditions?.deficit;
  if (deficit === undefined) return null;
  return `${yesNo(deficit.deficit)} (${deficitKnownText(deficit.index)})`;
}

function placeText(conditions: SchoolConditions | undefined): string | null {
  const place = conditions?.inCluster;
  return place === undefined ? null : knownOfText(place.place, place.of);
}
