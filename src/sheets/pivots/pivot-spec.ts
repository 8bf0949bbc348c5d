import type { PivotSummary } from "../../workbook/pivot-layout";
import { PIVOT, PIVOTS_WITHOUT_TERRITORY, READY_PIVOTS, type ReadyPivotId } from "../../locale/pivot-text";
import { MONTHLY } from "../../locale/monthly-words";
import type { PivotSource } from "./pivot-source";

/** What a pivot shows: a person's choice, kept with the workbook. */
export interface PivotSpec {
  /** The sheet is called by it. */
  readonly name: string;
  /** Id of its source. */
  readonly source: string;
  /** One field or two, the outer first. */
  readonly rows: readonly string[];
  /** One field, or none. */
  readonly columns: readonly string[];
  /** Fields by which the person may narrow it in Excel. */
  readonly filters: readonly string[];
  readonly field: string;
  /** "formulas": an ordinary table with formulas, for programs without pivots. */
  readonly form?: "pivot" | "formulas";
  readonly summarise: Extract<PivotSummary, "count" | "sum" | "average">;
}

/** A ready pivot; `reason` says why these data give none. */
export interface ReadyPivot {
  readonly id: ReadyPivotId;
  readonly name: string;
  readonly spec: PivotSpec;
  readonly reason: string | null;
}

const { columns: C, reasons } = PIVOT;

const SPECS: Readonly<
  Record<ReadyPivotId, { readonly spec: Omit<PivotSpec, "filters" | "name">; readonly lack: string }>
> = {
  marks: {
    spec: {
      source: "marks",
      rows: [C.territory, C.subject],
      columns: [C.mark],
      field: C.pupils,
      summarise: "sum",
    },
    lack: reasons.noMarks,
  },
  years: {
    spec: {
      source: "signs",
      rows: [C.school, C.check],
      columns: [C.year],
      field: C.severity,
      summarise: "count",
    },
    lack: reasons.noSigns,
  },
  classes: {
    spec: {
      source: "classes",
      rows: [C.territory],
      columns: [C.category],
      field: C.school,
      summarise: "count",
    },
    lack: reasons.noClasses,
  },
  quarters: {
    spec: {
      source: "indicators",
      rows: [C.unit, C.indicator],
      columns: [C.period],
      field: C.value,
      summarise: "sum",
    },
    lack: reasons.noIndicators,
  },
  remarks: {
    spec: {
      ...{
        source: MONTHLY.tables.remarks,
        rows: [MONTHLY.columns.school],
        columns: [MONTHLY.columns.remarkKind],
      },
      ...{ field: MONTHLY.columns.remark, summarise: "count" },
    },
    lack: reasons.noRemarks,
  },
  months: {
    spec: {
      source: "months",
      rows: [C.indicator, C.school],
      columns: [C.month],
      field: C.value,
      summarise: "sum",
    },
    lack: reasons.noMonths,
  },
};

/** Tables without territories are told without them. */
function readySpec(id: ReadyPivotId, sources: readonly PivotSource[]) {
  const { spec } = SPECS[id];
  const headers = sources.find((of) => of.id === spec.source)?.headers ?? [];
  if ((id !== "marks" && id !== "classes") || headers.length === 0 || headers.includes(C.territory))
    return { name: READY_PIVOTS[id], spec };
  const rows = id === "marks" ? [C.subject] : [C.category];
  const columns = id === "marks" ? [C.mark] : [C.level];
  return { name: PIVOTS_WITHOUT_TERRITORY[id], spec: { ...spec, rows, columns } };
}

/** The ready pivots over these sources, with the reason where there is none. @param isChecked Before a check, that is said. */
export function readyPivots(sources: readonly PivotSource[], isChecked: boolean): ReadyPivot[] {
  return (Object.keys(SPECS) as ReadyPivotId[]).map((id) => {
    const { lack } = SPECS[id];
    const { name, spec } = readySpec(id, sources);
    const isOfRun = ["marks", "signs", "classes"].includes(spec.source);
    const reason = isOfRun && !isChecked ? reasons.noRun : lack;
    const whole: PivotSpec = { ...spec, name, filters: [] };
    return {
      id,
      name,
      spec: whole,
      reason: specProblem(whole, sources) === null ? null : reason,
    };
  });
}

/** Why a pivot cannot be made of these sources; null where it can. */
export function specProblem(spec: PivotSpec, sources: readonly PivotSource[]): string | null {
  const source = sources.find(({ id }) => id === spec.source);
  if (source === undefined) return reasons.noSource;
  const fields = [...spec.rows, ...spec.columns, ...spec.filters];
  if (spec.rows.length === 0 || new Set(fields).size < fields.length) return reasons.twice;
  const missing = [...fields, spec.field].find((field) => !source.headers.includes(field));
  if (missing !== undefined) return reasons.noColumn(missing);
  // Excel shows a field on one axis only, and counts it all the same.
  if (
    spec.summarise === "count" ||
    source.rows.some((row) => typeof row[source.headers.indexOf(spec.field)] === "number")
  )
    return null;
  return reasons.noNumbers(spec.field);
}
