import { originLine } from "../../locale/report-text";
import { ROADMAP_FORMS } from "../../locale/roadmap-forms";
import { handMadeLine, ROADMAP, roadmapLine, scopeLine } from "../../locale/roadmap-text";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun, ReportStamp } from "../run";
import { mergeRoadmap } from "./merge-roadmap";
import type { Roadmap } from "./plan-roadmap";
import { readHandMade, withPlannedIds } from "./read-hand-made";
import { findRoadmapSheet, readRoadmapSheet } from "./read-roadmap-sheet";
import { roadmapKey, roadmapLayout } from "./roadmap-layout";
import { roadmapSheetEdits, type RoadmapSheet } from "./roadmap-sheet";
import { trackedRow } from "./tracked-row";

/**
 * The edits that write a roadmap, with what people entered in the earlier one of the same form and scope kept.
 * A roadmap of another form or school stands on a sheet of its own. Where there is none yet, a roadmap that people
 * made by hand on a sheet of the workbook is taken over; their sheet stays as it is.
 *
 * @param workbook What was read; `isNew`: the edits are for a new workbook, not for this one.
 */
export function roadmapEdits(
  roadmap: Roadmap,
  run: CheckRun,
  workbook: { readonly sheets: readonly SheetSnapshot[]; readonly isNew: boolean },
  stamp: ReportStamp,
): WorkbookEdit[] {
  const { form, scope, year } = roadmap.options;
  const key = roadmapKey(form, scope);
  const found = findRoadmapSheet(workbook.sheets, key);
  const earlier = found === null ? null : readRoadmapSheet(found, form);
  const { columns, title } = ROADMAP_FORMS[form];
  const planned = roadmap.rows.map((row) => trackedRow(row, form, stamp.date));
  const numberColumn = columns.findIndex(({ field }) => field === "number");
  const isFirst = found === null && scope.kind === "municipality" && form !== "school-plan";
  const handMade = isFirst ? readHandMade(workbook.sheets, form, year, stamp.date) : null;
  const textColumn = columns.findIndex(({ field }) => field === "text");
  const known = earlier?.rows ?? withPlannedIds(handMade?.rows ?? [], planned, textColumn);
  const takenOver = handMade === null ? "" : handMadeLine(handMade.sheet, handMade.rows.length);
  const others = workbook.isNew ? [] : workbook.sheets.filter(({ name }) => name !== found?.name);
  const sheets = others.map(({ name }) => name);
  const tables = others.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const sheet: RoadmapSheet = {
    sheet: found?.name ?? freeName(ROADMAP.sheet, sheets, (number) => ` (${String(number)})`),
    table: freeName(ROADMAP.table, tables, (number) => `_${String(number)}`),
    key,
    title,
    lines: [...headLines(roadmap), takenOver + originLine(run, stamp)],
    approval: earlier?.approval ?? ROADMAP.approval,
    sections: roadmap.sections,
    rows: mergeRoadmap(planned, known, { year, numberColumn }),
    layout: roadmapLayout(form),
  };
  const edits = roadmapSheetEdits(sheet, stamp, run.thresholds);
  return found === null || workbook.isNew ? edits : [{ kind: "delete-sheet", sheet: found.name }, ...edits];
}

/** The conclusion, and whom the roadmap is for. */
function headLines({ options, schools, rows }: Roadmap): string[] {
  const because = rows.filter(({ reasons }) => reasons.length > 0);
  const ids = because.flatMap(({ reasons }) => reasons.flatMap(({ school }) => school?.id ?? []));
  const names = schools.map(({ name }) => name);
  return [
    roadmapLine(rows.length, because.length, new Set(ids).size),
    scopeLine(options.scope, options.year, names),
  ];
}

function freeName(wanted: string, taken: readonly string[], ending: (number: number) => string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = wanted + ending(number);
  return name;
}
