import { isConditionsSettings } from "../core/classify/conditions-settings";
import type { ConditionsSettings } from "../core/classify/school-conditions";
import { isProfileId, lowResultsProfile, type ProfileChoice } from "../core/classify/low-results-profile";
import { isOwnProfile } from "../core/classify/own-profile";
import { thresholdsInForce, type Thresholds } from "../core/model/thresholds";
import type { ClassificationChoice } from "../core/run/weighed-run";
import { isStatisticsSettings, type StatisticsSettings } from "../core/statistics/statistics-settings";
import type { Scale } from "../core/model/procedure";
import type { TableAnswers } from "../core/model/recognised-table";
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

/**
 * Reads the settings a workbook carries. A text that cannot be read (an older version, a
 * hand-made change) counts as not set: settings never stop a run.
 *
 * @param settings As in `WorkbookSnapshot.settings`.
 */
export function readOwnSettings(settings: Readonly<Record<string, string>>): OwnSettings {
  const [answers, thresholds, scales] = KEYS.map((key) => parsed(settings[key]));
  const profile = readProfile(settings["profile"]);
  const conditions = parsed(settings["conditions"]);
  const statistics = parsed(settings["statistics"]);
  return {
    ...(profile === null ? {} : { profile }),
    ...(isConditionsSettings(conditions) ? { conditions } : {}),
    ...(isStatisticsSettings(statistics) ? { statistics } : {}),
    answers: isRecord(answers) ? (answers as TableAnswers) : {},
    thresholds: isRecord(thresholds) ? numbersOf(thresholds) : {},
    scales: Array.isArray(scales) ? scales.filter(isScale) : [],
  };
}

/** The edits that put the settings into the workbook. */
export function settingEdits(own: OwnSettings): WorkbookEdit[] {
  const profile: WorkbookEdit = { kind: "setting", key: "profile", value: profileText(own.profile) };
  const others = KEYS.map((key): WorkbookEdit => {
    const isEmpty = Object.keys(own[key]).length === 0;
    return { kind: "setting", key, value: isEmpty ? null : JSON.stringify(own[key]) };
  });
  const choices = (["conditions", "statistics"] as const).map((key): WorkbookEdit => {
    const choice = own[key];
    return { kind: "setting", key, value: choice === undefined ? null : JSON.stringify(choice) };
  });
  return [...others, profile, ...choices];
}

/** A named profile is kept as its id, an own one as JSON. */
function readProfile(text: string | undefined): ProfileChoice | null {
  if (isProfileId(text)) return text;
  const own = parsed(text);
  return isOwnProfile(own) ? own : null;
}

function profileText(profile: ProfileChoice | undefined): string | null {
  return profile === undefined || typeof profile === "string" ? (profile ?? null) : JSON.stringify(profile);
}

/** Whether a value from outside is a usable scale: from3 < from4 < from5 <= maximum. */
export function isScale(value: unknown): value is Scale {
  if (!isRecord(value)) return false;
  const { exam, subject, grade, year, maximum, from3, from4, from5, source } = value;
  const numbers = [grade, year, maximum, from3, from4, from5];
  if (![exam, subject, source].every((text) => typeof text === "string")) return false;
  if (!numbers.every((number) => typeof number === "number" && Number.isFinite(number))) return false;
  const [, , top = 0, three = 0, four = 0, five = 0] = numbers as number[];
  return three < four && four < five && five <= top;
}

function numbersOf(record: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
