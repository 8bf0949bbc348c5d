import config from "./jest.config.mjs";
import { mutatedRoom } from "./scripts/mutated-rooms.mjs";

const unit = config.projects.find(({ displayName }) => displayName === "unit");

/**
 * What the mutants of a room are run against: the tests of that room, so that a rule is guarded where a reader looks for
 * it. Left out: tests of time, as instrumented code is thirty times slower.
 */
export default {
  ...unit,
  testMatch: mutatedRoom().tests.map((folder) => `<rootDir>/tests/core/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ["[.]speed[.]test[.]ts$"],
  setupFiles: ["<rootDir>/scripts/mutation-setup.mjs"],
};
