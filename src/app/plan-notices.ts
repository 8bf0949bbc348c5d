import type { Notice } from "../core/notice";
import { FORM_IDS } from "../core/roadmap/forms";
import { isHandMade } from "../sheets/roadmap/read-hand-made";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Sheets that were taken for no table and hold a plan of measures are said to be one, in place of unknown. */
export function withPlansNamed({ sheets }: WorkbookSnapshot, notices: readonly Notice[]): Notice[] {
  const plans = new Set<string>();
  const others = notices.flatMap((notice) => {
    const { code, details } = notice;
    const names = details["sheets"];
    if (!/^(sheets-unknown|no-known-table)$/.test(code) || !Array.isArray(names)) return [notice];
    const unknown = (names as readonly string[]).filter((name) => {
      const sheet = sheets.find((of) => of.name === name);
      const isPlan = sheet !== undefined && FORM_IDS.some((form) => isHandMade(sheet, form));
      if (isPlan) plans.add(name);
      return !isPlan;
    });
    if (unknown.length === 0 && code === "sheets-unknown") return [];
    const count = "count" in details ? { count: unknown.length } : {};
    return [{ ...notice, details: { ...details, ...count, sheets: unknown } }];
  });
  if (plans.size === 0) return others;
  const details = { count: plans.size, sheets: [...plans] };
  return [...others, { code: "sheets-plan", place: null, details }];
}
