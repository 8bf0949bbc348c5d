import * as v from "valibot";

/** A setting from outside that cannot be used. */
export interface SettingProblem {
  /** Keys from the outermost to the one that is wrong; an item of a list is counted from 0. */
  readonly path: readonly (string | number)[];
  /** The key itself is not known: `text` then goes on with those that are. */
  readonly isUnknownKey: boolean;
  /** What the value must be, as in `locale/setting-problems.ts`. */
  readonly text: string;
}

/** A value that fits, or the first thing that is wrong with it. */
export type SettingOutcome<T> =
  { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: SettingProblem };

/**
 * Reads a value from a file or a workbook by its schema.
 *
 * @param value Anything that JSON can hold.
 */
export function readSetting<T>(schema: v.GenericSchema<unknown, T>, value: unknown): SettingOutcome<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { value: result.output, problem: null };
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  return { value: null, problem: { path, isUnknownKey: issue.expected === "never", text: issue.message } };
}

/**
 * Where a setting stands, as the person finds it in the file.
 *
 * @example
 * settingPlace(["answers", "МА 4!A8", "form"]) // => 'answers["МА 4!A8"].form'
 * settingPlace(["scales", 0, "from3"]) // => "scales № 1.from3"
 * settingPlace(["thresholds", "low.share"]) // => "thresholds.low.share"
 */
export function settingPlace(path: readonly (string | number)[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === "number") return `${place} № ${String(key + 1)}`;
    if (place === "") return key;
    return /^[\w.-]+$/.test(key) ? `${place}.${key}` : `${place}["${key}"]`;
  }, "");
}
