import type { ChartId } from "../locale/chart-text";
import type { ChartPicture } from "../sheets/charts/chart-picture";
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
}
