import type { Grid } from "../../../workbook/cell";
import { numberIn, numberReading } from "../../cleaning/number-reading";
import { shareScale } from "../../cleaning/share-scale";
import type { ColumnMeaning, RecognisedColumn } from "../../model/recognised-table";
import { byWords, headerCellOf, type HeaderCell } from "./header-cell";
import { columnUnit, markColumn, type ColumnUnit } from "./header-words";
import { printedIndex } from "./printed-index";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** What a column tells of the marks without telling them: who has no «2», who has it, who has «4» or «5». */
type MarkEnd = "passed" | "failed" | "quality";

const FAILED =
  /(^| )(не (справил|справивш|освоил|освоивш|усвоил|успева|сдал|сдавш|выполнил|преодолел)[а-я]*|неуспева[а-я]*|неуспешн[а-я]*)( |$)/;
const QUALITY = /(^| )4( и| или)? 5( |$)/;
const ABOUT =
  /^(не|процент[а-я]*|проц|доля|доли|количество|число|численность|чел[а-я]*|всего|из|них|с|со|на|по|за|в|и|или|4|5|впр|работ[а-я]*|предмет[а-я]*|учащ[а-я]+|обучающ[а-я]+|ученик[а-я]*|участник[а-я]*|дет(и|ей)|получ[а-я]+|писа[а-я]+|написа[а-я]+|выполн[а-я]+|справи[а-я]+|освои[а-я]+|усвои[а-я]+|сда(л|вш)[а-я]*|преодол[а-я]*|неуспева[а-я]*|неуспешн[а-я]*|успева[а-я]+|качеств[а-я]*|знани[а-я]+|обученност[а-я]+|обучени[а-я]+|отмет[а-я]+|оцен[а-я]+)$/;
/** Shares by their name, whether or not «%» is said. */
const ALWAYS_SHARE = /^(успеваемост|справляемост|качеств)/;

/** The end of the marks that a header names, and in what it is counted; null for a column of another kind. */
export const indexColumn = byWords((cell): { readonly end: MarkEnd; readonly unit: ColumnUnit } | null => {
  const end = endOfWords(cell);
  if (end === null) return null;
  const unit = columnUnit(cell);
  const isNamedShare = cell.levels.flat().some((word) => ALWAYS_SHARE.test(word));
  return { end, unit: unit ?? (isNamedShare ? "share" : null) };
});

function endOfWords(cell: HeaderCell): MarkEnd | null {
  const mark = markColumn(cell)?.mark ?? null;
  // A number alone heads one of several, or is no header at all: «Лицей | 18 | 2 | 7».
  if (mark !== null) return mark === 2 && !/^\d+$/.test(cell.last) ? "failed" : null;
  const words = cell.levels.flat();
  const text = words.join(" ");
  const isOwn = words.every((word) => ABOUT.test(word));
  if (isOwn && FAILED.test(text)) return "failed";
  if (isOwn && QUALITY.test(text)) return "quality";
  const counted = countedWords(cell);
  const index = printedIndex(counted)?.index;
  return index === "passed" || index === "quality" ? index : null;
}

/** The same header without a year above it and the word that it counts pupils: «Справились, чел.» names what «Справились» does. */
function countedWords(cell: HeaderCell): HeaderCell {
  const levels = cell.levels
    .filter((level) => !level.every((word) => /^(20\d\d|г|год[а-я]*|уч|учебный)$/.test(word)))
    .map((level) => level.filter((word) => !/^(количество|число|чел|человек)$/.test(word)))
    .filter((level) => level.length > 0);
  return { ...cell, levels };
}

/**
 * Columns that tell the ends of the marks, and their mean; null where the header tells none of the ends, or tells one of
 * them twice.
 */
export function indexColumns(cells: readonly HeaderCell[]): ReadonlyMap<number, ColumnMeaning> | null {
  const meanings = new Map<number, ColumnMeaning>();
  const found = cells.flatMap((cell): [number, ColumnMeaning][] => {
    const own = indexColumn(cell);
    if (own !== null) return [[cell.column, `${own.end}-${own.unit === "count" ? "count" : "share"}`]];
    return printedIndex(cell)?.index === "mean" ? [[cell.column, "mean-mark"]] : [];
  });
  for (const [column, meaning] of found) meanings.set(column, meaning);
  const told = [...meanings.values()];
  return told.some((meaning) => meaning !== "mean-mark") && new Set(told).size === told.length
    ? meanings
    : null;
}

/** In what a column counts by its numbers; "unsure" where they may be either. */
export type UnitByNumbers = "count" | "share" | "unsure";

/**
 * In what each column counts whose header does not say it: by its own cells, else as the others do. «Успеваемость» and
 * «Качество» are shares unless most of their own numbers can be none: «22» of 39 pupils.
 */
export function unsaidUnits(cells: Grid, table: TableLayout): ReadonlyMap<number, UnitByNumbers> {
  const unsaid = table.columns.filter(isUnsaid).map((of) => {
    const isNamed = isNamedShare(of);
    const filled = filledCells(cells, table, of.column);
    return { column: of.column, isNamed, unit: unitInCells(filled) ?? unitByNumbers(filled, isNamed) };
  });
  const units = new Set(unsaid.flatMap(({ isNamed, unit }) => (isNamed || unit === "unsure" ? [] : [unit])));
  const [only = "unsure"] = units;
  const asOthers = units.size === 1 ? only : "unsure";
  return new Map(
    unsaid.map(({ column, isNamed, unit }) => [column, unit === "unsure" && !isNamed ? asOthers : unit]),
  );
}

/** A number as its cell has it, and of how many pupils it is. */
interface FilledCell {
  readonly value: number;
  readonly of: number | null;
  readonly unit: ColumnUnit;
}

/** «22 чел.», «3 уч-ся»; «22 %» says so by its sign. */
const OF_PUPILS = /(чел|уч|обуч|дет)/i;

function filledCells(cells: Grid, table: TableLayout, column: number): FilledCell[] {
  const participants = columnOf(table, "participants");
  return cells.slice(table.firstDataRow, endOf(table.area)).flatMap((line) => {
    const cell = line[column];
    const read = numberReading(cell);
    if ("unread" in read) return [];
    const isOfPupils = typeof cell === "string" && OF_PUPILS.test(cell);
    const unit = read.isPercent ? "share" : isOfPupils ? "count" : null;
    return [{ value: read.value, of: numberIn(line[participants]), unit }];
  });
}

/** What the cells themselves say beside their numbers, where most do and none says another. */
function unitInCells(filled: readonly FilledCell[]): ColumnUnit {
  const said = filled.flatMap(({ unit }) => unit ?? []);
  const [unit = null] = said;
  return said.length * 2 > filled.length && said.every((of) => of === unit) ? unit : null;
}

/** Of a column that is named as shares most rows must speak against it: one may be mistyped, and then it is asked. */
function unitByNumbers(filled: readonly FilledCell[], isNamed: boolean): UnitByNumbers {
  const all = filled.flatMap(({ value, of }) => (of === null || of === 0 ? [] : [{ value, of }]));
  if (all.some(({ value }) => !Number.isInteger(value))) return "share";
  const scale = shareScale(all);
  const mayBeCounts = all.every(({ value, of }) => value <= of);
  const noShares = all.filter(({ value, of }) => value * scale > 1 || !isOfWhole(value * scale, of)).length;
  if (isNamed && (!mayBeCounts || noShares === 0)) return "share";
  if (isNamed && noShares * 2 < all.length) return "unsure";
  return mayBeCounts === (noShares === 0) ? "unsure" : mayBeCounts ? "count" : "share";
}

function isUnsaid(column: RecognisedColumn): boolean {
  return (
    /^(passed|failed|quality)-share$/.test(column.meaning) && columnUnit(headerCellOf(column.header)) === null
  );
}

function isNamedShare({ header }: RecognisedColumn): boolean {
  return headerCellOf(header)
    .levels.flat()
    .some((word) => ALWAYS_SHARE.test(word));
}

/** Whether a whole percent is that of some whole number of pupils. */
function isOfWhole(share: number, of: number): boolean {
  const pupils = share * of;
  return Math.abs(pupils - Math.round(pupils)) <= 0.005 * of + 1e-9;
}

/** The table with those of its columns that count pupils said to do so. */
export function withUnits(cells: Grid, table: TableLayout): TableLayout {
  if (table.form !== "vpr-indices") return table;
  const units = unsaidUnits(cells, table);
  const columns = table.columns.map((column): RecognisedColumn => {
    const meaning = column.meaning.replace("-share", "-count") as ColumnMeaning;
    return units.get(column.column) === "count" ? { ...column, meaning } : column;
  });
  return { ...table, columns };
}
