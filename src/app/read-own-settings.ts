import type { GenericSchema } from "valibot";
import { isProfileId } from "../core/classify/low-results-profile";
import type { TableAnswers } from "../core/model/recognised-table";
import type { Notice } from "../core/notice";
import type { OwnSettings } from "./own-settings";
import { readSetting, settingPlace } from "./setting-problem";
import { CHOSEN_CHARTS, PIVOTS, QUERIES } from "./analysis-schemas";
import {
  ANSWER,
  CONDITIONS,
  PROFILE,
  SCALE,
  SHEETS,
  SHOWN_FORM,
  STATISTICS,
  THRESHOLDS,
} from "./settings-schemas";

/**
 * Reads the settings a workbook carries. What cannot be read (an older version, a change by hand) counts as not set, the
 * rest holds: settings never stop a run. `leftOutSettings` says what was left out.
 *
 * @param settings As in `WorkbookSnapshot.settings`.
 */
export function readOwnSettings(settings: Readonly<Record<string, string>>): OwnSettings {
  return new CarriedSettings(settings).own;
}

/** The settings of a workbook that cannot be used: one notice that names their places, or none. */
export function leftOutSettings(settings: Readonly<Record<string, string>>): Notice[] {
  const { leftOut } = new CarriedSettings(settings);
  if (leftOut.length === 0) return [];
  return [{ code: "setting-left-out", place: null, details: { count: leftOut.length, places: leftOut } }];
}

/** The settings that a workbook carries as texts: what of them fits, and the places of what does not. */
class CarriedSettings {
  readonly own: OwnSettings;
  /** Places of what cannot be used, as in the file of settings: «answers["МА 4!A8"].form». */
  readonly leftOut: readonly string[];

  readonly #settings: Readonly<Record<string, string>>;
  readonly #unfit: string[] = [];

  constructor(settings: Readonly<Record<string, string>>) {
    this.#settings = settings;
    const [profile] = this.#choice("profile", PROFILE);
    const [conditions] = this.#choice("conditions", CONDITIONS);
    const [statistics] = this.#choice("statistics", STATISTICS);
    const [sheets] = this.#choice("sheets", SHEETS);
    const [charts] = this.#choice("charts", CHOSEN_CHARTS);
    const [queries] = this.#choice("queries", QUERIES);
    const [pivots] = this.#choice("pivots", PIVOTS);
    this.own = {
      ...(profile === undefined ? {} : { profile }),
      ...(conditions === undefined ? {} : { conditions }),
      ...(statistics === undefined ? {} : { statistics }),
      ...(sheets === undefined ? {} : { sheets }),
      ...(charts === undefined ? {} : { charts }),
      ...(queries === undefined ? {} : { queries }),
      ...(pivots === undefined ? {} : { pivots }),
      ...this.#forms(),
      answers: this.#answers(),
      thresholds: this.#thresholds(),
      scales: this.#scales(),
    };
    this.leftOut = this.#unfit;
  }

  #answers(): TableAnswers {
    const answers = this.#entries("answers").map(([table, answer]) => {
      const parts = entriesOf(answer);
      if (parts === null) this.#unfit.push(settingPlace(["answers", table]));
      // Part by part: a form that is not known any more must not take the year with it.
      const fit = (parts ?? []).flatMap(([key, value]) => {
        return this.#kept(ANSWER, { [key]: value }, ["answers", table]);
      });
      return [table, merged(fit)] as const;
    });
    return Object.fromEntries(answers);
  }

  #thresholds(): Readonly<Record<string, number>> {
    const fit = this.#entries("thresholds").flatMap(([id, value]) => {
      return this.#kept(THRESHOLDS, { [id]: value }, ["thresholds"]);
    });
    return merged(fit);
  }

  #scales(): OwnSettings["scales"] {
    const [scales = []] = this.#parsed("scales");
    if (!Array.isArray(scales)) {
      this.#unfit.push("scales");
      return [];
    }
    return scales.flatMap((scale: unknown, index) => this.#kept(SCALE, scale, ["scales", index]));
  }

  /** Form by form: one that cannot be read must not take the others with it. */
  #forms(): Pick<OwnSettings, "forms"> {
    const [forms] = this.#parsed("forms");
    if (forms === undefined) return {};
    if (Array.isArray(forms)) {
      return {
        forms: forms.flatMap((form: unknown, index) => this.#kept(SHOWN_FORM, form, ["forms", index])),
      };
    }
    this.#unfit.push("forms");
    return {};
  }

  #choice<T>(key: string, schema: GenericSchema<unknown, T>): T[] {
    const [value] = this.#parsed(key);
    return value === undefined ? [] : this.#kept(schema, value, [key]);
  }

  #entries(key: string): [string, unknown][] {
    const [value = {}] = this.#parsed(key);
    const entries = entriesOf(value);
    if (entries === null) this.#unfit.push(key);
    return entries ?? [];
  }

  /** The value of a setting; nothing where it is not set or is no JSON. */
  #parsed(key: string): unknown[] {
    const text = this.#settings[key];
    if (text === undefined) return [];
    // A named profile is kept as its id, an own one as JSON.
    if (key === "profile" && isProfileId(text)) return [text];
    try {
      return [JSON.parse(text)];
    } catch {
      this.#unfit.push(key);
      return [];
    }
  }

  #kept<T>(schema: GenericSchema<unknown, T>, value: unknown, above: readonly (string | number)[]): T[] {
    const { value: fit, problem } = readSetting(schema, value);
    if (problem === null) return [fit];
    this.#unfit.push(settingPlace([...above, ...problem.path]));
    return [];
  }
}

function entriesOf(value: unknown): [string, unknown][] | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

function merged<T extends object>(parts: readonly T[]): T | Record<string, never> {
  return parts.reduce<T | Record<string, never>>((all, part) => ({ ...all, ...part }), {});
}
