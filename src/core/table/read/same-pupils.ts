import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { columnOf, columnsOf, type TableLayout } from "../recognise/table-cells";
import { visitPupils } from "./pupil-rows";

/** A pupil table on its sheet. */
export interface PupilSheet {
  readonly cells: Grid;
  readonly layout: TableLayout;
  /** Names the school of a form that a school fills in. */
  readonly fileName: string;
}

/** By codes or points of each task two pupils are hardly alike by chance: half of the rows tell a table given twice. */
const SAME_OF_TOLD = 0.5;
/** Totals and marks of journals alone are often alike. */
const SAME_OF_TOTALS = 0.9;

/**
 * Whether two pupil tables of one procedure hold the same pupils, as two exports or a table and its corrected copy do,
 * and not parts of a school: sheets 5А and 5Б, a file cut in two.
 *
 * Source: docs/forms.md#twice. Only schools of both are looked at; a pupil is the same where code (or, in tables of two shapes, where codes differ,
 * the points of the tasks), total and journal mark are.
 *
 * @param shared Schools that both tables have, by id.
 */
export function holdSamePupils(one: PupilSheet, other: PupilSheet, shared: ReadonlySet<string>): boolean {
  const isOneShape = one.layout.form === other.layout.form;
  const hasCodes = isOneShape && [one, other].every(({ layout }) => columnOf(layout, "pupil-code") >= 0);
  const tasks = [one, other].map(({ layout }) => columnsOf(layout, "item:").length);
  const hasTasks = tasks[0] !== 0 && tasks[0] === tasks[1];
  // Codes may begin anew in each class.
  const hasClasses = isOneShape && [one, other].every(({ layout }) => columnOf(layout, "class-group") >= 0);
  const by = { hasCodes, hasTasks, hasClasses };
  const [prints, others] = [one, other].map((sheet) => printsOf(sheet, shared, by));
  if (prints === undefined || others === undefined) return false;
  let same = 0;
  for (const [print, count] of prints) same += Math.min(count, others.get(print) ?? 0);
  const fewest = Math.min(total(prints), total(others));
  return fewest > 0 && same / fewest >= (hasCodes || hasTasks ? SAME_OF_TOLD : SAME_OF_TOTALS);
}

/** How often each pupil's print stands in the table's rows of some schools. */
function printsOf(
  { cells, layout, fileName }: PupilSheet,
  schools: ReadonlySet<string>,
  by: { readonly hasCodes: boolean; readonly hasTasks: boolean; readonly hasClasses: boolean },
): ReadonlyMap<string, number> {
  const columns = [
    ...(by.hasCodes ? [columnOf(layout, "pupil-code")] : []),
    columnOf(layout, "total"),
    columnOf(layout, "journal-mark"),
    ...(by.hasTasks ? columnsOf(layout, "item:").map(({ column }) => column) : []),
  ];
  const classColumn = by.hasClasses ? columnOf(layout, "class-group") : -1;
  const prints = new Map<string, number>();
  visitPupils(cells, layout, fileName, (_row, line, school, attendance) => {
    if (attendance !== "wrote" || !schools.has(school.id)) return;
    const group = comparableText(line[classColumn]).replace(/[^\da-zа-я]/g, "");
    const print = `${school.id}|${group}|${columns.map((column) => comparableText(line[column])).join("|")}`;
    prints.set(print, (prints.get(print) ?? 0) + 1);
  });
  return prints;
}

function total(prints: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of prints.values()) sum += count;
  return sum;
}
