import type { Cell, Grid } from "../../../workbook/cell";
import type { SubjectId } from "../../model/procedure";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readWhole } from "../../cleaning/read-number";
import { onceFor } from "../../once-for";
import { schoolNameIn, schoolSaid } from "../schools/school-said";
import { gradeOfClassCell } from "./class-cell";
import { classesInName } from "./class-said";
import { factsInText, subjectInCell, yearWithoutDates, type TextFacts } from "./facts-in-text";
import type { HeadFact, TableAnswer } from "../../model/recognised-table";
import { gradeOfClass, gradeOfClasses, yearOfDates } from "./row-facts";
import type { SheetOrigin } from "./sheet-origin";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** What is known of a table's procedure, and from where. */
export interface ProcedureFacts {
  readonly subject: HeadFact<SubjectId> | null;
  readonly grade: HeadFact<number> | null;
  readonly year: HeadFact<number> | null;
  readonly maximum: number | null;
}

/** «макс. балл – 16», «(максимум 25 баллов)». */
const MAXIMUM_SAID =
  /(?<![а-я])(?:макс(?:имальн[а-я]*)?\.?|max) (?:возможн[а-я]* )?(?:первичн[а-я]* )?балл[а-я]*(?: за работу)? ?[:=–—-]? ?(\d{1,2})(?! ?[\d%])|(?<![а-я])(?:макс(?:имум)?\.?|max) ?[:=–—-]? ?(\d{1,2}) балл/;

/** «Класс:» in a cell, and «5А» in the next one. */
const CLASS_LABEL = /^(класс|параллель|кл\.?) ?:?$/;

/** Filled rows above a header that are read as its head. */
const HEAD_ROWS = 25;

/** Filled cells in a row of a stacked table's head; a row with more is data of the table above. */
const STACKED_HEAD_CELLS = 2;

/** Texts above a header, row by row, down from the table before it (`from` is its first data row, 0 = none). */
export function headTexts(cells: Grid, from: number, headerRow: number): string[] {
  const rows = rowsAbove(cells, from, headerRow).map(textsOfRow);
  const lastOfAbove =
    from === 0 ? -1 : rows.map((texts) => texts.length > STACKED_HEAD_CELLS).lastIndexOf(true);
  return rows.slice(lastOfAbove + 1).flat();
}

/**
 * The filled rows above a header, however far: the nearest ones, and the first of the sheet where no table stands between.
 *
 * @param from First data row of the table before it, 0 = none.
 */
export function rowsAbove(cells: Grid, from: number, headerRow: number): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  let row = headerRow - 1;
  for (; row >= from && rows.length < HEAD_ROWS; row -= 1) {
    const line = cells[row] ?? [];
    if (textsOfRow(line).length > 0) rows.unshift(line);
  }
  const first = from === 0 ? cells.slice(0, row + 1).find((line) => textsOfRow(line).length > 0) : undefined;
  return first === undefined ? rows : [first, ...rows];
}

/** Each row below is asked for the rows above it. */
const textsOfRow = onceFor((row: readonly Cell[]) => row.map(cleanText).filter((text) => text !== ""));

/**
 * Subject, grade, year and maximum of a table: the person's answer first, then a column, the head, the sheet's
 * name, the file's name and the sheet's title; the year then from the dates of its rows, the grade from their classes.
 */
export function procedureFacts(
  cells: Grid,
  table: TableLayout,
  head: readonly string[],
  {
    origin,
    answer,
    title,
  }: { readonly origin: SheetOrigin; readonly answer: TableAnswer; readonly title: string },
): ProcedureFacts {
  const sources = [
    { from: "head", facts: factsOfHead(head) },
    { from: "sheet-name", facts: factsOfTab(origin.sheetName) },
    { from: "file-name", facts: factsOfName(origin.fileName.replace(/\.[a-z]{3,4}$/i, "")) },
    // The title of the sheet is of the tables beneath the first one too; a subject in it is the first one's.
    { from: "head", facts: factsOfTitle(title, head) },
  ] as const;

  function fact<K extends keyof TextFacts>(key: K): HeadFact<NonNullable<TextFacts[K]>> | null {
    const said = answer[key] as TextFacts[K] | undefined;
    if (said !== undefined && said !== null) return { value: said, from: "answer" };
    if (columnOf(table, key) >= 0) {
      const value = constantOfColumn(cells, table, key) as TextFacts[K];
      return value === null ? null : { value, from: "column" };
    }
    for (const { from, facts } of sources) {
      const value = facts[key];
      if (value !== null) return { value, from };
    }
    return null;
  }

  const year = fact("year") ?? ofRows(table, "year", yearOfDates(cells, table));
  const grade = fact("grade") ?? ofRows(table, "grade", gradeOfClasses(cells, table, year?.value ?? null));
  return { subject: fact("subject"), grade, year, maximum: maximumInHead(head) };
}

/** What the rows tell, where the table has no column for it that says different things. */
function ofRows(table: TableLayout, key: "year" | "grade", value: number | null): HeadFact<number> | null {
  return value === null || columnOf(table, key) >= 0 ? null : { value, from: "column" };
}

/** The value that a cell of a column «Год», «Класс» or «Предмет» stands for; null when it cannot be read. */
export function factInCell(key: keyof TextFacts, text: string): SubjectId | number | null {
  if (key === "subject") return subjectInCell(text);
  return readWhole(text) ?? (key === "grade" ? gradeOfClassCell(text) : null) ?? factsInText(text)[key];
}

/** A sheet or a file may be named by the class alone, «5А», «7 «б»», or by several of a grade: «6А, 6Б». */
function factsOfName(name: string): TextFacts {
  const facts = factsInText(name);
  return { ...facts, grade: facts.grade ?? gradeOfClass(name) ?? classesInName(name).grade };
}

/** «Биол», «Хим.», «МА»: a tab has little room, and nothing else on it; «Общ» may be what is common to all. */
function factsOfTab(name: string): TextFacts {
  const facts = factsOfName(name);
  const isShort = /^[а-яё]{2,5}\.?$/i.test(name.trim()) && !/^общ/i.test(name.trim());
  return { ...facts, subject: facts.subject ?? (isShort ? subjectInCell(name) : null) };
}

function factsOfHead(head: readonly string[]): TextFacts {
  const all = head.map((text, index) =>
    factsInText(CLASS_LABEL.test(comparableText(text)) ? `${text} ${head[index + 1] ?? ""}` : text),
  );
  return {
    subject: all.find(({ subject }) => subject !== null)?.subject ?? null,
    grade: all.find(({ grade }) => grade !== null)?.grade ?? null,
    // The day of a letter says when it was sent.
    year:
      head.map(yearWithoutDates).find((year) => year !== null) ??
      all.find(({ year }) => year !== null)?.year ??
      null,
  };
}

/** The first line of a sheet where it is no header: what is said there is said of all tables beneath. */
export function sheetTitle(cells: Grid): string {
  const texts = (cells.find((row) => row.some((cell) => cleanText(cell) !== "")) ?? [])
    .map(cleanText)
    .filter((text) => text !== "");
  return texts.length > STACKED_HEAD_CELLS ? "" : texts.join(" ");
}

/**
 * Of a title that names a subject, and so is the first table's, only the year is of the others too; but the subject as well
 * where it names no grade and each table names its own, «ВПР по биологии» above «5 класс» and «6 класс», and all of it where
 * nothing but a school stands above a table of its own.
 */
function factsOfTitle(title: string, head: readonly string[]): TextFacts {
  const { subject, grade, year } = factsInText(title);
  const own = factsOfHead(head);
  const isOfSchool = own.subject === null && own.grade === null && head.some(isSchoolNamed);
  const isOfAll = isOfSchool || (grade === null && own.grade !== null);
  return {
    subject: isOfAll ? subject : null,
    grade: subject === null || isOfSchool ? grade : null,
    year,
  };
}

function isSchoolNamed(text: string): boolean {
  return schoolSaid(text) !== null || schoolNameIn(text) !== null;
}

/** «Максимальный первичный балл:» and the number in the same cell or the next one; or among other words of a title. */
function maximumInHead(head: readonly string[]): number | null {
  const index = head.findIndex((text) => /^максимальн.{0,20} балл/.test(comparableText(text)));
  if (index >= 0) return readWhole(/(\d+)\D*$/.exec(head[index] ?? "")?.[1] ?? head[index + 1]);
  const said = head.flatMap((text) => MAXIMUM_SAID.exec(comparableText(text)) ?? []);
  return readWhole(said[1] ?? said[2]);
}

/** What a column says in all its rows; null when it says different things. */
function constantOfColumn(cells: Grid, table: TableLayout, key: keyof TextFacts): SubjectId | number | null {
  const column = columnOf(table, key);
  let last = "";
  let constant: SubjectId | number | null = null;
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const text = cleanText(cells[row]?.[column]);
    if (text === "" || text === last) continue;
    const value = factInCell(key, text);
    // «5А» and «5Б» are of one grade.
    const isSame = constant === null || (key === "grade" && value === constant);
    if (value === null || !isSame) return null;
    constant = value;
    last = text;
  }
  return constant;
}
