import type { Area, Cell, Grid } from "../../../workbook/cell";
import type { CellFact, SheetSnapshot } from "../../../workbook/snapshot";
import type { ColumnLaying, LabelLaying, Laying, RowLaying } from "../../model/laying";
import { onceFor } from "../../once-for";
import { joinedCells } from "../recognise/header-rows";
import { titlesAbove } from "./labels-beside";
import { splitCells } from "./pasted-column";
import { PART_HEADERS, withSchoolOfParts } from "./parts-of-schools";
import { BEFORE_LABELS, levelsOf } from "./true-cell";

/** What stands above the names of schools that stood in columns, once the table is turned: its header. */
const SCHOOL_HEADER = "Школа";

/** Places on the sheet as it is read, of a cell of the sheet itself. */
type PlacesOf = (cell: { readonly row: number; readonly column: number }) => readonly CellPlace[];
type CellPlace = Pick<CellFact<unknown>, "row" | "column">;

/** Sheets as they were laid for a table. */
const laidBefore = onceFor<Laying, Map<SheetSnapshot, SheetSnapshot>>(() => new Map());

/**
 * A sheet as a table of it is read: its rows are schools. What stands above the table stays where it is, and nothing else
 * of the sheet is there. `trueCell` tells where a cell stands on the sheet itself.
 *
 * @param laid Left out = the sheet as it is.
 */
export function laidSheet(sheet: SheetSnapshot, laid: Laying | undefined): SheetSnapshot {
  if (laid === undefined) return sheet;
  const known = laidBefore(laid);
  const made = known.get(sheet) ?? layAs(sheet, laid);
  known.set(sheet, made);
  return made;
}

function layAs(sheet: SheetSnapshot, laid: Laying): SheetSnapshot {
  if (laid.kind === "pasted-in-one-column") return { ...sheet, cells: splitCells(sheet.cells, laid) };
  if (laid.kind === "parts-under-schools") return { ...sheet, cells: withSchoolOfParts(sheet.cells, laid) };
  if (laid.kind === "labels-beside-values") return labelled(sheet, laid);
  return laid.kind === "schools-in-columns" ? turned(sheet, laid) : spread(sheet, laid);
}

function turned(sheet: SheetSnapshot, laid: ColumnLaying): SheetSnapshot {
  const { row, column, end } = laid;
  function placesOf(cell: CellPlace): readonly CellPlace[] {
    if (cell.row < row) return [cell];
    if (cell.row >= end || cell.column < column) return [];
    return [{ row: row + cell.column - column, column: column + cell.row - row }];
  }
  const merges = sheet.merges.flatMap((area): Area[] =>
    placesOf(area).map((place) =>
      area.row < row ? area : { ...place, rows: area.columns, columns: area.rows },
    ),
  );
  return {
    ...withFacts(sheet, placesOf),
    cells: turnedCells(sheet.cells, laid),
    merges,
    hiddenRows: sheet.hiddenColumns.filter((of) => of >= column).map((of) => row + of - column),
    hiddenColumns: sheet.hiddenRows.filter((of) => of >= row && of < end).map((of) => column + of - row),
  };
}

function turnedCells(cells: Grid, { row, column, names, end, titles, schools, without }: ColumnLaying): Grid {
  const rows = cells.slice(row, end);
  const width = rows.reduce((most, line) => Math.max(most, line.length), 0);
  const left = new Set(without);
  const nameColumn = column + names - row;
  let isHeaded = false;
  const lines = Array.from({ length: Math.max(0, width - column) }, (_, index): readonly Cell[] => {
    const of = column + index;
    if (left.has(of)) return [];
    const line = [...Array.from({ length: column }, () => null), ...rows.map((own) => own[of] ?? null)];
    if (of >= schools) return line;
    line[nameColumn] = isHeaded ? null : SCHOOL_HEADER;
    isHeaded = true;
    return line;
  });
  return [...cells.slice(0, row).map((line, index) => (index < titles ? [] : line)), ...lines];
}

/** The school and what a column of numbers is of stand before its numbers. */
function labelled(sheet: SheetSnapshot, laid: LabelLaying): SheetSnapshot {
  const { row, column, names, labels, values, part, school } = laid;
  const { cells } = sheet;
  function placesOf(cell: CellPlace): readonly CellPlace[] {
    const [label, value] = [labels.indexOf(cell.row), values.indexOf(cell.column)];
    if (cell.row < row) return [cell];
    if (label < 0) return [];
    if (cell.column === column) return [{ row, column: BEFORE_LABELS + label }];
    return value < 0 ? [] : [{ row: row + 1 + value, column: BEFORE_LABELS + label }];
  }
  const header = [
    school === null ? null : SCHOOL_HEADER,
    part === null ? null : PART_HEADERS[part],
    ...labels.map((of) => cells[of]?.[column] ?? null),
  ];
  const lines = values.map((of) => [
    school,
    names === null || part === null ? null : (cells[names]?.[of] ?? null),
    ...labels.map((label) => cells[label]?.[of] ?? null),
  ]);
  const hidden = new Set(sheet.hiddenColumns);
  return {
    ...withFacts(sheet, placesOf),
    cells: [...titlesAbove(cells, laid), header, ...lines],
    merges: sheet.merges.filter((area) => area.row < row),
    hiddenRows: values.flatMap((of, index) => (hidden.has(of) ? [row + 1 + index] : [])),
    hiddenColumns: [],
  };
}

function spread(sheet: SheetSnapshot, laid: RowLaying): SheetSnapshot {
  const { headerRow, rows } = laid;
  const first = headerRow + levelsOf(laid);
  const places = onceMade(() => spreadPlaces(laid, first));
  function placesOf({ row, column }: CellPlace): readonly CellPlace[] {
    return row < headerRow ? [{ row, column }] : (places().get(`${String(row)}:${String(column)}`) ?? []);
  }
  const hidden = new Set(sheet.hiddenRows);
  return {
    ...withFacts(sheet, placesOf),
    cells: spreadCells(sheet, laid),
    merges: sheet.merges.filter(({ row }) => row < headerRow),
    hiddenRows: rows.flatMap((own, index) => (own.some((row) => hidden.has(row)) ? [first + index] : [])),
    hiddenColumns: [],
  };
}

function spreadPlaces(
  { columns, rows }: RowLaying,
  first: number,
): ReadonlyMap<string, readonly CellPlace[]> {
  const places = new Map<string, CellPlace[]>();
  rows.forEach((own, index) => {
    columns.forEach((of, column) => {
      const key = `${String(own[column] ?? -1)}:${String(of.column)}`;
      places.set(key, [...(places.get(key) ?? []), { row: first + index, column }]);
    });
  });
  return places;
}

function spreadCells(sheet: SheetSnapshot, laid: RowLaying): Grid {
  const { headerRow, headerRows, marks, columns, rows } = laid;
  const { cells } = sheet;
  const joined = joinedCells(sheet, headerRow, headerRows - 1);
  const headers = new Map(joined.map(({ column, header }) => [column, header]));
  const top = columns.map(({ column, label }): Cell =>
    label === null ? (headers.get(column) ?? null) : (cells[label]?.[marks] ?? null),
  );
  const beneath = columns.map(({ column, label }): Cell =>
    label === null ? null : (headers.get(column) ?? null),
  );
  const lines = rows.map((own) =>
    columns.map(({ column }, at): Cell => cells[own[at] ?? -1]?.[column] ?? null),
  );
  return [...cells.slice(0, headerRow), top, ...(levelsOf(laid) === 2 ? [beneath] : []), ...lines];
}

/** Formulas, errors and formats where the cells that have them are read. */
function withFacts(sheet: SheetSnapshot, placesOf: PlacesOf): SheetSnapshot {
  function facts<T>(of: readonly CellFact<T>[]): CellFact<T>[] {
    return of.flatMap((fact) => placesOf(fact).map((place) => ({ ...place, value: fact.value })));
  }
  const { formulas, errors, numberFormats } = sheet;
  return { ...sheet, formulas: facts(formulas), errors: facts(errors), numberFormats: facts(numberFormats) };
}

function onceMade<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
