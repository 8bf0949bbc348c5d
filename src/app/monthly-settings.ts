import * as v from "valibot";
import type { MonthlyThresholds } from "../core/monthly/monthly-thresholds";
import { MONTHLY_LIMITS, MONTHLY_THRESHOLD_IDS } from "../core/monthly/threshold-limits";
import { numberBetween, objectOf, wholeBetween } from "./settings-schemas";

const THRESHOLDS = objectOf(
  Object.fromEntries(
    MONTHLY_THRESHOLD_IDS.map((id) => {
      const { minimum, maximum, isWhole } = MONTHLY_LIMITS[id];
      const number = isWhole === true ? wholeBetween({ minimum, maximum }) : numberBetween(minimum, maximum);
      return [id, v.optional(number)];
    }),
  ),
);

/** What the settings of `oko clean` may hold: numbers of the cleaning by their names. */
export const MONTHLY_SETTINGS = v.pipe(
  objectOf({ monthly: v.optional(THRESHOLDS, {}) }),
  v.transform(({ monthly }) => monthly as Partial<MonthlyThresholds>),
);
