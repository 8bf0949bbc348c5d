import type { ReportStamp } from "../../core/model/report-stamp";
import type { HandCells } from "../../core/indicators/lit-indicators";
import type { CheckRun } from "../../core/run/check-run";
import { NO_RESULTS_FILTER, type ResultsFilter } from "../../core/run/results-filter";
import type { FoundRoadmap } from "../roadmap/found-roadmaps";
import type { MeetingTheme } from "./meeting-set";

/** What a person wants laid on the table. */
export interface MeetingChoice {
  /** Of which schools; the conclusions stay what they are of all. */
  readonly filter: ResultsFilter;
  /** Ids of schools; null = all that pass the filter. One school makes a set about that school. */
  readonly schools: readonly string[] | null;
  /** null = every part that the data allow. The one page is always there. */
  readonly themes: readonly MeetingTheme[] | null;
  /** Pages of the whole set; schools in question that get none are told. */
  readonly mostPages: number;
}

/** Pages of a set that nobody asked more of: what a meeting reads. */
export const MOST_PAGES = 12;

/** Everything, as much as a meeting reads. */
export const WHOLE_MEETING: MeetingChoice = {
  filter: NO_RESULTS_FILTER,
  schools: null,
  themes: null,
  mostPages: MOST_PAGES,
};

/** What a set is made of. */
export interface MeetingMatter {
  /** Of all schools; the choice narrows it. */
  readonly run: CheckRun;
  readonly stamp: ReportStamp;
  /** What the person typed on an earlier `ОКО Показатели`. */
  readonly handCells: ReadonlyMap<string, HandCells>;
  /** The roadmaps that stand in the workbook. */
  readonly roadmaps: readonly FoundRoadmap[];
}

/** What every page is made of: the whole run to compare with, and the one that is told of. */
export interface PageMatter extends MeetingMatter {
  /** Narrowed to the choice. */
  readonly shown: CheckRun;
}
