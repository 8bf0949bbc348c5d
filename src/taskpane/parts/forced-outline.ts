/** What is chosen where the system's own few colours replace all others, shadows and backgrounds too (Windows contrast themes). */
export const FORCED_OUTLINE = {
  "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
} as const;
