import { mutatedRoom } from "./scripts/mutated-rooms.mjs";

const { room } = mutatedRoom();

/**
 * Mutation testing of one room of the core (`npm run mutation`): not part of CI: a room takes from twenty minutes (`measured`)
 * to many hours (`objectivity`, whose mutants each need runs of whole workbooks; `--mutate FILE` takes a part).
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: [`src/core/${room}/**/*.ts`],
  testRunner: "jest",
  jest: { configFile: "jest.mutation.config.mjs" },
  coverageAnalysis: "perTest",
  // The tests of the core need no build: a run is not disturbed by another one that builds beside it.
  ignorePatterns: ["dist", "release"],
  plugins: ["@stryker-mutator/*", "./scripts/mutation-ignorer.mjs"],
  ignorers: ["error-messages"],
  // Mutants of what runs once when a file is loaded (tables of constants, lists of checks) would each need every suite:
  // nine tenths of the time of a run for them alone. What the tables hold is kept by tests of published values.
  ignoreStatic: true,
  concurrency: 2,
  // The first run of all the tests, with coverage by test: five minutes are not enough for a busy machine.
  dryRunTimeoutMinutes: 20,
  incremental: true,
  incrementalFile: `.stryker/incremental-${room}.json`,
  tempDirName: ".stryker/sandboxes",
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: `.stryker/${room}.json` },
  clearTextReporter: { allowColor: false, logTests: false },
  // The score is counted over all rooms together: scripts/mutation.mjs.
  thresholds: { high: 95, low: 85, break: null },
};
