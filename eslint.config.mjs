import js from "@eslint/js";
import tseslint from "typescript-eslint";
import prettier from "eslint-config-prettier";
import reactHooks from "eslint-plugin-react-hooks";
import officeAddins from "eslint-plugin-office-addins";

/** Doors and adapters that pure code must not know of. */
const HOSTS = [
  "**/adapters/**",
  "**/taskpane/**",
  "**/commands/**",
  "**/web/**",
  "**/cli/**",
  "**/worker/**",
  "**/app/**",
];

export default tseslint.config(
  { ignores: ["dist/", "build/", "release/", "node_modules/", "coverage/", ".stryker/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "office-addins": officeAddins },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      "func-style": ["error", "declaration"],
      "no-restricted-globals": ["error", "Excel", "Office"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Randomness is seeded and passed in." },
        { object: "Date", property: "now", message: "Time is an argument." },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      ...reactHooks.configs.recommended.rules,
      // Warns of what React Compiler cannot memoize (useVirtualizer); no compiler is in the build.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    files: ["src/core/**/*.ts", "src/workbook/**/*.ts", "src/locale/**/*.ts", "src/sheets/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [...HOSTS, "react", "react-dom", "@fluentui/*", "node:*"] },
      ],
    },
  },
  {
    files: ["src/app/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: HOSTS.filter((path) => path !== "**/app/**") }] },
  },
  {
    files: [
      "src/adapters/office/**/*.ts",
      "src/taskpane/index.tsx",
      "tests/office-host/**/*.ts",
      "tests/adapters/office/**/*.ts",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/adapters/office/**/*.ts"],
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-restricted-imports": [
        "error",
        { patterns: ["**/core/**", "**/app/**", "**/taskpane/**", "**/web/**"] },
      ],
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx", "bench/**/*.ts", "scripts/**/*"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
    rules: { "max-lines-per-function": "off", "no-restricted-properties": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "**/*.js"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", URL: "readonly", setTimeout: "readonly" },
    },
  },
  {
    // CommonJS, as the project has no "type": "module": that would break the built command line.
    files: ["webpack.config.js", ".dependency-cruiser.js", "scripts/**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", Buffer: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Runs in the pane of an old Office, before anything else.
    files: ["src/taskpane/old-view.js"],
    languageOptions: { globals: { document: "readonly" } },
  },
  prettier,
);
