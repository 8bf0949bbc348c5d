import type { SessionApi } from "../../app/session-api";
import { loadMonthlyActions } from "../monthly/load-monthly-actions";
import type { MonthlyActions } from "../monthly/monthly-actions";
import type { Dispatch } from "./run-job";

/** The actions of monthly tables. */
export interface LateMonthly {
  /** The same promise each time, so that a screen can wait for it. */
  (): Promise<MonthlyActions>;
  /** Collects the same files once more after the session has ended; null where none were given. */
  readonly again: () => (() => void) | null;
}

/** The actions of monthly tables, which the first paint does not wait for. */
export function lateMonthly(session: SessionApi, dispatch: Dispatch): LateMonthly {
  let loading: Promise<MonthlyActions> | null = null;
  let loaded: MonthlyActions | null = null;
  async function load(): Promise<MonthlyActions> {
    const { monthlyActions } = await loadMonthlyActions();
    loaded = monthlyActions(session, dispatch);
    return loaded;
  }
  function actions(): Promise<MonthlyActions> {
    loading ??= load();
    return loading;
  }
  return Object.assign(actions, { again: () => loaded?.again() ?? null });
}
