import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from "playwright-core";

/** Where the browser is unpacked, once for a machine. The folder is whole from its first moment. */
const UNPACKED = join(tmpdir(), "oko-chromium-147.0.0");

/** Flags of @sparticuz/chromium that suit a cloud function only, or switch off what the tests are about. */
const UNWANTED = ["--single-process", "--no-zygote", "--disable-web-security", "--headless='shell'"];

/** The package's own settings name /tmp/fonts; a page without any font ends the browser. */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${UNPACKED}/fonts</dir><cachedir>${UNPACKED}/fonts-cache</cachedir></fontconfig>
`;

/** Unpacks the browser, and prints how it is started. The variables are those that the package sets. */
const UNPACK = `
const { default: bundled } = await import("@sparticuz/chromium");
bundled.setGraphicsMode = false;
const { FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
const executablePath = await bundled.executablePath();
console.log(JSON.stringify({ executablePath, args: bundled.args, env: { FONTCONFIG_PATH, LD_LIBRARY_PATH } }));
`;

interface BundledBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A Chromium that comes from npm: @sparticuz/chromium on Linux, elsewhere an installed Chrome or Edge.
 */
export function launchBrowser(): Promise<Browser> {
  return start((options) => chromium.launch(options));
}

/** The same browser for several processes, which connect to it; nobody from another machine can. */
export function launchBrowserServer(): Promise<BrowserServer> {
  return start((options) => chromium.launchServer({ ...options, host: "127.0.0.1" }));
}

async function start<Started>(launch: (options: LaunchOptions) => Promise<Started>): Promise<Started> {
  if (process.platform === "linux") return launch(bundledOptions());
  try {
    return await launch({ channel: "chrome" });
  } catch {
    return launch({ channel: "msedge" });
  }
}

function bundledOptions(): LaunchOptions {
  unpackOnce();
  const { executablePath, args, env } = bundledBrowser(UNPACKED);
  return {
    executablePath,
    args: args.filter((flag) => !UNWANTED.includes(flag)),
    env: { ...process.env, ...env },
  };
}

/**
 * The package also has the system libraries (NSS and others) that a bare machine lacks. It unpacks them where
 * `AWS_EXECUTION_ENV` names a Lambda runtime. In a process of its own: in Jest's, a change of `process.env` does not
 * reach Node, so that `TMPDIR` would not be heard.
 */
function bundledBrowser(folder: string): BundledBrowser {
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    ...{ cwd: __dirname, env, encoding: "utf8" },
  });
  return JSON.parse(said) as BundledBrowser;
}

/** Unpacks beside the place and moves there: another run, also one that is killed, leaves nothing half done. */
function unpackOnce(): void {
  if (existsSync(UNPACKED)) return;
  const own = mkdtempSync(`${UNPACKED}-`);
  bundledBrowser(own);
  writeFileSync(join(own, "fonts", "fonts.conf"), FONT_SETTINGS);
  try {
    renameSync(own, UNPACKED);
  } catch (error) {
    // Another run was first.
    if (!existsSync(UNPACKED)) throw error;
    rmSync(own, { recursive: true });
  }
}
