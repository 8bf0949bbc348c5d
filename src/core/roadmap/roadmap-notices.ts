import type { Notice } from "../notice";
import type { CheckRun } from "../run/check-run";
import { unknownFactSchools } from "./merged-facts";
import { leftOutNotices, type KeptBook } from "../../sheets/roadmap/offered-rows";
import type { Roadmap } from "./plan-roadmap";
import { NO_TABLES } from "../../sheets/roadmap/roadmap-tables";

/** What the analyst should know of a planned roadmap: what the office's tables hold unread, and what is left out. */
export function roadmapNotices(roadmap: Roadmap, run: CheckRun, book: KeptBook): Notice[] {
  const { tables = NO_TABLES } = roadmap.options;
  return [...tables.notices, ...unknownFactSchools(run, tables), ...leftOutNotices(roadmap, book)];
}
