import * as v from "valibot";
import type { OwnSettings } from "../app/own-settings";
import { CHOSEN_CHARTS, PIVOTS, QUERIES } from "../app/analysis-schemas";
import {
  ANSWERS,
  CONDITIONS,
  FORMS,
  objectOf,
  PROFILE,
  SCALES,
  SHEETS,
  STATISTICS,
  THRESHOLDS,
} from "../app/settings-schemas";
import { readJsonFile } from "./json-file";

const SETTINGS: v.GenericSchema<unknown, OwnSettings> = objectOf({
  thresholds: v.optional(THRESHOLDS, {}),
  scales: v.optional(SCALES, []),
  answers: v.optional(ANSWERS, {}),
  profile: v.exactOptional(PROFILE),
  conditions: v.exactOptional(CONDITIONS),
  statistics: v.exactOptional(STATISTICS),
  sheets: v.exactOptional(SHEETS),
  charts: v.exactOptional(CHOSEN_CHARTS),
  queries: v.exactOptional(QUERIES),
  pivots: v.exactOptional(PIVOTS),
  forms: v.exactOptional(FORMS),
});

/**
 * Reads a file of settings: `{"thresholds": {id: number}, "scales": […], "answers": {table: {…}}, "profile": id
 * or `OwnProfile`, "conditions": {"index": {"scale": "z", "weights": {column: number}}, "clusters": "quarters"},
 * "statistics": {"groups": ["territory", "column:words of a header"]}, "sheets": ["findings", "schools"],
 * "charts": ["levels", "funnel:vpr:ma:4:2022"], "queries": [{"name": …, "minSubjects": 2}],
 * "pivots": [{"name": …, "source": "marks", "rows": […], "columns": […], "filters": […], "field": …, "summarise": "sum"}],
 * "forms": [{"name": …, "form": id, "columns": [{"header": words, "meaning": …}]}]}`.
 *
 * @param path As typed.
 * @throws {WrongCall} with a Russian sentence that names the place and what may stand there.
 */
export function readSettingsFile(path: string): OwnSettings {
  return readJsonFile(path, SETTINGS);
}
