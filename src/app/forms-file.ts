import * as v from "valibot";
import type { ShownForm } from "../core/model/shown-form";
import { shownText } from "../locale/shown-text";
import { readSetting, settingPlace } from "./setting-problem";
import { FORMS } from "./settings-schemas";

/** A settings file cannot be taken; the message is for the person. */
export class UnfitForms extends Error {
  override readonly name = "UnfitForms";
}

/** Other settings of the file are for the command line: here they say nothing. */
const FILE = v.object({ forms: FORMS });

/**
 * The forms of an office in a settings file.
 *
 * @throws {UnfitForms} with a Russian sentence that names the place.
 */
export function readFormsFile(bytes: Uint8Array): readonly ShownForm[] {
  const { value, problem } = readSetting(FILE, parsed(bytes));
  if (problem === null) return value.forms;
  const isWithout = problem.path.length <= 1;
  throw new UnfitForms(
    isWithout ? shownText.noForms : shownText.unfit(settingPlace(problem.path), problem.text),
  );
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    throw new UnfitForms(shownText.noForms);
  }
}
