import type { RoadmapRequest } from "../../src/app/session-roadmap-api";

/** What the pane asks where a person changes nothing. */
export const REQUEST: RoadmapRequest = {
  form: "seversky",
  scope: { kind: "municipality" },
  year: 2022,
  basis: "evidence",
  writes: [],
  isProtected: null,
};
