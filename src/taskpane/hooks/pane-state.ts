import type {
  CheckView,
  OpenedWorkbook,
  PlainFiles,
  Progress,
  SessionFailure,
} from "../../app/session-values";
import type { Screen } from "../screen";
import { NO_MEETING, nextMeeting, type MeetingEvent, type MeetingState } from "./meeting-state";
import { NO_MONTHLY, nextMonthly, type MonthlyEvent, type MonthlyState } from "./monthly-state";
import { afterChange, nextRoadmap, NO_ROADMAP, type RoadmapEvent, type RoadmapState } from "./roadmap-state";

/** Long or short work under way. */
export interface Work {
  readonly progress: Progress;
  readonly canCancel: boolean;
}

/** A file whose password is being asked. */
export interface LockedFile {
  readonly name: string;
  /** The last password did not fit. */
  readonly isWrong: boolean;
  readonly open: (password: string) => void;
}

/** A failure, and what to try again. */
export interface FailedWork {
  readonly failure: SessionFailure;
  readonly retry: () => void;
}

/** A protection's password that is being asked for. */
export interface AskedPassword {
  readonly message: string;
  /** Goes on with the password. @param isForOthers The sheets that would be asked about next have the same. */
  readonly answer: (password: string, isForOthers: boolean) => void;
  /** How many sheets would be asked about next; left out where it is about one thing. */
  readonly others?: number;
  /** Goes on without this sheet's password, where that is possible. */
  readonly skip?: () => void;
}

/** Where the pane is shown. */
export type Door = "page" | "excel";

/** Everything the pane knows. */
export interface PaneState {
  readonly door: Door;
  readonly screen: Screen;
  readonly book: OpenedWorkbook | null;
  readonly result: CheckView | null;
  readonly roadmap: RoadmapState;
  readonly meeting: MeetingState;
  readonly monthly: MonthlyState;
  readonly work: Work | null;
  readonly failed: FailedWork | null;
  readonly locked: LockedFile | null;
  readonly asked: AskedPassword | null;
  /** What has just been done, said once. */
  readonly done: Done | "saved" | "cancelled" | null;
  /** Something was written that is in no file yet. */
  readonly isUnsaved: boolean;
  readonly plain: PlainFiles;
  /** Grows when sheets may have changed. */
  readonly revision: number;
}

/** A change of the workbook that was made. */
export type Done = "written" | "undone" | "unmarked" | "marked" | "repaired";

export type PaneEvent =
  | { readonly kind: "started"; readonly work: Work }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "failed"; readonly failed: FailedWork }
  | { readonly kind: "ended"; readonly failed: FailedWork }
  | { readonly kind: "locked"; readonly locked: LockedFile | null }
  | { readonly kind: "asked"; readonly asked: AskedPassword | null }
  | { readonly kind: "opened"; readonly book: OpenedWorkbook }
  /** The last of several files was removed. */
  | { readonly kind: "closed" }
  | { readonly kind: "set-up"; readonly book: OpenedWorkbook }
  | { readonly kind: "checked"; readonly result: CheckView }
  /** The same results, of fewer schools or of all again. */
  | { readonly kind: "narrowed"; readonly result: CheckView }
  | {
      readonly kind: "changed";
      readonly book: OpenedWorkbook;
      readonly done: Done;
    }
  | { readonly kind: "roadmap"; readonly event: RoadmapEvent }
  | { readonly kind: "meeting"; readonly event: MeetingEvent }
  | { readonly kind: "monthly"; readonly event: MonthlyEvent }
  /** A file was handed to the person. @param rest What waits to be saved; left out for a file beside the workbook. */
  | { readonly kind: "saved"; readonly rest?: Pick<PaneState, "isUnsaved" | "plain"> }
  | { readonly kind: "shown"; readonly screen: Screen }
  | { readonly kind: "failure-read" };

const EMPTY_PANE = {
  screen: "tables",
  book: null,
  result: null,
  roadmap: NO_ROADMAP,
  meeting: NO_MEETING,
  monthly: NO_MONTHLY,
  work: null,
  failed: null,
  locked: null,
  asked: null,
  done: null,
  isUnsaved: false,
  plain: { last: false, next: false },
  revision: 0,
} as const;

/** Before a workbook is opened. */
export function emptyPane(door: Door): PaneState {
  return { ...EMPTY_PANE, door };
}

/** The pane after an event. */
export function nextPaneState(state: PaneState, event: PaneEvent): PaneState {
  const idle = { ...state, work: null };
  switch (event.kind) {
    case "started":
      return { ...state, work: event.work, failed: null, asked: null, done: null };
    case "progressed":
      return state.work === null ? state : { ...state, work: { ...state.work, progress: event.progress } };
    case "failed":
      return event.failed.failure.code === "cancelled"
        ? { ...idle, done: "cancelled" }
        : { ...idle, failed: event.failed };
    case "ended":
      return { ...emptyPane(state.door), failed: event.failed, revision: state.revision + 1 };
    case "locked":
      return { ...idle, locked: event.locked };
    case "asked":
      return { ...idle, asked: event.asked };
    case "opened":
      return openedPane(state, event.book);
    case "closed":
      return emptyPane(state.door);
    case "set-up":
      return { ...idle, ...setUpPane(state, event.book) };
    case "checked":
      return { ...idle, ...checkedPane(state, event.result) };
    case "narrowed":
      return { ...state, result: event.result };
    case "changed":
      return {
        ...idle,
        ...screenAfterChange(state),
        ...partsAfterChange(state, event.done === "written"),
        book: event.book,
        done: event.done,
        ...unsavedOf(event.book),
      };
    case "roadmap":
      return afterRoadmap(state, event.event);
    case "meeting":
      return { ...state, meeting: nextMeeting(state.meeting, event.event) };
    case "monthly":
      return { ...(event.event.kind === "viewed" ? idle : state), ...afterMonthly(state, event.event) };
    case "saved":
      return { ...idle, done: "saved", ...(event.rest ?? { plain: plainAfterPaper(state) }) };
    case "shown":
      return { ...state, screen: event.screen, done: null };
    case "failure-read":
      return { ...state, failed: null };
  }
}

/**
 * A workbook with a roadmap opens on how it stands: for that nothing needs to be checked. Who asked for a meeting before
 * anything was open comes to its pages.
 */
function openedPane({ door, revision, ...before }: PaneState, book: OpenedWorkbook): PaneState {
  const opened = { ...emptyPane(door), book, revision: revision + 1 };
  if (before.book === null && before.screen === "meeting") return { ...opened, screen: "meeting" };
  return book.hasRoadmap
    ? { ...opened, screen: "roadmap", roadmap: { ...NO_ROADMAP, part: "board" } }
    : opened;
}

/** Results made with other settings are gone; tables of schools stay with their workbook. */
function setUpPane({ monthly, roadmap, book: before }: PaneState, book: OpenedWorkbook) {
  const isSame = before?.fileName === book.fileName;
  return {
    ...{ book, result: null, roadmap: freshRoadmap(roadmap), meeting: NO_MEETING },
    ...{ done: null, ...unsavedOf(book) },
    monthly: isSame ? monthly : NO_MONTHLY,
  };
}

function unsavedOf({ isUnsaved, plain }: OpenedWorkbook): Pick<PaneState, "isUnsaved" | "plain"> {
  return { isUnsaved, plain };
}

/** A paper never has a password. */
function plainAfterPaper({ book, plain }: PaneState): PlainFiles {
  return { ...plain, last: book !== null && book.lock !== "none" };
}

/** A plan that was made ends the work. */
function afterRoadmap(state: PaneState, event: RoadmapEvent): PaneState {
  const work = event.kind === "planned" ? null : state.work;
  return { ...state, work, roadmap: nextRoadmap(state.roadmap, event) };
}

/** The tables of schools are collected beside the workbook, or in place of one. */
function afterMonthly({ monthly, screen, book }: PaneState, event: MonthlyEvent) {
  const next = nextMonthly(monthly, event);
  return event.kind === "viewed"
    ? { monthly: next, screen: "monthly" as const, book: event.view.book, done: null }
    : { monthly: next, screen, book, done: null };
}

/** A change made on the write screen leads back to the results; the sheets are read anew. */
function screenAfterChange({ screen, revision }: PaneState): Pick<PaneState, "screen" | "revision"> {
  return { screen: screen === "write" ? "findings" : screen, revision: revision + 1 };
}

/** The board does not depend on what is checked. */
function freshRoadmap(roadmap: RoadmapState): RoadmapState {
  return roadmap.part === "board" ? { ...NO_ROADMAP, part: "board" } : NO_ROADMAP;
}

/** The screen from which it was written says so. */
function partsAfterChange({ screen, roadmap, meeting, monthly }: PaneState, isWritten: boolean) {
  return {
    meeting: { ...meeting, isWritten: screen === "meeting" && isWritten },
    roadmap: screen === "roadmap" ? afterChange(roadmap, isWritten) : roadmap,
    monthly: { ...monthly, isWritten: screen === "monthly" && isWritten },
  };
}

/** Who wants a roadmap, or pages for a meeting, stays on that screen. */
function checkedPane({ screen, roadmap }: PaneState, result: CheckView) {
  const isAsked = screen === "meeting" || (screen === "roadmap" && roadmap.part !== "board");
  return {
    book: result.book,
    result,
    roadmap: NO_ROADMAP,
    meeting: NO_MEETING,
    screen: isAsked ? screen : ("findings" as const),
  };
}
