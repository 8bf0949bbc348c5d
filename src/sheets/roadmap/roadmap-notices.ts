import type { Notice } from "../../core/notice";
import type { CheckRun } from "../../core/run/check-run";
import { unknownFactSchools } from "../../core/roadmap/merged-facts";
import { NO_TABLES } from "../../core/roadmap/office-tables";
import type { Roadmap } from "../../core/roadmap/plan-roadmap";
import { leftOutNotices, type KeptBook } from "./offered-rows";

/** What the analyst should know of a planned roadmap: what the office's tables hold unread, and what is left out. */
export function roadmapNotices(roadmap: Roadmap, run: CheckRun, book: KeptBook): Notice[] {
  const { tables = NO_TABLES } = roadmap.options;
  return [...tables.notices, ...unknownFactSchools(run, tables), ...leftOutNotices(roadmap, book)];
}
