import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const START = join(__dirname, "../../scripts/start.mjs");

/** The built page, served as `npm start` serves it. */
export interface PageServer {
  readonly address: string;
  close(): void;
}

/** Serves `dist` on a free port. */
export function servePage(): Promise<PageServer> {
  const server = spawn(process.execPath, [START, "--no-build"], {
    env: { ...process.env, PORT: "0", HTTPS_PORT: "0" },
  });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve({ address, close: () => stop(server) });
    });
    server.once("exit", (code) => reject(new Error(`The page's server ended with ${String(code)}: ${said}`)));
  });
}

function stop(server: ChildProcess): void {
  server.removeAllListeners("exit");
  server.kill();
}
