import { readFileSync, writeSync } from "node:fs";
import methods from "../../docs/methods.md?text";
import manifest from "../../package.json";
import { errorText } from "../locale/errors";
import { nodeWorkbooks } from "./node-workbooks";
import { runCli, type ExitCode } from "./run-cli";

// What a library says to programmers (of an .ods format it does not know, say) is not for the analyst.
if (process.env["OKO_DEBUG"] === undefined) console.error = () => undefined;

void main(process.argv.slice(2)).then((code) => process.exit(code));

async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    return await runCli(words, {
      workbooks: nodeWorkbooks(),
      today: () => localDate(new Date()),
      version: manifest.version,
      inputLine: () => readFileSync(0, "utf8").split(/\r?\n/, 1)[0] ?? "",
      passwordVariable: () => process.env["OKO_PASSWORD"] ?? null,
      methods,
      print: (text) => writeAll(1, text),
      complain: (text) => writeAll(2, text),
    });
  } catch (error) {
    writeAll(2, `${errorText("unexpected", {})}\n`);
    if (process.env["OKO_DEBUG"] !== undefined) console.error(error);
    return 1;
  }
}

/** Writes before the process ends: the engine has to be ended by force, and what is buffered would be lost. */
function writeAll(file: 1 | 2, text: string): void {
  let rest = Buffer.from(text, "utf8");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      // A pipe whose reader is slow is full for a moment; a reader that went away wants no more.
      if (codeOf(error) === "EPIPE") return;
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}

/** The day on the person's own clock, not in Greenwich. */
function localDate(now: Date): string {
  const [day, month] = [now.getDate(), now.getMonth() + 1].map((number) => String(number).padStart(2, "0"));
  return `${String(now.getFullYear())}-${month}-${day}`;
}
