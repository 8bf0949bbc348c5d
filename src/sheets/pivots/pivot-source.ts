import { countedNumbers } from "../../core/monthly/counted-numbers";
import type { Procedure } from "../../core/model/procedure";
import type { UnitResult } from "../../core/model/results";
import { termsOf } from "../../core/roadmap/count-progress";
import { firedFindings } from "../../core/run/fired-findings";
import type { CheckRun } from "../../core/run/check-run";
import { isProcedureWanted } from "../../core/run/results-filter";
import { checkName } from "../../locale/check-names";
import { chartText } from "../../locale/chart-text";
import { categoryName, countedName, levelName, severityName } from "../../locale/level-names";
import { PIVOT, PIVOT_SOURCES, type RunSourceId } from "../../locale/pivot-text";
import { examName, procedureName } from "../../locale/procedure-names";
import { REPORT } from "../../locale/report-words";
import { subjectName } from "../../locale/subject-names";
import type { Cell } from "../../workbook/cell";
import type { SheetArea } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { ChartSource } from "../charts/chart-source";
import { indicatorRows } from "./indicator-rows";

/** A table that a pivot reads. */
export interface PivotSource {
  /** Of a source of ours; of a table of the workbook its name. */
  readonly id: string;
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where the Excel table stands; null where it is still to be written. */
  readonly place: SheetArea | null;
  /** Numbers of different units stand in one column: nothing is summed up over different rows. */
  readonly areUnlike?: true;
}

const { columns: C } = PIVOT;

const HEADERS: Readonly<Record<RunSourceId, readonly string[]>> = {
  marks: [C.territory, C.school, C.procedure, C.subject, C.grade, C.year, C.mark, C.pupils],
  signs: [C.territory, C.school, C.procedure, C.subject, C.grade, C.year, C.check, C.severity, C.counted],
  classes: [C.territory, C.school, C.category, C.adverse, C.level],
  months: [C.school, C.month, C.quarter, C.label, C.indicator, C.value],
  terms: [C.section, C.due, C.quarter, C.state],
  indicators: [C.unit, C.indicator, C.period, C.school, C.value],
};

const MARKS = ["2", "3", "4", "5"] as const;

/** Everything that pivots can be made of: sources of ours, and the Excel tables on sheets of ours. */
export function pivotSources(source: ChartSource, sheets: readonly SheetSnapshot[]): PivotSource[] {
  const own = (Object.keys(PIVOT_SOURCES) as RunSourceId[]).map((id): PivotSource => {
    const rows = id === "indicators" ? allIndicators(source, sheets) : rowsOf(id, source);
    const unlike = id === "indicators" ? { areUnlike: true as const } : {};
    return withoutTerritory({
      ...{ id, name: PIVOT_SOURCES[id], headers: HEADERS[id], rows, place: null, ...unlike },
    });
  });
  return [...own.filter(({ rows }) => rows.length > 0), ...tableSources(sheets)];
}

/** Where no row names a territory there is nothing to choose by. */
function withoutTerritory(source: PivotSource): PivotSource {
  const { headers, rows } = source;
  if (headers[0] !== C.territory || rows.some(([territory]) => territory !== REPORT.noTerritory))
    return source;
  return { ...source, headers: headers.slice(1), rows: rows.map((row) => row.slice(1)) };
}

/** Indicators of the programme, and the numbers of the monthly tables by school. */
function allIndicators(source: ChartSource, sheets: readonly SheetSnapshot[]): Cell[][] {
  const months = source.monthly === null ? [] : monthRows(source.monthly);
  return [
    ...indicatorRows(source, sheets),
    ...months.map(([school = null, , quarter = null, , indicator = null, value = null]): Cell[] => [
      ...[PIVOT.units.number, indicator, quarter, school, value],
    ]),
  ];
}

function rowsOf(id: Exclude<RunSourceId, "indicators">, { run, monthly, roadmap }: ChartSource): Cell[][] {
  switch (id) {
    case "marks":
      return run === null ? [] : markRows(run);
    case "signs":
      return run === null ? [] : signRows(run);
    case "classes":
      return run === null ? [] : classRows(run);
    case "months":
      return monthly === null ? [] : monthRows(monthly);
    case "terms":
      return roadmap === null ? [] : termRows(roadmap);
  }
}

/** A row a school, procedure and mark; an exam's subject is told from that of ВПР, for they are not to be summed up. */
function markRows({ records, filter }: CheckRun): Cell[][] {
  const all: readonly MarkedResults[] = [...records.procedures, ...records.exams];
  return all
    .filter(({ procedure }) => isProcedureWanted(procedure, filter))
    .flatMap(({ procedure, schools }) =>
      schools.flatMap(({ school, marks }) => {
        if (school === null || marks === null) return [];
        const { exam, subject, grade, year } = procedure;
        const name = subjectName(subject).name;
        const told = exam === "vpr" ? name : `${name} (${examName(exam)})`;
        const of = [procedureName(procedure), told, String(grade), String(year)];
        const place = [school.territory ?? REPORT.noTerritory, school.name, ...of];
        return MARKS.map((mark, index): Cell[] => [...place, mark, marks[index] ?? 0]);
      }),
    );
}

/** Marks by school, of ВПР or of an exam. */
interface MarkedResults {
  readonly procedure: Procedure;
  readonly schools: readonly Pick<UnitResult, "school" | "marks">[];
}

function signRows(run: CheckRun): Cell[][] {
  return firedFindings(run).map(({ result, counted }): Cell[] => {
    const { subject, grade, year } = result.procedure;
    return [
      result.territory ?? REPORT.noTerritory,
      result.school?.name ?? REPORT.unknown,
      ...[procedureName(result.procedure), subjectName(subject).name, String(grade), String(year)],
      ...[checkName(result.check), severityName(result.severity), countedName(counted)],
    ];
  });
}

function classRows({ classes, conditions, evidence }: CheckRun): Cell[][] {
  const adverse = new Map(conditions?.schools.map((of) => [of.school.id, of.adverse]) ?? []);
  const levels = new Map(evidence.map((of) => [of.school.id, of.level]));
  return classes.map(({ school, category }): Cell[] => {
    const isAdverse = adverse.get(school.id) ?? null;
    const level = levels.get(school.id);
    return [
      ...[school.territory ?? REPORT.noTerritory, school.name, categoryName(category)],
      isAdverse === null ? REPORT.unknown : isAdverse ? REPORT.yes : REPORT.no,
      level === undefined ? REPORT.unknown : levelName(level),
    ];
  });
}

/** A row a number; totals of the form are left out, so that sums count nothing twice. */
function monthRows({ rows, columns, totals }: NonNullable<ChartSource["monthly"]>): Cell[][] {
  const details = rows.filter(({ label }) => !totals.has(label));
  const counts = countedNumbers(columns, new Set(details.map(({ label }) => label)));
  return details.flatMap(({ school, month, label, values }) =>
    counts.flatMap(({ header, label: only, name }): Cell[][] => {
      const value = values[header];
      if (typeof value !== "number" || (only !== null && only !== label)) return [];
      return [[school, month, PIVOT.quarterOf(month), label, name, value]];
    }),
  );
}

function termRows({ rows, today }: NonNullable<ChartSource["roadmap"]>): Cell[][] {
  return rows
    .flatMap((row) => termsOf(row, today))
    .map(({ row, due, state }): Cell[] => [
      ...[row.section, due.slice(0, 7), PIVOT.quarterOf(due), chartText.series.terms[state]],
    ]);
}

/** Excel tables on sheets of ours that are no data of a pivot. */
function tableSources(sheets: readonly SheetSnapshot[]): PivotSource[] {
  return sheets
    .filter(({ own, name }) => own && !name.startsWith(PIVOT.dataSheet))
    .flatMap(({ name: sheet, cells, tables }) =>
      tables.map(({ name, area }): PivotSource => {
        const [header = [], ...rows] = cells
          .slice(area.row, area.row + area.rows)
          .map((row) => Array.from({ length: area.columns }, (_, index) => row[area.column + index] ?? null));
        return {
          id: name,
          name: sheet,
          headers: header.map((cell) => String(cell ?? "")),
          rows,
          place: { sheet, area },
        };
      }),
    )
    .filter(({ rows }) => rows.length > 0);
}
