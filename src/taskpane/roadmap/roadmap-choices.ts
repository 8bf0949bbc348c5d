import type { RoadmapRowView, RoadmapView } from "../../app/session-roadmap-api";
import type { RoadmapChoices, RowEdit } from "../../core/roadmap/row-choices";
import { readDate } from "../../core/roadmap/read-date";

/** Nothing chosen. */
export const NO_CHOICES: RoadmapChoices = { off: [], edits: {}, order: [] };

/** How a row's date stands: "none" = it depends on others or is empty, "unread" = its text could not be read. */
export type DateState = "known" | "none" | "unread";

/** A row as the person has it now. */
export interface ShownRow {
  readonly view: RoadmapRowView;
  readonly isOn: boolean;
  readonly isEdited: boolean;
  readonly text: string;
  readonly date: string;
  readonly dateState: DateState;
  /** The day of a date that has none of its own; empty = none yet. */
  readonly due: string;
  readonly roles: string;
}

/** A section with its rows, in the order of the person. */
export interface ShownSection {
  readonly name: string;
  readonly rows: readonly ShownRow[];
  readonly ticked: number;
}

/** The choices a plan begins with: everything as proposed, in the order of the sheet. */
export function initialChoices({ rows }: RoadmapView): RoadmapChoices {
  const off = rows.filter(({ isOn }) => !isOn).map(({ id }) => id);
  return { off, edits: {}, order: rows.map(({ id }) => id) };
}

/** The rows with the choices applied, by section; sections without rows come empty. */
export function shownSections(view: RoadmapView, choices: RoadmapChoices): ShownSection[] {
  const off = new Set(choices.off);
  const byId = new Map(view.rows.map((row) => [row.id, row]));
  const bySection = new Map<string, ShownRow[]>(view.sections.map((section) => [section, []]));
  for (const id of choices.order) {
    const row = byId.get(id);
    if (row === undefined) continue;
    const shown = shownRow(row, !off.has(id), choices.edits[id], view.request.year);
    const known = bySection.get(row.section);
    if (known === undefined) bySection.set(row.section, [shown]);
    else known.push(shown);
  }
  return [...bySection].map(([name, rows]) => ({
    name,
    rows,
    ticked: rows.filter(({ isOn }) => isOn).length,
  }));
}

function shownRow(view: RoadmapRowView, isOn: boolean, edit: RowEdit | undefined, year: number): ShownRow {
  const date = edit?.date ?? view.date;
  const due = edit?.due ?? (edit?.date === undefined ? (view.due ?? "") : "");
  const kind = due === "" ? readDate(date, year).kind : "periods";
  return {
    view,
    isOn,
    isEdited: edit !== undefined,
    text: edit?.text ?? view.text,
    date,
    dateState: kind === "periods" ? "known" : kind,
    due,
    roles: edit?.roles ?? view.roles,
  };
}

/** Rows ticked or not; one that work was begun on stays ticked. */
export function ticked(
  choices: RoadmapChoices,
  rows: readonly RoadmapRowView[],
  isOn: boolean,
): RoadmapChoices {
  const ids = new Set(rows.filter(({ isBegun }) => isOn || !isBegun).map(({ id }) => id));
  const others = choices.off.filter((id) => !ids.has(id));
  return { ...choices, off: isOn ? others : [...others, ...ids] };
}

/** A row with a text changed; what is again as it was proposed is no change. */
export function edited(choices: RoadmapChoices, row: RoadmapRowView, change: RowEdit): RoadmapChoices {
  const { [row.id]: known = {}, ...others } = choices.edits;
  const entries = Object.entries({ ...known, ...change }) as [keyof RowEdit, string][];
  const kept = entries.filter(([key, value]) => value !== (row[key] ?? ""));
  return {
    ...choices,
    edits: kept.length === 0 ? others : { ...others, [row.id]: Object.fromEntries(kept) as RowEdit },
  };
}

/** A row as it was proposed. */
export function restored(choices: RoadmapChoices, id: string): RoadmapChoices {
  const edits = Object.entries(choices.edits).filter(([known]) => known !== id);
  return { ...choices, edits: Object.fromEntries(edits) };
}

/**
 * A row moved past its neighbour within its section.
 *
 * @param section The rows of its section, in their order of now.
 * @param step -1 up, 1 down; at the end of the section nothing happens.
 */
export function moved(
  choices: RoadmapChoices,
  section: readonly ShownRow[],
  id: string,
  step: -1 | 1,
): RoadmapChoices {
  const place = section.findIndex(({ view }) => view.id === id);
  const other = section[place + step]?.view.id;
  if (place < 0 || other === undefined) return choices;
  const order = choices.order.map((known) => (known === id ? other : known === other ? id : known));
  return { ...choices, order };
}
