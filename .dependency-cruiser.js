/**
 * The floors of the house: doors → app → papers → sheets → locale → core → workbook, each arrow down (ARCHITECTURE.md, Floors).
 * Types count like code: a file that only names a type of the floor above cannot be read without it either.
 */
const FLOORS = [
  "workbook",
  "core",
  "locale",
  "sheets",
  "papers",
  "app",
  "(?:worker|taskpane|commands|web|cli)",
];

/** Rooms of the core, lowest first: a room may use those before it. Files that lie in core itself are below all. */
const ROOMS = [
  "stats",
  "model",
  "(?:cleaning|scales)",
  "table",
  "monthly",
  "measured",
  "(?:objectivity|classify)",
  "(?:statistics|medals)",
  "run",
  "indicators",
  "roadmap",
];

/** One rule a place: it may not use what lies above it. */
function arrowsDown(names, folder, what) {
  return names.slice(0, -1).map((name, index) => ({
    name: `${what}-above-${name.replace(/\W+/g, "-")}`,
    severity: "error",
    from: { path: `^${folder}${name}/` },
    to: { path: `^${folder}(?:${names.slice(index + 1).join("|")})/` },
  }));
}

/** Doors stand side by side; the worker's wire is what several of them use. */
const DOORS = [
  { from: "web", mayNot: "commands|cli" },
  { from: "taskpane", mayNot: "web|cli" },
  { from: "commands", mayNot: "web|taskpane|cli|worker" },
  { from: "cli", mayNot: "web|taskpane|commands|worker" },
  { from: "worker", mayNot: "web|taskpane|commands|cli" },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...arrowsDown(FLOORS, "src/", "floor"),
    ...arrowsDown(ROOMS, "src/core/", "room"),
    ...DOORS.map(({ from, mayNot }) => ({
      name: `door-${from}`,
      severity: "error",
      from: { path: `^src/${from}/` },
      to: { path: `^src/(?:${mayNot})/` },
    })),
    {
      name: "core-root-is-below-its-rooms",
      severity: "error",
      from: { path: "^src/core/[^/]+$" },
      to: { path: "^src/core/[^/]+/" },
    },
    {
      name: "adapters-know-only-the-ground",
      comment: "An adapter translates; it knows nothing of education and is chosen by a door.",
      severity: "error",
      from: { path: "^src/adapters/" },
      to: { path: "^src/(?!adapters|workbook)" },
    },
    {
      name: "only-doors-choose-an-adapter",
      severity: "error",
      from: { path: "^src/(?:workbook|core|locale|sheets|papers|app)/" },
      to: { path: "^src/adapters/" },
    },
    {
      name: "core-uses-numbers-only",
      comment:
        "The core may import simple-statistics, @stdlib's distributions and a string distance, nothing else from outside.",
      severity: "error",
      from: { path: "^src/core/" },
      to: {
        path: "node_modules",
        pathNot: "node_modules/(?:simple-statistics|@stdlib|fastest-levenshtein)/",
      },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
  },
};
