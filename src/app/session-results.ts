import type { CheckRun } from "../core/run/check-run";
import { narrowedRun } from "../core/run/narrowed-run";
import { NO_RESULTS_FILTER, type ResultsFilter } from "../core/run/results-filter";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkView } from "./session-views";
import type { CheckView, OpenedWorkbook } from "./session-values";

/** The results of a session's last check, and what they are narrowed to. */
export class SessionResults {
  #run: CheckRun | null = null;
  #checked: WorkbookSnapshot | null = null;
  #filter: ResultsFilter = NO_RESULTS_FILTER;
  /** The run narrowed: the same one as long as neither changes. */
  #shown: CheckRun | null = null;

  get filter(): ResultsFilter {
    return this.#filter;
  }

  /** The workbook that the results are of; null before a check. */
  get checked(): WorkbookSnapshot | null {
    return this.#checked;
  }

  /** A finished check of a workbook; what the results are narrowed to stays. */
  take(run: CheckRun, workbook: WorkbookSnapshot | null): void {
    this.#run = run;
    this.#shown = null;
    this.#checked = workbook;
  }

  /** Settings changed: results made with others must not be written. */
  drop(): void {
    this.#run = null;
    this.#shown = null;
    this.#checked = null;
  }

  /** Another workbook was opened. */
  forget(): void {
    this.drop();
    this.#filter = NO_RESULTS_FILTER;
  }

  narrow(filter: ResultsFilter): void {
    this.#filter = filter;
    this.#shown = null;
  }

  /** Of all schools. */
  whole(): CheckRun {
    if (this.#run === null) throw new Error("Cannot show results: no check was made");
    return this.#run;
  }

  /** The same; null before a check. */
  wholeIfAny(): CheckRun | null {
    return this.#run;
  }

  /** What is shown; null before a check. */
  shownIfAny(): CheckRun | null {
    return this.#run === null ? null : this.shown();
  }

  /** Of the schools that pass the filter: what is shown and written. */
  shown(): CheckRun {
    this.#shown ??= narrowedRun(this.whole(), this.#filter);
    return this.#shown;
  }

  view(book: OpenedWorkbook): CheckView {
    return checkView(this.shown(), book, this.whole());
  }
}
