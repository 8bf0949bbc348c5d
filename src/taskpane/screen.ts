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

/** Screens whose lists, charts and boards have something to stand beside them; the others are forms and texts. */
const BROAD: readonly Screen[] = ["findings", "schools", ...OVERVIEW_PARTS, "roadmap", "meeting", "analysis"];

/** Whether a screen is better in a wide pane. */
export function isBroad(screen: Screen): boolean {
  return BROAD.includes(screen);
}
