import type { RecognisedTable } from "../../core/model/recognised-table";
import { trueArea, trueHeader } from "../../core/table/laid/true-cell";
import { areaAddress } from "../../workbook/address";

/** A table that was found. */
export interface JsonTable {
  readonly sheet: string;
  readonly address: string;
  readonly form: string;
  readonly confidence: number;
  readonly rows: number;
  /** Header by meaning; of columns with the same meaning the first, columns without use left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** The form of the office that the table was read by; left out where the product knew it itself. */
  readonly shownBy?: string;
}

/** The tables that are used. */
export function jsonTables(tables: readonly RecognisedTable[]): JsonTable[] {
  return tables.filter(({ excluded }) => !excluded).map(jsonTable);
}

function jsonTable(table: RecognisedTable): JsonTable {
  const { sheet, form, confidence, dataRows, columns, shownBy } = table;
  const headers: Record<string, string> = {};
  for (const { meaning, column, header } of columns) {
    if (meaning !== "other" && !(meaning in headers)) headers[meaning] = trueHeader(table, column) || header;
  }
  return {
    sheet,
    address: areaAddress(trueArea(table)),
    form,
    confidence,
    rows: dataRows,
    columns: headers,
    ...(shownBy === undefined ? {} : { shownBy }),
  };
}
