import { MONTHLY_THRESHOLDS, type MonthlyThresholds } from "./monthly-thresholds";

/** Between which numbers a threshold of cleaning may be set, both included. Source: docs/monthly.md#thresholds. */
export const MONTHLY_LIMITS: Readonly<
  Record<
    keyof MonthlyThresholds,
    { readonly minimum: number; readonly maximum: number; readonly isWhole?: true }
  >
> = {
  headerLikeness: { minimum: 0.5, maximum: 1 },
  formColumns: { minimum: 0.1, maximum: 1 },
  agreement: { minimum: 0.1, maximum: 1 },
  zeroShare: { minimum: 0, maximum: 1 },
  outlierTimes: { minimum: 1, maximum: 1000 },
  jumpTimes: { minimum: 1, maximum: 1000 },
  smallCount: { minimum: 0, maximum: 100_000 },
  carryAgreement: { minimum: 0.5, maximum: 1 },
  codeCells: { minimum: 2, maximum: 100_000 },
  foldRows: { minimum: 2, maximum: 100_000 },
  tolerance: { minimum: 0, maximum: 1 },
  dueDay: { minimum: 1, maximum: 31, isWhole: true },
  dueMonth: { minimum: 0, maximum: 2, isWhole: true },
  utcHours: { minimum: 2, maximum: 12, isWhole: true },
};

/** Names of all thresholds, in the order of the document. */
export const MONTHLY_THRESHOLD_IDS = Object.keys(MONTHLY_LIMITS) as readonly (keyof MonthlyThresholds)[];

/** Thresholds that people set; the others as proposed. */
export type OwnMonthlyThresholds = Partial<MonthlyThresholds>;

/** All thresholds with those that were set. */
export function monthlyThresholds(own: OwnMonthlyThresholds): MonthlyThresholds {
  return { ...MONTHLY_THRESHOLDS, ...own };
}

/** Of thresholds those that are not as proposed. */
export function ownOf(thresholds: MonthlyThresholds): OwnMonthlyThresholds {
  return Object.fromEntries(
    Object.entries(thresholds).filter(
      ([id, value]) => MONTHLY_THRESHOLDS[id as keyof MonthlyThresholds] !== value,
    ),
  );
}

/** What of kept thresholds still holds: known names with numbers within their limits. */
export function validThresholds(kept: Readonly<Record<string, unknown>>): OwnMonthlyThresholds {
  return Object.fromEntries(
    MONTHLY_THRESHOLD_IDS.flatMap((id): [string, number][] => {
      const value = kept[id];
      const { minimum, maximum, isWhole } = MONTHLY_LIMITS[id];
      if (typeof value !== "number" || value < minimum || value > maximum) return [];
      return isWhole === true && !Number.isInteger(value) ? [] : [[id, value]];
    }),
  );
}
