import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser } from "playwright-core";

/** Where the browser is unpacked, once for all test files. */
const UNPACKED = join(tmpdir(), "oko-chromium-147");

/** A lock older than this was left by a run that was killed, ms. */
const LONGEST_UNPACK = 50_000;

/** Written when everything is unpacked. */
const READY = `${UNPACKED}.ready`;

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
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return launchInstalled();
  await unpackOnce();
  const { executablePath, args, env } = bundledBrowser();
  return chromium.launch({
    executablePath,
    args: args.filter((flag) => !UNWANTED.includes(flag)),
    env: { ...process.env, ...env },
  });
}

/**
 * The package also has the system libraries (NSS and others) that a bare machine lacks. It unpacks them where
 * `AWS_EXECUTION_ENV` names a Lambda runtime. In a process of its own: in Jest's, a change of `process.env` does not
 * reach Node, so that `TMPDIR` would not be heard.
 */
function bundledBrowser(): BundledBrowser {
  const env = { ...process.env, TMPDIR: UNPACKED, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    ...{ cwd: __dirname, env, encoding: "utf8" },
  });
  return JSON.parse(said) as BundledBrowser;
}

/** Two test files may start at once, and the package takes a half-written file for a finished one. */
async function unpackOnce(): Promise<void> {
  const lock = `${UNPACKED}.lock`;
  for (let tries = 0; !existsSync(READY) && tries < 120; tries++) {
    if (takeLock(lock)) {
      try {
        rmSync(UNPACKED, { recursive: true, force: true });
        mkdirSync(UNPACKED);
        bundledBrowser();
        writeFileSync(join(UNPACKED, "fonts", "fonts.conf"), FONT_SETTINGS);
        writeFileSync(READY, "");
      } finally {
        rmSync(lock, { recursive: true });
      }
    } else {
      dropStale(lock);
      await wait(500);
    }
  }
}

/** A run that was killed leaves its lock behind. */
function dropStale(lock: string): void {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - made > LONGEST_UNPACK) rmSync(lock, { recursive: true, force: true });
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Chrome, else Edge. */
async function launchInstalled(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch {
    return chromium.launch({ channel: "msedge" });
  }
}
