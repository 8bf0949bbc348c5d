import type { ShownRow, ShownSection } from "./roadmap-choices";

/** A line of the list: the name of a section, a measure, or that a section has none. */
export type RoadmapItem =
  | { readonly kind: "section"; readonly key: string; readonly section: ShownSection }
  | {
      readonly kind: "row";
      readonly key: string;
      readonly section: ShownSection;
      readonly row: ShownRow;
      /** From 0, within the section. */
      readonly place: number;
      /** The first measure of its task. */
      readonly beginsTask: boolean;
    }
  | { readonly kind: "none"; readonly key: string };

/** The lines of the list, in order. */
export function roadmapItems(sections: readonly ShownSection[]): RoadmapItem[] {
  return sections.flatMap((section) => {
    const { name, rows } = section;
    const heading: RoadmapItem = { kind: "section", key: `section:${name}`, section };
    if (rows.length === 0) return [heading, { kind: "none", key: `none:${name}` }];
    const lines = rows.map((row, place): RoadmapItem => {
      const { id, task } = row.view;
      const beginsTask = task !== "" && task !== name && task !== rows[place - 1]?.view.task;
      return { kind: "row", key: id, section, row, place, beginsTask };
    });
    return [heading, ...lines];
  });
}
