import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import type { PupilProgress } from "../../model/pupil-progress";
import type { School } from "../../model/school";
import { noteDirt, type DirtLog } from "./dirt-log";
import { subjectInCell } from "../recognise/facts-in-text";
import { progressRows, type ProgressRow } from "./progress-rows";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf } from "../recognise/table-cells";

/**
 * Reads a table of pupils with an earlier and a later score; where a column names the subject, one entry for each.
 * Pupils without one of the scores are counted (`scores-missing`) and left out.
 */
export function readProgressTable(cells: Grid, table: RecognisedTable, log: DirtLog): PupilProgress[] {
  const bySubject = new Map<string, ProgressRow[]>();
  for (const line of progressRows(cells, table)) {
    if (line.earlier === null || line.later === null) {
      const empty = line.earlier === null ? "earlier-score" : "later-score";
      const column = columnOf(table, empty);
      noteDirt(log, "scores-missing", line.row, column, cells[line.row]?.[column]);
      continue;
    }
    const known = bySubject.get(line.subject);
    if (known === undefined) bySubject.set(line.subject, [line]);
    else known.push(line);
  }
  return [...bySubject].map(([subject, rows]): PupilProgress => {
    const schools = new Map<string, School>();
    for (const { school } of rows) if (!schools.has(school.id)) schools.set(school.id, school);
    return {
      sheet: table.sheet,
      subject: subject === "" ? (table.subject?.value ?? null) : subjectInCell(subject),
      grade: table.grade?.value ?? null,
      year: table.year?.value ?? null,
      earlierHeader: headerOf(table, "earlier-score"),
      laterHeader: headerOf(table, "later-score"),
      schools: [...schools.values()],
      pupils: rows.map(({ school, earlier, later }) => {
        return { group: school.id, earlier: earlier ?? 0, later: later ?? 0 };
      }),
    };
  });
}

function headerOf(table: RecognisedTable, meaning: "earlier-score" | "later-score"): string {
  return cleanText(table.columns.find((column) => column.meaning === meaning)?.header);
}
