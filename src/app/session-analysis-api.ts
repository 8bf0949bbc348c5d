import type { ChartId } from "../locale/chart-text";
import type { ChartPicture } from "../sheets/charts/chart-picture";
import type { CheckId } from "../core/model/check-result";
import type { NamedQuery } from "../sheets/queries/query-edits";
import type { PivotSpec, ReadyPivot } from "../sheets/pivots/pivot-spec";
import type { Grid } from "../workbook/cell";
import type { Passwords } from "./passwords";
import type { OnProgress, OpenedWorkbook, Outcome, WriteOptions } from "./session-values";

/** Where charts, pivots and answers go. */
export type AnalysisTarget = Pick<WriteOptions, "structurePassword"> & {
  readonly mode: "copy" | "new-workbook";
};

/** A chart of the gallery with what it can show; `reason` says why it shows nothing. */
export interface ChartEntry {
  readonly id: ChartId;
  readonly name: string;
  readonly reason: string | null;
  readonly pictures: readonly ChartChoice[];
}

/** A picture of the gallery. */
export interface ChartChoice {
  readonly id: string;
  /** What it is of, where there are several of one kind. */
  readonly of: string | null;
  readonly isChosen: boolean;
}

/** A table that pivots can read. */
export interface PivotTable {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly rows: number;
}

/** What pivots can be made of, and the ready ones. */
export interface PivotsView {
  readonly tables: readonly PivotTable[];
  readonly ready: readonly ReadyPivot[];
  /** Those that the person made and wrote before; `reason` says why these data do not give one. */
  readonly own: readonly Pick<ReadyPivot, "spec" | "reason">[];
}

/** The first rows of what a pivot will show, or why it cannot be made. */
export interface PivotPreview {
  readonly reason: string | null;
  readonly cells: Grid;
  /** How many of them, the first ones, are headers. */
  readonly headers: number;
  /** Rows that are not among them. */
  readonly more: number;
}

/** Questions that were asked before, and what a question can be about. */
export interface QueriesView {
  readonly ready: readonly NamedQuery[];
  readonly own: readonly NamedQuery[];
  readonly territories: readonly string[];
  readonly years: readonly number[];
  readonly checks: readonly CheckId[];
  /** Why nothing can be asked; null where it can. */
  readonly reason: string | null;
}

/** Charts, pivots and questions over what was checked and what stands in the workbook. */
export interface AnalysisApi {
  charts(): Promise<Outcome<readonly ChartEntry[]>>;
  /** @param id Of a picture of the gallery. */
  picture(id: string): Promise<Outcome<ChartPicture>>;
  /** Writes the sheet of charts; the choice stays with the workbook. */
  writeCharts(
    chosen: readonly string[],
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
  queries(): Promise<Outcome<QueriesView>>;
  previewQuery(query: NamedQuery): Promise<Outcome<PivotPreview>>;
  /** Writes the answer on a sheet of its own; an own question stays with the workbook by its name. */
  writeQuery(
    query: NamedQuery,
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
  pivots(): Promise<Outcome<PivotsView>>;
  previewPivot(spec: PivotSpec): Promise<Outcome<PivotPreview>>;
  /** Writes a native pivot on a sheet of its own. */
  writePivot(
    spec: PivotSpec,
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
}
