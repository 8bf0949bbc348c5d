import type { ColumnMeaning } from "../../model/recognised-table";
import { headerCell, type HeaderCell } from "../recognise/header-cell";
import { proceduresSideBySide } from "../recognise/side-by-side";

/** Meanings that several columns may have: a name in parts, variants, series that their headers tell apart. */
const SEVERAL = /^(other|school-name|variant|indicator|exam:|medal:|claim:exam)/;

interface MeantColumn {
  readonly column: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

/** The columns of one table of several that a person showed under one header. */
export interface ShownBlock<Column> {
  /** «5 "а" класс»: what is said above them alone. */
  readonly said: string;
  readonly firstColumn: number;
  readonly columns: readonly Column[];
}

/** A header's cell of a column as it stands on the sheet. */
export function cellOf({ column, header }: Pick<MeantColumn, "column" | "header">): HeaderCell {
  return headerCell(column, header === "" ? [] : header.split(" / "));
}

/**
 * Tables side by side of a header that a person showed as one: the columns of classes, subjects or years that have one
 * meaning twice. Empty where they are one table.
 */
export function shownBlocks<Column extends MeantColumn>(columns: readonly Column[]): ShownBlock<Column>[] {
  const twice = meaningsTwice(columns);
  if (twice.length === 0) return [];
  const blocks = proceduresSideBySide(columns.map(cellOf)).map(({ cells, said, firstColumn }) => {
    const own = new Set(cells.map(({ column }) => column));
    return { said, firstColumn, columns: columns.filter(({ column }) => own.has(column)) };
  });
  const used = blocks.filter((of) => of.columns.some(({ meaning }) => twice.includes(meaning)));
  return used.length > 1 ? used : [];
}

/** Meanings that two columns have and only one may have. */
export function meaningsTwice(columns: readonly MeantColumn[]): readonly ColumnMeaning[] {
  const seen = new Set<ColumnMeaning>();
  const twice = columns.filter(({ meaning }) => seen.size === seen.add(meaning).size);
  return [...new Set(twice.map(({ meaning }) => meaning))].filter((meaning) => !SEVERAL.test(meaning));
}
