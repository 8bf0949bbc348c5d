import type { CellChange } from "../../core/monthly/cell-change";
import { serialOfIso } from "../../core/monthly/monthly-dates";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import { MONTHLY } from "../../locale/monthly-words";
import { CHANGE_KINDS, valueText } from "../../locale/monthly-text";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import type { Cell } from "../../workbook/cell";
import type { CleaningSheet } from "./cleaning-sheet";

/** `ОКО Очистка`: every change of a cell, who, where, before, after, why and by whose decision. */
export function logSheet(
  run: MonthlyRun,
  stampLine: string,
  names: { sheet: string; table: string },
): CleaningSheet {
  const { columns } = MONTHLY;
  const schools = new Map(run.register.schools.map(({ id, name }) => [id, name]));
  const ofQuestions = new Set(
    run.template.columns.flatMap(({ header, byRow }) => (byRow === undefined ? [] : [header])),
  );
  // «Значение» of a form of questions says nothing without its row.
  function columnName({ header, label }: CellChange): string {
    return ofQuestions.has(header) && label !== "" ? `${header}: ${label}` : header;
  }
  const refused = run.changes.filter(({ accepted }) => !accepted).length;
  return {
    sheet: names.sheet,
    title: monthlySheetText.titles.log,
    lines: [monthlySheetText.log(run.changes.length, refused), `${monthlySheetText.logHow} ${stampLine}`],
    columns: [
      { header: columns.school, width: 25, wrap: true },
      { header: columns.cell, width: 9, align: "center" },
      { header: columns.header, width: 26, wrap: true },
      { header: columns.before, width: 17, wrap: true },
      { header: columns.after, width: 17, wrap: true },
      { header: columns.kind, width: 21, wrap: true },
      { header: columns.decision, width: 15, wrap: true },
      { header: columns.accepted, width: 10, align: "center" },
      { header: columns.file, width: 34, wrap: true, isOffPage: true },
      { header: columns.sheet, width: 14 },
      { header: columns.label, width: 16 },
    ],
    rows: run.changes.map((change): Cell[] => [
      schools.get(change.schoolId ?? "") ?? MONTHLY.unknownSchool,
      ...[change.cell, columnName(change)],
      written(change.before),
      written(change.after),
      CHANGE_KINDS[change.kind],
      decision(change),
      change.accepted ? MONTHLY.yes : MONTHLY.no,
      ...[change.file, change.sheet, change.label],
    ]),
    tableName: names.table,
    totals: null,
    freezeColumns: 1,
  };
}

function decision({ question, accepted }: CellChange): string {
  if (!accepted) return MONTHLY.no;
  return question === null ? MONTHLY.decidedByRule : MONTHLY.decidedByPerson;
}

/** As text, so that it is seen as it stood: a number of a date's cell too. */
function written(value: Cell): string {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && serialOfIso(value) > 0)
    return valueText(value);
  return value === null
    ? valueText(null)
    : typeof value === "string"
      ? value
      : String(value).replace(".", ",");
}
