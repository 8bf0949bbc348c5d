import type { ChartPicture } from "../charts/chart-picture";
import type { MeetingTable } from "./meeting-set";

/** A piece of a note's section. */
export type NoteBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly isLead?: boolean }
  /** What every report says of the use of its results. */
  | { readonly kind: "legal"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: MeetingTable }
  | { readonly kind: "chart"; readonly chart: ChartPicture };

/** A section with its heading; of level 2 it belongs to the one of level 1 before it. */
export interface NoteSection {
  readonly level: 1 | 2;
  readonly heading: string;
  /** It begins on a new page. */
  readonly breaksBefore: boolean;
  readonly blocks: readonly NoteBlock[];
}

/** An analytical note as plain data: what a document is written of. */
export interface Note {
  readonly title: string;
  /** Under the title: what it is about, of whom, when. */
  readonly lines: readonly string[];
  readonly contents: string;
  readonly sections: readonly NoteSection[];
  /** On every page. */
  readonly footer: string;
}
