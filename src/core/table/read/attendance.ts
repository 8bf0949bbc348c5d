import type { Cell } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { FORMULA_MARK } from "../../cleaning/number-reading";
import { readJournalMark } from "../../cleaning/read-journal-mark";
import { readYesNo } from "../../cleaning/read-yes-no";
import { headerCellOf } from "../recognise/header-cell";
import { isPupil } from "../recognise/pupil-words";
import { columnOf, columnsOf, type TableLayout } from "../recognise/table-cells";

/**
 * Whether a row is of a pupil who wrote the work: "wrote"; "absent", by a word of the table; "not-written", where neither
 * variant nor answer stands beside noughts that a form fills in; "no-result", where the class, the journal's mark or the name
 * tells of a pupil and nothing of a work; "blank", a prefilled row of nobody.
 */
export type Attendance = "wrote" | "absent" | "not-written" | "no-result" | "blank";

/** Words for a pupil who was not there. */
const ABSENT =
  /^(отсут.*|отс\.?|не (был|была|было|явил.*|писал.*|присут.*|участв.*|выполн.*|сдавал.*|приходил.*)|неявк.*|н\/?я\.?|н\/?б\.?|бол(ел|ела|ен|ьна|ьной|еет|\.)?( .*)?|по болезни.*|уваж.*|справка.*|освобожд[её]н.*|выбыл.*)$/;
/** The same in a journal. Where points stand beside, «б» is the class of a row that is pushed aside. */
const ABSENT_LETTER = /^(н|б)$/;
const PRESENCE = /^(присутств|явка|явил|участ(ие|вовал)|писал|статус участ|был)/;
const ABSENCE = /^(отсутств|неявк|не (был|писал|явил|участвовал))/;
const NOTHING = /^[-–—0]?$/;
const NO_MARK = /^(нет|без) (отметки|оценки)$|^н ?\/? ?а\.?$|^не ?аттест/;

/** The reader of a table's rows: by its column of presence, by its variant, by its points. */
export function attendanceReader(table: TableLayout): (line: readonly Cell[]) => Attendance {
  const variants = columnsOf(table, "variant").map(({ column }) => column);
  const items = columnsOf(table, "item:").map(({ column }) => column);
  const total = columnOf(table, "total");
  const mark = columnOf(table, "mark");
  const isAwayByColumn = presenceReader(table);
  const tellsOfPupil = pupilTest(table);

  /** A mark stands for the work where no total does. */
  function isAway(line: readonly Cell[]): boolean {
    const saying = isEmptyCell(line[total]) ? [...variants, total, mark] : [...variants, total];
    return (
      isAwayByColumn(line) ||
      saying.some((column) => isAbsence(line[column])) ||
      (saying.some((column) => isAbsenceLetter(line[column])) && !hasAnswer(line))
    );
  }

  function hasAnswer(line: readonly Cell[]): boolean {
    return items.some((column) => !isNoAnswer(line[column]));
  }

  /** Nothing at all but a nought that stands in every row of the form; without variants even that is a result. */
  function isBlank(line: readonly Cell[]): boolean {
    const isMarked = total < 0 ? !isNoMark(line[mark]) : readJournalMark(line[mark]) !== null;
    if (!items.every((column) => isEmptyCell(line[column])) || isMarked) return false;
    return (
      isEmptyCell(line[total]) || isFormula(line[total]) || (variants.length > 0 && isNought(line[total]))
    );
  }

  return (line) => {
    if (isAway(line)) return "absent";
    const isUnfilled = isBlank(line);
    if (variants.some((column) => !isNothing(line[column]))) {
      // A variant was given out; a nought that the form adds up from no points is no result.
      return isUnfilled && items.length > 0 && isNought(line[total]) ? "not-written" : "wrote";
    }
    if (isUnfilled) return tellsOfPupil(line) ? "no-result" : "blank";
    if (variants.length === 0) return "wrote";
    return hasAnswer(line) || !isNothing(line[total]) ? "wrote" : "not-written";
  };
}

/** Whether a row tells of a pupil beside the work: codes and numbers are prefilled, and say nothing. */
function pupilTest({ columns }: TableLayout): (line: readonly Cell[]) => boolean {
  const telling = columns.flatMap(({ column, meaning, header }) => {
    if (/^(class-group|journal-mark|sex)$/.test(meaning)) return [{ column, isName: false }];
    return meaning === "other" && isPupil(headerCellOf(header)) ? [{ column, isName: true }] : [];
  });
  return (line) =>
    telling.some(({ column, isName }) => {
      const cell = line[column];
      return isName ? typeof cell === "string" && /\p{L}{2}/u.test(cell) : !isNothing(cell);
    });
}

/** «Присутствие: не был», «Явка: 0», «Отсутствовал: да»: a column that says it has its own header. */
function presenceReader({ columns }: TableLayout): (line: readonly Cell[]) => boolean {
  const told = columns.flatMap(({ column, header, meaning }) => {
    if (meaning !== "other" && meaning !== "variant") return [];
    const text = comparableText(header);
    return ABSENCE.test(text)
      ? [{ column, isOfAbsence: true }]
      : PRESENCE.test(text)
        ? [{ column, isOfAbsence: false }]
        : [];
  });
  return (line) =>
    told.some(({ column, isOfAbsence }) => {
      const cell = line[column];
      if (isEmptyCell(cell)) return false;
      return isAbsence(cell) || isAbsenceLetter(cell) || readYesNo(cell) === isOfAbsence;
    });
}

/** Whether a cell says that its pupil was not there. */
export function isAbsence(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.length > 0 && !isDigit(cell) && ABSENT.test(comparableText(cell));
}

function isAbsenceLetter(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.length <= 2 && ABSENT_LETTER.test(comparableText(cell));
}

/** Most cells of variants and totals are numbers as texts: told without a regular expression. */
function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function isNought(cell: Cell | undefined): boolean {
  return cell === 0 || (typeof cell === "string" && cell.trim() === "0");
}

/** A form adds up rows of nobody too: a formula without a value is no sign of a work. */
function isFormula(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.startsWith(FORMULA_MARK);
}

function isNothing(cell: Cell | undefined): boolean {
  return (
    isEmptyCell(cell) ||
    isFormula(cell) ||
    cell === 0 ||
    (typeof cell === "string" && NOTHING.test(cell.trim()))
  );
}

/** Nothing for a mark, or the words that there is none. */
function isNoMark(cell: Cell | undefined): boolean {
  return isNothing(cell) || (typeof cell === "string" && NO_MARK.test(comparableText(cell)));
}

/** A nought, «X» or nothing for a task: no answer by itself. */
function isNoAnswer(cell: Cell | undefined): boolean {
  return isNothing(cell) || (typeof cell === "string" && /^[xх]$/i.test(cell.trim()));
}

/** Whether nothing is to be seen in a cell. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return (
    cell === null || cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "")
  );
}
