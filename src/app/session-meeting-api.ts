import type { MeetingChoice } from "../sheets/meeting/meeting-matter";
import type { MeetingSet } from "../sheets/meeting/meeting-set";
import type { Passwords } from "./passwords";
import type { RoadmapTarget, SchoolChoice } from "./session-roadmap-api";
import type { OnProgress, OpenedWorkbook, Outcome, WritePreview } from "./session-values";

/** Where the sheet for a meeting goes: into this workbook, or into a new one. */
export type MeetingTarget = RoadmapTarget;

/** What can be chosen for a meeting. */
export interface MeetingStart {
  /** In alphabetical order. */
  readonly schools: readonly SchoolChoice[];
}

/** The part of a session that lays results on the table of a meeting. All of it needs a finished check. */
export interface MeetingApi {
  start(): Promise<Outcome<MeetingStart>>;
  /** The pages, as every paper of the set says them. */
  set(choice: MeetingChoice): Promise<Outcome<MeetingSet>>;
  preview(choice: MeetingChoice, target: MeetingTarget): Promise<Outcome<WritePreview>>;
  /** Writes `ОКО Справка`. Inside Excel it fails with code "stale" when the person's sheets are not as they were checked. */
  write(
    choice: MeetingChoice,
    target: MeetingTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
}
