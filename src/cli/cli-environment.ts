import type { FileWorkbooks } from "../app/file-workbook";

/** What a command needs from its process. */
export interface CliEnvironment {
  readonly workbooks: FileWorkbooks;
  /** Today as ISO date. */
  today(): string;
  readonly version: string;
  /** The first line of standard input. */
  inputLine(): string;
  /** Password from the environment (`OKO_PASSWORD`), or null. */
  passwordVariable(): string | null;
  /** Text of docs/methods.md, for the sheet of methods. */
  readonly methods?: string;
  print(text: string): void;
  complain(text: string): void;
}
