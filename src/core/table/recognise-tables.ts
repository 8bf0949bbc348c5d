import { cellPlace } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Notice, NoticeCode } from "../notice";
import { openQuestions } from "./recognise/open-questions";
import { examForm } from "./recognise/exam-form";
import { isRegionName } from "./schools/group-level";
import type { FoundHeader } from "./recognise/find-headers";
import { formulaErrorNotice } from "./recognise/formula-errors";
import { procedureFacts, sheetTitle } from "./recognise/head-facts";
import { matchWords, schoolAround, type HeaderMatch, type HeaderTitle } from "./recognise/header-match";
import { withFactsOfRows, withGradesOfClasses } from "./recognise/facts-in-values";
import { withCodesOfSchools } from "./recognise/codes-in-values";
import { withKindsInNames } from "./recognise/kinds-of-schools";
import { withUnits } from "./recognise/index-columns";
import { withSchools } from "./recognise/schools-in-values";
import { hiddenRowsNotice, hiddenRowsOf, sheetToRead } from "./recognise/hidden-rows";
import { pastedNotice } from "./laid/pasted-column";
import { sheetViews, type SheetView } from "./laid/sheet-views";
import { trueSource } from "./laid/true-cell";
import { leaveOutAlike, type TableWithSchools } from "./leave-out-alike";
import { formKind, type AskedFact } from "../model/form-traits";
import type { RecognisedColumn, RecognisedTable, TableAnswer, TableAnswers } from "../model/recognised-table";
import type { Laying } from "../model/laying";
import type { ShownForm } from "../model/shown-form";
import { TABLE_FORMS } from "./recognise/table-forms";
import { doubtfulWords } from "./recognise/title-words";
import { noKnownTableNotice, unknownSheetsNotice } from "./recognise/unknown-sheets";
import { saidOfAll } from "./recognise/said-of-all";
import { unusedNotices } from "./recognise/unused-tables";
import { givenSheets, writtenBeforeNotice } from "./recognise/written-before";
import { sheetOrigin, type SheetOrigin } from "./recognise/sheet-origin";
import { isBlankRow, type TableLayout } from "./recognise/table-cells";
import { formulasNotice, readableCells } from "./read/readable-cells";
import { tableContent } from "./read/table-content";

const OGE_GRADE = { value: 9, from: "head" } as const;
const GRADES_OF_EXAMS = { vpr: null, oge: 9, ege: 11 } as const;
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
 * @param shown Tables that the person showed, in this workbook or as forms of the office: they win over recognition.
 * @returns Tables from the first sheet to the last, top to bottom; the second of two alike is excluded.
 */
export function recogniseTables(
  workbook: WorkbookSnapshot,
  answers: TableAnswers,
  shown: readonly ShownForm[] = [],
): Recognition {
  const notices: Notice[] = [];
  const found: TableWithSchools[] = [];
  const given = givenSheets(workbook);
  for (const { sheet, isBefore } of given)
    found.push(...tablesOfSheet(sheet, workbook.fileName, { answers, shown, isBefore }, notices));
  const tables = leaveOutAlike(found, answers, notices);
  for (const table of tables) {
    if (table.excluded) continue;
    for (const question of table.questions) {
      if (question !== "which-of-two") notices.push(tableNotice(`${question}-unknown`, table));
    }
  }
  notices.push(...unusedNotices(tables));
  const before = given.flatMap(({ sheet, isBefore }) => (isBefore ? [sheet.name] : []));
  notices.push(...writtenBeforeNotice(before, tables));
  const empty = notices.filter(({ code }) => code === "header-without-data");
  const known = [
    ...found.map(({ table }) => table.sheet),
    ...empty.map(({ details }) => String(details["sheet"])),
    ...before,
  ];
  notices.push(...unknownSheetsNotice(workbook, new Set(known)));
  if (tables.length === 0) notices.push(noKnownTableNotice(workbook));
  return { tables, notices };
}

/** What is known of a sheet's tables beside its cells. */
interface Hearing {
  readonly answers: TableAnswers;
  /** The sheet was written by the add-in, and is its own no more. */
  readonly isBefore: boolean;
}

function tablesOfSheet(
  sheet: SheetSnapshot,
  workbookFile: string,
  { answers, shown, isBefore }: Hearing & { readonly shown: readonly ShownForm[] },
  notices: Notice[],
): TableWithSchools[] {
  const origin = sheetOrigin(sheet.name, workbookFile);
  return sheetViews(sheet, origin, shown).flatMap((view) => {
    notices.push(...pastedNotice(sheet.name, view.laid, view.headers.length > 0));
    return tablesOfView(view, origin, { answers, isBefore }, notices);
  });
}

function tablesOfView(
  { sheet, whole, laid, headers }: SheetView,
  origin: SheetOrigin,
  { answers, isBefore }: Hearing,
  notices: Notice[],
): TableWithSchools[] {
  const found: TableWithSchools[] = [];
  headers.forEach((header, index) => {
    const firstColumn = header.firstColumn ?? header.best.columns[0]?.column ?? 0;
    const at = { row: header.headerRow, column: firstColumn };
    const id = cellPlace(trueSource({ sheet: sheet.name, ...laidBy(laid) }, at));
    const next = headers.slice(index + 1).find(({ headerRow }) => headerRow > header.headerRow)?.headerRow;
    const result = tableAt(sheet, {
      header,
      next,
      id,
      origin,
      laid,
      title: sheetTitle(whole.cells),
      answer: { ...(isBefore && header.shown === undefined ? { exclude: true } : {}), ...answers[id] },
    });
    const formulas = result.table.excluded ? null : formulasNotice(sheet, result.table);
    if (formulas !== null) notices.push(formulas);
    if (result.table.dataRows === 0) {
      notices.push(tableNotice("header-without-data", result.table));
      return;
    }
    found.push(result);
    notices.push(...doubtNotice(result.table, header.title));
    if (!result.table.excluded) notices.push(...hiddenRowsNotice(result.hidden, result.table));
    const errors = result.table.excluded ? null : formulaErrorNotice(sheet, result.table);
    if (errors !== null) notices.push(errors);
  });
  return found;
}

function schoolBy({ form }: HeaderMatch, title: HeaderTitle): { readonly school?: string } {
  const school = form.isOfOneSchool === true ? schoolAround(title) : null;
  return school === null ? {} : { school };
}

interface TablePlace {
  readonly header: FoundHeader;
  /** Header row of the next table on the sheet. */
  readonly next: number | undefined;
  readonly id: string;
  readonly origin: SheetOrigin;
  readonly answer: TableAnswer;
  readonly laid: Laying | undefined;
  /** What is said at the top of the sheet. */
  readonly title: string;
}

function laidBy(laid: Laying | undefined): { readonly laid?: Laying } {
  return laid === undefined ? {} : { laid };
}

/** What no header says of a column, but its values do. */
function placedByValues(sheet: SheetSnapshot, named: TableLayout, place: TablePlace): TableLayout {
  const table = withCodesOfSchools(sheet, named);
  function isKnown(fact: AskedFact): boolean {
    return procedureFacts(readableCells(sheet, table), table, place.header.head, place)[fact] !== null;
  }
  return withFactsOfRows(sheet, table, isKnown);
}

function tableAt(
  sheet: SheetSnapshot,
  place: TablePlace,
): TableWithSchools & { readonly hidden: readonly number[] } {
  const { header, answer, id, origin } = place;
  const leavesOutHidden = answer.leaveOutHidden ?? false;
  const shown = sheetToRead(sheet, leavesOutHidden);
  const { headerRow, firstDataRow, head } = header;
  const match = chosenMatch(header, answer);
  const found = {
    form: match.form.form,
    sheet: sheet.name,
    area: tableArea(sheet, header, match.columns, place.next),
    headerRow,
    firstDataRow,
    columns: match.columns,
    ...laidBy(place.laid),
    ...schoolBy(match, header.title),
  };
  const isShown = header.shown !== undefined;
  const isChosen = isShown || match.form.form === answer.form;
  const said = { exam: match.form.exam, title: header.title, isChosen, chosen: answer.form };
  const { form, exam } = examForm(shown.cells, found, said);
  const shape: TableLayout = { ...found, form };
  const named = withSchools(sheet, { ...shape, columns: withTerritory(sheet, shape) });
  const placed = isShown ? named : placedByValues(shown, withKindsInNames(sheet, named), place);
  const readable = readableCells(shown, placed);
  const counted = isShown ? placed : withUnits(readable, placed);
  const known = procedureFacts(readable, counted, head, place);
  const layout = known.grade === null ? withGradesOfClasses(readable, counted, known.year) : counted;
  // ОГЭ is of grade 9, whatever the table says of it.
  const facts = exam === "oge" && formKind(form) === "report" ? { ...known, grade: OGE_GRADE } : known;
  const hidden = hiddenRowsOf(sheet, layout);
  const { dataRows, schoolIds } = tableContent(readable, layout, origin.fileName);
  const table: RecognisedTable = {
    ...layout,
    ...facts,
    id,
    confidence: match.confidence,
    exam,
    ...saidOfAll(layout, header, { origin, grade: GRADES_OF_EXAMS[exam] ?? facts.grade?.value ?? null }),
    dataRows,
    schoolCount: schoolIds.size,
    hiddenRows: hidden.length,
    leavesOutHidden,
    questions: openQuestions(layout, facts),
    excluded: answer.exclude ?? false,
    ...(header.shown === undefined ? {} : { shownBy: header.shown.by.name }),
  };
  return { table, schoolIds, hidden, sheet: { cells: readable, layout, fileName: origin.fileName } };
}

/**
 * The form that the person chose, where the header can be read as it, whatever the title says; else the best one. A table
 * that was shown is as it was shown.
 */
function chosenMatch(header: FoundHeader, { form }: TableAnswer): HeaderMatch {
  const { matches, best, cells } = header;
  if (form === undefined || header.shown !== undefined) return best;
  const untitled = TABLE_FORMS.flatMap((shape) => {
    return shape.form === form ? (matchWords(cells, shape) ?? []) : [];
  });
  return matches.find((match) => match.form.form === form) ?? untitled[0] ?? best;
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

function tableNotice(code: NoticeCode, table: RecognisedTable): Notice {
  const { id, sheet, form } = table;
  return { code, place: id, details: { sheet, form } };
}

/** Says that the words above a table of results are of another work than the one it was taken for. */
function doubtNotice(
  { id, sheet, form, exam, excluded }: RecognisedTable,
  { text, exam: said }: HeaderTitle,
): Notice[] {
  if (excluded || !/^(report|pupils|exam)$/.test(formKind(form))) return [];
  const words = doubtfulWords(text, said);
  return words === null
    ? []
    : [{ code: "assessment-doubtful", place: id, details: { sheet, form, exam, words } }];
}
