/** What the pane shows under its header. */
export type Screen =
  "tables" | "findings" | "schools" | "notices" | "methods" | "settings" | "write" | "roadmap";
