import type { Cell } from "../../workbook/cell";
import type { ChartPicture } from "../charts/chart-picture";

/** What a page of the set is about. */
export type MeetingTheme = "summary" | "objectivity" | "low" | "indicators" | "roadmap" | "school";

/** A short table of a page. */
export interface MeetingTable {
  readonly title: string;
  /** Rows that there are, where these are only the first of them. */
  readonly all?: number;
  readonly columns: readonly MeetingColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a page's table. */
export interface MeetingColumn {
  readonly header: string;
  /** Its share of the table's width, 0..1. */
  readonly width: number;
  readonly align: "left" | "right" | "center";
  /** Excel's format of its numbers; null for text. */
  readonly numberFormat: string | null;
}

/** One page: what was found, shown, and proposed. A sheet, a slide or a section of the note is made of it. */
export interface MeetingPage {
  /** Stable within a set: the theme, and for a school its id. */
  readonly id: string;
  readonly theme: MeetingTheme;
  /** The finding, in words. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly charts: readonly ChartPicture[];
  readonly tables: readonly MeetingTable[];
  /** What is proposed, in careful words. */
  readonly proposals: readonly string[];
  readonly footer: string;
}

/** What is laid on the table of a meeting: the one page first, then a page a theme, then a page a school. */
export interface MeetingSet {
  readonly pages: readonly MeetingPage[];
  /** Parts that the data do not allow, each with the reason. */
  readonly missing: readonly { readonly theme: MeetingTheme; readonly reason: string }[];
}
