import type { Cell } from "../../workbook/cell";
import { columnOf, FORMS, NO_TEXT, type FormField } from "./forms";
import type { FormId } from "./measure";
import { plannedTerm } from "./planned-term";
import { readDate } from "./read-date";
import type { RoadmapChoices, RowEdit } from "./row-choices";
import { excelSerial, type IsoDate } from "./school-year";
import { endedRow, isBegun, statusOf } from "./row-status";
import type { TrackedRow } from "./tracked-row";

/** What the choices are applied to. */
export interface ChoiceContext {
  readonly form: FormId;
  /** In which the school year begins. */
  readonly year: number;
  /** From which the next term is looked for. */
  readonly today: IsoDate;
  /** Ids of the rows that were proposed; the others stay as they are. */
  readonly planned: ReadonlySet<string>;
  /** Ids of the rows that stand in the workbook already. */
  readonly known: ReadonlySet<string>;
}

/**
 * Rows of a roadmap as the person chose them.
 *
 * A row that is not wanted is left out; one that stands in the workbook already stays there as «не требуется», with the
 * reason, for nothing that people entered is lost. Where work on it was begun, its status stays. A row that was «не
 * требуется» and is wanted again begins anew. Rows move within their sections only.
 */
export function chosenRows(
  rows: readonly TrackedRow[],
  choices: RoadmapChoices,
  context: ChoiceContext,
): TrackedRow[] {
  const off = new Set(choices.off);
  const chosen = rows.flatMap((row) => {
    if (!context.planned.has(row.id)) return [row];
    if (off.has(row.id)) return context.known.has(row.id) ? [declined(row)] : [];
    return [wanted(editedRow(row, choices.edits[row.id] ?? {}, context))];
  });
  const ordered = inOrder(chosen, choices.order);
  return isSameOrder(rows, ordered) ? ordered : numberedAnew(ordered, context);
}

/** Index of the form's column with the row's text: in a card, of the proposals or of the measures taken. */
export function textColumnOf({ form: cells }: TrackedRow, form: FormId): number {
  const filled = FORMS[form].columns.findIndex(
    (field, column) => TEXT_FIELDS.includes(field) && cells[column] !== NO_TEXT,
  );
  return filled >= 0 ? filled : columnOf(form, "measure");
}

const TEXT_FIELDS: readonly FormField[] = ["text", "proposal", "measure"];

function declined(row: TrackedRow): TrackedRow {
  return isBegun(row) || row.ended === "declined" ? row : endedRow(row, "declined");
}

function wanted(row: TrackedRow): TrackedRow {
  return statusOf(row) === "not-required" ? { ...row, status: "not-begun" } : row;
}

function editedRow(row: TrackedRow, edit: RowEdit, { form, year, today }: ChoiceContext): TrackedRow {
  const textColumn = textColumnOf(row, form);
  const cells = row.form.map((cell, column): Cell => {
    const field = FORMS[form].columns[column];
    if (column === textColumn) return filled(edit.text) ?? cell;
    if (field === "date" && edit.date !== undefined) return filled(edit.date);
    if (field === "roles" && edit.roles !== undefined) return filled(edit.roles);
    return cell;
  });
  const changed = { ...row, form: cells };
  const text = edit.date ?? dateTextOf(row, form);
  if (edit.date === undefined && edit.due === undefined) return changed;
  const date = readDate(text, year);
  const own = ISO_DATE.test(edit.due ?? "") && date.kind !== "periods" ? excelSerial(edit.due ?? "") : null;
  const term = plannedTerm(date, today);
  return { ...changed, ...term, due: own ?? term.due };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function dateTextOf({ form: cells }: TrackedRow, form: FormId): string {
  return String(cells[columnOf(form, "date")] ?? "");
}

function filled(text: string | undefined): string | null {
  const plain = text?.trim() ?? "";
  return plain === "" ? null : plain;
}

/** Sections keep their places; what the order does not name stands after the rest of its section. */
function inOrder(rows: readonly TrackedRow[], order: readonly string[]): TrackedRow[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const sections = [...new Set(rows.map(({ section }) => section))];
  function place({ id }: TrackedRow): number {
    return places.get(id) ?? order.length;
  }
  const bySection = new Map(sections.map((section): [string, TrackedRow[]] => [section, []]));
  for (const row of rows) bySection.get(row.section)?.push(row);
  return [...bySection.values()].flatMap((own) => own.sort((one, other) => place(one) - place(other)));
}

function isSameOrder(before: readonly TrackedRow[], after: readonly TrackedRow[]): boolean {
  return before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
}

/** Tasks of a section are counted from 1; in forms without tasks all measures are; the document's own numbers stay. */
function numberedAnew(rows: readonly TrackedRow[], { form, planned }: ChoiceContext): TrackedRow[] {
  const numberColumn = columnOf(form, "number");
  const taskColumn = columnOf(form, "task");
  if (numberColumn < 0 || form === "tver") return [...rows];
  const countsTasks = form === "seversky" || form === "school-plan";
  let count = 0;
  let previous: TrackedRow | null = null;
  return rows.map((row) => {
    if (!planned.has(row.id)) return row;
    const isNewSection = countsTasks && row.section !== previous?.section;
    const isNewTask = isNewSection || !countsTasks || row.form[taskColumn] !== previous?.form[taskColumn];
    if (isNewSection) count = 0;
    if (isNewTask) count += 1;
    previous = row;
    const number = isNewTask ? `${String(count)}.` : null;
    return { ...row, form: row.form.map((cell, column) => (column === numberColumn ? number : cell)) };
  });
}
