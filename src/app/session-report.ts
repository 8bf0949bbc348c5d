import type { ReportStamp } from "../core/model/report-stamp";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { attempt } from "./outcome";
import { settingEdits, type OwnSettings } from "./own-settings";
import { SessionAnalysis } from "./session-analysis";
import type { SessionEnvironment } from "./session-environment";
import type { SessionResults } from "./session-results";
import type { WriteOptions, WritePreview } from "./session-values";
import type { SessionWrites } from "./session-writes";
import { chosenPreview, planWrite } from "./write-plan";

/** What a report needs of the session it is part of. */
export interface ReportDesk {
  readonly environment: SessionEnvironment;
  readonly results: SessionResults;
  readonly writes: SessionWrites;
  workbook(): WorkbookSnapshot;
  own(): OwnSettings;
  /** Settings that changed: the sheets that were chosen stay with the workbook. */
  keep(own: OwnSettings): void;
}

/** The report of a session's results: what it would write, and the edits of it. */
export class SessionReport {
  readonly #desk: ReportDesk;
  /** Charts, pivots and questions of the same results. */
  readonly analysis: SessionAnalysis;

  constructor(desk: ReportDesk) {
    this.#desk = desk;
    const { results, writes } = desk;
    this.analysis = new SessionAnalysis({
      ...{ run: () => results.shownIfAny(), workbook: () => desk.workbook(), stamp: () => this.stamp() },
      ...{ own: () => desk.own(), keep: (own) => desk.keep(own) },
      put: (plan, target, onProgress, passwords) => {
        function all(): WorkbookEdit[] {
          return [...plan(), ...settingEdits(desk.own())];
        }
        return attempt(() => writes.putKnown(all, target, onProgress, passwords));
      },
    });
  }

  preview(options: WriteOptions): WritePreview {
    const { results, writes } = this.#desk;
    const preview = writes.preview(this.plan(options), options);
    const own = this.#desk.own();
    const all = this.#edits(options, { ...own, sheets: undefined });
    return chosenPreview(preview, all, own.sheets, results.filter);
  }

  plan(options: WriteOptions): WorkbookEdit[] {
    const { sheets } = options;
    if (sheets !== undefined) {
      this.#desk.keep({ ...this.#desk.own(), sheets: sheets.length === 0 ? undefined : sheets });
    }
    return this.#edits(options, this.#desk.own());
  }

  stamp(): ReportStamp {
    const { environment } = this.#desk;
    const { fileName } = this.#desk.workbook();
    return { fileName, date: environment.today(), version: environment.version };
  }

  #edits(options: WriteOptions, own: OwnSettings): WorkbookEdit[] {
    const { results, writes, environment } = this.#desk;
    return planWrite({
      run: results.shown(),
      workbook: this.#desk.workbook(),
      own,
      options: writes.possible(options),
      stamp: this.stamp(),
      methods: environment.methods,
    });
  }
}
