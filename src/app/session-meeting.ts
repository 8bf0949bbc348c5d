import { schoolsOf } from "../core/roadmap/trigger-reason";
import type { ReportStamp } from "../core/model/report-stamp";
import type { CheckRun } from "../core/run/check-run";
import { planMeetingSheet } from "../sheets/meeting/meeting-sheet";
import type { MeetingChoice } from "../sheets/meeting/meeting-matter";
import type { MeetingSet } from "../sheets/meeting/meeting-set";
import { planMeetingSet } from "../sheets/meeting/plan-meeting-set";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { attempt } from "./outcome";
import { meetingMatter } from "./make-paper";
import type { Passwords } from "./passwords";
import { schoolChoices } from "./school-choices";
import type { MeetingApi, MeetingStart, MeetingTarget } from "./session-meeting-api";
import type { OnProgress, OpenedWorkbook, Outcome, WritePreview } from "./session-values";

/** What a meeting needs of the session it is part of. */
export interface MeetingDesk {
  /** Of all schools. */
  run(): CheckRun;
  workbook(): WorkbookSnapshot;
  stamp(): ReportStamp;
  /** Whether the workbook itself is not written into. */
  isNewOnly(): boolean;
  preview(edits: readonly WorkbookEdit[], target: MeetingTarget): WritePreview;
  /** Writes what `plan` gives once the workbook was found to be as it was checked. */
  put(
    plan: () => readonly WorkbookEdit[],
    target: MeetingTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
}

/** The pages for a meeting over a session's last check, and their sheet. */
export class SessionMeeting implements MeetingApi {
  readonly #desk: MeetingDesk;

  constructor(desk: MeetingDesk) {
    this.#desk = desk;
  }

  start(): Promise<Outcome<MeetingStart>> {
    return attempt(() => ({ schools: schoolChoices(schoolsOf(this.#desk.run())) }));
  }

  set(choice: MeetingChoice): Promise<Outcome<MeetingSet>> {
    return attempt(() => this.#set(choice));
  }

  preview(choice: MeetingChoice, target: MeetingTarget): Promise<Outcome<WritePreview>> {
    return attempt(() => this.#desk.preview(this.#edits(choice, target), target));
  }

  write(
    choice: MeetingChoice,
    target: MeetingTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    return this.#desk.put(() => this.#edits(choice, target), target, onProgress, passwords);
  }

  #set(choice: MeetingChoice): MeetingSet {
    const { run, workbook, stamp } = this.#desk;
    return planMeetingSet(meetingMatter(run(), workbook(), stamp()), choice);
  }

  #edits(choice: MeetingChoice, { mode }: MeetingTarget): WorkbookEdit[] {
    const isNew = mode === "new-workbook" || this.#desk.isNewOnly();
    const sheets = isNew ? [] : this.#desk.workbook().sheets;
    return planMeetingSheet(this.#set(choice), { sheets }, this.#desk.stamp());
  }
}
