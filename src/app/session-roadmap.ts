import type { RoadmapChoices } from "../core/roadmap/row-choices";
import type { RoadmapBasis } from "../core/roadmap/finding-reasons";
import { foundRoadmaps, type FoundRoadmap } from "../sheets/roadmap/found-roadmaps";
import { standingTables } from "../sheets/roadmap/office-tables";
import { planRoadmap, type Roadmap, type SchoolGroup } from "../core/roadmap/plan-roadmap";
import { roadmapKey } from "../sheets/roadmap/roadmap-layout";
import { reportedQuarter } from "../core/roadmap/quarter";
import type { FormId } from "../core/roadmap/measure";
import { yearOf } from "../core/roadmap/tracked-row";
import { readRoadmapSheet } from "../sheets/roadmap/read-roadmap-sheet";
import { schoolYearOf } from "../core/roadmap/school-year";
import { readRoadmapTables } from "../sheets/roadmap/roadmap-tables";
import { schoolsOf } from "../core/roadmap/trigger-reason";
import { executionEdits } from "../sheets/roadmap/set-execution";
import { quarterEdits } from "../sheets/roadmap/write-quarter";
import { roadmapEdits } from "../sheets/roadmap/write-roadmap";
import type { CheckRun } from "../core/run/check-run";
import type { ReportStamp } from "../core/model/report-stamp";
import { roadmapName, roadmapPane } from "../locale/roadmap-pane";
import type { WorkbookEdit } from "../workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { attempt } from "./outcome";
import { schoolChoices } from "./school-choices";
import type { Passwords } from "./passwords";
import { quarterView, roadmapView } from "./roadmap-view";
import { RunCancelled } from "./run-check";
import { StaleResults } from "./same-sources";
import { boardView } from "./session-board";
import type { BoardView, ExecutionChange } from "./session-board-api";
import type { OnProgress, OpenedWorkbook, Outcome, WritePreview } from "./session-values";
import type {
  QuarterRequest,
  QuarterView,
  RoadmapApi,
  RoadmapRequest,
  RoadmapStart,
  RoadmapTarget,
  RoadmapView,
} from "./session-roadmap-api";

/** What the roadmaps need of the session they are part of. */
export interface RoadmapDesk {
  run(): CheckRun;
  /** null before a check. */
  runIfAny(): CheckRun | null;
  workbook(): WorkbookSnapshot;
  stamp(): ReportStamp;
  /** Whether the workbook itself is not written into. */
  isNewOnly(): boolean;
  /** Lets a cancel be heard. */
  pause(): Promise<void>;
  /** Forgets an earlier cancel. */
  beginWork(): void;
  isCancelled(): boolean;
  /** What a write of these edits would do. */
  preview(edits: readonly WorkbookEdit[], target: RoadmapTarget): WritePreview;
  /** Writes what `plan` gives once the workbook was found to be as it was checked. */
  put(
    plan: () => readonly WorkbookEdit[],
    target: RoadmapTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
  /** The same, also before a check: of the workbook as it is now. */
  putKnown: RoadmapDesk["put"];
  /** Writes what `plan` gives of the workbook as it is now, whatever was checked. */
  record(plan: () => readonly WorkbookEdit[], passwords?: Passwords): Promise<Outcome<OpenedWorkbook>>;
}

const GROUPS: readonly SchoolGroup[] = ["marker", "low", "risk", "adverse"];

/** Roadmaps and quarterly reports of a session, over its last check. */
export class SessionRoadmap implements RoadmapApi {
  readonly #desk: RoadmapDesk;

  constructor(desk: RoadmapDesk) {
    this.#desk = desk;
  }

  start(): Promise<Outcome<RoadmapStart>> {
    return attempt(() => {
      const run = this.#desk.runIfAny();
      const today = this.#desk.stamp().date;
      const year = schoolYearOf(today);
      const { sheets } = this.#desk.workbook();
      const tracked = foundRoadmaps(sheets);
      return {
        year,
        schools: run === null ? [] : schoolChoices(schoolsOf(run)),
        groups:
          run === null
            ? null
            : { evidence: this.#groupSizes("evidence"), "any-sign": this.#groupSizes("any-sign") },
        tables: standingTables(sheets),
        tracked: tracked.map(({ sheet, form, scope }) => ({
          sheet: sheet.name,
          reported: reportedQuarter(schoolYears(sheet, form), today),
          key: roadmapKey(form, scope),
          isProtected: sheet.protection !== null,
          name: roadmapName(form, scope, schoolName(run, scope)),
        })),
      };
    });
  }

  board(sheet: string | null): Promise<Outcome<BoardView>> {
    return attempt(() => {
      const found = foundRoadmaps(this.#desk.workbook().sheets);
      const names = new Map(
        found.map((of) => [of.sheet.name, roadmapName(of.form, of.scope, scopeSchool(of.scope))]),
      );
      const shown = this.#found({ sheet: sheet ?? found[0]?.sheet.name ?? "" });
      return boardView(shown, names, this.#desk.stamp().date, !this.#desk.isNewOnly());
    });
  }

  execute(change: ExecutionChange, passwords?: Passwords): Promise<Outcome<OpenedWorkbook>> {
    return this.#desk.record(() => {
      const edits = executionEdits(this.#found(change), change);
      if (edits === null) throw new StaleResults("Cannot set an execution: the row is gone");
      return edits;
    }, passwords);
  }

  plan(request: RoadmapRequest, onProgress: OnProgress): Promise<Outcome<RoadmapView>> {
    this.#desk.beginWork();
    return attempt(async () => {
      onProgress({ text: roadmapPane.work.measures, done: 0, total: 2 });
      await this.#proceed();
      const roadmap = this.#planned(request);
      onProgress({ text: roadmapPane.work.rows, done: 1, total: 2 });
      await this.#proceed();
      const run = this.#desk.run();
      return roadmapView(request, { roadmap, run }, this.#desk.workbook(), this.#desk.stamp().date);
    });
  }

  preview(request: RoadmapRequest, target: RoadmapTarget): Promise<Outcome<WritePreview>> {
    return attempt(() => this.#desk.preview(this.#edits(this.#planned(request), target), target));
  }

  write(
    request: RoadmapRequest,
    choices: RoadmapChoices,
    target: RoadmapTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    return this.#desk.put(
      () => this.#edits({ ...this.#planned(request), choices }, target),
      target,
      onProgress,
      passwords,
    );
  }

  quarter(request: QuarterRequest): Promise<Outcome<QuarterView>> {
    return attempt(() => quarterView(this.#found(request), request, this.#desk.stamp().date));
  }

  previewQuarter(request: QuarterRequest, target: RoadmapTarget): Promise<Outcome<WritePreview>> {
    return attempt(() => this.#desk.preview(this.#quarterEdits(request, target), target));
  }

  writeQuarter(
    request: QuarterRequest,
    target: RoadmapTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    return this.#desk.putKnown(() => this.#quarterEdits(request, target), target, onProgress, passwords);
  }

  #planned(request: RoadmapRequest): Roadmap {
    const tables = readRoadmapTables(this.#desk.workbook().sheets);
    return planRoadmap(this.#desk.run(), { ...request, facts: {}, tables });
  }

  #groupSizes(basis: RoadmapBasis): Record<SchoolGroup, number> {
    const run = this.#desk.run();
    const year = schoolYearOf(this.#desk.stamp().date);
    const tables = readRoadmapTables(this.#desk.workbook().sheets);
    const sizes = GROUPS.map((group): [SchoolGroup, number] => {
      const scope = { kind: "group", group } as const;
      const plan = planRoadmap(run, { form: "smolensk", scope, year, basis, tables, facts: {} });
      return [group, plan.schools.length];
    });
    return Object.fromEntries(sizes) as Record<SchoolGroup, number>;
  }

  #edits(roadmap: Roadmap, target: RoadmapTarget): WorkbookEdit[] {
    const { run, stamp } = this.#desk;
    return roadmapEdits(roadmap, run(), this.#place(target), stamp());
  }

  #quarterEdits(request: QuarterRequest, target: RoadmapTarget): WorkbookEdit[] {
    const { runIfAny, stamp } = this.#desk;
    return quarterEdits(this.#found(request), request, runIfAny(), this.#place(target), stamp());
  }

  #place({ mode }: RoadmapTarget) {
    const { sheets, settings } = this.#desk.workbook();
    return { sheets, settings, isNew: mode === "new-workbook" || this.#desk.isNewOnly() };
  }

  #found({ sheet }: Pick<QuarterRequest, "sheet">): FoundRoadmap {
    const found = foundRoadmaps(this.#desk.workbook().sheets).find(({ sheet: { name } }) => name === sheet);
    if (found === undefined)
      throw new Error(`Cannot report on a roadmap: no tracked one on sheet "${sheet}"`);
    return found;
  }

  async #proceed(): Promise<void> {
    await this.#desk.pause();
    if (this.#desk.isCancelled()) throw new RunCancelled("Cannot finish the plan: cancelled");
  }
}

/** In which the school years of a roadmap's rows begin. */
function schoolYears(sheet: SheetSnapshot, form: FormId): number[] {
  const years = readRoadmapSheet(sheet, form).rows.map(yearOf);
  return [...new Set(years.filter((year) => year !== "").map(Number))];
}

/** Without a check a school is told by what the sheet's key has of it. */
function scopeSchool(scope: FoundRoadmap["scope"]): string {
  return scope.kind === "school" ? scope.school : "";
}

function schoolName(run: CheckRun | null, scope: FoundRoadmap["scope"]): string {
  if (run === null || scope.kind !== "school") return scopeSchool(scope);
  return schoolsOf(run).find(({ id }) => id === scope.school)?.name ?? scope.school;
}
