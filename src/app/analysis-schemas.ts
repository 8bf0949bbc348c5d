import * as v from "valibot";
import type { CheckId } from "../core/model/check-result";
import { CHECK_TRAITS } from "../core/model/check-traits";
import { LEVELS } from "../core/model/level-ranks";
import { MOST_LETTERS } from "../core/classify/own-profile";
import { CHART_NAMES } from "../locale/chart-text";
import { settingMustBe } from "../locale/setting-problems";
import { isChartChoice, type ChosenChart } from "../sheets/charts/chosen-pictures";
import type { PivotSpec } from "../sheets/pivots/pivot-spec";
import type { NamedQuery } from "../sheets/queries/query-edits";
import { listOfTexts, objectOf, oneOf, wholeBetween, YEARS } from "./settings-schemas";

/** Charts that are drawn: ids of charts, or of pictures of them. */
export const CHOSEN_CHARTS: v.GenericSchema<unknown, readonly ChosenChart[]> = v.custom<
  readonly ChosenChart[]
>(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((id: unknown) => typeof id === "string" && isChartChoice(id)),
  settingMustBe.listOf(Object.keys(CHART_NAMES)),
);

const NAME = v.custom<string>(
  (value) => typeof value === "string" && value.trim() !== "" && value.length <= MOST_LETTERS,
  settingMustBe.name(MOST_LETTERS),
);

const LEAST = v.exactOptional(wholeBetween({ minimum: 1, maximum: 99 }));

/** The person's own questions, by name. */
export const QUERIES: v.GenericSchema<unknown, readonly NamedQuery[]> = v.array(
  objectOf({
    name: NAME,
    territory: v.exactOptional(v.string(settingMustBe.text)),
    level: v.exactOptional(oneOf(LEVELS)),
    year: v.exactOptional(wholeBetween(YEARS)),
    check: v.exactOptional(oneOf(Object.keys(CHECK_TRAITS) as CheckId[])),
    ...{ minSubjects: LEAST, minLowYears: LEAST, minLow: LEAST },
    isRepeated: v.exactOptional(v.boolean(settingMustBe.flag)),
  }),
  settingMustBe.list,
);

/** The person's pivots, by name. */
export const PIVOTS: v.GenericSchema<unknown, readonly PivotSpec[]> = v.array(
  objectOf({
    name: NAME,
    source: v.string(settingMustBe.text),
    ...{ rows: listOfTexts(), columns: listOfTexts(), filters: listOfTexts() },
    form: v.exactOptional(oneOf(["pivot", "formulas"])),
    field: v.string(settingMustBe.text),
    summarise: oneOf(["count", "sum", "average"]),
  }),
  settingMustBe.list,
);
