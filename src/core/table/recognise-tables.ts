import { cellPlace } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Notice, NoticeCode } from "../notice";
import { examColumn } from "./recognise/exam-columns";
import { isRegionName } from "./schools/group-level";
import { findHeaders, type FoundHeader } from "./recognise/find-headers";
import { formulaErrorNotice } from "./recognise/formula-errors";
import { headTexts, procedureFacts, type ProcedureFacts } from "./recognise/head-facts";
import type { HeaderMatch } from "./recognise/header-match";
import { medalColumn } from "./recognise/medal-columns";
import { leaveOutAlike, type TableWithSchools } from "./leave-out-alike";
import { FORM_TRAITS, formKind, isFormUsed } from "../model/form-traits";
import type {
  RecognisedColumn,
  RecognisedTable,
  TableAnswer,
  TableAnswers,
  TableQuestion,
} from "../model/recognised-table";
import { sheetOrigin } from "./recognise/sheet-origin";
import { isBlankRow, type TableLayout } from "./recognise/table-cells";
import { tableContent } from "./read/table-content";

/** The one sheet of the add-in's own that is read back: the person edits the scales there. */
const OWN_SCALES_SHEET = /^ОКО Шкалы( \(\d+\))?$/;
const OGE = /огэ|гиа-?9/i;
const OGE_GRADE = { value: 9, from: "head" } as const;
/** Rows whose values tell what a column «регион» holds. */
const SAMPLE_ROWS = 200;

/** What a workbook holds, and what is unclear. */
export interface Recognition {
  readonly tables: RecognisedTable[];
  readonly notices: Notice[];
}

/**
 * Finds the tables of a workbook by the texts of their cells, never by position or name alone.
 *
 * Stacked tables of one sheet are told apart. Sheets that the add-in made are left out, but for its scales.
 *
 * @param answers What the person said, by table; wins over everything read.
 * @returns Tables from the first sheet to the last, top to bottom; the second of two alike is excluded.
 */
export function recogniseTables(workbook: WorkbookSnapshot, answers: TableAnswers): Recognition {
  const notices: Notice[] = [];
  const found: TableWithSchools[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.own && !OWN_SCALES_SHEET.test(sheet.name)) continue;
    found.push(...tablesOfSheet(sheet, workbook.fileName, answers, notices));
  }
  const tables = leaveOutAlike(found, answers, notices);
  for (const table of tables) {
    if (table.excluded) continue;
    for (const question of table.questions) {
      if (question !== "which-of-two") notices.push(tableNotice(`${question}-unknown`, table));
    }
  }
  notices.push(...unusedNotices(tables));
  if (tables.length === 0) {
    const sheets = workbook.sheets.filter(({ own }) => !own).map(({ name }) => name);
    notices.push({ code: "no-known-table", place: null, details: { sheets } });
  }
  return { tables, notices };
}

function tablesOfSheet(
  sheet: SheetSnapshot,
  workbookFile: string,
  answers: TableAnswers,
  notices: Notice[],
): TableWithSchools[] {
  const found: TableWithSchools[] = [];
  const headers = findHeaders(sheet);
  let headFrom = 0;
  headers.forEach((header, index) => {
    const firstColumn = header.best.columns[0]?.column ?? 0;
    const id = cellPlace({ sheet: sheet.name, row: header.headerRow, column: firstColumn });
    const next = headers[index + 1]?.headerRow;
    const result = tableAt(sheet, { header, headFrom, next, id, workbookFile, answer: answers[id] ?? {} });
    headFrom = header.firstDataRow;
    if (result.table.dataRows === 0) {
      notices.push(tableNotice("header-without-data", result.table));
      return;
    }
    found.push(result);
    const errors = result.table.excluded ? null : formulaErrorNotice(sheet, result.table);
    if (errors !== null) notices.push(errors);
  });
  return found;
}

interface TablePlace {
  readonly header: FoundHeader;
  /** Row after the header above: where this table's head may begin. */
  readonly headFrom: number;
  /** Header row of the next table on the sheet. */
  readonly next: number | undefined;
  readonly id: string;
  readonly workbookFile: string;
  readonly answer: TableAnswer;
}

function tableAt(sheet: SheetSnapshot, place: TablePlace): TableWithSchools {
  const { header, answer, id } = place;
  const { cells } = sheet;
  const { headerRow, firstDataRow } = header;
  const head = headTexts(cells, place.headFrom, headerRow);
  const origin = sheetOrigin(sheet.name, place.workbookFile);
  // The form that the person chose, where the header can be read as it.
  const match = header.matches.find(({ form }) => form.form === answer.form) ?? header.best;
  const columns = match.columns;
  const own = [...head, ...columns.map((column) => column.header), origin.sheetName];
  const { form, exam } = examForm(match, own, origin.fileName);
  const area = tableArea(sheet, header, columns, place.next);
  const shape: TableLayout = { form, area, firstDataRow, columns };
  const layout = { ...shape, columns: withTerritory(sheet, shape) };
  const found = procedureFacts(cells, layout, head, { origin, answer });
  // ОГЭ is of grade 9, whatever the table says of it.
  const facts = exam === "oge" && formKind(form) === "report" ? { ...found, grade: OGE_GRADE } : found;
  const { dataRows, schoolIds } = tableContent(cells, layout, origin.fileName);
  const table: RecognisedTable = {
    ...layout,
    ...facts,
    id,
    sheet: sheet.name,
    confidence: match.confidence,
    headerRow,
    exam,
    dataRows,
    schoolCount: schoolIds.size,
    questions: openQuestions(layout, facts),
    excluded: answer.exclude ?? false,
  };
  return { table, schoolIds };
}

/**
 * Tables of ОГЭ and ЕГЭ by school look alike: the words above and around them decide. A distribution of primary scores is
 * of ОГЭ where its own head or tab says so and does not speak of ВПР.
 */
function examForm(
  match: HeaderMatch,
  own: readonly string[],
  fileName: string,
): Pick<RecognisedTable, "form" | "exam"> {
  const { form, exam } = match.form;
  const isOwnOge = OGE.test(own.join(" "));
  if (form === "vpr-score-distribution" && isOwnOge && !/впр/i.test(own.join(" ")))
    return { form, exam: "oge" };
  if (exam === "vpr" || formKind(form) === "medals") return { form, exam };
  const words = [...own, fileName].join(" ");
  const isOge = OGE.test(words);
  const isEge = /егэ/i.test(words);
  const said = isOge === isEge ? exam : isOge ? "oge" : "ege";
  return { form: form === "exam-score-distribution" ? form : `${said}-by-school`, exam: said };
}

/** From the header to the last row that is not the next table's title. */
function tableArea(
  sheet: SheetSnapshot,
  header: FoundHeader,
  columns: readonly RecognisedColumn[],
  next: number | undefined,
): Area {
  const { cells } = sheet;
  const row = header.headerRow;
  let end = next ?? cells.length;
  while (
    end > header.firstDataRow &&
    (isBlankRow(cells, end - 1) || (next !== undefined && isTitle(sheet, end - 1)))
  ) {
    end -= 1;
  }
  const column = columns[0]?.column ?? 0;
  const last = columns[columns.length - 1]?.column ?? column;
  return { row, column, rows: end - row, columns: last - column + 1 };
}

function isTitle(sheet: SheetSnapshot, row: number): boolean {
  const filled = (sheet.cells[row] ?? []).filter((cell) => cell !== null && cell !== "");
  return filled.length === 1 && typeof filled[0] === "string";
}

/** «регион» of the pupil exports of 2021 holds the municipality: so it does wherever its values name no region. */
function withTerritory(sheet: SheetSnapshot, table: TableLayout): readonly RecognisedColumn[] {
  const region = table.columns.find(({ meaning }) => meaning === "region");
  if (region === undefined || table.columns.some(({ meaning }) => meaning === "territory"))
    return table.columns;
  const sample = sheet.cells.slice(table.firstDataRow, table.firstDataRow + SAMPLE_ROWS);
  const values = sample.map((row) => row[region.column]).filter((cell) => typeof cell === "string");
  if (values.length === 0 || values.every(isRegionName)) return table.columns;
  return table.columns.map((column) => (column === region ? { ...column, meaning: "territory" } : column));
}

/** What must be known of a table before it can be used, and is not. */
function openQuestions(table: TableLayout, facts: ProcedureFacts): TableQuestion[] {
  const { kind, asks } = FORM_TRAITS[table.form];
  if (kind === "exam") return examQuestions(table, facts);
  // Counts of medals may stand under years of their own.
  if (table.form === "medal-counts" && table.columns.some(({ header }) => medalColumn(header)?.year != null))
    return [];
  return asks.filter((key) => facts[key] === null && !table.columns.some(({ meaning }) => meaning === key));
}

/** The grade of ОГЭ and ЕГЭ is known; subject and year may stand in the columns' headers. */
function examQuestions(table: TableLayout, facts: ProcedureFacts): TableQuestion[] {
  const columns = table.columns.map(({ header }) => examColumn(header)).filter((column) => column !== null);
  const isKnown = { subject: facts.subject !== null, year: facts.year !== null };
  return (["subject", "year"] as const).filter((key) => {
    return columns.length > 0 && !isKnown[key] && columns.every((column) => column[key] === null);
  });
}

function tableNotice(code: NoticeCode, table: RecognisedTable): Notice {
  const { id, sheet, form } = table;
  return { code, place: id, details: { sheet, form } };
}

/** One notice for each form that is known but not used by any check yet. */
function unusedNotices(tables: readonly RecognisedTable[]): Notice[] {
  const unused = tables.filter(({ form, excluded }) => !excluded && !isFormUsed(form));
  const forms = [...new Set(unused.map(({ form }) => form))];
  return forms.map((form) => {
    const ids = unused.filter((table) => table.form === form).map(({ id }) => id);
    return {
      code: "table-not-used-yet",
      place: ids[0] ?? null,
      details: { form, count: ids.length, tables: ids },
    };
  });
}
