import type { Grid } from "../../workbook/cell";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { formKind } from "../model/form-traits";
import { procedureKey, type Procedure, type Scale } from "../model/procedure";
import type { Notice } from "../notice";
import type { WorkbookRecords } from "../model/workbook-records";
import { findScale } from "../scales/find-scale";
import { VPR_SCALES } from "../scales/vpr-scales";
import type { Points } from "../units";
import { dirtNotices, type DirtLog } from "./read/dirt-log";
import { addSchoolsOfPupils, finishedResults } from "./read/finish-results";
import { itemMaximum } from "./recognise/header-match";
import { otherRecords } from "./read/other-tables";
import { readPupilTable, type SeenPupils } from "./read/read-pupil-table";
import { readScaleTable } from "./read/read-scale-table";
import { readUnitTable } from "./read/read-unit-table";
import { readableCells } from "./read/readable-cells";
import type { FormId, RecognisedTable } from "../model/recognised-table";
import { sheetToRead } from "./recognise/hidden-rows";
import type { ToldBefore } from "./read/told-before";
import { builderOf, type BuilderOfProcedure, type ResultBuilder } from "./read/result-builder";
import { sheetOrigin } from "./recognise/sheet-origin";
import { columnsOf } from "./recognise/table-cells";

/** Reports by groups in the order of trust: what an earlier one said of a unit stays. */
const REPORT_FORMS: readonly FormId[] = ["vpr-mark-shares", "vpr-score-distribution", "vpr-journal-shares"];
/** Name of the reference group where a pupil table has no row of its region. */
const ALL_PUPILS = "все участники таблицы";

/**
 * Reads every usable table and joins what they say, by procedure and school.
 *
 * Pupil tables come first, then reports; a region's or territory's own row wins over what its pupils add up to.
 *
 * @param tables As recognised in this workbook; excluded ones are left out.
 * @param ownScales The person's scales: they win over a scale table in the workbook, and that over the built-in.
 */
export function readRecords(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
  ownScales: readonly Scale[],
): WorkbookRecords {
  const cellsOf = cellsReader(workbook);
  const usable = tables.filter(({ excluded }) => !excluded);
  function ofForm(form: FormId): RecognisedTable[] {
    return usable.filter((table) => table.form === form);
  }

  const notices: Notice[] = [];
  const tableScales = ofForm("scale-table").flatMap((table) => {
    const log: DirtLog = new Map();
    const scales = readScaleTable(cellsOf(table), table, log);
    notices.push(...dirtNotices(log, table));
    return scales;
  });
  const builders = new Map<string, ResultBuilder>();
  const builderFor = builderSource(builders, usable, [...ownScales, ...tableScales, ...VPR_SCALES], notices);

  const seen: SeenPupils = new Map();
  for (const table of usable.filter(({ form }) => formKind(form) === "pupils")) {
    const { fileName } = sheetOrigin(table.sheet, workbook.fileName);
    const log: DirtLog = new Map();
    readPupilTable(cellsOf(table), table, fileName, { builderFor, log, seen });
    notices.push(...dirtNotices(log, table));
  }
  for (const builder of builders.values()) addSchoolsOfPupils(builder);
  const told: ToldBefore = new Map();
  for (const table of REPORT_FORMS.flatMap(ofForm)) {
    const log: DirtLog = new Map();
    const said = readUnitTable(cellsOf(table), table, { builderFor, log, told });
    notices.push(...said, ...dirtNotices(log, table));
  }
  const finished = [...builders.values()].map((builder) => finishedResults(builder, ALL_PUPILS));
  const procedures = finished.filter(({ procedure }) => procedure.exam === "vpr");
  const ogeScores = finished.filter(({ procedure }) => procedure.exam === "oge");
  const { notices: ofOthers, ...others } = otherRecords(usable, cellsOf, { procedures, ogeScores });
  return { tables, procedures, ...others, notices: [...notices, ...ofOthers] };
}

/** Gives the cells of each table as its readers take them. */
export function cellsReader({ sheets }: Pick<WorkbookSnapshot, "sheets">): (table: RecognisedTable) => Grid {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<RecognisedTable, Grid>();
  return (table) => {
    const sheet = byName.get(table.sheet);
    const cells =
      known.get(table) ??
      (sheet === undefined ? [] : readableCells(sheetToRead(sheet, table.leavesOutHidden), table));
    known.set(table, cells);
    return cells;
  };
}

/** Gives each procedure its builder; on first use its maximum and scale are settled, once for all its tables. */
function builderSource(
  builders: Map<string, ResultBuilder>,
  tables: readonly RecognisedTable[],
  scales: readonly Scale[],
  notices: Notice[],
): BuilderOfProcedure {
  const maxima = declaredMaxima(tables);
  let lastProcedure: Procedure | null = null;
  let lastBuilder: ResultBuilder | null = null;
  return (procedure) => {
    if (procedure === lastProcedure && lastBuilder !== null) return lastBuilder;
    const key = procedureKey(procedure);
    const isNew = !builders.has(key);
    const builder = builderOf(builders, procedure);
    if (isNew) {
      const maximum = maxima.get(key) ?? null;
      const { scale, notice } = findScale(scales, procedure, maximum);
      builder.scale = scale;
      builder.maximum = maximum ?? scale?.maximum ?? null;
      // Checks of ОГЭ need no scale.
      if (notice !== null && procedure.exam === "vpr") notices.push(notice);
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
