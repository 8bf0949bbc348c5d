import { SEEDS, type FormId } from "./measure";

/** What a column of a roadmap holds. */
export type FormField = "number" | "task" | "text" | "date" | "indicator" | "roles" | "proposal" | "measure";

/** How a form of a roadmap is built; its words are in the locale. */
export interface FormStructure {
  /** In their order. */
  readonly columns: readonly FormField[];
  /** Number of the form's own directions (разделы); a plan of schools has one for each school instead. */
  readonly sections: number;
}

const SEVERSKY_COLUMNS = ["number", "task", "text", "date", "indicator", "roles"] as const;

/** Every form by its id. */
export const FORMS: Readonly<Record<FormId, FormStructure>> = {
  seversky: { columns: SEVERSKY_COLUMNS, sections: 4 },
  smolensk: { columns: ["number", "text", "date", "roles"], sections: 2 },
  tver: { columns: ["number", "text", "date", "roles"], sections: 4 },
  stavropol: { columns: ["task", "proposal", "measure"], sections: 2 },
  maima: { columns: ["number", "task", "text", "date", "roles"], sections: 9 },
  "500+": { columns: ["task", "text", "date", "roles"], sections: 10 },
  "school-plan": { columns: SEVERSKY_COLUMNS, sections: 0 },
};

/** Ids of all forms. */
export const FORM_IDS: readonly FormId[] = [...SEEDS, "500+", "school-plan"];

/** Stands in a column of a card that has no text in a row: proposals and measures taken share the rows. */
export const NO_TEXT = "-";

/** A section of a roadmap: a direction of a form, by its index, or one that has its own name. */
export type RoadmapSection =
  | { readonly form: FormId; readonly index: number }
  /** A direction that people added to the form, or a school. */
  | { readonly name: string };

/** All directions of a form. */
export function formSections(form: FormId): RoadmapSection[] {
  return Array.from({ length: FORMS[form].sections }, (_, index) => ({ form, index }));
}

/** Whether two sections are one. */
export function isSameSection(one: RoadmapSection, other: RoadmapSection | undefined): boolean {
  return other !== undefined && sectionKey(one) === sectionKey(other);
}

/** Tells a section from all others. */
export function sectionKey(section: RoadmapSection): string {
  return "name" in section ? `name:${section.name}` : `${section.form}:${String(section.index)}`;
}

/** Index of the form's column that holds something; -1 where it has none. */
export function columnOf(form: FormId, field: FormField): number {
  return FORMS[form].columns.indexOf(field);
}
