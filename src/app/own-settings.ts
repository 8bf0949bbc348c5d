import type { ConditionsSettings } from "../core/classify/school-conditions";
import { lowResultsProfile, type ProfileChoice } from "../core/classify/low-results-profile";
import { thresholdsInForce, type Thresholds } from "../core/model/thresholds";
import type { ClassificationChoice } from "../core/run/weighed-run";
import type { StatisticsSettings } from "../core/statistics/statistics-settings";
import type { Scale } from "../core/model/procedure";
import type { TableAnswers } from "../core/model/recognised-table";
import type { ShownForm } from "../core/model/shown-form";
import type { ChosenChart } from "../sheets/charts/chosen-pictures";
import type { PivotSpec } from "../sheets/pivots/pivot-spec";
import type { NamedQuery } from "../sheets/queries/query-edits";
import type { ReportSheet } from "../sheets/report/report-target";
import type { WorkbookEdit } from "../workbook/edit";

/** What the person set for a workbook; travels with it. */
export interface OwnSettings {
  readonly answers: TableAnswers;
  /** Thresholds that differ from the defaults, by id. */
  readonly thresholds: Readonly<Record<string, number>>;
  readonly scales: readonly Scale[];
  /** Which schools count as low; the default profile where it is left out. */
  readonly profile?: ProfileChoice | undefined;
  /** How conditions are weighed and schools grouped; as proposed where it is left out. */
  readonly conditions?: ConditionsSettings | undefined;
  /** What the statistics group schools by; as proposed where it is left out. */
  readonly statistics?: StatisticsSettings;
  /** Sheets of the report that are written; all where it is left out. */
  readonly sheets?: readonly ReportSheet[] | undefined;
  /** Charts of the report's sheet of charts; a proposed set where it is left out. */
  readonly charts?: readonly ChosenChart[] | undefined;
  /** The person's own questions, by name. */
  readonly queries?: readonly NamedQuery[] | undefined;
  /** The pivots that were written, by name: a rerun makes those anew whose sheets are there. */
  readonly pivots?: readonly PivotSpec[] | undefined;
  /** Tables that the person showed, and forms of the office; the later one wins. */
  readonly forms?: readonly ShownForm[];
}

/**
 * The settings after a choice of how schools are classified. Of the conditions, what is not chosen now stays; conditions,
 * or one of them, given as undefined are as proposed again.
 */
export function withClassification(own: OwnSettings, choice: ClassificationChoice): OwnSettings {
  const { conditions } = choice;
  if (conditions === undefined) return { ...own, ...choice };
  const merged = Object.entries({ ...own.conditions, ...conditions }).filter(([, of]) => of !== undefined);
  return { ...own, ...choice, conditions: merged.length === 0 ? undefined : Object.fromEntries(merged) };
}

/** The thresholds that hold while the person sets none: the defaults, with what the profile begins from. */
export function initialThresholds({ profile }: Pick<OwnSettings, "profile">): Thresholds {
  return thresholdsInForce(lowResultsProfile(profile).thresholds);
}

/** The thresholds in force: the person's own values win. */
export function ownThresholds({ profile, thresholds }: OwnSettings): Thresholds {
  return thresholdsInForce({ ...lowResultsProfile(profile).thresholds, ...thresholds });
}

/** Nothing set. */
export const NO_OWN_SETTINGS: OwnSettings = { answers: {}, thresholds: {}, scales: [] };

const KEYS = ["answers", "thresholds", "scales"] as const;

/** The edits that put the settings into the workbook. */
export function settingEdits(own: OwnSettings): WorkbookEdit[] {
  const profile: WorkbookEdit = { kind: "setting", key: "profile", value: profileText(own.profile) };
  const others = KEYS.map((key): WorkbookEdit => {
    const isEmpty = Object.keys(own[key]).length === 0;
    return { kind: "setting", key, value: isEmpty ? null : JSON.stringify(own[key]) };
  });
  const choices = (
    ["conditions", "statistics", "sheets", "charts", "queries", "pivots", "forms"] as const
  ).map((key): WorkbookEdit => {
    const choice = own[key];
    const isLeftOut = choice === undefined || (key === "forms" && own.forms?.length === 0);
    return { kind: "setting", key, value: isLeftOut ? null : JSON.stringify(choice) };
  });
  return [...others, profile, ...choices];
}

/** A named profile is kept as its id, an own one as JSON. */
function profileText(profile: ProfileChoice | undefined): string | null {
  return profile === undefined || typeof profile === "string" ? (profile ?? null) : JSON.stringify(profile);
}
