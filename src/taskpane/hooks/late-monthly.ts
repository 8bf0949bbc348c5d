import type { SessionApi } from "../../app/session-api";
import { loadMonthlyActions } from "../monthly/load-monthly-actions";
import type { MonthlyActions } from "../monthly/monthly-actions";
import type { Dispatch } from "./run-job";

/** The actions of monthly tables: the same promise each time, so that a screen can wait for it. */
export type LateMonthly = () => Promise<MonthlyActions>;

/** The actions of monthly tables, which the first paint does not wait for. */
export function lateMonthly(session: SessionApi, dispatch: Dispatch): LateMonthly {
  let loaded: Promise<MonthlyActions> | null = null;
  return () => {
    loaded ??= loadMonthlyActions().then(({ monthlyActions }) => monthlyActions(session, dispatch));
    return loaded;
  };
}
