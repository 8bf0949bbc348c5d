import { readFileSync } from "node:fs";
import type { GenericSchema } from "valibot";
import { readSetting, settingPlace, type SettingProblem } from "../app/setting-problem";
import { callText } from "../locale/cli";
import { settingMustBe } from "../locale/setting-problems";
import { WrongCall } from "./command-line";

/**
 * Reads a JSON file that a person wrote. Unlike in the settings inside a workbook, a mistake here stops the run: it was
 * typed just now.
 *
 * @param path As typed; the text may begin with a byte order mark.
 * @param schema What the file may hold.
 * @throws {WrongCall} with a Russian sentence that names the file, the place in it, and what may stand there.
 */
export function readJsonFile<T>(path: string, schema: GenericSchema<unknown, T>): T {
  const { value, problem } = readSetting(schema, parsedFile(path));
  if (problem !== null) throw new WrongCall(problemText(path, problem));
  return value;
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

function problemText(file: string, { path, isUnknownKey, text }: SettingProblem): string {
  const [first, second, third] = path;
  if (first === undefined) return callText.settingsNotJson(file);
  const place = settingPlace(path);
  if (isUnknownKey) return callText.settingsKey(file, place, text);
  if (
    first === "scales" &&
    typeof second === "number" &&
    (third === undefined || text === settingMustBe.scale)
  )
    return callText.scaleShape(file, second + 1);
  // What the person looks for in the settings is the threshold's own id.
  if (first === "thresholds" && second !== undefined) return callText.threshold(file, String(second), text);
  if (path.includes("thresholds") && third !== undefined) return callText.threshold(file, place, text);
  return callText.settingsShape(file, place, text);
}
