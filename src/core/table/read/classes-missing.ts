import type { Grid } from "../../../workbook/cell";
import { numberIn } from "../../cleaning/number-reading";
import { formKind } from "../../model/form-traits";
import { procedureKey, type Procedure } from "../../model/procedure";
import type { RecognisedTable } from "../../model/recognised-table";
import type { ProcedureResults } from "../../model/results";
import type { School } from "../../model/school";
import type { Notice } from "../../notice";
import type { CountedParts } from "./class-parts";
import { columnOf } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/** Schools that a notice names. */
const NAMED = 5;

/**
 * Compares tables of whole schools that were left out beside tables of their classes: where the whole has more pupils than the
 * classes together, a class is missing.
 *
 * @returns One notice (`classes-missing`) a table: `count` of schools, `pairs` of what the whole and the classes say.
 */
export function classesMissing(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
  procedures: readonly ProcedureResults[],
): Notice[] {
  const ofClasses = tables.filter(({ excluded, classGroup }) => !excluded && classGroup !== undefined);
  const wholes = tables.filter(({ excluded, questions, classGroup, form }) => {
    return (
      excluded &&
      classGroup === undefined &&
      questions.includes("which-of-two") &&
      formKind(form) === "report"
    );
  });
  return wholes.flatMap((table): Notice[] => {
    const key = keyOf(table);
    if (key === null || !ofClasses.some((of) => keyOf(of) === key)) return [];
    const added = procedures.find(({ procedure }) => procedureKey(procedure) === key)?.schools ?? [];
    const pairs = schoolsOf(cellsOf(table), table).flatMap(({ id, name, participants }) => {
      const own = added.find(({ school }) => school?.id === id)?.participants ?? null;
      if (own === null || participants === null || participants <= own) return [];
      return [`${name}: ${String(participants)} > ${String(own)}`];
    });
    if (pairs.length === 0) return [];
    const details = { sheet: table.sheet, count: pairs.length, pairs: pairs.slice(0, NAMED) };
    return [{ code: "classes-missing", place: table.id, details }];
  });
}

/** The same of rows of one table, where those of the whole grade count. */
export function rowsMissingNotice(
  table: RecognisedTable,
  counted: readonly { readonly school: School; readonly missing: CountedParts<unknown>["missing"] }[],
): Notice[] {
  const pairs = counted.flatMap(({ school, missing }) =>
    missing === null ? [] : [`${school.name}: ${String(missing.whole)} > ${String(missing.classes)}`],
  );
  if (pairs.length === 0) return [];
  const details = { sheet: table.sheet, count: pairs.length, pairs: pairs.slice(0, NAMED), of: "rows" };
  return [{ code: "classes-missing", place: table.id, details }];
}

function keyOf({ exam, subject, grade, year }: RecognisedTable): string | null {
  if (subject === null || grade === null || year === null) return null;
  const procedure: Procedure = { exam, subject: subject.value, grade: grade.value, year: year.value };
  return procedureKey(procedure);
}

function schoolsOf(
  cells: Grid,
  table: RecognisedTable,
): { readonly id: string; readonly name: string; readonly participants: number | null }[] {
  const column = columnOf(table, "participants");
  return unitRows(cells, table).schools.map(({ row, school: { id, name } }) => {
    return { id, name, participants: numberIn(cells[row]?.[column]) };
  });
}
