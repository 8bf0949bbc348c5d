import type { RecognisedColumn } from "../../model/recognised-table";
import { byWords, headerCellOf } from "./header-cell";
import { columnUnit, markColumn, type MarkNumber } from "./header-words";

/** What a table prints that follows from the marks of the same row. */
export type PrintedIndex = "mean" | "quality" | "passed" | "trained" | `share${MarkNumber}`;

/** A column that prints an index. */
export interface PrintedColumn {
  readonly column: number;
  readonly header: string;
  readonly index: PrintedIndex;
  /** Its words have one meaning; else only most of its rows can tell that it is the index. */
  readonly isSure: boolean;
}

/** Words of other marks, other places and other years anywhere in the header. */
const OF_OTHERS =
  /^(журнал[а-я]*|четверт[а-я]+|триместр[а-я]*|полугоди[а-я]+|предыдущ[а-я]+|прошл[а-я]+|годов[а-я]+|итогов[а-я]+|20\d\d|район[а-я]*|регион[а-я]*|кра[йюея][а-я]*|област[а-я]+|республик[а-я]*|россии|рф|округ[а-я]*|муниципал[а-я]*|план[а-я]*|прогноз[а-я]*|динамик[а-я]*|выше|ниже|не)$/;
const ABOUT =
  /^(процент[а-я]*|доля|показател[а-я]+|уровень|по|за|впр|огэ|егэ|предмету|школе|оо|классу|работ[а-я]*|учащихся|обучающихся|участников|всего|на|и|получивш[а-я]+|с|отметк[а-я]*)$/;
const INDICES: readonly (readonly [index: PrintedIndex, isSure: boolean, key: RegExp, own: RegExp])[] = [
  ["mean", true, /средн[а-я]* (отметк|оценк|(отм|оц)$)/, /^(средн[а-я]*|отметк[а-я]*|оценк[а-я]*|отм|оц)$/],
  ["mean", false, /средн[а-я]* (балл|б$)/, /^(средн[а-я]*|балл[а-я]*|б)$/],
  [
    "quality",
    true,
    /качеств/,
    /^(качеств[а-я]*|знани[а-я]+|обучени[а-я]+|обученност[а-я]+|успеваемост[а-я]+)$/,
  ],
  ["quality", true, /(^| )4( и)? 5( |$)/, /^[45]$/],
  [
    "passed",
    true,
    /успеваемост|справляемост|справил|справивш/,
    /^(успеваемост[а-я]+|справляемост[а-я]+|справил[а-я]+|справивш[а-я]+|абс|абсолютн[а-я]+|общ[а-я]+)$/,
  ],
  ["trained", false, /^соу$|степень обученности/, /^(соу|степень|обученности)$/],
];

/** The columns of a table that print indices: of several that print one of them none, for it is not known of what each is. */
export function printedColumns(columns: readonly RecognisedColumn[]): PrintedColumn[] {
  const found = columns.flatMap((column) => printedColumn(column) ?? []);
  return found.filter(({ index }) => found.filter((other) => other.index === index).length === 1);
}

function printedColumn({ column, header, meaning }: RecognisedColumn): PrintedColumn | null {
  if (!/^(other$|exam:(mean|passed|mark))/.test(meaning)) return null;
  const found = printedIndex(headerCellOf(header));
  return found === null ? null : { column, header, ...found };
}

/** The index that a header names; null where it names none, or of other marks, places and years. */
export const printedIndex = byWords((cell): Pick<PrintedColumn, "index" | "isSure"> | null => {
  const words = cell.levels.flat();
  if (words.some((word) => OF_OTHERS.test(word))) return null;
  const mark = markColumn(cell);
  if (mark !== null) {
    return columnUnit(cell) === "share" ? { index: `share${mark.mark}`, isSure: true } : null;
  }
  const own = cell.levels.at(-1) ?? [];
  const isUnit = own.every((word) => /^(процент|доля|чел|количество)$/.test(word));
  const named = isUnit ? (cell.levels.at(-2) ?? own) : own;
  const text = named.join(" ");
  if (columnUnit(cell) === "count") return null;
  const index = INDICES.find(
    ([, , key, own]) => key.test(text) && named.every((word) => own.test(word) || ABOUT.test(word)),
  );
  return index === undefined ? null : { index: index[0], isSure: index[1] };
});
