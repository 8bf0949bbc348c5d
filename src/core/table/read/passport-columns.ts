import type { Cell, Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { readFlag } from "../../cleaning/read-flag";
import { numberReading } from "../../cleaning/number-reading";
import { readNumber } from "../../cleaning/read-number";
import type { ContextColumnId, MonitoringColumnId, SchoolContext } from "../../model/school-context";
import type { RecognisedTable } from "../../model/recognised-table";
import { endOf } from "../recognise/table-cells";

/** A header of a table, fit for comparing. */
interface Header {
  readonly column: number;
  readonly text: string;
}

/** The number in a column of the row that is being read; a cell that cannot be read is named. */
export type NumberAt = (column: number) => number | null;

/** Reads the conditions on a line; its numbers by `numberAt`. */
export type ReadConditions = (line: readonly Cell[], numberAt: NumberAt) => SchoolContext["values"];

/** Columns of a social passport, as they stand. Source: docs/methods.md#social-index. */
const FAMILIES: readonly (readonly [RegExp, ContextColumnId])[] = [
  [/неполн/, "incomplete-families"],
  [/малообеспеч|малоимущ|низк.{0,4} доход/, "low-income"],
  [/многодетн/, "large-families"],
  [/неблагополучн/, "disadvantaged-families"],
  [/опек|попечительств/, "guardianship"],
  [/на .{0,20}учете|кдн|пдн/, "on-record"],
  [/мигрант|инофон|не владе.* русск/, "migrants"],
  [/овз|инвалид|адаптированн/, "disabilities"],
  [/ваканси/, "vacancies"],
  [/высшее образование|с высшим образованием/, "higher-education"],
];

/** Columns of teachers and equipment: shares, or counts that are taken of all. Source: docs/methods.md#deficit. */
const STAFF: readonly (readonly [RegExp, ContextColumnId])[] = [
  [/высшей .{0,20}категори/, "top-category"],
  [/пенсионн/, "pension-teachers"],
  [/(до|младше|не старше) 3[05] лет|молоды[хе] (педагог|учител|специалист)/, "young-teachers"],
  [/курсовую подготовку|повышение квалификации/, "trained-teachers"],
];
const OLD_COMPUTERS = /устаревш|маломощн/;
const COMPUTERS = /^(количество|кол-?во|число|всего) компьютер/;
const TEACHERS =
  /^(количество|кол-?во|численность|число|всего) (учител|педагог)[а-я]*( работник[а-я]*)?(,? ?(всего|чел\.?))?$/;
const PSYCHOLOGIST = /педагога?-психолог/;
const PERCENT = 0.01;
const IS_SHARE = /доля|%|процент/;

/** Results by school. Source: docs/methods.md#criteria (Смоленск). */
const RESULTS: readonly (readonly [RegExp, MonitoringColumnId])[] = [
  [/не получивш.{0,12}аттестат/, "no-certificate"],
  [/участник.*(олимпиад|всош)|(олимпиад|всош).*участник/, "olympiad-participants"],
  [/(призер|победител).*(олимпиад|всош)|(олимпиад|всош).*(призер|победител)/, "olympiad-winners"],
];

/** Reads the conditions on a line of a social passport or a monitoring table. */
export function passportReader(headers: readonly Header[]): ReadConditions {
  const families = columnsOfWords(headers, FAMILIES);
  const staff = columnsOfWords(headers, STAFF);
  const [teachers, computers, old] = [TEACHERS, COMPUTERS, OLD_COMPUTERS].map((words) => {
    return headers.find(({ text }) => words.test(text)) ?? null;
  });
  const psychologist = headers.find(({ text }) => PSYCHOLOGIST.test(text));
  const vacancies = headers.find(({ text }) => /ваканси/.test(text)) ?? null;
  return (line, numberAt) => {
    const all = teachers == null ? null : numberAt(teachers.column);
    const open = vacancies === null ? null : numberAt(vacancies.column);
    const isShare = vacancies !== null && IS_SHARE.test(vacancies.text);
    const places = open === null || all === null ? null : open + all;
    const openShare = isShare ? open : open === null ? null : partOf(open, places);
    return {
      ...Object.fromEntries(families.map(([id, { column }]) => [id, numberAt(column)])),
      ...Object.fromEntries(staff.map(([id, header]) => [id, shareAt(numberAt, header, all)])),
      ...(old == null
        ? {}
        : { "old-computers": shareAt(numberAt, old, computers == null ? null : numberAt(computers.column)) }),
      ...(isShare || (vacancies !== null && teachers != null) ? { "vacancy-share": openShare } : {}),
      ...(psychologist === undefined ? {} : { psychologist: presence(line[psychologist.column]) }),
    };
  };
}

/**
 * Reads the results on a line of a monitoring table, as shares: a column with any value above 1 holds percents.
 *
 * @returns null where the table has no such column.
 */
export function monitoringReader(
  cells: Grid,
  table: RecognisedTable,
): ((numberAt: NumberAt) => SchoolContext["monitoring"]) | null {
  const headers = table.columns.map(({ column, header }) => ({ column, text: comparableText(header) }));
  const found = columnsOfWords(headers, RESULTS);
  if (found.length === 0) return null;
  const body = cells.slice(table.firstDataRow, endOf(table.area));
  const scaled = found.map(([id, { column }]) => {
    const values = body.flatMap((line) => {
      const read = numberReading(line[column]);
      return "value" in read ? [read.value] : [];
    });
    // No counts stand beside these shares: only their size tells the scale.
    return { id, column, scale: values.some((value) => value > 1) ? PERCENT : 1 };
  });
  return (numberAt) =>
    Object.fromEntries(
      scaled.map(({ id, column, scale }) => {
        const value = numberAt(column);
        return [id, value === null || value < 0 ? null : value * scale];
      }),
    );
}

function columnsOfWords<Id>(
  headers: readonly Header[],
  words: readonly (readonly [RegExp, Id])[],
): readonly (readonly [Id, Header])[] {
  return words.flatMap(([pattern, id]) => {
    const found = headers.find(({ text }) => pattern.test(text));
    return found === undefined ? [] : [[id, found] as const];
  });
}

/** A share as it stands, or a count taken of all. */
function shareAt(numberAt: NumberAt, header: Header, all: number | null): number | null {
  const value = numberAt(header.column);
  return value === null || IS_SHARE.test(header.text) ? value : partOf(value, all);
}

function partOf(part: number, whole: number | null): number | null {
  return whole === null || whole <= 0 || part < 0 || part > whole ? null : part / whole;
}

/** «есть», «да», 1 or more → 1; «нет», 0 → 0; an empty cell says nothing. */
function presence(cell: Cell | undefined): number | null {
  if (comparableText(cell) === "") return null;
  const number = readNumber(cell);
  if (number !== null) return number > 0 ? 1 : 0;
  const flag = readFlag(cell);
  return flag === null ? null : Number(flag);
}
