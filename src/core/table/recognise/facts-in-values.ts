import type { Grid } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { FORM_TRAITS, type AskedFact } from "../../model/form-traits";
import type { HeadFact } from "../../model/recognised-table";
import { subjectInCell } from "./facts-in-text";
import { areClassesOfGrades } from "./row-facts";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** Rows whose values tell what a column holds. */
const SAMPLE_ROWS = 2000;
const LEAST_ROWS = 2;
/** One of ten rows may be a slip or a second reply. */
const MOST_APART = 0.9;

/** What the values of a column may say, of rows that no header tells apart. */
interface FactRule {
  readonly meaning: "class-group" | AskedFact;
  /** Words of the header without which numbers are no such fact; null where the values say enough. */
  readonly header: RegExp | null;
  readonly isValue: (text: string) => boolean;
}

const RULES: readonly FactRule[] = [
  // «8А», «8 «Б»», «8-в»: nothing else is written so.
  {
    meaning: "class-group",
    header: null,
    isValue: (text) => /^([1-9]|1[01]) ?[-–]? ?"?[а-я]"?(?: класс)?$/.test(text),
  },
  { meaning: "subject", header: null, isValue: (text) => !/\d/.test(text) && subjectInCell(text) !== null },
  {
    meaning: "grade",
    header: /^(?!.*(\d|колич|кол-во|число|сколько|всего)).*(класс|паралл)/,
    isValue: (text) => /^([1-9]|1[01])( ?(класс|кл\.?))?$/.test(text),
  },
  {
    meaning: "year",
    header: /^(?!.*(основан|постро|рожден|открыт|ввод)).*(?<![а-я])(год[а-я]{0,2}|период)(?![а-я])/,
    isValue: (text) => /^20\d\d( ?[-–/] ?(20)?\d\d)?( ?(уч(\.|ебный) ?)?(год|г\.?))?$/.test(text),
  },
];

/**
 * The table of schools with the columns of its rows' classes, subjects, grades and years where no header says which they are,
 * and the values do: they tell the rows of one school apart, which else would be replies of which the last counts.
 *
 * @param isKnown Whether a fact is told of the whole table: what else a column holds is not asked then.
 */
export function withFactsOfRows(
  sheet: SheetSnapshot,
  table: TableLayout,
  isKnown: (fact: AskedFact) => boolean,
): TableLayout {
  if (FORM_TRAITS[table.form].row !== "unit") return table;
  const rows = sheet.cells.slice(table.firstDataRow, endOf(table.area)).slice(0, SAMPLE_ROWS);
  const schools = schoolsOf(rows, table);
  if (new Set(schools).size === schools.length) return table;
  return RULES.reduce((known, rule) => withFact(rows, known, { rule, schools, isKnown }), table);
}

/**
 * The table of pupils of several grades, «5А» and «6 инж.», whose classes say of which each pupil is: nothing else does.
 *
 * @param year As known of the table; null = unknown.
 */
export function withGradesOfClasses(
  cells: Grid,
  table: TableLayout,
  year: HeadFact<number> | null,
): TableLayout {
  const { row, asks } = FORM_TRAITS[table.form];
  const isAskedFor = row === "pupil" && asks.includes("grade") && columnOf(table, "grade") < 0;
  if (!isAskedFor || !areClassesOfGrades(cells, table, year?.value ?? null)) return table;
  const columns = table.columns.map((of) =>
    of.meaning === "class-group" ? { ...of, meaning: "grade" as const } : of,
  );
  return { ...table, columns };
}

interface Search {
  readonly rule: FactRule;
  /** Of each row; empty for a row of none. */
  readonly schools: readonly string[];
  readonly isKnown: (fact: AskedFact) => boolean;
}

function withFact(rows: Grid, table: TableLayout, { rule, schools, isKnown }: Search): TableLayout {
  const { meaning } = rule;
  if (!isAsked(table, meaning)) return table;
  const found = table.columns.find(({ column, meaning: other, header }) => {
    if (other !== "other" || rule.header?.test(comparableText(header)) === false) return false;
    const filled = rows.map((row) => row[column]).filter((cell) => cleanText(cell) !== "");
    if (filled.length < LEAST_ROWS || !filled.every((cell) => rule.isValue(comparableText(cell))))
      return false;
    return tellsApart(rows, column, schools);
  });
  if (found === undefined || (meaning !== "class-group" && isKnown(meaning))) return table;
  return { ...table, columns: table.columns.map((of) => (of === found ? { ...of, meaning } : of)) };
}

/** Whether no two rows of a school have the same value. */
function tellsApart(rows: Grid, column: number, schools: readonly string[]): boolean {
  const told = rows.flatMap((row, index) => {
    const school = schools[index] ?? "";
    return school === "" ? [] : [`${school}|${comparableText(row[column])}`];
  });
  return new Set(told).size >= told.length * MOST_APART;
}

/** A name that stands once is of the rows beneath it too. */
function schoolsOf(rows: Grid, table: TableLayout): string[] {
  const columns = (["school-name", "school-login", "school-code"] as const)
    .map((meaning) => columnOf(table, meaning))
    .filter((column) => column >= 0);
  let above = "";
  return rows.map((row) => {
    if (row.every((cell) => cleanText(cell) === "")) return "";
    above = columns.map((column) => comparableText(row[column])).find((name) => name !== "") ?? above;
    return above;
  });
}

/** Whether a fact is needed, and no column has it: classes are of schools, which are told apart by nothing else. */
function isAsked(table: TableLayout, meaning: FactRule["meaning"]): boolean {
  if (columnOf(table, meaning) >= 0) return false;
  if (meaning === "class-group") return columnOf(table, "grade") < 0;
  return FORM_TRAITS[table.form].asks.includes(meaning);
}
