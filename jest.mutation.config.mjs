import config from "./jest.config.mjs";

const unit = config.projects.find(({ displayName }) => displayName === "unit");

/**
 * What mutants are run against: the unit project's tests of the rooms that are mutated, and of those that stand on
 * them. Left out: suites that read the real data beside the checkout (slow, and not there in Stryker's copy).
 */
export default {
  ...unit,
  testMatch: [
    "<rootDir>/tests/core/{stats,measured,objectivity,classify,statistics,medals,run}/**/*.test.ts",
  ],
  testPathIgnorePatterns: [],
};
