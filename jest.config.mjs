const shared = {
  testEnvironment: "node",
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", {}] },
  transformIgnorePatterns: [
    "/node_modules/(?!(simple-statistics|comlink|@sparticuz|strip-bom|uuid|@microsoft/app-manifest/node_modules/strip-bom)/)",
  ],
};

export default {
  testTimeout: 120000,
  // All cores: by itself Jest leaves one out, which is half of a machine with two.
  maxWorkers: "100%",
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
