import type { ChartPicture } from "../charts/chart-picture";
import type { MeetingTable } from "./meeting-set";

/** A slide as plain data. */
export interface Slide {
  readonly kind: "title" | "chart" | "table" | "list";
  /** The finding, in words. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly chart: ChartPicture | null;
  readonly table: MeetingTable | null;
  /** How many, and where from. */
  readonly note: string;
}
