import { cleanText, comparableText } from "../../cleaning/clean-text";
import { FORMULA_MARK, shownText } from "../../cleaning/number-reading";
import type { SchoolContext } from "../../model/school-context";
import type { Cell, Grid } from "../../../workbook/cell";
import { cellNumbers } from "./cell-numbers";
import type { DirtLog } from "./dirt-log";
import { monitoringReader, passportReader, type NumberAt, type ReadConditions } from "./passport-columns";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, endOf } from "../recognise/table-cells";
import { isSchoolLogin, nameAndLogin, schoolOf } from "../schools/school-identity";

/** Questions of the questionnaire of ФИС ОКО. Source: docs/methods.md#social-index (verbatim headers of 2021 and 2022). */
const QUESTIONS = {
  size: /количество обучающихся в оо в .*в сумме по всем/,
  place: /расположена.*образовательная организация/,
  settlement: /размер населенного пункта/,
  special: /оо является специальной \(коррекционной\)/,
  teachers: /сколько всего в (школе|оо) учителей/,
  topCategory: /сколько в (школе|оо) учителей высшей категории/,
  young: /учителей .*не старше 30 лет/,
  pension: /учителей .*достигших пенсионного возраста/,
  computers: /сколько компьютеров обучающиеся могут использовать/,
  oldComputers: /являются маломощными, устаревшими/,
  parentsCome: /как много родителей .*откликаются на приглашение/,
  parentsHelp: /как много родителей .*готовы оказать/,
} as const;

/** A village, by the first number of the answer. */
const VILLAGE = 4;

type ColumnsByQuestion = Readonly<Record<keyof typeof QUESTIONS, number>>;

/**
 * Reads the contextual questionnaire, or a social passport, into one entry for each school.
 *
 * Answers are texts with a number before them («4. Населенный пункт сельского типа»); a share of teachers or computers
 * above the whole is an error of typing and counts as not answered.
 *
 * Source: docs/methods.md#social-index.
 */
export function readContextTable(cells: Grid, table: RecognisedTable, log: DirtLog): SchoolContext[] {
  const loginColumn = columnOf(table, "school-login");
  const nameColumn = columnOf(table, "school-name");
  const territoryColumn = columnOf(table, "territory");
  const valuesOf = valueReader(table);
  const numbers = cellNumbers(cells, log);
  const monitoringOf = monitoringReader(cells, table);
  const seen = new Map<string, SchoolContext>();
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const named = nameAndLogin(cleanText(line[nameColumn]));
    const login = nameAndLogin(cleanText(line[loginColumn])).login ?? named.login;
    const territory = cleanText(line[territoryColumn]);
    if (named.name === "" && !isSchoolLogin(login)) continue;
    const school = schoolOf({ name: named.name, login, territory: territory === "" ? null : territory });
    const source = { sheet: table.sheet, row, column: table.area.column };
    if (seen.has(school.id)) continue;
    function numberAt(column: number): number | null {
      return numbers.number({ row, column });
    }
    const monitoring = monitoringOf?.(numberAt);
    seen.set(school.id, {
      school,
      values: valuesOf(line, numberAt),
      answers: answersOf(line, table),
      ...(monitoring === undefined ? {} : { monitoring }),
      source,
    });
  }
  return [...seen.values()];
}

/** What stands in a row's other columns, by header; of columns headed alike the first. */
function answersOf(line: readonly Cell[], table: RecognisedTable): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { column, header, meaning } of table.columns) {
    const text = meaning === "other" ? answerIn(line[column]) : "";
    if (text !== "" && !(header in answers)) answers[header] = text;
  }
  return answers;
}

function valueReader(table: RecognisedTable): ReadConditions {
  const headers = table.columns.map(({ column, header }) => ({ column, text: comparableText(header) }));
  const place = Object.entries(QUESTIONS).map(([question, words]) => {
    return [question, headers.find(({ text }) => words.test(text))?.column ?? -1] as const;
  });
  const columns = Object.fromEntries(place) as ColumnsByQuestion;
  if (columns.place >= 0) return (line, numberAt) => questionnaireValues(line, columns, numberAt);
  return passportReader(headers);
}

/** A formula without a value answers nothing; a date does as it shows. */
function answerIn(cell: Cell | undefined): string {
  return typeof cell === "string" && cell.startsWith(FORMULA_MARK) ? "" : shownText(cell);
}

function questionnaireValues(
  line: readonly Cell[],
  columns: ColumnsByQuestion,
  numberAt: NumberAt,
): SchoolContext["values"] {
  const teachers = numberAt(columns.teachers);
  const computers = numberAt(columns.computers);
  const place = optionOf(line[columns.place]);
  return {
    size: numberAt(columns.size),
    village: place === null ? null : Number(place === VILLAGE),
    settlement: optionOf(line[columns.settlement]),
    special: yesNo(line[columns.special]),
    "top-category": shareOf(numberAt(columns.topCategory), teachers),
    "young-teachers": shareOf(numberAt(columns.young), teachers),
    "pension-teachers": shareOf(numberAt(columns.pension), teachers),
    "old-computers": shareOf(numberAt(columns.oldComputers), computers),
    "parents-come": optionOf(line[columns.parentsCome]),
    "parents-help": optionOf(line[columns.parentsHelp]),
  };
}

/** The number before an answer: 4 of «4. Населенный пункт сельского типа», 2 of «2.Примерно половина». */
function optionOf(cell: Cell | undefined): number | null {
  const option = /^(\d+)\s*\./.exec(cleanText(cell))?.[1];
  return option === undefined ? null : Number(option);
}

function yesNo(cell: Cell | undefined): number | null {
  const answer = comparableText(cell);
  return answer === "да" ? 1 : answer === "нет" ? 0 : null;
}

function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0 || part < 0 || part > whole) return null;
  return part / whole;
}
