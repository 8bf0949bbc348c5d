import type { OpenedWorkbook } from "../../app/session-values";
import { paneText } from "../../locale/pane";
import { roadmapPane, tickedText } from "../../locale/roadmap-pane";
import type { PaneState } from "../hooks/pane-state";
import type { RoadmapPart } from "../hooks/roadmap-state";
import type { Pane } from "../hooks/use-pane";
import { saveNote } from "../write/plain-output";
import { isTargetBlocked } from "./roadmap-target-rule";

/** What the main button does on the roadmap's screen. */
export interface RoadmapStep {
  readonly act: "check" | "save" | "roadmap" | "none";
  readonly label: string;
  readonly note: string;
  readonly isDisabled: boolean;
}

/**
 * The next step of the roadmap's way: check, plan, write, save. Of a roadmap that stands in the workbook nothing asks for a
 * check of results: the board has no step, its marks are written one by one; a report is written at once.
 */
export function roadmapStep({ book, door, result, roadmap, isUnsaved, plain }: PaneState): RoadmapStep {
  const { choose, needsCheck, quarter, rows, written } = roadmapPane;
  if (roadmap.part === "board" && book?.hasRoadmap === true)
    return isUnsaved && door === "page"
      ? step(paneText.write.save, { act: "save", note: saveNote(plain) })
      : step("", { act: "none" });
  const { part, start, request, view, choices, target } = roadmap;
  if (book === null || (result === null && needsCheckFor(part, book))) {
    const isEmpty = book?.tables.every(({ excluded }) => excluded) === true;
    return step(isEmpty ? needsCheck.goWithout : needsCheck.go, { act: "check" });
  }
  const isBlocked = isTargetBlocked(book, target);
  if (part === "written") {
    const isToSave = isUnsaved && door === "page";
    return isToSave
      ? step(paneText.write.save, { act: "save", note: saveNote(plain) })
      : step(written.again, {});
  }
  if (part === "quarter") return step(quarter.write, { isDisabled: isBlocked });
  if (part === "rows" && view !== null) {
    const all = view.rows.length;
    const ticked = all - choices.off.length;
    const isNone = all > 0 && ticked === 0;
    const note = isNone ? rows.noneOn : all === 0 ? "" : tickedText(ticked, all);
    return step(rows.write, { note, isDisabled: isBlocked || isNone });
  }
  const isUnchosen = request?.scope.kind === "school" && request.scope.school === "";
  return step(choose.plan, {
    note: isUnchosen ? choose.chooseSchool : "",
    isDisabled: start === null || request === null || isUnchosen,
  });
}

/** A new roadmap needs findings; what stands in the workbook is reported without. */
export function needsCheckFor(
  part: RoadmapPart,
  { hasRoadmap }: Pick<OpenedWorkbook, "hasRoadmap">,
): boolean {
  return part === "choose" || part === "rows" || !hasRoadmap;
}

function step(label: string, facts: Partial<Omit<RoadmapStep, "label">>): RoadmapStep {
  return { act: "roadmap", note: "", isDisabled: false, ...facts, label };
}

/** Does what the main button says. */
export function takeRoadmapStep({ state, roadmap }: Pick<Pane, "state" | "roadmap">): void {
  const { part, request, choices, target, quarter } = state.roadmap;
  if (part === "written") roadmap.dispatch({ kind: "went", part: "choose" });
  else if (part === "quarter" && quarter !== null) roadmap.writeQuarter(quarter, target);
  else if (request === null) return;
  else if (part === "rows") roadmap.write(request, choices, target);
  else roadmap.plan(request);
}
