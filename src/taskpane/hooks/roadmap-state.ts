import type { RoadmapChoices } from "../../core/roadmap/row-choices";
import type {
  QuarterRequest,
  RoadmapRequest,
  RoadmapStart,
  RoadmapTarget,
  RoadmapView,
} from "../../app/session-roadmap-api";
import { initialChoices, NO_CHOICES } from "../roadmap/roadmap-choices";

/** The steps of the roadmap's screen. */
export type RoadmapPart = "board" | "choose" | "rows" | "quarter" | "written";

/** All that the roadmap's screen knows. */
export interface RoadmapState {
  readonly part: RoadmapPart;
  /** null until the session has told. */
  readonly start: RoadmapStart | null;
  /** null until it can be chosen. */
  readonly request: RoadmapRequest | null;
  readonly view: RoadmapView | null;
  readonly choices: RoadmapChoices;
  readonly target: RoadmapTarget;
  readonly quarter: QuarterRequest | null;
  /** What was written last: to go back there when it is undone. */
  readonly wrote: "rows" | "quarter" | null;
}

export type RoadmapEvent =
  | { readonly kind: "started"; readonly start: RoadmapStart }
  | { readonly kind: "asked"; readonly request: RoadmapRequest }
  | { readonly kind: "planned"; readonly view: RoadmapView }
  | { readonly kind: "chose"; readonly choices: RoadmapChoices }
  | { readonly kind: "aimed"; readonly target: RoadmapTarget }
  | { readonly kind: "quarter-asked"; readonly quarter: QuarterRequest }
  | { readonly kind: "went"; readonly part: RoadmapPart };

/** Before anything was asked. A workbook with a roadmap opens on its board. */
export const NO_ROADMAP: RoadmapState = {
  part: "choose",
  start: null,
  request: null,
  view: null,
  choices: NO_CHOICES,
  target: { mode: "copy" },
  quarter: null,
  wrote: null,
};

const FIRST_REQUEST: Omit<RoadmapRequest, "year"> = {
  form: "seversky",
  scope: { kind: "municipality" },
  basis: "evidence",
  writes: [],
  isProtected: null,
};

/** The roadmap's screen after an event of its own. */
export function nextRoadmap(state: RoadmapState, event: RoadmapEvent): RoadmapState {
  switch (event.kind) {
    case "started":
      return withStart(state, event.start);
    case "asked":
      return { ...state, request: event.request };
    case "planned": {
      const { view } = event;
      return { ...state, part: "rows", view, choices: initialChoices(view) };
    }
    case "chose":
      return { ...state, choices: event.choices };
    case "aimed":
      return { ...state, target: event.target };
    case "quarter-asked":
      return { ...state, quarter: event.quarter };
    case "went":
      return { ...withoutWritten(state), part: event.part };
  }
}

/** After a write of this screen, or after it was taken back. */
export function afterChange(state: RoadmapState, isWritten: boolean): RoadmapState {
  if (state.part === "board") return state;
  if (!isWritten) return state.part === "written" ? { ...state, part: state.wrote ?? "choose" } : state;
  const wrote = state.part === "quarter" ? "quarter" : "rows";
  return { ...state, part: "written", wrote };
}

/** The office's tables that were written are not asked for again. */
function withoutWritten(state: RoadmapState): RoadmapState {
  const { part, wrote, request } = state;
  if (part !== "written" || wrote !== "rows" || request === null) return state;
  return { ...state, request: { ...request, writes: [] } };
}

/** What was chosen stays as long as it can be. */
function withStart(state: RoadmapState, start: RoadmapStart): RoadmapState {
  const { request, quarter } = state;
  const [first] = start.tracked;
  const isThere = start.tracked.some(({ sheet }) => sheet === quarter?.sheet);
  const proposed =
    first === undefined ? null : { sheet: first.sheet, ...first.reported, hasReminders: false };
  const part = state.part === "quarter" && first === undefined ? "choose" : state.part;
  return {
    ...state,
    part,
    start,
    request: request ?? { ...FIRST_REQUEST, year: start.year },
    quarter: isThere ? quarter : proposed,
  };
}
