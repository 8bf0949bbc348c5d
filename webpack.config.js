const { chmodSync, existsSync } = require("node:fs");
const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { collectLicenses } = require("./scripts/collect-licenses");
const { SingleFilePlugin } = require("./scripts/single-file");

const licenses = collectLicenses();

const ROOT = __dirname;
const DIST = resolve(ROOT, "dist");

/** Nothing but the page's own files; `blob:` for the file that is saved. No inline script. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "script-src 'self' 'wasm-unsafe-eval'",
].join("; ");

/** What both doors share: TypeScript through swc, stable file names. */
function sharedSettings(mode) {
  return {
    mode,
    context: ROOT,
    devtool: mode === "development" ? "source-map" : false,
    performance: false,
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, use: "swc-loader", exclude: /node_modules/ },
        {
          test: /\.md$/,
          oneOf: [
            { resourceQuery: /text/, type: "asset/source" },
            {
              use: resolve(ROOT, "scripts/document-loader.mjs"),
              type: "asset/resource",
              generator: { filename: "[name].json" },
            },
          ],
        },
      ],
    },
    optimization: {
      chunkIds: "named",
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    stats: { preset: "errors-warnings", timings: true },
  };
}

/**
 * What office.js asks for beside itself, all found relative to it, as Microsoft ships it: the client of each
 * Excel (of older builds and of the iPad too), its words in Russian and, where the host names another language, in English, and the table it
 * reads where there is no Excel.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-ios-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "ru-ru/office_strings.js",
  "en-us/office_strings.js",
  "o15apptofilemappingtable.js",
];

/** Where the add-in lives while it is being made; manifest.xml in the repository names this origin. */
const OWN_ORIGIN = "https://localhost:3000";
const OWN_ID = /<Id>.*<\/Id>/;

/** The manifest for the place where the add-in will be served. */
function manifestFor(text, { origin, id }) {
  const placed = origin === undefined ? text : text.replaceAll(OWN_ORIGIN, origin.replace(/\/$/, ""));
  return id === undefined ? placed : placed.replace(OWN_ID, `<Id>${id}</Id>`);
}

function copiedFiles(environment) {
  const office = OFFICE_FILES.map((file) => ({
    from: `node_modules/@microsoft/office-js/dist/${file}`,
    to: `office/${file}`,
    // Shipped as it is: the licence asks for unmodified files.
    info: { minimized: true },
  }));
  return [
    ...office,
    // Its own page of errors; a server may tell letters of two sizes apart, and office.js asks for this writing.
    {
      from: "node_modules/@microsoft/office-js/dist/agaveerrorux",
      to: "office/AgaveErrorUX",
      info: { minimized: true },
    },
    { from: "src/taskpane/telemetry-stub.js", to: "office/telemetry/oteljs_agave.js" },
    { from: "src/taskpane/old-view.js", info: { minimized: true } },
    { from: "assets/*.png", to: "assets/[name][ext]" },
    { from: "assets/*.xlsx", to: "assets/[name][ext]", noErrorOnMissing: true },
    {
      from: "manifest.xml",
      transform: (content) => manifestFor(content.toString("utf8"), environment),
    },
  ];
}

const SAMPLE = "assets/sample.xlsx";

/** The standalone page, the page that writes a manifest, and the pane that Excel's manifest opens. */
function pageSettings(mode, environment) {
  function page(filename, template, entry) {
    return new HtmlPlugin({
      filename,
      template,
      chunks: [entry],
      favicon: "assets/icon.svg",
      scriptLoading: "defer",
      templateParameters: { contentSecurityPolicy: CONTENT_SECURITY_POLICY },
    });
  }
  function single(file) {
    return new SingleFilePlugin({ policy: CONTENT_SECURITY_POLICY, ...file });
  }
  return {
    ...sharedSettings(mode),
    name: "page",
    // The single file holds the session's script.
    dependencies: ["worker"],
    target: ["web", "es2022"],
    entry: {
      page: "./src/web/index.tsx",
      taskpane: "./src/taskpane/index.tsx",
      install: "./src/web/install.ts",
      "packed-page": "./src/web/packed-page.ts",
    },
    output: {
      path: DIST,
      filename: "[name].js",
      chunkFilename: "[name].js",
      // Beside the page: found by the script's own address otherwise, which an inline script has not.
      publicPath: "",
      assetModuleFilename: "assets/[name][ext]",
    },
    plugins: [
      page("index.html", "src/web/index.html", "page"),
      page("taskpane.html", "src/taskpane/index.html", "taskpane"),
      page("install.html", "src/web/install.html", "install"),
      new CopyPlugin({ patterns: copiedFiles(environment) }),
      single({
        page: "index.html",
        entry: "page",
        inside: ["session-worker.js", "methods.json", SAMPLE],
        filename: "ОКО.html",
      }),
      single({ page: "install.html", entry: "install", inside: ["manifest.xml"], filename: "install.html" }),
      licenses.write("THIRD-PARTY-LICENSES.txt"),
    ],
  };
}

/** The session of the page and of the pane, and their file engine, in one file: it can be started from memory. */
function workerSettings(mode) {
  return {
    ...sharedSettings(mode),
    name: "worker",
    target: ["webworker", "es2022"],
    entry: { "session-worker": "./src/worker/session-worker.ts" },
    output: { path: DIST, filename: "[name].js" },
    // What writes slides reads pictures from the disk where it runs in Node, and asks for these there only.
    plugins: [new webpack.IgnorePlugin({ resourceRegExp: /^node:(?:fs|https)$/ }), licenses.add()],
  };
}

/**
 * The command may be run as a program after every build: `npx oko` makes it so only when it links the package for the first
 * time, and a build lays the file anew.
 */
const runnable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("runnable", () => chmodSync(resolve(DIST, "cli/oko.js"), 0o755));
  },
};

/** The command line; its engine worker lies beside it. */
function commandLineSettings(mode) {
  const engineWorker = "./src/adapters/xlsx/node-engine-worker.ts";
  return {
    ...sharedSettings(mode),
    name: "cli",
    target: "node20",
    entry: { oko: "./src/cli/oko.ts", "engine-worker": engineWorker },
    output: { path: resolve(DIST, "cli"), filename: "[name].js", chunkFormat: "commonjs" },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^oko\.js$/ }),
      runnable,
    ],
  };
}

/** @param environment `--env origin=https://…` and `--env id=GUID` go into the manifest. */
module.exports = function settings(environment, { mode = "production" }) {
  const doors = [pageSettings(mode, environment), workerSettings(mode)];
  if (existsSync(resolve(ROOT, "src/cli/oko.ts"))) doors.push(commandLineSettings(mode));
  return doors;
};
