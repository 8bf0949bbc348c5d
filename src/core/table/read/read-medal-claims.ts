import type { Cell, Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import { readYesNo } from "../../cleaning/read-yes-no";
import type { MedalClaim } from "../../model/medals";
import type { CellPlace } from "./cell-numbers";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import { claimColumnOf, degreeIn } from "../recognise/medal-columns";
import type { ClaimMeasure } from "../../model/recognised-table";
import { codeOfRow } from "./read-school-codes";
import type { RecognisedTable } from "../../model/recognised-table";
import { rowYear } from "./row-procedure";
import { rowsUnderSchools, type PupilRow } from "./rows-under-schools";
import type { TableLayout } from "../recognise/table-cells";

/** Exams that a graduate did not sit or did not come to. */
const NOT_SAT = /^(-|–|—|нет|н\/?я|н\/?с|не .*|неявка|отсутств.*|x|х)?$/;
const HIGHEST_POINTS = 100;
const HIGHEST_MARK = 5;

/** Rows of claimants: those with something in a column that is read. */
export function claimRows(cells: Grid, table: TableLayout): PupilRow[] {
  return rowsUnderSchools(
    cells,
    table,
    claimColumnsOf(table).map(({ column }) => column),
  );
}

/**
 * Reads a table of claimants: one entry for each graduate with a claim or a medal. Names are not read.
 *
 * Without a column that tells who was announced, everyone in the table is, but for those with a medal and no claimed
 * degree. A mark up to 5 under «математика» is of базовая математика, unless the header says «профильная».
 */
export function readMedalClaims(cells: Grid, table: RecognisedTable, log: DirtLog): MedalClaim[] {
  const columns = claimColumnsOf(table);
  return claimRows(cells, table).flatMap(({ row, school }): MedalClaim[] => {
    const line = cells[row] ?? [];
    const year = rowYear(table, line);
    const status = claimStatus(line, columns);
    if (year === null || (!status.isAnnounced && status.isAwarded !== true)) return [];
    const source = { sheet: table.sheet, row, column: table.area.column };
    return [
      { school, ...codeOfRow(table, line), year, ...status, ...examResults(line, row, columns, log), source },
    ];
  });
}

function claimStatus(
  line: readonly Cell[],
  columns: readonly PlacedClaimColumn[],
): Pick<MedalClaim, "isAnnounced" | "degree" | "isConfirmed" | "isAwarded"> {
  function says(measure: ClaimMeasure): boolean | null {
    const cell = line[columnFor(columns, measure)];
    // «Выдана медаль: I степени».
    return readYesNo(cell) ?? (degreeIn(comparableText(cell)) === null ? null : true);
  }
  const degree = comparableText(line[columnFor(columns, "degree")]);
  const isAwarded = says("awarded");
  const unconfirmed = says("unconfirmed");
  return {
    isAnnounced: says("announced") ?? (degree === "" ? isAwarded !== true : readYesNo(degree) !== false),
    degree: degreeIn(degree),
    isConfirmed: says("confirmed") ?? (unconfirmed === null ? null : !unconfirmed),
    isAwarded,
  };
}

interface PlacedClaimColumn extends NonNullable<ReturnType<typeof claimColumnOf>> {
  readonly column: number;
  readonly isProfile: boolean;
}

function claimColumnsOf(table: TableLayout): PlacedClaimColumn[] {
  return table.columns.flatMap((own) => {
    const { column, header } = own;
    const found = claimColumnOf(own);
    return found === null ? [] : [{ ...found, column, isProfile: comparableText(header).includes("проф") }];
  });
}

function columnFor(columns: readonly PlacedClaimColumn[], measure: ClaimMeasure): number {
  return columns.find((column) => column.measure === measure)?.column ?? -1;
}

function examResults(
  line: readonly Cell[],
  row: number,
  columns: readonly PlacedClaimColumn[],
  log: DirtLog,
): Pick<MedalClaim, "russian" | "others" | "baseMark"> {
  let russian: number | null = null;
  let baseMark: number | null = null;
  const others: MedalClaim["others"][number][] = [];
  for (const { column, measure, subject, isProfile } of columns) {
    if (measure !== "exam" && measure !== "best-other") continue;
    const points = pointsIn(line[column], { row, column }, log);
    const isRead = points !== null && points >= 0 && points <= HIGHEST_POINTS;
    if (!isRead && !NOT_SAT.test(comparableText(line[column]))) {
      noteDirt(log, "medal-points-unreadable", row, column, line[column]);
    }
    if (!isRead) continue;
    const isMark = subject === "mb" || (points <= HIGHEST_MARK && subject === "ma" && !isProfile);
    if (subject === "ru") russian = points;
    else if (isMark) baseMark = points;
    else others.push({ subject, points });
  }
  return { russian, others, baseMark };
}

function pointsIn(cell: Cell | undefined, place: CellPlace, log: DirtLog): number | null {
  const read = numberReading(cell);
  if (!("value" in read)) return null;
  if (read.from === "words") noteCell(log, "numbers-in-words", { ...place, cell, outcome: null });
  return read.value;
}
