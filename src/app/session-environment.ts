import type { FileWorkbooks } from "./file-workbook";

/** What a session needs from its door. */
export interface SessionEnvironment {
  readonly workbooks: FileWorkbooks;
  /** Today as ISO date; read at each write. */
  today(): string;
  /** Resolves when waiting messages were handled. */
  pause(): Promise<void>;
  readonly version: string;
  /** Text of docs/methods.md, for the sheet of methods. */
  readonly methods?: string;
}
