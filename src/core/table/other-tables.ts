import type { Grid } from "../../workbook/cell";
import type { OfficialMarkers } from "../model/results";
import type { SchoolCodes } from "../model/school-code";
import type { Notice } from "../notice";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { examRecords } from "./exam-records";
import type { OtherRecords } from "./join-schools";
import { medalRecords } from "./medal-records";
import { readContextTable } from "./read-context-table";
import { readMarkerList } from "./read-marker-list";
import { readSchoolCodes } from "./read-school-codes";
import { recheckRecords } from "./recheck-records";
import type { RecognisedTable } from "./recognised-table";
import { isContextForm, isExamForm, isMedalForm, isRecheckForm } from "./table-content";

/** What tables beside those of ВПР say, and the codes that join them with it. */
export interface OtherTables extends Omit<OtherRecords, "ogeScores"> {
  readonly bridge: readonly SchoolCodes[];
  readonly notices: readonly Notice[];
}

/** Reads the official lists, ОГЭ and ЕГЭ, medals, rechecked works, and the conditions of schools. */
export function readOtherTables(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): OtherTables {
  const notices: Notice[] = [];
  const markers = tables
    .filter(({ form }) => form === "marker-list")
    .flatMap((table): OfficialMarkers[] => {
      const log: DirtLog = new Map();
      const list = readMarkerList(cellsOf(table), table, log);
      notices.push(...dirtNotices(log, table));
      return list;
    });
  const exams = examRecords(tables.filter(({ form }) => isExamForm(form)), cellsOf); // prettier-ignore
  const medals = medalRecords(tables.filter(({ form }) => isMedalForm(form)), cellsOf); // prettier-ignore
  const rechecks = recheckRecords(tables.filter(({ form }) => isRecheckForm(form)), cellsOf); // prettier-ignore
  const asked = tables.filter(({ form }) => isContextForm(form));
  return {
    markers,
    exams: exams.exams,
    medals: medals.medals,
    // A sheet of codes alone says nothing of conditions.
    contexts: asked
      .flatMap((table) => readContextTable(cellsOf(table), table))
      .filter(({ values }) => Object.keys(values).length > 0),
    rechecks: rechecks.rechecks,
    bridge: asked.flatMap((table) => readSchoolCodes(cellsOf(table), table)),
    notices: [...notices, ...exams.notices, ...medals.notices, ...rechecks.notices],
  };
}
