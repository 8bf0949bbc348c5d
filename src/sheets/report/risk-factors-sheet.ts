import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import {
  riskFactorName,
  riskFactorsLine,
  riskFactorsRule,
  significanceName,
} from "../../locale/risk-factor-names";
import { settingsSentence } from "../../locale/threshold-names";
import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { RISK_FACTORS, type SchoolRiskFactors, type Significance } from "../../core/model/risk-factors";
import { relevantFactors } from "../../core/classify/relevant-factors";
import { compareNames } from "../../core/compare-names";
import type { SheetBasis } from "./report-target";
import { SEVERITY_FILLS } from "./report-styles";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";

const { riskColumns: OWN, columns: COMMON } = REPORT;

const COLUMNS: readonly ReportColumn[] = [
  { header: COMMON.school, width: 21, wrap: true },
  { header: OWN.relevant, width: 10, align: "center", numberFormat: "0" },
  ...RISK_FACTORS.map((number): ReportColumn => {
    return {
      header: `${String(number)}. ${riskFactorName(number)}`,
      width: 10.5,
      align: "center",
      wrap: true,
    };
  }),
  { header: COMMON.territory, width: 17, wrap: true, isOffPage: true },
];
/** Columns before those of the factors. */
const LEADING = 2;
const FILLS: readonly (readonly [Significance, string])[] = [
  [2, SEVERITY_FILLS.alert],
  [1, SEVERITY_FILLS.warn],
];

/** `ОКО Факторы риска`: the risk profile of each school; none where no table tells them. */
export function riskFactorsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const { riskFactors, thresholds } = run;
  if (riskFactors.length === 0) return [];
  const counted = riskFactors.map((profile) => ({ profile, relevant: relevantFactors(profile, thresholds) }));
  counted.sort(
    (one, other) =>
      other.relevant.length - one.relevant.length ||
      compareNames(one.profile.school.name, other.profile.school.name),
  );
  const form: TableSheet = {
    sheet: names.sheets.riskFactors,
    title: REPORT.titles.riskFactors,
    lines: [
      riskFactorsLine(counted.map(({ relevant }) => relevant)),
      originLine(run, stamp),
      `${riskFactorsRule(thresholds["risk.minSignificance"])} ${settingsSentence(thresholds)}`,
    ],
    columns: COLUMNS,
    rows: counted.map(({ profile, relevant }) => profileCells(profile, relevant.length)),
    tableName: names.tables.riskFactors,
    totals: [],
    below: [],
  };
  return [...tableSheetEdits(form, context), ...significanceColours(form)];
}

function profileCells({ school, factors }: SchoolRiskFactors, relevant: number): Cell[] {
  const byNumber = new Map(factors.map(({ number, significance }) => [number, significance]));
  return [
    school.name,
    relevant,
    ...RISK_FACTORS.map((number) => {
      const significance = byNumber.get(number);
      return significance === undefined ? REPORT.unknown : significanceName(significance);
    }),
    school.territory ?? REPORT.noTerritory,
  ];
}

/** The colour repeats the word and follows it when a person changes it. */
function significanceColours(form: TableSheet): WorkbookEdit[] {
  const row = firstBodyRow(form);
  const area = { row, column: LEADING, rows: form.rows.length, columns: RISK_FACTORS.length };
  return FILLS.map(([significance, fill]) => ({
    kind: "condition",
    sheet: form.sheet,
    area,
    formula: `${cellAddress(row, LEADING)}="${significanceName(significance)}"`,
    style: { fill },
  }));
}
