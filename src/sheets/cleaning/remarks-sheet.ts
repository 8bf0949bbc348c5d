import { filesBySchool } from "../../core/monthly/monthly-file";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import type { Remark } from "../../core/monthly/remark";
import { MONTHLY, remarkedSchools } from "../../locale/monthly-words";
import { cellsText, REMARK_KINDS, remarkText } from "../../locale/monthly-remarks";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import { monthText } from "../../locale/monthly-text";
import type { Cell } from "../../workbook/cell";
import type { CleaningSheet } from "./cleaning-sheet";

/** Longest text that a cell holds with room to spare. */
const LONGEST = 30_000;
/** Of the cells of a remark so many are named on the sheet. */
const SHOWN_CELLS = 40;

/** Remarks of a school, for a letter and for a marked workbook. */
export interface SchoolRemarks {
  readonly schoolId: string | null;
  readonly school: string;
  readonly files: readonly string[];
  readonly months: readonly string[];
  readonly remarks: readonly Remark[];
  /** Ready to send. */
  readonly letter: string;
}

/** Remarks by school, those with most to mend first; what follows from another remark is no line of the letter. */
export function schoolRemarks(run: MonthlyRun): SchoolRemarks[] {
  const files = filesBySchool(run.files);
  const ofFile = new Map(
    run.files.map(({ file, school, parts }) => {
      return [file, school ?? (parts === undefined ? MONTHLY.unknownSchool : MONTHLY.severalSchools)];
    }),
  );
  const ofSchool = new Map(files.map(({ schoolId, school }) => [schoolId ?? "", school]));
  const groups = new Map<string, Remark[]>();
  for (const remark of run.remarks) {
    const key = remark.schoolId ?? `?${remark.file}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()]
    .map((remarks): SchoolRemarks => {
      const [first] = remarks;
      const school =
        ofSchool.get(first?.schoolId ?? "") ?? ofFile.get(first?.file ?? "") ?? MONTHLY.unknownSchool;
      const months = [...new Set(remarks.flatMap(({ month }) => month ?? []))].sort();
      const lines = remarks
        .filter(({ because, severity }) => because === null && severity !== "info")
        .map(remarkText);
      const letter =
        lines.length === 0 ? "" : monthlySheetText.letter(school, months, lines).slice(0, LONGEST);
      const files = [...new Set(remarks.map(({ file }) => file))];
      return { schoolId: remarks[0]?.schoolId ?? null, school, files, months, remarks, letter };
    })
    .sort((one, other) => weight(other) - weight(one) || (one.school < other.school ? -1 : 1));
}

function weight({ remarks }: SchoolRemarks): number {
  return remarks.reduce(
    (sum, { severity, because }) =>
      sum + (because !== null ? 0 : severity === "alert" ? 100 : severity === "warn" ? 1 : 0),
    0,
  );
}

/** `ОКО Замечания`: what each school has to look at, and on its first line the text to send. */
export function remarksSheet(
  run: MonthlyRun,
  groups: readonly SchoolRemarks[],
  names: { sheet: string; table: string },
): CleaningSheet {
  const { columns } = MONTHLY;
  const rows = groups.flatMap(({ school, remarks, letter }) =>
    remarks.map((remark, index): Cell[] => [
      school,
      remark.month === null ? null : monthText(remark.month),
      MONTHLY.severities[remark.severity],
      REMARK_KINDS[remark.kind],
      cellsText(remark.cells, SHOWN_CELLS),
      `${remark.because === null ? "" : monthlySheetText.follows}${remarkText(remark)}`,
      index === 0 && letter !== "" ? letter : null,
      remark.file,
    ]),
  );
  return {
    sheet: names.sheet,
    title: monthlySheetText.titles.remarks,
    lines: [
      monthlySheetText.remarks(run.remarks.length, remarkedSchools(groups)),
      monthlySheetText.remarksHow,
    ],
    columns: [
      { header: columns.school, width: 26, wrap: true },
      { header: columns.month, width: 15 },
      { header: columns.severity, width: 12, wrap: true },
      { header: columns.remarkKind, width: 20, wrap: true },
      { header: columns.cells, width: 12, wrap: true },
      { header: columns.remark, width: 54, wrap: true },
      // For sending, not for the page. Not broken into lines: a letter of twenty would make its row as high as the screen.
      { header: columns.text, width: 26, isOffPage: true },
      { header: columns.file, width: 30, wrap: true },
    ],
    rows,
    tableName: names.table,
    totals: null,
    freezeColumns: 1,
  };
}
