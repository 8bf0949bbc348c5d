import { planMeetingSet } from "../sheets/meeting/plan-meeting-set";
import { planNote } from "../sheets/meeting/plan-note";
import { planSlides } from "../sheets/meeting/plan-slides";
import type { MeetingChoice, MeetingMatter } from "../sheets/meeting/meeting-matter";
import { foundRoadmaps } from "../sheets/roadmap/found-roadmaps";
import type { CheckRun } from "../core/run/check-run";
import type { ReportStamp } from "../core/model/report-stamp";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { PaperKind } from "./session-papers-api";
import { reportTarget } from "./write-plan";

/** What a meeting's set is made of, of a workbook that was checked. */
export function meetingMatter(run: CheckRun, workbook: WorkbookSnapshot, stamp: ReportStamp): MeetingMatter {
  const { handCells } = reportTarget(workbook);
  return { run, stamp, handCells, roadmaps: foundRoadmaps(workbook.sheets) };
}

/** What a paper is made of. */
export interface PaperJob {
  readonly kind: PaperKind;
  readonly matter: MeetingMatter;
  readonly choice: MeetingChoice;
  /** The office's own template for notes; null = none. */
  readonly blank: Uint8Array | null;
}

/**
 * Makes a paper. What writes documents runs only once one is asked for, and stays in the session's one script: a worker that
 * was started from memory has no place to load another from.
 *
 * @throws {UnfitBlank} where the template cannot be used.
 */
export async function makePaper({ kind, matter, choice, blank }: PaperJob): Promise<Uint8Array> {
  const set = planMeetingSet(matter, choice);
  const { date } = matter.stamp;
  const note = planNote(matter, choice, set);
  if (kind === "pptx") {
    const { writeSlides } = await import(/* webpackMode: "eager" */ "../papers/pptx/write-slides");
    return writeSlides(planSlides(matter, choice, set), { title: note.title, date });
  }
  if (blank === null) {
    const { writeNote } = await import(/* webpackMode: "eager" */ "../papers/docx/write-note");
    return writeNote(note, { date });
  }
  const { writeOnBlank } = await import(/* webpackMode: "eager" */ "../papers/docx/write-on-blank");
  return writeOnBlank(note, blank);
}
