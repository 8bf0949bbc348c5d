import { FORM_WORDS, MEASURES_WORDS, TRIGGER_WORDS, type MeasureProblem } from "../../locale/measure-words";
import { dateText } from "../../locale/number-text";
import { ROADMAP_FORMS, roleName } from "../../locale/roadmap-forms";
import { FORMS } from "../../core/roadmap/forms";
import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cleanText, comparableText } from "../../core/cleaning/clean-text";
import type { Notice } from "../../core/notice";
import { tableAdditions, type AddedColumn, type Additions } from "./added-columns";
import { ROLES, SEEDS, TRIGGERS, type Measure, type RoleId, type Trigger } from "../../core/roadmap/measure";
import { findHeader, isEmpty, ownTableRows, placesOf } from "./own-table";
import { dateOfSerial } from "../../core/roadmap/school-year";

const { columns: WORDS } = MEASURES_WORDS;

/** A column of `ОКО Мероприятия`. */
export type MeasureColumn = keyof typeof WORDS;

/** A row of `ОКО Мероприятия` as people left it. */
export interface MeasureLine extends Additions {
  readonly id: string;
  readonly cells: Readonly<Record<MeasureColumn, Cell>>;
  /** null where the row cannot be read. */
  readonly measure: Measure | null;
  readonly isOn: boolean;
}

/** The library of measures as people keep it in the workbook. */
export interface MeasuresTable {
  readonly sheet: string;
  readonly lines: readonly MeasureLine[];
  /** Columns that people added. */
  readonly added: readonly AddedColumn[];
  /** Rows that could not be read, each with its place. */
  readonly notices: readonly Notice[];
}

/** Ids of rows that people added, also as roadmaps carry them: with the school year before and the school behind. */
const ADDED = /^(?:\d{4}:)?added-(\d+)(?:@.*)?$/;

/**
 * Reads `ОКО Мероприятия`: rows edited, added, switched off, sorted or copied. A row without a code gets one that no row
 * of the workbook's sheets has had, so that roadmaps never take it for another.
 *
 * @returns null where the workbook has no such sheet of ours.
 */
export function readMeasuresTable(sheets: readonly SheetSnapshot[]): MeasuresTable | null {
  const own = sheets.filter((sheet) => sheet.own);
  const found = own.flatMap((sheet) => {
    const header = findHeader(sheet, WORDS);
    return header === null ? [] : [{ sheet, header }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const { sheet, header } = first;
  const taken = new Set<string>();
  let lastId = lastAdded(own);
  const notices: Notice[] = [];
  const rows = ownTableRows(sheet, header.row);
  const additions = tableAdditions(sheet, header.row, rows, placesOf(WORDS, header.columns));
  const lines = rows.flatMap((tableRow): MeasureLine[] => {
    const { row } = tableRow;
    const cells = ownCells(tableRow.cells, header.columns);
    if (Object.entries(cells).every(([key, cell]) => key === "id" || isEmpty(cell))) return [];
    const typed = cleanText(cells.id);
    const isKnown = typed !== "" && !taken.has(typed);
    if (!isKnown) lastId += 1;
    const id = isKnown ? typed : `added-${String(lastId)}`;
    taken.add(id);
    const read = readMeasure(id, cells);
    if ("problem" in read) notices.push(unreadRow(sheet.name, row, header.columns[read.problem], read));
    const isOff = comparableText(cells.isOn) === MEASURES_WORDS.no;
    const measure = "problem" in read ? null : read;
    return [{ id, cells: { ...cells, id }, measure, isOn: !isOff, ...additions.of(tableRow) }];
  });
  return { sheet: sheet.name, lines, added: additions.columns, notices };
}

function ownCells(
  all: readonly Cell[],
  columns: Readonly<Record<MeasureColumn, number>>,
): Record<MeasureColumn, Cell> {
  const entries = Object.entries(columns).map(([key, column]) => [key, all[column] ?? null]);
  return Object.fromEntries(entries) as Record<MeasureColumn, Cell>;
}

function lastAdded(sheets: readonly SheetSnapshot[]): number {
  let last = 0;
  for (const { cells } of sheets) {
    for (const cell of cells.flat()) {
      const number = typeof cell === "string" ? ADDED.exec(cell)?.[1] : undefined;
      if (number !== undefined) last = Math.max(last, Number(number));
    }
  }
  return last;
}

/** What stopped the reading of a row. */
interface Unread {
  readonly problem: MeasureProblem;
  readonly words: string;
}

function unreadRow(sheet: string, row: number, column: number, { problem, words }: Unread): Notice {
  const cell = cellAddress(row, column);
  return { code: "measure-unread", place: `${sheet}!${cell}`, details: { problem, words, cell } };
}

function readMeasure(id: string, cells: Readonly<Record<MeasureColumn, Cell>>): Measure | Unread {
  const text = paragraph(cells.text);
  if (text === "") return { problem: "text", words: "" };
  const form = readForm(cells);
  if ("problem" in form) return form;
  const triggers = readTriggers(cells.triggers);
  if ("problem" in triggers) return triggers;
  const date = readDateCell(cells.date);
  if (date === null) return { problem: "date", words: cleanText(cells.date) };
  const kind = comparableText(cells.kind);
  if (kind !== "" && kind !== MEASURES_WORDS.kinds.measure && kind !== MEASURES_WORDS.kinds.proposal)
    return { problem: "kind", words: cleanText(cells.kind) };
  const isOn = comparableText(cells.isOn);
  if (isOn !== "" && isOn !== MEASURES_WORDS.yes && isOn !== MEASURES_WORDS.no)
    return { problem: "isOn", words: cleanText(cells.isOn) };
  const number = cleanText(cells.number);
  return {
    id,
    ...form,
    task: paragraph(cells.task),
    text,
    triggers: triggers.triggers,
    date,
    indicator: paragraph(cells.indicator),
    ...readRoles(cells.roles),
    number: number === "" ? null : number,
    isProposal: kind === MEASURES_WORDS.kinds.proposal,
  };
}

/** The form and the direction in it; a direction that no form has is a new one of the form named. */
function readForm(
  cells: Readonly<Record<MeasureColumn, Cell>>,
): Pick<Measure, "source" | "section" | "direction"> | Unread {
  const named = comparableText(cells.form);
  const source = SEEDS.find((seed) => comparableText(FORM_WORDS[seed]) === named);
  if (named !== "" && source === undefined) return { problem: "form", words: cleanText(cells.form) };
  const direction = paragraph(cells.direction);
  if (direction === "") return { problem: "direction", words: "" };
  const wanted = comparableText(direction);
  for (const seed of source === undefined ? SEEDS : [source]) {
    const section = ROADMAP_FORMS[seed].sections.findIndex((name) => comparableText(name) === wanted);
    if (section >= 0) return { source: seed, section, direction: null };
  }
  if (source === undefined) return { problem: "form", words: "" };
  return { source, section: FORMS[source].sections, direction };
}

function readTriggers(cell: Cell): { readonly triggers: readonly Trigger[] } | Unread {
  const words = listed(cell);
  if (words.length === 0) return { problem: "triggers", words: "" };
  const triggers: Trigger[] = [];
  for (const word of words) {
    const wanted = comparableText(word);
    const trigger = TRIGGERS.find((id) => comparableText(TRIGGER_WORDS[id]) === wanted);
    if (trigger === undefined) return { problem: "triggers", words: word };
    triggers.push(trigger);
  }
  return { triggers: [...new Set(triggers)] };
}

/** Excel turns a typed day into a date of its own. */
function readDateCell(cell: Cell): string | null {
  if (typeof cell === "boolean") return null;
  if (typeof cell !== "number") return cleanText(cell);
  return cell >= 1 && cell < 2_958_466 ? dateText(dateOfSerial(cell)) : null;
}

function readRoles(cell: Cell): Pick<Measure, "roles" | "otherRoles"> {
  const roles: RoleId[] = [];
  const otherRoles: string[] = [];
  for (const word of listed(cell)) {
    const wanted = comparableText(word);
    const role = ROLES.find((id) => comparableText(roleName(id)) === wanted);
    if (role === undefined) otherRoles.push(word);
    else roles.push(role);
  }
  return { roles, otherRoles };
}

/** Names with semicolons or line ends between them. */
function listed(cell: Cell): string[] {
  return paragraph(cell)
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** A text with its own line ends. */
function paragraph(cell: Cell): string {
  return isEmpty(cell) ? "" : String(cell).trim();
}
