import type { Grid } from "../../../workbook/cell";
import type { SubjectId } from "../../model/procedure";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readWhole } from "../../cleaning/read-number";
import { factsInText, subjectInCell, type TextFacts } from "./facts-in-text";
import type { HeadFact, TableAnswer } from "../../model/recognised-table";
import type { SheetOrigin } from "./sheet-origin";
import { columnOf, endOf, type TableLayout } from "./table-cells";

/** What is known of a table's procedure, and from where. */
export interface ProcedureFacts {
  readonly subject: HeadFact<SubjectId> | null;
  readonly grade: HeadFact<number> | null;
  readonly year: HeadFact<number> | null;
  readonly maximum: number | null;
}

/** A class of a grade: «5А», «5 «Б»», «5-в». */
const CLASS_GROUP = /^(\d{1,2}) ?[-–]? ?"?[а-яa-z]"?$/;
/** Rows above a header that are read as its head. */
const HEAD_ROWS = 25;

/** Filled cells in a row of a stacked table's head; a row with more is data of the table above. */
const STACKED_HEAD_CELLS = 2;

/** Texts above a header, row by row, down from the table before it (`from` is its first data row, 0 = none). */
export function headTexts(cells: Grid, from: number, headerRow: number): string[] {
  const rows = cells
    .slice(Math.max(from, headerRow - HEAD_ROWS), headerRow)
    .map((row) => row.map(cleanText).filter((text) => text !== ""));
  const lastOfAbove =
    from === 0 ? -1 : rows.map((texts) => texts.length > STACKED_HEAD_CELLS).lastIndexOf(true);
  return rows.slice(lastOfAbove + 1).flat();
}

/**
 * Subject, grade, year and maximum of a table: the person's answer first, then a column, the head, the sheet's
 * name and the file's name.
 */
export function procedureFacts(
  cells: Grid,
  table: TableLayout,
  head: readonly string[],
  { origin, answer }: { readonly origin: SheetOrigin; readonly answer: TableAnswer },
): ProcedureFacts {
  const sources = [
    { from: "head", facts: factsOfHead(head) },
    { from: "sheet-name", facts: factsInText(origin.sheetName) },
    { from: "file-name", facts: factsInText(origin.fileName.replace(/\.[a-z]{3,4}$/i, "")) },
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

  return { subject: fact("subject"), grade: fact("grade"), year: fact("year"), maximum: maximumInHead(head) };
}

/** The value that a cell of a column «Год», «Класс» or «Предмет» stands for; null when it cannot be read. */
export function factInCell(key: keyof TextFacts, text: string): SubjectId | number | null {
  if (key === "subject") return subjectInCell(text);
  const number = readWhole(text);
  const ofClass = key === "grade" ? CLASS_GROUP.exec(comparableText(text))?.[1] : undefined;
  return number ?? (ofClass === undefined ? factsInText(text)[key] : Number(ofClass));
}

function factsOfHead(head: readonly string[]): TextFacts {
  const all = head.map(factsInText);
  return {
    subject: all.find(({ subject }) => subject !== null)?.subject ?? null,
    grade: all.find(({ grade }) => grade !== null)?.grade ?? null,
    year: all.find(({ year }) => year !== null)?.year ?? null,
  };
}

/** «Максимальный первичный балл:» and the number in the same cell or the next one. */
function maximumInHead(head: readonly string[]): number | null {
  const index = head.findIndex((text) => /^максимальн.{0,20} балл/.test(comparableText(text)));
  if (index < 0) return null;
  return readWhole(/(\d+)\D*$/.exec(head[index] ?? "")?.[1] ?? head[index + 1]);
}

/** What a column says in all its rows; null when it says different things. */
function constantOfColumn(cells: Grid, table: TableLayout, key: keyof TextFacts): SubjectId | number | null {
  const column = columnOf(table, key);
  let constant = "";
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const text = cleanText(cells[row]?.[column]);
    if (text === "" || text === constant) continue;
    if (constant !== "") return null;
    constant = text;
  }
  return constant === "" ? null : factInCell(key, constant);
}
