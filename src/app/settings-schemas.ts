import * as v from "valibot";
import { CLUSTER_METHODS, INDEX_COLUMNS } from "../core/classify/conditions-settings";
import { LOW_RESULTS_PROFILES, type ProfileChoice } from "../core/classify/low-results-profile";
import { MOST_LETTERS, PROFILE_LISTS, type OwnProfile } from "../core/classify/own-profile";
import type { ConditionsSettings } from "../core/classify/school-conditions";
import { FORM_IDS } from "../core/model/form-traits";
import { EXAMS, type Scale } from "../core/model/procedure";
import type { ColumnMeaning, TableAnswer } from "../core/model/recognised-table";
import { LAYING_KINDS } from "../core/model/laying";
import type { ShownColumn, ShownForm } from "../core/model/shown-form";
import { isColumnMeaning } from "../core/table/shown/form-meanings";
import { THRESHOLD_DEFINITIONS } from "../core/model/thresholds";
import {
  DEFAULT_STATISTICS,
  isGroupingId,
  type StatisticsSettings,
} from "../core/statistics/statistics-settings";
import { REPORT_SHEETS, type ReportSheet } from "../sheets/report/report-target";
import { knownKeysText, settingMustBe } from "../locale/setting-problems";
import { SUBJECT_IDS } from "../locale/subject-names";

/** Years that a procedure can be of. */
export const YEARS = { minimum: 2000, maximum: 2099 } as const;
/** A header of Excel may have as many letters as a cell: it is cut by nobody. */
const LONGEST_TEXT = 32_767;
const GRADES = { minimum: 1, maximum: 11 } as const;

/** A list is an object to `strictObject` and `record`, not to a person. */
const PLAIN = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  settingMustBe.object,
);

/** An object with these keys and no others. */
export function objectOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const known = v.strictObject(entries, ({ expected }) =>
    expected === "never" ? knownKeysText(Object.keys(entries)) : settingMustBe.object,
  );
  return v.pipe(PLAIN, known);
}

/** An object whose keys are the person's own words: names of tables or schools. */
export function recordOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(PLAIN, v.record(v.string(), schema));
}

/** A number within limits, both included. */
export function numberBetween(minimum: number, maximum: number) {
  const message = settingMustBe.numberBetween(minimum, maximum);
  return v.pipe(v.number(message), v.minValue(minimum, message), v.maxValue(maximum, message));
}

/** Texts by which a person names schools or indicators. */
export function listOfTexts() {
  return v.custom<readonly string[]>(
    (value) => Array.isArray(value) && value.every((text) => typeof text === "string"),
    settingMustBe.listOfTexts,
  );
}

/** A whole number within limits, both included. */
export function wholeBetween({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) {
  const message = settingMustBe.wholeBetween(minimum, maximum);
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(minimum, message),
    v.maxValue(maximum, message),
  );
}

/** One of these ids. */
export function oneOf<const Id extends string>(allowed: readonly Id[]) {
  return v.picklist(allowed, settingMustBe.oneOf(allowed));
}

function listOf<Item extends string | number>(allowed: readonly Item[]) {
  return v.custom<readonly Item[]>(
    (value) =>
      Array.isArray(value) && value.length > 0 && value.every((item) => allowed.some((of) => of === item)),
    settingMustBe.listOf(allowed),
  );
}

function thresholdsOf(definitions: typeof THRESHOLD_DEFINITIONS) {
  const entries = definitions.map(({ id, minimum, maximum }) => {
    return [id, v.exactOptional(numberBetween(minimum, maximum))] as const;
  });
  return v.pipe(
    objectOf(Object.fromEntries(entries)),
    v.transform((values): Readonly<Record<string, number>> => {
      const typed = Object.entries(values).filter(
        (entry): entry is [string, number] => entry[1] !== undefined,
      );
      return Object.fromEntries(typed);
    }),
  );
}

/** What a person says of one table. */
export const ANSWER = objectOf({
  subject: v.exactOptional(oneOf(SUBJECT_IDS)),
  grade: v.exactOptional(wholeBetween(GRADES)),
  year: v.exactOptional(wholeBetween(YEARS)),
  form: v.exactOptional(oneOf(FORM_IDS)),
  exclude: v.exactOptional(v.boolean(settingMustBe.flag)),
  leaveOutHidden: v.exactOptional(v.boolean(settingMustBe.flag)),
}) satisfies v.GenericSchema<unknown, TableAnswer>;

/** All answers of a workbook, by table. */
export const ANSWERS = recordOf(ANSWER);

const TEXT = v.pipe(v.string(settingMustBe.text), v.maxLength(LONGEST_TEXT, settingMustBe.text));

const SHOWN_COLUMN = objectOf({
  header: TEXT,
  meaning: v.custom<ColumnMeaning>(
    (value) => typeof value === "string" && isColumnMeaning(value),
    settingMustBe.meaning,
  ),
  isShare: v.exactOptional(v.boolean(settingMustBe.flag)),
}) satisfies v.GenericSchema<unknown, ShownColumn>;

/** A form of the office: a table that a person showed. */
export const SHOWN_FORM = objectOf({
  name: TEXT,
  form: oneOf(FORM_IDS),
  headerRows: v.optional(wholeBetween({ minimum: 0, maximum: 20 }), 1),
  skipped: v.optional(v.array(TEXT, settingMustBe.list), []),
  columns: v.pipe(v.array(SHOWN_COLUMN, settingMustBe.list), v.minLength(1, settingMustBe.list)),
  sheet: v.optional(TEXT, ""),
  said: v.exactOptional(oneOf(EXAMS)),
  laid: v.exactOptional(oneOf(LAYING_KINDS)),
}) satisfies v.GenericSchema<unknown, ShownForm>;

/** All forms of an office. */
export const FORMS: v.GenericSchema<unknown, readonly ShownForm[]> = v.array(SHOWN_FORM, settingMustBe.list);

/** Thresholds that differ from the defaults. */
export const THRESHOLDS: v.GenericSchema<unknown, Readonly<Record<string, number>>> = thresholdsOf(
  THRESHOLD_DEFINITIONS,
);

const COUNT = v.pipe(v.number(settingMustBe.scale), v.finite(settingMustBe.scale));

/** A scale: from3 < from4 < from5 <= maximum. */
export const SCALE: v.GenericSchema<unknown, Scale> = v.pipe(
  v.object(
    {
      exam: oneOf(EXAMS),
      subject: oneOf(SUBJECT_IDS),
      grade: COUNT,
      year: COUNT,
      maximum: COUNT,
      from3: COUNT,
      from4: COUNT,
      from5: COUNT,
      source: v.string(settingMustBe.scale),
    },
    settingMustBe.scale,
  ),
  v.check(
    ({ from3, from4, from5, maximum }) => from3 < from4 && from4 < from5 && from5 <= maximum,
    settingMustBe.scale,
  ),
);

/** The person's scales. */
export const SCALES = v.array(SCALE, settingMustBe.list);

/** A rule of low results of one's own; what the rule does not name is as in the default one. */
export const OWN_PROFILE: v.GenericSchema<unknown, OwnProfile> = objectOf({
  name: v.exactOptional(
    v.custom<string>(
      (value) => typeof value === "string" && value.trim() !== "" && value.length <= MOST_LETTERS,
      settingMustBe.name(MOST_LETTERS),
    ),
  ),
  // An empty list is refused: so a rule that names no exam is told which there are.
  exams: v.optional(listOf(PROFILE_LISTS.exams), []),
  subjects: v.exactOptional(listOf(PROFILE_LISTS.subjects)),
  grades: v.exactOptional(listOf(PROFILE_LISTS.grades)),
  criteria: v.exactOptional(listOf(PROFILE_LISTS.criteria)),
  thresholds: v.exactOptional(thresholdsOf(THRESHOLD_DEFINITIONS.filter(({ id }) => id.startsWith("low.")))),
});

const PROFILE_IDS = LOW_RESULTS_PROFILES.map(({ id }) => id);
const PROFILE_ID = v.picklist(PROFILE_IDS, settingMustBe.profile(PROFILE_IDS));

/** The id of a rule, or one's own. */
export const PROFILE: v.GenericSchema<unknown, ProfileChoice> = v.lazy((value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? OWN_PROFILE : PROFILE_ID,
);

const INDEX = objectOf({
  scale: oneOf(["z", "0-100"]),
  weights: objectOf(
    Object.fromEntries(
      INDEX_COLUMNS.map((id) => [
        id,
        v.exactOptional(v.pipe(v.number(settingMustBe.number), v.finite(settingMustBe.number))),
      ]),
    ),
  ),
});

/** How conditions are weighed and schools grouped. */
export const CONDITIONS: v.GenericSchema<unknown, ConditionsSettings> = objectOf({
  index: v.exactOptional(INDEX),
  deficit: v.exactOptional(INDEX),
  clusters: v.exactOptional(oneOf(CLUSTER_METHODS)),
});

/** Sheets of the report that are written. */
export const SHEETS: v.GenericSchema<unknown, readonly ReportSheet[]> = listOf(REPORT_SHEETS);

/** What the statistics group schools by. */
export const STATISTICS: v.GenericSchema<unknown, StatisticsSettings> = objectOf({
  groups: v.custom<StatisticsSettings["groups"]>(
    (value) => Array.isArray(value) && value.every(isGroupingId),
    settingMustBe.groupings(DEFAULT_STATISTICS.groups),
  ),
});
