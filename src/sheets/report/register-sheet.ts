import { checkName } from "../../locale/check-names";
import { levelName } from "../../locale/level-names";
import { procedureName } from "../../locale/procedure-names";
import { markerStatusText, plainRowsLine, REGISTER_LINE, REPEATED_SIGNALS } from "../../locale/register-text";
import { conclusionLines, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckResult, YearEvidence } from "../../core/model/check-result";
import { isInQuestion, LEVELS } from "../../core/model/level-ranks";
import { levelCounts, schoolsOfLevel } from "../../core/objectivity/level-counts";
import { yearsOfSchools } from "../../locale/evidence-text";
import { markerRegister, type RegisterYear } from "../../core/objectivity/marker-register";
import type { CheckRun } from "../../core/run/check-run";
import { registerRows, type RegisterRow } from "./register-rows";
import type { SheetBasis } from "./report-target";
import {
  firstBodyRow,
  handedOver,
  tableSheetEdits,
  withoutTerritory,
  type ReportColumn,
  type TableSheet,
} from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const { columns: COMMON, registerColumns: OWN, totals: TOTALS } = REPORT;

const COLUMNS: readonly ReportColumn[] = [
  { header: COMMON.year, width: 7, align: "center" },
  { header: COMMON.school, width: 22, wrap: true },
  { header: COMMON.territory, width: 14, wrap: true },
  { header: COMMON.procedure, width: 18, wrap: true },
  { header: OWN.marker, width: 9, align: "center", numberFormat: "0" },
  { header: OWN.official, width: 21, wrap: true },
  { header: OWN.signals, width: 21, wrap: true },
  { header: COMMON.level, width: 13, wrap: true },
  { header: OWN.repeated, width: 16, wrap: true },
  { header: OWN.yearLevel, width: 14, wrap: true, isOffPage: true },
  { header: COMMON.n, width: 13, numberFormat: "0" },
];

/** Column of the shares in the totals. */
const SHARE_COLUMN = 7;

/**
 * `ОКО Реестр`: every school by year and procedure, with the markers of the official list, the
 * signs of the 2019 method and the signs of ours side by side, and under it the three numbers that
 * every region reports. Tables of exams have nothing for it.
 */
export function registerSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const all = registerRows(run);
  const told = handedOverFirst(all.filter(isTold));
  const totals = totalRows(run);
  if (told.length === 0 && totals.length === 1) return [];
  // The counts under the table stand in its columns, so that of territories, of which none is known, is left out and not hidden.
  const isNowhere = told.every(({ school }) => school.territory === null);
  const form: TableSheet = {
    sheet: names.sheets.register,
    title: REPORT.titles.register,
    ...handedOver(
      [
        ...conclusionLines(run),
        originLine(run, stamp),
        `${REGISTER_LINE} ${settingsSentence(run.thresholds)}`,
      ],
      { rows: told.length, inQuestion: told.filter(isHandedOver).length, hasMore: true },
    ),
    columns: isNowhere ? withoutTerritory(COLUMNS) : COLUMNS,
    rows: told.map((row) => rowCells(row, isNowhere)),
    tableName: names.tables.register,
    totals,
    below: told.length === all.length ? [] : [plainRowsLine(all.length - told.length, all.length)],
  };
  return [...tableSheetEdits(form, context), ...totalFormats(form)];
}

/** A school that no list and no check says anything of in a procedure is counted under the table: its row would be empty. */
function isTold({ isListed, official, signals, statuses }: RegisterRow): boolean {
  return isListed || official.length > 0 || signals.length > 0 || statuses.length > 0;
}

/** Marked by the official list, or of a school with a conclusion: what a person hands over. */
function isHandedOver({ isListed, level }: RegisterRow): boolean {
  return isListed || (level !== null && isInQuestion(level));
}

/** Each part keeps its order: the latest year first, then by school. */
function handedOverFirst(rows: readonly RegisterRow[]): RegisterRow[] {
  return [...rows.filter(isHandedOver), ...rows.filter((row) => !isHandedOver(row))];
}

function rowCells(row: RegisterRow, isNowhere: boolean): Cell[] {
  return [
    row.year,
    row.school.name,
    ...(isNowhere ? [] : [row.school.territory ?? REPORT.noTerritory]),
    row.procedure === null ? REPORT.noProcedure : procedureName(row.procedure),
    row.isListed ? 1 : null,
    checkNames(row.official),
    checkNames(row.signals),
    row.level === null ? null : levelName(row.level),
    repeatedText(row),
    row.yearLevel === null ? null : levelName(row.yearLevel),
    row.participants,
  ];
}

/** A check of several classes is named once. */
function checkNames(results: readonly CheckResult[]): string | null {
  return results.length === 0 ? null : [...new Set(results.map(({ check }) => checkName(check)))].join("; ");
}

function repeatedText({ statuses, signals }: RegisterRow): string | null {
  const isRepeated = signals.some(({ details }) => details["repeated"] === "yes");
  const parts = [
    ...statuses.map(({ origin, status }) => markerStatusText(origin, status)),
    ...(isRepeated ? [REPEATED_SIGNALS] : []),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

function totalRows(run: CheckRun): Cell[][] {
  const years = markerRegister(run).years;
  return [
    [
      COMMON.year,
      TOTALS.what,
      TOTALS.schools,
      TOTALS.repeated,
      TOTALS.appeared,
      TOTALS.left,
      TOTALS.all,
      TOTALS.share,
      TOTALS.everyYear,
    ],
    ...years.map(yearCells),
    ...ownCells(run),
  ];
}

function yearCells({
  origin,
  year,
  schools,
  repeated,
  appeared,
  left,
  everyYear,
  ofAll,
}: RegisterYear): Cell[] {
  return [
    year,
    TOTALS[origin],
    schools,
    repeated?.count ?? REPORT.unknown,
    appeared ?? REPORT.unknown,
    left ?? REPORT.unknown,
    ofAll?.total ?? REPORT.unknown,
    ofAll?.share ?? REPORT.unknown,
    everyYear ?? REPORT.unknown,
  ];
}

/** The conclusions of the schools: the numbers of the headline; then, where there are several years, what each says by itself. */
function ownCells({ evidence }: CheckRun): Cell[][] {
  if (evidence.length === 0) return [];
  const years = yearsOfSchools(evidence);
  const [latest] = years;
  const byYear = years.map((year) => {
    const ofYear = evidence.flatMap((of) => of.years.filter((one) => one.year === year));
    return { when: year, what: TOTALS.ofYear, schools: ofYear };
  });
  const whole = { when: years.length > 1 ? TOTALS.allYears : (latest ?? null), what: TOTALS.own };
  const all = [{ ...whole, schools: evidence }, ...(years.length > 1 ? byYear : [])];
  return all.flatMap(({ when, what, schools }) => levelCells(when, what, schools));
}

function levelCells(when: Cell, what: string, schools: readonly Judged[]): Cell[][] {
  const counts = levelCounts(schools);
  return LEVELS.map((level) => {
    const repeated = schoolsOfLevel(schools, level).filter(isRepeated).length;
    return [
      when,
      `${what}: ${levelName(level)}`,
      counts[level],
      isInQuestion(level) ? repeated : REPORT.noProcedure,
      REPORT.noProcedure,
      REPORT.noProcedure,
      counts.all,
      counts[level] / counts.all,
      REPORT.noProcedure,
    ];
  });
}

type Judged = Pick<YearEvidence, "level" | "signals">;

function isRepeated({ signals }: Judged): boolean {
  return signals.some(({ details }) => details["repeated"] === "yes");
}

function totalFormats(form: TableSheet): WorkbookEdit[] {
  const row = firstBodyRow(form) + form.rows.length + 2;
  const area = { row, column: SHARE_COLUMN, rows: form.totals.length - 1, columns: 1 };
  if (area.rows < 1) return [];
  return [{ kind: "style", sheet: form.sheet, areas: [area], style: { numberFormat: SHARE_FORMAT } }];
}
