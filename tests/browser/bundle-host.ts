import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack from "webpack";

const HOST = resolve(__dirname, "../office-host");

/** The test host as one script for a page. */
export async function bundleHost(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "oko-host-"));
  try {
    await build({
      mode: "development",
      devtool: false,
      entry: join(HOST, "browser-host.ts"),
      output: { path: folder, filename: "host.js" },
      resolve: { extensions: [".ts", ".js"] },
      module: { rules: [{ test: /\.ts$/, use: "swc-loader", exclude: /node_modules/ }] },
      plugins: [
        new webpack.NormalModuleReplacementPlugin(/\/load-office-client$/, join(HOST, "browser-client.ts")),
      ],
    });
    return readFileSync(join(folder, "host.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(settings: webpack.Configuration): Promise<void> {
  return new Promise((done, fail) => {
    webpack(settings, (error, stats) => {
      if (error !== null) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
