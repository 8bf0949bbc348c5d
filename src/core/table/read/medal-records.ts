import type { Grid } from "../../../workbook/cell";
import type { MedalClaim, MedalCounts, MedalRecords } from "../../model/medals";
import type { Notice } from "../../notice";
import { countTotals } from "./count-totals";
import { dirtNotices, type DirtLog } from "./dirt-log";
import { readMedalClaims } from "./read-medal-claims";
import { readMedalCounts } from "./read-medal-counts";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnsOf } from "../recognise/table-cells";

/**
 * Reads the tables of medals: claimants pupil by pupil, and counts by school. Of two counts of a school in a year the
 * earlier table's stays.
 *
 * @returns `medals` is null where no table has any; a notice for totals that are not the sum of their schools.
 */
export function medalRecords(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): { readonly medals: MedalRecords | null; readonly notices: readonly Notice[] } {
  const claims: MedalClaim[] = [];
  const counts = new Map<string, MedalCounts>();
  const notices: Notice[] = [];
  for (const table of tables) {
    const log: DirtLog = new Map();
    if (table.form === "medal-pupils")
      for (const claim of readMedalClaims(cellsOf(table), table, log)) claims.push(claim);
    if (table.form === "medal-counts") {
      const cells = cellsOf(table);
      const counted = columnsOf(table, "medal:");
      notices.push(...countTotals(cells, table, counted));
      for (const count of readMedalCounts(cells, table, log)) {
        const key = `${String(count.year)}|${count.school.id}`;
        if (!counts.has(key)) counts.set(key, count);
      }
    }
    notices.push(...dirtNotices(log, table));
  }
  const isEmpty = claims.length === 0 && counts.size === 0;
  return { medals: isEmpty ? null : { claims, counts: [...counts.values()] }, notices };
}
