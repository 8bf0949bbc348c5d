import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

const ROOT = dirname(fileURLToPath(import.meta.url));
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
    module: { rules: [{ test: /\.tsx?$/, use: "swc-loader", exclude: /node_modules/ }] },
    optimization: {
      chunkIds: "named",
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    stats: { preset: "errors-warnings", timings: true },
  };
}

/** The standalone page, and the same page under the name that Excel's manifest opens. */
function pageSettings(mode) {
  const pages = ["index.html", "taskpane.html"].map(
    (filename) =>
      new HtmlPlugin({
        filename,
        template: "src/web/index.html",
        favicon: "assets/icon.svg",
        scriptLoading: "defer",
        templateParameters: { contentSecurityPolicy: CONTENT_SECURITY_POLICY },
      }),
  );
  const assets = new CopyPlugin({
    patterns: [
      { from: "assets/*.png", to: "assets/[name][ext]" },
      { from: "assets/*.xlsx", to: "assets/[name][ext]", noErrorOnMissing: true },
      { from: "manifest.xml" },
    ],
  });
  return {
    ...sharedSettings(mode),
    name: "page",
    target: ["web", "es2022"],
    entry: { page: "./src/web/index.tsx" },
    output: {
      path: DIST,
      filename: "[name].js",
      chunkFilename: "[name].js",
      assetModuleFilename: "assets/[name][ext]",
    },
    plugins: [...pages, assets],
  };
}

/** The session of the page, in one file: the page takes it into memory and starts it from there. */
function workerSettings(mode) {
  return {
    ...sharedSettings(mode),
    name: "worker",
    target: ["webworker", "es2022"],
    entry: { "session-worker": "./src/web/session-worker.ts" },
    output: { path: DIST, filename: "[name].js" },
  };
}

/** The command line; its engine worker lies beside it. */
function commandLineSettings(mode) {
  const engineWorker = "./src/adapters/xlsx/node-engine-worker.ts";
  return {
    ...sharedSettings(mode),
    name: "cli",
    target: "node20",
    entry: { oko: "./src/cli/oko.ts", "engine-worker": engineWorker },
    output: { path: resolve(DIST, "cli"), filename: "[name].js", chunkFormat: "commonjs" },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^oko\.js$/ })],
  };
}

export default function settings(_environment, { mode = "production" }) {
  const doors = [pageSettings(mode), workerSettings(mode)];
  if (existsSync(resolve(ROOT, "src/cli/oko.ts"))) doors.push(commandLineSettings(mode));
  return doors;
}
