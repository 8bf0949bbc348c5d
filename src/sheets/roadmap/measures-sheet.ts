import {
  FORM_WORDS,
  measuresLine,
  MEASURES_WORDS,
  SOURCE_WORDS,
  TRIGGER_WORDS,
} from "../../locale/measure-words";
import { originLine } from "../../locale/report-text";
import { roleLines, sectionText } from "../../locale/roadmap-forms";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "../report/table-sheet";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { addedReportColumns, addedRows, extraEdits, NO_ADDITIONS } from "./added-columns";
import { MEASURES } from "../../core/roadmap/library";
import type { Measure } from "../../core/roadmap/measure";
import type { MeasureColumn, MeasureLine, MeasuresTable } from "./measures-table";

const { columns: WORDS } = MEASURES_WORDS;

/** A sheet to work on: what is for choosing measures stands after their texts and is not printed; the roadmap has it. */
const COLUMNS: readonly (ReportColumn & { readonly key: MeasureColumn })[] = [
  { key: "form", header: WORDS.form, width: 13, align: "center" },
  { key: "direction", header: WORDS.direction, width: 44, wrap: true },
  { key: "task", header: WORDS.task, width: 32, wrap: true },
  { key: "text", header: WORDS.text, width: 52, wrap: true },
  { key: "number", header: WORDS.number, width: 9, align: "center", isOffPage: true },
  { key: "kind", header: WORDS.kind, width: 15, align: "center" },
  { key: "triggers", header: WORDS.triggers, width: 30, wrap: true },
  { key: "date", header: WORDS.date, width: 24, wrap: true },
  { key: "indicator", header: WORDS.indicator, width: 40, wrap: true },
  { key: "roles", header: WORDS.roles, width: 40, wrap: true },
  { key: "source", header: WORDS.source, width: 36, wrap: true },
  { key: "isOn", header: WORDS.isOn, width: 12, align: "center" },
  // Width 0 hides: a rerun finds its rows by it, and it says nothing to people.
  { key: "id", header: WORDS.id, width: 0 },
];

/** Rows at the end of the table for people's own measures. */
const BLANK_ROWS = 5;

/** The lines of the whole library. */
export function libraryLines(): MeasureLine[] {
  return MEASURES.map((measure) => lineOf(measure, true));
}

/** Lines with the library's measures that they lack, switched off: a person took them away. */
export function withMissingMeasures(lines: readonly MeasureLine[]): MeasureLine[] {
  const known = new Set(lines.map(({ id }) => id));
  const missing = MEASURES.filter(({ id }) => !known.has(id));
  return [...lines, ...missing.map((measure) => lineOf(measure, false))];
}

function lineOf(measure: Measure, isOn: boolean): MeasureLine {
  const { id, source, section, task, number, isProposal, text, triggers, date, indicator } = measure;
  const { measure: plain, proposal: proposed } = MEASURES_WORDS.kinds;
  const cells: Readonly<Record<MeasureColumn, Cell>> = {
    id,
    form: FORM_WORDS[source],
    direction: measure.direction ?? sectionText({ form: source, index: section }),
    task,
    number,
    kind: isProposal ? proposed : plain,
    text,
    triggers: triggers.map((trigger) => TRIGGER_WORDS[trigger]).join("; "),
    date,
    indicator,
    roles: roleLines(measure).join("; "),
    source: SOURCE_WORDS[source],
    isOn: isOn ? MEASURES_WORDS.yes : MEASURES_WORDS.no,
  };
  return { id, cells, measure, isOn, ...NO_ADDITIONS };
}

/** `ОКО Мероприятия`: the measures that roadmaps are made of, for people to edit, add to and switch off. */
export function measuresSheetEdits(
  names: { readonly sheet: string; readonly table: string },
  { lines, added }: Pick<MeasuresTable, "lines" | "added">,
  run: CheckRun,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const rows = lines.map((line) => [...COLUMNS.map(({ key }) => line.cells[key]), ...line.added]);
  const form: TableSheet = {
    sheet: names.sheet,
    title: MEASURES_WORDS.title,
    lines: [measuresLine(lines.filter(({ isOn }) => isOn).length, lines.length), originLine(run, stamp)],
    columns: [...COLUMNS, ...addedReportColumns(added)],
    rows: [...rows, ...Array.from({ length: BLANK_ROWS }, () => [...COLUMNS, ...added].map(() => null))],
    tableName: names.table,
    totals: [],
    below: MEASURES_WORDS.below,
  };
  const extras = addedRows(firstBodyRow(form), rows, lines);
  return [...tableSheetEdits(form, { run, stamp }), ...dropDowns(form), ...extraEdits(names.sheet, extras)];
}

function dropDowns(form: TableSheet): WorkbookEdit[] {
  const lists: Partial<Record<MeasureColumn, readonly string[]>> = {
    form: Object.values(FORM_WORDS),
    kind: Object.values(MEASURES_WORDS.kinds),
    isOn: [MEASURES_WORDS.yes, MEASURES_WORDS.no],
  };
  return COLUMNS.flatMap(({ key }, column): WorkbookEdit[] => {
    const options = lists[key];
    if (options === undefined) return [];
    const area = { row: firstBodyRow(form), column, rows: form.rows.length, columns: 1 };
    return [{ kind: "validation", sheet: form.sheet, area, options }];
  });
}
