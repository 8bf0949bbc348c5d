import { groupText, REMINDERS, someSchools, soonText, stateText } from "../../locale/quarter-text";
import { originLine } from "../../locale/report-text";
import { doubtLines } from "../../locale/roadmap-doubts";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { rowAreas } from "../report/row-areas";
import { SEVERITY_FILLS } from "../report/report-styles";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "../report/table-sheet";
import { compareNames } from "../../core/compare-names";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { reminders, soonFacts } from "../../core/roadmap/reminders";
import { excelSerial } from "../../core/roadmap/school-year";
import type { TrackedRow } from "../../core/roadmap/tracked-row";
import { roadmapDoubts, type TrackedCells } from "../../core/roadmap/roadmap-doubts";

const { columns: WORDS } = REMINDERS;

const COLUMNS: readonly ReportColumn[] = [
  { header: WORDS.role, width: 22, wrap: true },
  { header: WORDS.text, width: 46, wrap: true },
  { header: WORDS.due, width: 12, align: "center", numberFormat: "dd.mm.yyyy" },
  { header: WORDS.state, width: 15, align: "center" },
  { header: WORDS.schools, width: 26, wrap: true },
  { header: WORDS.mark, width: 17 },
];

/** What the page is made of. */
export interface RemindersPage {
  readonly sheet: string;
  readonly table: string;
  readonly rows: readonly TrackedRow[];
  /** Index of the form's columns of measures and of roles; -1 where it has none. */
  readonly textColumn: number;
  readonly rolesColumn: number;
  readonly trackedCells: TrackedCells;
}

/** `ОКО Напоминания`: who must do what in the next 30 days and what is overdue, each role on a page of its own. */
export function remindersSheetEdits(
  page: RemindersPage,
  run: CheckRun | null,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const { sheet, textColumn, rolesColumn } = page;
  const all = reminders(page.rows, rolesColumn, stamp.date);
  const lines = all
    .map(({ role, terms }) => ({ role: groupText(role), terms }))
    .sort((one, other) => compareNames(one.role, other.role))
    .flatMap(({ role, terms }) => terms.map((term) => ({ role, term })));
  const form: TableSheet = {
    sheet,
    title: REMINDERS.title,
    lines: [
      soonText(soonFacts(all, stamp.date)),
      ...doubtLines(roadmapDoubts(page.rows, page.trackedCells, stamp.date)),
      originLine(run, stamp),
    ],
    columns: COLUMNS,
    rows:
      lines.length === 0
        ? [[REMINDERS.none]]
        : lines.map(({ role, term: { row, due, state } }): Cell[] => [
            role,
            row.form[textColumn] ?? null,
            excelSerial(due),
            stateText(state),
            someSchools(row.schools),
            null,
          ]),
    tableName: page.table,
    totals: [],
    below: [REMINDERS.below],
  };
  const first = firstBodyRow(form);
  const breaks = lines.flatMap(({ role }, index) => {
    return index > 0 && role !== lines[index - 1]?.role ? [first + index] : [];
  });
  return [
    ...tableSheetEdits({ ...form, breaks }, { run, stamp }),
    ...overdueMarks(
      sheet,
      lines.flatMap(({ term }, index) => (term.state === "overdue" ? [first + index] : [])),
    ),
  ];
}

function overdueMarks(sheet: string, rows: readonly number[]): WorkbookEdit[] {
  if (rows.length === 0) return [];
  const areas = rowAreas(rows, 0, COLUMNS.length);
  return [{ kind: "style", sheet, areas, style: { fill: SEVERITY_FILLS.alert } }];
}
