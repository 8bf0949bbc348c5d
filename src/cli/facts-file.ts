import { readFileSync } from "node:fs";
import type { RoadmapFacts } from "../core/roadmap/trigger-reason";
import { callText } from "../locale/cli";
import { WrongCall } from "./command-line";

const LISTS = [
  "adverse",
  "notAdverse",
  "resilient",
  "notResilient",
  "medals",
  "notMedals",
  "indicatorsBelowTarget",
];

/**
 * Reads what the office knows of its schools and the tables do not say.
 *
 * @param path As typed; a JSON object with the keys of `RoadmapFacts`.
 * @throws {WrongCall} with a Russian sentence that names the key.
 */
export function readFactsFile(path: string): RoadmapFacts {
  const facts = parsedFile(path);
  if (!isObject(facts)) throw new WrongCall(callText.settingsNotJson(path));
  for (const [key, value] of Object.entries(facts)) {
    if (!isKnown(key)) throw new WrongCall(callText.settingsKey(path, key));
    if (!isRight(key, value)) throw new WrongCall(callText.settingsShape(path, key));
  }
  return facts;
}

function parsedFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new WrongCall(callText.settingsUnreadable(path), { cause: error });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new WrongCall(callText.settingsNotJson(path), { cause: error });
  }
}

function isKnown(key: string): boolean {
  return LISTS.includes(key) || key === "factors" || key === "territoryShareTarget";
}

function isRight(key: string, value: unknown): boolean {
  if (key === "territoryShareTarget") return typeof value === "number" && value >= 0 && value <= 1;
  if (key !== "factors") return Array.isArray(value) && value.every((text) => typeof text === "string");
  return (
    isObject(value) &&
    Object.values(value).every((numbers) => Array.isArray(numbers) && numbers.every(isFactor))
  );
}

function isFactor(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 10;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
