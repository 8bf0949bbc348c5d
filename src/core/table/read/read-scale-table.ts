import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { readWhole } from "../../cleaning/read-number";
import type { Scale } from "../../model/procedure";
import { isScaleValid } from "../../scales/mark-of";
import type { RecognisedTable } from "../../model/recognised-table";
import { procedureReader } from "./row-procedure";
import { columnOf, endOf } from "../recognise/table-cells";

/** Reads the scales of a table; rows whose boundaries cannot be are left out. */
export function readScaleTable(cells: Grid, table: RecognisedTable): Scale[] {
  const [maximumColumn, ...fromColumns] = (["maximum", "from3", "from4", "from5"] as const).map((meaning) =>
    columnOf(table, meaning),
  );
  const procedureOfLine = procedureReader(table);
  const scales: Scale[] = [];
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const procedure = procedureOfLine(line);
    const maximum = readWhole(line[maximumColumn ?? -1]);
    const [from3, from4, from5] = fromColumns.map((column) => readWhole(line[column]) ?? 0);
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
