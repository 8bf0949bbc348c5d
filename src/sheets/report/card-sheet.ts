import { CARD, cardDirections, cardFacts, cardLine, NO_MEASURE } from "../../locale/card-text";
import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import type { Cell, Grid } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { territoryCard } from "../../core/indicators/territory-card";
import type { ReportContext, SheetBasis } from "./report-target";
import { tableSheetEdits, type ReportColumn } from "./table-sheet";

const COLUMNS: readonly ReportColumn[] = [
  { header: CARD.columns.section, width: 16, wrap: true },
  { header: CARD.columns.what, width: 34, wrap: true },
  { header: CARD.columns.value, width: 50, align: "left", wrap: true },
  { header: CARD.columns.measures, width: 42, wrap: true },
];

/**
 * The territory's own measures as typed on an earlier `ОКО Карточка`, by direction: kept when it is written again.
 *
 * @param cells Of that sheet; its table is found by the header.
 */
export function readOwnMeasures(cells: Grid): ReadonlyMap<string, Cell> {
  const headerRow = cells.findIndex((row) => row.includes(CARD.columns.measures));
  const header = cells[headerRow] ?? [];
  const [what, measures] = [header.indexOf(CARD.columns.what), header.indexOf(CARD.columns.measures)];
  if (headerRow < 0) return new Map();
  return new Map(
    cells.slice(headerRow + 1).flatMap((row): [string, Cell][] => {
      const [direction, measure] = [row[what], row[measures] ?? null];
      return typeof direction === "string" && measure !== null ? [[direction, measure]] : [];
    }),
  );
}

/** `ОКО Карточка`: flagged schools of the territory, and directions with proposals and its own measures. */
export function cardSheetEdits(context: SheetBasis & Pick<ReportContext, "ownMeasures">): WorkbookEdit[] {
  const { run, stamp, names, ownMeasures: own } = context;
  const card = territoryCard(run);
  if (card === null) return [];
  const facts = cardFacts(card).map(([what, value]): Cell[] => [CARD.facts, what, value, null]);
  const directions = cardDirections(card).map(([what, value]): Cell[] => {
    return [CARD.directions, what, value, own.get(what) ?? NO_MEASURE];
  });
  return tableSheetEdits(
    {
      sheet: names.sheets.card,
      title: REPORT.titles.card,
      lines: [cardLine(card), originLine(run, stamp)],
      columns: COLUMNS,
      rows: [...facts, ...directions],
      tableName: names.tables.card,
      totals: [],
      below: [CARD.notJoinedNote, CARD.measuresNote],
    },
    context,
  );
}
