import type { Cell, Grid } from "../../workbook/cell";
import { cleanText, comparableText } from "../cleaning/clean-text";
import { readNumber } from "../cleaning/read-number";
import type { MedalClaim } from "../model/medals";
import type { School } from "../model/school";
import { noteDirt, type DirtLog } from "./dirt-log";
import { groupLevelByWords } from "./group-level";
import { claimColumn, degreeIn, type ClaimMeasure } from "./medal-columns";
import { codeOfRow } from "./read-school-codes";
import type { RecognisedTable } from "./recognised-table";
import { rowYear } from "./row-procedure";
import { nameAndLogin, schoolOf } from "./school-identity";
import { columnOf, endOf, isBlankRow, type TableLayout } from "./table-cells";

const NO = /^(нет|не .*|незаявл.*|0|-|–|—)$/;
const YES = /^(да|\+|1|v|х|x|✓|подтверд.*|выдан.*|вручен.*|получ.*|награжд.*|заявлен.*)$/;
/** Exams that a graduate did not sit or did not come to. */
const NOT_SAT = /^(-|–|—|нет|н\/?я|н\/?с|не .*|неявка|отсутств.*|x|х)?$/;
const HIGHEST_POINTS = 100;
const HIGHEST_MARK = 5;

/** A row of a claimant. */
export interface ClaimRow {
  readonly row: number;
  readonly school: School;
}

/** Rows of claimants, without blank rows and totals; a school's name stands for the rows beneath it that have none. */
export function claimRows(cells: Grid, table: TableLayout): ClaimRow[] {
  const [name, login, territory] = (["school-name", "school-login", "territory"] as const).map((meaning) =>
    columnOf(table, meaning),
  );
  const told = claimColumnsOf(table).map(({ column }) => column);
  const rows: ClaimRow[] = [];
  let above: School | null = null;
  let territoryAbove: string | null = null;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    if (isBlankRow(cells, row)) continue;
    territoryAbove = nameAndLogin(cleanText(line[territory ?? -1])).name || territoryAbove;
    const named = nameAndLogin(cleanText(line[name ?? -1]));
    if (groupLevelByWords(named.name) === "total") continue;
    const ownLogin = nameAndLogin(cleanText(line[login ?? -1])).login ?? named.login;
    if (named.name !== "" || ownLogin !== null) {
      above = schoolOf({ name: named.name, login: ownLogin, territory: territoryAbove });
    }
    if (above !== null && told.some((column) => cleanText(line[column]) !== ""))
      rows.push({ row, school: above });
  }
  return rows;
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
    return yesOrNoOf(line[columnFor(columns, measure)]);
  }
  const degree = comparableText(line[columnFor(columns, "degree")]);
  const isAwarded = says("awarded");
  const unconfirmed = says("unconfirmed");
  return {
    isAnnounced: says("announced") ?? (degree === "" ? isAwarded !== true : !NO.test(degree)),
    degree: degreeIn(degree),
    isConfirmed: says("confirmed") ?? (unconfirmed === null ? null : !unconfirmed),
    isAwarded,
  };
}

interface PlacedClaimColumn extends NonNullable<ReturnType<typeof claimColumn>> {
  readonly column: number;
  readonly isProfile: boolean;
}

function claimColumnsOf(table: TableLayout): PlacedClaimColumn[] {
  return table.columns.flatMap(({ column, header, meaning }) => {
    const found = meaning.startsWith("claim:") ? claimColumn(header) : null;
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
    const points = readNumber(line[column]);
    const isRead = points !== null && points >= 0 && points <= HIGHEST_POINTS;
    if (!isRead && !NOT_SAT.test(comparableText(line[column]))) {
      noteDirt(log, "medal-points-unreadable", row, column);
    }
    if (!isRead) continue;
    const isMark = subject === "mb" || (points <= HIGHEST_MARK && subject === "ma" && !isProfile);
    if (subject === "ru") russian = points;
    else if (isMark) baseMark = points;
    else others.push({ subject, points });
  }
  return { russian, others, baseMark };
}

function yesOrNoOf(cell: Cell | undefined): boolean | null {
  if (typeof cell === "boolean") return cell;
  const text = comparableText(cell);
  if (NO.test(text)) return false;
  return YES.test(text) || degreeIn(text) !== null ? true : null;
}
