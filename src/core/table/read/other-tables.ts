import type { Grid } from "../../../workbook/cell";
import type { ProcedureResults } from "../../model/results";
import type { SchoolCodes } from "../../model/school-code";
import type { Notice } from "../../notice";
import type { WorkbookRecords } from "../../model/workbook-records";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { examRecords } from "./exam-records";
import { joinSchools, type OtherRecords } from "../schools/join-schools";
import { medalRecords } from "./medal-records";
import { readContexts, tellsContext } from "./read-contexts";
import { readMarkerList } from "./read-marker-list";
import { readMonitoring } from "./read-monitoring";
import { readRiskFactors } from "./read-risk-factors";
import { readSchoolCodes } from "./read-school-codes";
import { isSchoolList, readSchoolList } from "./read-school-list";
import { recheckRecords } from "./recheck-records";
import type { RecognisedTable } from "../../model/recognised-table";
import { formKind, type FormKind } from "../../model/form-traits";

/** What tables beside those of ВПР say, and the codes that join them with it. */
interface OtherTables extends Omit<OtherRecords, "ogeScores" | "progress"> {
  readonly bridge: readonly SchoolCodes[];
  readonly notices: readonly Notice[];
}

/**
 * What tables beside those of ВПР say, with the schools of ФИС ОКО where they could be found.
 */
export function otherRecords(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
  {
    procedures,
    ogeScores: ogeResults,
  }: { readonly procedures: readonly ProcedureResults[]; readonly ogeScores: readonly ProcedureResults[] },
): Omit<WorkbookRecords, "tables" | "procedures" | "scales"> {
  const { bridge, notices, ...others } = readOtherTables(tables, cellsOf);
  const { notices: ofMonitoring, indicators, progress } = readMonitoring(tables, cellsOf);
  const joined = joinSchools({ ...others, ogeScores: ogeResults, progress }, procedures, bridge);
  return { ...joined, indicators, notices: [...notices, ...ofMonitoring, ...joined.notices] };
}

/**
 * Reads the official lists, lists by group, risk profiles, ОГЭ and ЕГЭ, medals, rechecked works, and the conditions of
 * schools.
 */
function readOtherTables(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): OtherTables {
  const notices: Notice[] = [];
  function rowsOf<Row>(
    of: readonly RecognisedTable[],
    read: (cells: Grid, table: RecognisedTable, log: DirtLog) => readonly Row[],
  ): readonly Row[] {
    return of.flatMap((table) => {
      const log: DirtLog = new Map();
      const rows = read(cellsOf(table), table, log);
      notices.push(...dirtNotices(log, table));
      return rows;
    });
  }
  function ofKind(kind: FormKind): readonly RecognisedTable[] {
    return tables.filter(({ form }) => formKind(form) === kind);
  }
  const markers = rowsOf(ofKind("markers"), readMarkerList);
  const lists = rowsOf(tables.filter(isSchoolList), readSchoolList);
  const riskFactors = rowsOf(ofKind("risk-factors"), readRiskFactors);
  const exams = examRecords(ofKind("exam"), cellsOf);
  const medals = medalRecords(ofKind("medals"), cellsOf);
  const rechecks = recheckRecords(ofKind("rechecks"), cellsOf);
  const asked = tables.filter(tellsContext);
  const conditions = readContexts(tables, cellsOf);
  return {
    markers,
    lists,
    riskFactors,
    exams: exams.exams,
    medals: medals.medals,
    contexts: conditions.contexts,
    rechecks: rechecks.rechecks,
    bridge: asked.flatMap((table) => readSchoolCodes(cellsOf(table), table)),
    notices: [...notices, ...exams.notices, ...medals.notices, ...rechecks.notices, ...conditions.notices],
  };
}
