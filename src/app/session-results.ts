import type { CheckRun } from "../core/run/check-run";
import { narrowedRun } from "../core/run/narrowed-run";
import { NO_RESULTS_FILTER, type ResultsFilter } from "../core/run/results-filter";
import { checkView } from "./session-views";
import type { CheckView, OpenedWorkbook } from "./session-values";

/** The results of a session's last check, and what they are narrowed to. */
export class SessionResults {
  #run: CheckRun | null = null;
  #filter: ResultsFilter = NO_RESULTS_FILTER;

  get filter(): ResultsFilter {
    return this.#filter;
  }

  /** A finished check; what the results are narrowed to stays. */
  take(run: CheckRun): void {
    this.#run = run;
  }

  /** Settings changed: results made with others must not be written. */
  drop(): void {
    this.#run = null;
  }

  /** Another workbook was opened. */
  forget(): void {
    this.#run = null;
    this.#filter = NO_RESULTS_FILTER;
  }

  narrow(filter: ResultsFilter): void {
    this.#filter = filter;
  }

  /** Of all schools. */
  whole(): CheckRun {
    if (this.#run === null) throw new Error("Cannot show results: no check was made");
    return this.#run;
  }

  /** Of the schools that pass the filter: what is shown and written. */
  shown(): CheckRun {
    return narrowedRun(this.whole(), this.#filter);
  }

  view(book: OpenedWorkbook): CheckView {
    return checkView(this.shown(), book, this.whole());
  }
}
