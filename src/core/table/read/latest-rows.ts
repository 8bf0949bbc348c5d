import { cellAddress } from "../../../workbook/address";
import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { grouped } from "../../grouped";
import type { ColumnMeaning, RecognisedTable } from "../../model/recognised-table";
import { rowSource } from "../laid/true-cell";
import type { School } from "../../model/school";
import type { Notice } from "../../notice";

/** Schools that a notice names. */
const NAMED = 10;
/** Columns of forms on the web that tell when a reply came. */
const TIME =
  /^(отметка времени|timestamp|(дата|время|дата и время) (загрузки|заполнения|отправки|ответа|создания|изменения))/;
/** «05.10.2026 9:41:07», as such forms write it. */
const MOMENT = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** Columns that say who a row is about, which is known, or whose meaning is not: they make no other reply. */
const WHO: ReadonlySet<ColumnMeaning> = new Set([
  "group",
  "school-login",
  "school-code",
  "school-name",
  "territory",
  "region",
  "other",
]);

interface RowOfSchool {
  readonly row: number;
  readonly school: School;
}

/** The rows that count, and what was said twice. */
export interface LatestRows<Row> {
  /** In the table's order. */
  readonly rows: readonly Row[];
  /** Rows that say the same as a later one of their school: copies. */
  readonly copies: readonly number[];
  /** What schools with two different replies said: `replies-differ`. */
  readonly notices: readonly Notice[];
}

/**
 * One row for each school: of equal rows one counts, of different ones the later.
 *
 * Later is what the column «Отметка времени» says, where there is one, else what stands lower: forms on the web add
 * replies at the end.
 *
 * Source: docs/forms.md#twice.
 *
 * @param keyOf Rows with the same key are about the same: the school, and the procedure or year where rows have their
 * own. null = the row is of nothing known, and is left out.
 */
export function latestRows<Row extends RowOfSchool>(
  cells: Grid,
  table: RecognisedTable,
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): LatestRows<Row> {
  const time = table.columns.find(({ header }) => TIME.test(comparableText(header)))?.column ?? -1;
  const told = table.columns.filter(({ meaning }) => !WHO.has(meaning)).map(({ column }) => column);
  function textOf({ row }: Row): string {
    return told.map((column) => comparableText(cells[row]?.[column])).join("\n");
  }

  const kept = new Set<Row>();
  const copies: number[] = [];
  const twice: { readonly school: School; readonly rows: readonly number[] }[] = [];
  for (const [key, replies] of grouped(rows, keyOf)) {
    if (key === null) continue;
    const last = replies.reduce((latest, reply) => (isEarlier(cells, time, reply, latest) ? latest : reply));
    const counts = replies.find((reply) => reply === last || textOf(reply) === textOf(last)) ?? last;
    kept.add(counts);
    const others = replies.filter((reply) => reply !== counts);
    const counted = textOf(counts);
    const differing = others.filter((reply) => textOf(reply) !== counted);
    // Rows of which nothing is read are not known to be equal.
    const isRead = counted.trim() !== "";
    for (const reply of others) if (isRead && textOf(reply) === counted) copies.push(reply.row);
    if (differing.length > 0)
      twice.push({ school: counts.school, rows: [...differing, counts].map(({ row }) => row) });
  }
  copies.sort((one, other) => one - other);
  return { rows: rows.filter((row) => kept.has(row)), copies, notices: twiceNotice(table, twice) };
}

function isEarlier(cells: Grid, time: number, one: RowOfSchool, other: RowOfSchool): boolean {
  const [moment, otherMoment] = [momentOf(cells[one.row]?.[time]), momentOf(cells[other.row]?.[time])];
  if (moment === null || otherMoment === null || moment === otherMoment) return one.row < other.row;
  return moment < otherMoment;
}

/** A date and time as a number that grows with it; null where the cell is none. */
function momentOf(cell: Cell | undefined): number | null {
  const [, day, month, year, hours = 0, minutes = 0, seconds = 0] = (MOMENT.exec(cleanText(cell)) ?? []).map(
    Number,
  );
  if (day === undefined || month === undefined || year === undefined) return readNumber(cell);
  return ((((year * 12 + month) * 31 + day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** `pairs`: each school with the cells of its replies, the one that counts last. */
function twiceNotice(
  table: RecognisedTable,
  twice: readonly { readonly school: School; readonly rows: readonly number[] }[],
): Notice[] {
  const [first] = twice;
  if (first === undefined) return [];
  function address(of: number): string {
    const { row, column } = rowSource(table, of);
    return cellAddress(row, column);
  }
  const pairs = twice
    .slice(0, NAMED)
    .map(({ school, rows }) => `${school.name}: ${rows.map(address).join(", ")}`);
  const place = `${table.sheet}!${address(first.rows[0] ?? 0)}`;
  return [{ code: "replies-differ", place, details: { count: twice.length, pairs, sheet: table.sheet } }];
}
