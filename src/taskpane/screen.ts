/** Screens of what a check says of the schools as a whole. */
export const OVERVIEW_PARTS = ["classes", "statistics", "indicators", "territory"] as const;

export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

/** What the pane shows under its header. */
export type Screen =
  | "tables"
  | "findings"
  | "schools"
  | OverviewPart
  | "notices"
  | "methods"
  | "settings"
  | "write"
  | "roadmap"
  | "meeting"
  | "monthly"
  | "analysis";

/** Whether a screen is one of the overview's. */
export function isOverviewPart(screen: Screen): screen is OverviewPart {
  return OVERVIEW_PARTS.some((part) => part === screen);
}
