import * as v from "valibot";
import { listOfTexts, numberBetween, objectOf, recordOf } from "../app/settings-schemas";
import type { RoadmapFacts } from "../core/roadmap/trigger-reason";
import { settingMustBe } from "../locale/setting-problems";
import { readJsonFile } from "./json-file";

const TEXTS = v.exactOptional(listOfTexts());
/** Numbers of the risk factors of «500+». */
const FACTORS = v.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every(isFactor),
  settingMustBe.factors,
);

const FACTS: v.GenericSchema<unknown, RoadmapFacts> = objectOf({
  adverse: TEXTS,
  notAdverse: TEXTS,
  resilient: TEXTS,
  notResilient: TEXTS,
  medals: TEXTS,
  notMedals: TEXTS,
  factors: v.exactOptional(recordOf(FACTORS)),
  indicatorsBelowTarget: TEXTS,
  territoryShareTarget: v.exactOptional(numberBetween(0, 1)),
});

/**
 * Reads what the office knows of its schools and the tables do not say.
 *
 * @param path As typed; a JSON object with the keys of `RoadmapFacts`.
 * @throws {WrongCall} with a Russian sentence that names the place and what may stand there.
 */
export function readFactsFile(path: string): RoadmapFacts {
  return readJsonFile(path, FACTS);
}

function isFactor(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 10;
}
