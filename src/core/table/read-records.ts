import type { Grid } from "../../workbook/cell";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { formKind } from "../model/form-traits";
import { procedureKey, type Procedure, type Scale } from "../model/procedure";
import type { Notice } from "../notice";
import { thresholdsInForce, type Thresholds } from "../model/thresholds";
import type { KnownScale } from "../model/used-scale";
import type { WorkbookRecords } from "../model/workbook-records";
import { findScale } from "../scales/find-scale";
import type { Points } from "../units";
import { classesMissing } from "./read/classes-missing";
import { dirtNotices, type DirtLog } from "./read/dirt-log";
import { addUnits, finishedResults } from "./read/finish-results";
import { knownScales, usedScales } from "./read/known-scales";
import { settleScale } from "./read/settle-scale";
import { itemMaximum } from "./recognise/header-match";
import { laidSheet } from "./laid/laid-sheet";
import { otherRecords } from "./read/other-tables";
import { readPupilTable, SeenPupils } from "./read/read-pupil-table";
import { readScaleTable } from "./read/read-scale-table";
import { readUnitTable } from "./read/read-unit-table";
import { readableCells } from "./read/readable-cells";
import type { FormId, RecognisedTable } from "../model/recognised-table";
import { sheetToRead } from "./recognise/hidden-rows";
import type { SchoolsByCode } from "./read/schools-by-code";
import type { ToldBefore } from "./read/told-before";
import { withOneName } from "./schools/one-name";
import { builderOf, type BuilderOfProcedure, type ResultBuilder } from "./read/result-builder";
import { sheetOrigin } from "./recognise/sheet-origin";
import { columnsOf } from "./recognise/table-cells";

/** Reports by groups in the order of trust: what an earlier one said of a unit stays. */
const REPORT_FORMS: readonly FormId[] = [
  "vpr-mark-shares",
  "vpr-score-distribution",
  "vpr-journal-shares",
  "vpr-indices",
];
/** Name of the reference group where a pupil table has no row of its region. */
const ALL_PUPILS = "все участники таблицы";

/**
 * Reads every usable table and joins what they say, by procedure and school.
 *
 * Pupil tables come first, then reports; a region's or territory's own row wins over what its pupils add up to. The scale
 * of a procedure is settled when all its tables are read: their own marks may tell it.
 *
 * @param tables As recognised in this workbook; excluded ones are left out.
 * @param ownScales The person's scales: they win over a scale table in the workbook, and that over the built-in.
 * @param thresholds Values in force; the defaults where left out.
 */
export function readRecords(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
  ownScales: readonly Scale[],
  thresholds: Thresholds = thresholdsInForce(),
): WorkbookRecords {
  const cellsOf = cellsReader(workbook);
  const usable = tables.filter(({ excluded }) => !excluded);
  function ofForm(form: FormId): RecognisedTable[] {
    return usable.filter((table) => table.form === form);
  }

  const said = new Map<RecognisedTable, readonly Notice[]>();
  const logs = new Map<RecognisedTable, DirtLog>(usable.map((table) => [table, new Map()]));
  function logOf(table: RecognisedTable): DirtLog {
    return logs.get(table) ?? new Map<never, never>();
  }
  const ofScaleTables = ofForm("scale-table").flatMap((table) =>
    readScaleTable(cellsOf(table), table, logOf(table)),
  );
  const known = knownScales(ownScales, ofScaleTables);
  const builders = new Map<string, ResultBuilder>();
  const builderFor = builderSource(builders, usable, known);

  const seen = new SeenPupils();
  const told: ToldBefore = new Map();
  const byCode: SchoolsByCode = new Map();
  const ofPupils = usable.filter((table) => formKind(table.form) === "pupils");
  const ofReports = REPORT_FORMS.flatMap(ofForm);
  for (const table of ofPupils) {
    const { fileName } = sheetOrigin(table.sheet, workbook.fileName);
    readPupilTable(cellsOf(table), table, fileName, { builderFor, log: logOf(table), seen, byCode });
  }
  for (const table of ofReports) {
    said.set(table, readUnitTable(cellsOf(table), table, { builderFor, log: logOf(table), told, byCode }));
  }
  const ofScales = [...builders.values()].flatMap((builder) =>
    settledNotices(builder, { known, thresholds, logs }),
  );
  const read = [...ofForm("scale-table"), ...ofPupils, ...ofReports];
  const ofTables = read.flatMap((table) => [...(said.get(table) ?? []), ...dirtNotices(logOf(table), table)]);
  const ofReportPairs = [...builders.values()].flatMap(addUnits);
  const finished = [...builders.values()].map((builder) => finishedResults(builder, ALL_PUPILS));
  const procedures = finished.filter(({ procedure }) => procedure.exam === "vpr");
  const ogeScores = finished.filter(({ procedure }) => procedure.exam === "oge");
  const { notices: ofOthers, ...others } = otherRecords(usable, cellsOf, { procedures, ogeScores });
  const ofClasses = classesMissing(tables, cellsOf, procedures);
  const scales = usedScales([...builders.values()], known);
  const records = withOneName({ procedures, ...others });
  const notices = [...ofReportPairs, ...ofClasses, ...ofScales, ...ofTables, ...ofOthers];
  return { tables, ...records, scales, notices };
}

/** Gives the cells of each table as its readers take them. */
export function cellsReader({ sheets }: Pick<WorkbookSnapshot, "sheets">): (table: RecognisedTable) => Grid {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<RecognisedTable, Grid>();
  return (table) => {
    const sheet = byName.get(table.sheet);
    const cells =
      known.get(table) ??
      (sheet === undefined
        ? []
        : readableCells(sheetToRead(laidSheet(sheet, table.laid), table.leavesOutHidden), table));
    known.set(table, cells);
    return cells;
  };
}

interface ScaleFacts {
  readonly known: readonly KnownScale[];
  readonly thresholds: Thresholds;
  readonly logs: ReadonlyMap<RecognisedTable, DirtLog>;
}

/** Settles a procedure's scale; what is to be said of it. */
function settledNotices(builder: ResultBuilder, { known, thresholds, logs }: ScaleFacts): readonly Notice[] {
  const { notices, isMaximumRefused } = settleScale(builder, known, thresholds);
  if (isMaximumRefused) forgetImpossible(logs, builder.procedure);
  return notices;
}

/** Totals above the maximum of a scale that was refused are none. */
function forgetImpossible(
  logs: ReadonlyMap<RecognisedTable, DirtLog>,
  { subject, grade, year }: Procedure,
): void {
  for (const [table, log] of logs) {
    const facts = [table.subject?.value, table.grade?.value, table.year?.value];
    if (facts[0] === subject && facts[1] === grade && facts[2] === year) log.delete("total-above-maximum");
  }
}

/** Gives each procedure its builder; on first use its maximum is settled, once for all its tables. */
function builderSource(
  builders: Map<string, ResultBuilder>,
  tables: readonly RecognisedTable[],
  known: readonly KnownScale[],
): BuilderOfProcedure {
  const maxima = declaredMaxima(tables);
  const scales = known.map(({ scale }) => scale);
  let lastProcedure: Procedure | null = null;
  let lastBuilder: ResultBuilder | null = null;
  return (procedure) => {
    if (procedure === lastProcedure && lastBuilder !== null) return lastBuilder;
    const key = procedureKey(procedure);
    const isNew = !builders.has(key);
    const builder = builderOf(builders, procedure);
    if (isNew) {
      builder.declared = maxima.get(key) ?? null;
      const { scale } = findScale(scales, procedure, builder.declared);
      builder.maximum = builder.declared ?? scale?.maximum ?? null;
    }
    lastProcedure = procedure;
    lastBuilder = builder;
    return builder;
  };
}

/** Highest scores by procedure: from a report's head, else from tasks «N (Mб)», else from the columns of scores. */
function declaredMaxima(tables: readonly RecognisedTable[]): Map<string, Points> {
  const maxima = new Map<string, Points>();
  for (const maximumOf of [(table: RecognisedTable) => table.maximum, maximumOfTasks, maximumOfScores]) {
    for (const table of tables) {
      const { exam, subject, grade, year } = table;
      if (subject === null || grade === null || year === null) continue;
      const key = procedureKey({ exam, subject: subject.value, grade: grade.value, year: year.value });
      const maximum = maximumOf(table);
      if (maximum !== null && !maxima.has(key)) maxima.set(key, maximum);
    }
  }
  return maxima;
}

function maximumOfTasks(table: RecognisedTable): Points | null {
  const maxima = columnsOf(table, "item:").map(({ header }) => itemMaximum(header));
  if (maxima.length === 0 || maxima.some((maximum) => maximum === null)) return null;
  return maxima.reduce<Points>((sum, maximum) => sum + (maximum ?? 0), 0);
}

function maximumOfScores(table: RecognisedTable): Points | null {
  const scores = columnsOf(table, "score:");
  return scores.length === 0 ? null : scores.length - 1;
}
