import { readFileSync } from "node:fs";
import { isScale, type OwnSettings } from "../app/own-settings";
import { isConditionsSettings } from "../core/classify/conditions-settings";
import { isProfileId, LOW_RESULTS_PROFILES, type ProfileChoice } from "../core/classify/low-results-profile";
import { isOwnProfile, ownProfileProblem } from "../core/classify/own-profile";
import { isStatisticsSettings } from "../core/statistics/statistics-settings";
import { THRESHOLD_DEFINITIONS } from "../core/model/thresholds";
import type { TableAnswers } from "../core/model/recognised-table";
import { callText, profileProblemText } from "../locale/cli";
import { WrongCall } from "./command-line";

const KEYS = ["thresholds", "scales", "answers", "profile", "conditions", "statistics"];
const PROFILE_IDS = LOW_RESULTS_PROFILES.map(({ id }) => id);
const ANSWER_KEYS = ["subject", "grade", "year", "form", "exclude"];

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a file of settings: `{"thresholds": {id: number}, "scales": […], "answers": {table: {…}}, "profile": id
 * or `OwnProfile`, "conditions": {"index": {"scale": "z", "weights": {column: number}}, "clusters": "quarters"},
 * "statistics": {"groups": ["territory", "column:words of a header"]}}`.
 *
 * Unlike the settings inside a workbook, a mistake here stops the run: the person typed it just now.
 *
 * @param path As typed.
 * @throws {WrongCall} with a Russian sentence that names the key.
 */
export function readSettingsFile(path: string): OwnSettings {
  const settings = objectIn(path);
  const unknown = Object.keys(settings).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new WrongCall(callText.settingsKey(path, unknown));
  const { profile, conditions, statistics } = settings;
  if (conditions !== undefined && !isConditionsSettings(conditions)) {
    throw new WrongCall(callText.settingsShape(path, "conditions"));
  }
  if (statistics !== undefined && !isStatisticsSettings(statistics)) {
    throw new WrongCall(callText.settingsShape(path, "statistics"));
  }
  return {
    ...(profile === undefined ? {} : { profile: profileIn(profile, path) }),
    ...(conditions === undefined ? {} : { conditions }),
    ...(statistics === undefined ? {} : { statistics }),
    thresholds: thresholdsIn(settings["thresholds"] ?? {}, path),
    scales: scalesIn(settings["scales"] ?? [], path),
    answers: answersIn(settings["answers"] ?? {}, path),
  };
}

function objectIn(path: string): JsonObject {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new WrongCall(callText.settingsUnreadable(path), { cause: error });
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(value)) return value;
  } catch (error) {
    throw new WrongCall(callText.settingsNotJson(path), { cause: error });
  }
  throw new WrongCall(callText.settingsNotJson(path));
}

function thresholdsIn(value: unknown, path: string): Record<string, number> {
  if (!isObject(value)) throw new WrongCall(callText.settingsShape(path, "thresholds"));
  const limits = new Map<string, (typeof THRESHOLD_DEFINITIONS)[number]>(
    THRESHOLD_DEFINITIONS.map((definition) => [definition.id, definition]),
  );
  const checked = Object.entries(value).map(([id, number]): [string, number] => {
    const limit = limits.get(id);
    if (limit === undefined) throw new WrongCall(callText.settingsKey(path, `thresholds.${id}`));
    const isInside = typeof number === "number" && number >= limit.minimum && number <= limit.maximum;
    if (!isInside) throw new WrongCall(callText.thresholdLimits(path, id, limit.minimum, limit.maximum));
    return [id, number];
  });
  return Object.fromEntries(checked);
}

function profileIn(value: unknown, path: string): ProfileChoice {
  if (isProfileId(value)) return value;
  if (!isObject(value)) throw new WrongCall(callText.profile(path, PROFILE_IDS));
  const problem = ownProfileProblem(value);
  if (problem !== null) throw new WrongCall(profileProblemText(path, problem));
  if (isOwnProfile(value)) return value;
  throw new WrongCall(callText.profile(path, PROFILE_IDS));
}

function scalesIn(value: unknown, path: string): OwnSettings["scales"] {
  if (!Array.isArray(value)) throw new WrongCall(callText.settingsShape(path, "scales"));
  const wrong = value.findIndex((scale) => !isScale(scale));
  if (wrong >= 0) throw new WrongCall(callText.scaleShape(path, wrong + 1));
  return value.filter(isScale);
}

function answersIn(value: unknown, path: string): TableAnswers {
  if (!isObject(value)) throw new WrongCall(callText.settingsShape(path, "answers"));
  for (const [table, answer] of Object.entries(value)) {
    if (!isObject(answer)) throw new WrongCall(callText.settingsShape(path, `answers["${table}"]`));
    const unknown = Object.keys(answer).find((key) => !ANSWER_KEYS.includes(key));
    if (unknown !== undefined)
      throw new WrongCall(callText.settingsKey(path, `answers["${table}"].${unknown}`));
  }
  return value as TableAnswers;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
