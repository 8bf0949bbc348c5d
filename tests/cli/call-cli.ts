import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { runCli } from "../../src/cli/run-cli";

/** How a call of the program ended, and all that it said. */
export interface CliCall {
  readonly code: number;
  readonly said: string;
}

/** One call of the program in this thread. @param today ISO, the day that it takes for today. */
export async function callCli(words: readonly string[], today: string): Promise<CliCall> {
  const said: string[] = [];
  const code = await runCli(words, {
    workbooks: {
      open: (bytes, name, password) =>
        openXlsxWorkbook(bytes, name, { engine, ...(password === null ? {} : { password }) }),
      create: async (name) => createXlsxWorkbook(name, { engine }),
    },
    today: () => today,
    inputLine: () => "",
    passwordVariable: () => null,
    version: "0",
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
  return { code, said: said.join("") };
}
