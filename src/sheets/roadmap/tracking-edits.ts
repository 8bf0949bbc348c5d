import { STATUS_NAMES } from "../../locale/roadmap-text";
import { cellAddress } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import { STATUSES } from "../../core/roadmap/tracked-row";
import { LINK_STYLE, SEVERITY_FILLS } from "../report/report-styles";
import { extraEdits } from "./added-columns";
import { closedFormula } from "./closed-formula";
import type { BodyLine } from "./roadmap-body";
import { HEADER_ROW, type RoadmapLayout } from "./roadmap-layout";

/** Days before a term from which a row is coloured. */
const DUE_SOON_DAYS = 14;

/** Drop-downs, colours and links of the columns that people fill in, and what they gave cells themselves. */
export function trackingEdits(
  sheet: string,
  layout: RoadmapLayout & { readonly task: number },
  lines: readonly BodyLine[],
): WorkbookEdit[] {
  const rows = lines.length;
  const statuses = { row: HEADER_ROW + 1, column: layout.index.status, rows, columns: 1 };
  return [
    { kind: "validation", sheet, area: statuses, options: STATUSES.map((id) => STATUS_NAMES[id]) },
    ...repeatedTasks(sheet, layout, layout.task, rows),
    ...conditionEdits(sheet, layout, rows),
    ...linkEdits(sheet, layout, lines),
    ...extraEdits(
      sheet,
      lines.map((line, offset) => ({ ...line, row: HEADER_ROW + 1 + offset })),
    ),
  ];
}

/** Links as they were, with the texts of their cells; an address typed as text in the column of documents becomes one. */
function linkEdits(sheet: string, { index }: RoadmapLayout, lines: readonly BodyLine[]): WorkbookEdit[] {
  const links = lines.flatMap(({ cells, links: own }, offset) => {
    const row = HEADER_ROW + 1 + offset;
    const text = cells[index.document];
    const isTyped = typeof text === "string" && isLink(text);
    const hasLink = own.some(({ column }) => column === index.document);
    const typed = isTyped && !hasLink ? [{ column: index.document, target: { url: text.trim() } }] : [];
    return [...own, ...typed].map((link) => ({ row, ...link }));
  });
  if (links.length === 0) return [];
  const areas = links.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return [
    ...links.map((link): WorkbookEdit => ({ kind: "link", sheet, ...link })),
    { kind: "style", sheet, areas, style: LINK_STYLE },
  ];
}

/**
 * Whether a row is still to be done, as a formula: neither its status closes it nor, where none stands, a day of execution, or what was carried out was an earlier term. Of
 * several days of execution in a cell of text the last counts.
 */
function openFormula(row: number, { index }: RoadmapLayout): string {
  const [status, done, from] = [index.status, index.done, index.countsFrom].map(
    (column) => `$${cellAddress(row, column)}`,
  );
  const text = `TRIM(${String(done)})`;
  const typed = `DATE(RIGHT(${text},4),MID(RIGHT(${text},7),1,2),LEFT(RIGHT(${text},10),2))`;
  const told = `IF(ISNUMBER(${String(done)}),${String(done)},IFERROR(${typed},""))`;
  // A day that has not come is a plan; a text is more than any number.
  const isTold = `AND(TRIM(${String(status)})="",${told}<=TODAY())`;
  const closed = `OR(${closedFormula(String(status))},${isTold})`;
  const day = `IF(ISNUMBER(${String(done)}),${String(done)},IFERROR(${typed},${String(from)}))`;
  return `OR(NOT(${closed}),AND(ISNUMBER(${String(from)}),${day}<${String(from)}))`;
}

/** A look of rows by their state. */
interface StateLook {
  readonly formula: string;
  readonly fill: string;
}

/** Overdue, and due soon; only in rows that are still to be done. */
function stateLooks(layout: RoadmapLayout, row: number): StateLook[] {
  const due = `$${cellAddress(row, layout.index.due)}`;
  const open = openFormula(row, layout);
  const soon = `${due}<=TODAY()+${String(DUE_SOON_DAYS)}`;
  return [
    { formula: `AND(ISNUMBER(${due}),${due}<TODAY(),${open})`, fill: SEVERITY_FILLS.alert },
    { formula: `AND(ISNUMBER(${due}),${due}>=TODAY(),${soon},${open})`, fill: SEVERITY_FILLS.warn },
  ];
}

/** Overdue, due soon, and no term yet. */
function conditionEdits(sheet: string, layout: RoadmapLayout, rows: number): WorkbookEdit[] {
  const { index, visible } = layout;
  const row = HEADER_ROW + 1;
  const due = `$${cellAddress(row, index.due)}`;
  const whole = { row, column: 0, rows, columns: visible };
  const terms = { row, column: index.due, rows, columns: 1 };
  const noTerm = { formula: `AND(ISTEXT(${due}),${openFormula(row, layout)})`, fill: SEVERITY_FILLS.info };
  return [
    ...stateLooks(layout, row).map((look) => ({ area: whole, ...look })),
    { area: terms, ...noTerm },
  ].map(({ area, formula, fill }): WorkbookEdit => ({
    kind: "condition",
    sheet,
    area,
    formula,
    style: { fill },
  }));
}

/**
 * A task is seen once for the rows that it stands over, as documents have it, and stays in every cell for filters and
 * sorting: under a row that a filter hides it is seen again. It comes before the colours of rows and has them too: of
 * conditions that hold, LibreOffice takes the first alone.
 */
function repeatedTasks(sheet: string, layout: RoadmapLayout, column: number, rows: number): WorkbookEdit[] {
  if (column < 0 || rows < 2) return [];
  const row = HEADER_ROW + 2;
  const [above, own] = [row - 1, row].map((of) => `$${cellAddress(of, column)}`);
  const repeated = `${String(own)}=${String(above)},SUBTOTAL(103,${String(above)})>0`;
  const area = { row, column, rows: rows - 1, columns: 1 };
  const hidden = { numberFormat: ";;;" };
  return [
    ...stateLooks(layout, row).map(({ formula, fill }) => ({
      formula: `AND(${repeated},${formula})`,
      style: { fill, ...hidden },
    })),
    { formula: `AND(${repeated})`, style: hidden },
  ].map((look): WorkbookEdit => ({ kind: "condition", sheet, area, ...look }));
}

function isLink(text: string): boolean {
  return /^\s*(?:https?:\/\/|file:\/\/)\S+\s*$/i.test(text);
}

/** Protects all but the columns that people fill in on execution. */
export function protection(sheet: string, { index, added }: RoadmapLayout, rows: number): WorkbookEdit {
  const row = HEADER_ROW + 1;
  const unlocked = [{ row, column: index.status, rows, columns: index.reason - index.status }];
  if (added.count > 0) unlocked.push({ row, column: added.first, rows, columns: added.count });
  return { kind: "protect-sheet", sheet, unlocked };
}
