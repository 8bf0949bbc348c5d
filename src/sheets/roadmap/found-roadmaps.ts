import type { SheetSnapshot } from "../../workbook/snapshot";
import { FORM_IDS } from "../../core/roadmap/forms";
import type { FormId } from "../../core/roadmap/measure";
import type { RoadmapScope, SchoolGroup } from "../../core/roadmap/plan-roadmap";
import { findRoadmapSheet, titleOf } from "./read-roadmap-sheet";

/** A roadmap that stands in a workbook. */
export interface FoundRoadmap {
  readonly sheet: SheetSnapshot;
  readonly form: FormId;
  readonly scope: RoadmapScope;
}

const GROUPS: readonly SchoolGroup[] = ["marker", "low", "risk", "adverse"];

/** Every tracked roadmap of a workbook, by the key in the hidden column of its sheet. */
export function foundRoadmaps(sheets: readonly SheetSnapshot[]): FoundRoadmap[] {
  return sheets.flatMap((sheet) => {
    const title = titleOf(sheet);
    if (title === null || findRoadmapSheet(sheets, title.key) !== sheet) return [];
    const known = readKey(title.key);
    return known === null ? [] : [{ sheet, ...known }];
  });
}

/** What `roadmapKey()` wrote; null for the key of a form that this version does not know. */
function readKey(key: string): Omit<FoundRoadmap, "sheet"> | null {
  const [, formId = "", kind, ...rest] = key.split("|");
  const whom = rest.join("|");
  const form = FORM_IDS.find((id) => id === formId);
  const group = GROUPS.find((id) => id === whom);
  if (form === undefined) return null;
  if (kind === "municipality") return { form, scope: { kind } };
  if (kind === "school") return { form, scope: { kind, school: whom } };
  return kind === "group" && group !== undefined ? { form, scope: { kind, group } } : null;
}
