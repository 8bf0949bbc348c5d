import type { ReportStamp } from "../core/model/report-stamp";
import type { CheckRun } from "../core/run/check-run";
import { bookCharts } from "../sheets/charts/book-charts";
import type { ChartPicture } from "../sheets/charts/chart-picture";
import type { GalleryEntry } from "../sheets/charts/chart-source";
import { chartGallery } from "../sheets/charts/charts";
import { chosenPictures } from "../sheets/charts/chosen-pictures";
import { pictureSheetEdits } from "../sheets/report/charts-sheet";
import { earlierSheets, reportNames } from "../sheets/report/report-target";
import { pivotEdits } from "../sheets/pivots/pivot-edits";
import { pivotSources, type PivotSource } from "../sheets/pivots/pivot-source";
import { readyPivots, specProblem, type PivotSpec } from "../sheets/pivots/pivot-spec";
import { pivotHeaders, renderedPivot } from "../sheets/pivots/rendered-pivot";
import { answerGrid, queryEdits, queryLack, READY, type NamedQuery } from "../sheets/queries/query-edits";
import { QUERY } from "../locale/query-text";
import { queriesView } from "./queries-view";
import type { Grid } from "../workbook/cell";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { attempt } from "./outcome";
import type { OwnSettings } from "./own-settings";
import type { Passwords } from "./passwords";
import { StaleResults } from "./same-sources";
import type {
  AnalysisApi,
  AnalysisTarget,
  ChartEntry,
  PivotPreview,
  PivotsView,
  QueriesView,
} from "./session-analysis-api";
import type { OnProgress, OpenedWorkbook, Outcome } from "./session-values";
import { reportTarget } from "./write-plan";

/** Rows of a pivot that the pane shows before it is written. */
const PREVIEW_ROWS = 40;

/** What charts, pivots and questions need of the session they are part of. */
export interface AnalysisDesk {
  /** What is shown of the last check; null before one. */
  run(): CheckRun | null;
  workbook(): WorkbookSnapshot;
  stamp(): ReportStamp;
  own(): OwnSettings;
  keep(own: OwnSettings): void;
  /** Writes what `plan` gives, with the settings. */
  put(
    plan: () => readonly WorkbookEdit[],
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
}

/** The analyses of a session. */
export class SessionAnalysis implements AnalysisApi {
  readonly #desk: AnalysisDesk;
  /** Made once for a run and a workbook: pictures are asked for one by one. */
  #made: {
    readonly run: CheckRun | null;
    readonly workbook: WorkbookSnapshot;
    readonly gallery: GalleryEntry[];
  } | null = null;

  constructor(desk: AnalysisDesk) {
    this.#desk = desk;
  }

  charts(): Promise<Outcome<readonly ChartEntry[]>> {
    return attempt(() => {
      const gallery = this.#gallery();
      const chosen = new Set(chosenPictures(gallery, this.#desk.own().charts).map(({ id }) => id));
      return gallery.map(({ id, name, reason, pictures }) => ({
        ...{ id, name, reason },
        pictures: pictures.map((of) => ({ id: of.id, of: of.of ?? null, isChosen: chosen.has(of.id) })),
      }));
    });
  }

  picture(id: string): Promise<Outcome<ChartPicture>> {
    return attempt(() => {
      const found = this.#gallery()
        .flatMap(({ pictures }) => pictures)
        .find((picture) => picture.id === id);
      if (found === undefined) throw new Error(`Cannot draw "${id}": no such picture`);
      return found;
    });
  }

  writeCharts(
    chosen: readonly string[],
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    this.#desk.keep({ ...this.#desk.own(), charts: chosen });
    return this.#desk.put(() => this.#chartEdits(chosen, target), target, onProgress, passwords);
  }

  pivots(): Promise<Outcome<PivotsView>> {
    return attempt(() => {
      const sources = this.#sources();
      return {
        tables: sources.map(({ id, name, headers, rows }) => ({
          id,
          name,
          fields: headers,
          rows: rows.length,
        })),
        ready: readyPivots(sources, this.#desk.run() !== null),
        own: this.#ownPivots(sources),
      };
    });
  }

  previewPivot(spec: PivotSpec): Promise<Outcome<PivotPreview>> {
    return attempt(() => {
      const sources = this.#sources();
      const source = sources.find(({ id }) => id === spec.source);
      const reason = specProblem(spec, sources);
      if (source === undefined || reason !== null) return refusal(reason);
      return preview(renderedPivot(spec, source), pivotHeaders(spec));
    });
  }

  writePivot(
    spec: PivotSpec,
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    const own = this.#desk.own();
    const known = own.pivots ?? [];
    const before = known.find(({ name }) => name === spec.name);
    // Another choice in the pane is wanted now; the same one again keeps what was made of it in Excel.
    const isChanged = before !== undefined && JSON.stringify(before) !== JSON.stringify(spec);
    this.#desk.keep({ ...own, pivots: [...known.filter(({ name }) => name !== spec.name), spec] });
    return this.#desk.put(
      () => this.#pivotEdits(spec, target, isChanged),
      ...([target, onProgress, passwords] as const),
    );
  }

  queries(): Promise<Outcome<QueriesView>> {
    return attempt(() => queriesView(this.#desk.run(), this.#desk.own().queries ?? []));
  }

  previewQuery(query: NamedQuery): Promise<Outcome<PivotPreview>> {
    return attempt(() => {
      const run = this.#desk.run();
      const lack = run === null ? QUERY.noRun : queryLack(run, query);
      if (run === null || lack !== null) return refusal(lack);
      return preview(answerGrid(run, query), 1);
    });
  }

  writeQuery(
    query: NamedQuery,
    target: AnalysisTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    const own = this.#desk.own();
    const others = (own.queries ?? []).filter(({ name }) => name !== query.name);
    // One's own that is called as a ready one is one's own all the same.
    const isReady = READY.some((ready) => isSame(ready, query));
    if (!isReady) this.#desk.keep({ ...own, queries: [...others, query] });
    return this.#desk.put(() => this.#queryEdits(query, target), target, onProgress, passwords);
  }

  #queryEdits(query: NamedQuery, { mode }: AnalysisTarget): WorkbookEdit[] {
    const run = this.#desk.run();
    if (run === null) throw new StaleResults("Cannot answer a question: no check was made");
    const sheets = mode === "new-workbook" ? [] : this.#desk.workbook().sheets;
    return queryEdits(query, run, { sheets, stamp: this.#desk.stamp() });
  }

  #pivotEdits(spec: PivotSpec, { mode }: AnalysisTarget, isChanged: boolean): WorkbookEdit[] {
    const sources = this.#sources();
    const source = sources.find(({ id }) => id === spec.source);
    if (source === undefined || specProblem(spec, sources) !== null) {
      throw new StaleResults("Cannot write a pivot: its table is not as it was shown");
    }
    const sheets = mode === "new-workbook" ? [] : this.#desk.workbook().sheets;
    return pivotEdits(spec, source, { sheets, stamp: this.#desk.stamp(), isChanged });
  }

  /** Those that the person made up, with the reason where the data do not give one now. */
  #ownPivots(sources: readonly PivotSource[]): PivotsView["own"] {
    const ready = readyPivots(sources, true).map(({ spec }) => spec);
    const own = (this.#desk.own().pivots ?? []).filter(
      (spec) => !ready.some((of) => isSame({ ...of, form: "pivot" }, { ...spec, form: "pivot" })),
    );
    return own.map((spec) => ({ spec, reason: specProblem(spec, sources) }));
  }

  #sources(): PivotSource[] {
    const [run, workbook] = [this.#desk.run(), this.#desk.workbook()];
    const source = bookCharts(workbook, this.#desk.stamp().date);
    return pivotSources({ ...source, run }, workbook.sheets);
  }

  #chartEdits(chosen: readonly string[], { mode }: AnalysisTarget): WorkbookEdit[] {
    const { sheets } = reportTarget(this.#desk.workbook());
    const place = { sheets: mode === "new-workbook" ? [] : sheets };
    const written = new Set(["charts"] as const);
    const pictures = chosenPictures(this.#gallery(), chosen);
    return [
      ...earlierSheets(place, written).map((sheet): WorkbookEdit => ({ kind: "delete-sheet", sheet })),
      ...pictureSheetEdits(pictures, {
        sheet: reportNames(place, written).sheets.charts,
        run: this.#desk.run(),
        stamp: this.#desk.stamp(),
      }),
    ];
  }

  #gallery(): GalleryEntry[] {
    const [run, workbook] = [this.#desk.run(), this.#desk.workbook()];
    if (this.#made?.run !== run || this.#made.workbook !== workbook) {
      const source = bookCharts(workbook, this.#desk.stamp().date);
      this.#made = { run, workbook, gallery: chartGallery({ ...source, run }) };
    }
    return this.#made.gallery;
  }
}

/** Whether two choices say the same, in whatever order their parts were chosen. */
function isSame(one: object, other: object): boolean {
  function inOrder(of: object): string {
    return JSON.stringify(
      Object.entries(of).sort(([name], [another]) => (name < another ? -1 : Number(name > another))),
    );
  }
  return inOrder(one) === inOrder(other);
}

/** The first rows of what will be written. @param headers How many of them are headers. */
function preview(cells: Grid, headers: number): PivotPreview {
  return {
    ...{ reason: null, headers },
    cells: cells.slice(0, PREVIEW_ROWS),
    more: Math.max(0, cells.length - PREVIEW_ROWS),
  };
}

/** Why there is nothing to show. */
function refusal(reason: string | null): PivotPreview {
  return { reason, cells: [], headers: 0, more: 0 };
}
