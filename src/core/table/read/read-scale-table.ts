import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import type { Scale } from "../../model/procedure";
import { isScaleValid } from "../../scales/mark-of";
import type { RecognisedTable } from "../../model/recognised-table";
import { cellNumbers } from "./cell-numbers";
import type { DirtLog } from "./dirt-log";
import { procedureReader } from "./row-procedure";
import { columnOf, endOf } from "../recognise/table-cells";

/** Reads the scales of a table; rows whose boundaries cannot be are left out. */
export function readScaleTable(cells: Grid, table: RecognisedTable, log: DirtLog): Scale[] {
  const [maximumColumn, ...fromColumns] = (["maximum", "from3", "from4", "from5"] as const).map((meaning) =>
    columnOf(table, meaning),
  );
  const procedureOfLine = procedureReader(table, log);
  const numbers = cellNumbers(cells, log);
  const scales: Scale[] = [];
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const procedure = procedureOfLine(line, row);
    const maximum = numbers.whole({ row, column: maximumColumn ?? -1 }, "row-left-out");
    const [from3, from4, from5] = fromColumns.map(
      (column) => numbers.whole({ row, column }, "row-left-out") ?? 0,
    );
    if (
      procedure === null ||
      maximum === null ||
      from3 === undefined ||
      from4 === undefined ||
      from5 === undefined
    ) {
      continue;
    }
    const scale: Scale = { ...procedure, maximum, from3, from4, from5, source: cleanText(table.sheet) };
    if (isScaleValid(scale)) scales.push(scale);
  }
  return scales;
}
