import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { FORM_TRAITS } from "../../model/form-traits";
import { subjectInCell } from "./facts-in-text";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** Rows whose values tell what a column holds. */
const SAMPLE_ROWS = 2000;
const LEAST_ROWS = 2;

/** What the values of a column may say, of rows that no header tells apart. */
interface FactRule {
  readonly meaning: "class-group" | "subject" | "grade" | "year";
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
 * The table with the columns of its rows' classes, subjects, grades and years where no header says which they are, and the
 * values do: else rows of one school would be replies of which the last counts.
 */
export function withFactsOfRows(sheet: SheetSnapshot, table: TableLayout): TableLayout {
  return RULES.reduce((known, rule) => withFact(sheet, known, rule), table);
}

function withFact(sheet: SheetSnapshot, table: TableLayout, rule: FactRule): TableLayout {
  if (!isAsked(table, rule.meaning)) return table;
  const rows = sheet.cells.slice(table.firstDataRow, endOf(table.area)).slice(0, SAMPLE_ROWS);
  const found = table.columns.find(({ column, meaning, header }) => {
    if (meaning !== "other" || rule.header?.test(comparableText(header)) === false) return false;
    const filled = rows.map((row) => row[column]).filter((cell) => cleanText(cell) !== "");
    return filled.length >= LEAST_ROWS && filled.every((cell) => rule.isValue(comparableText(cell)));
  });
  if (found === undefined) return table;
  const { meaning } = rule;
  return { ...table, columns: table.columns.map((of) => (of === found ? { ...of, meaning } : of)) };
}

/** Whether a fact is needed, and no column has it: classes are of schools, which are told apart by nothing else. */
function isAsked(table: TableLayout, meaning: FactRule["meaning"]): boolean {
  const { row, asks } = FORM_TRAITS[table.form];
  if (columnOf(table, meaning) >= 0) return false;
  if (meaning === "class-group") return row === "unit" && columnOf(table, "grade") < 0;
  return asks.includes(meaning);
}
