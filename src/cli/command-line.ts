import { parseArgs } from "node:util";
import type { WriteMode } from "../app/session-api";
import { callText } from "../locale/cli";

/** What the person asked for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "inspect"; readonly books: readonly string[]; readonly options: InspectOptions }
  | { readonly kind: "check"; readonly books: readonly string[]; readonly options: CheckOptions };

/** Keys of `inspect`. */
export interface InspectOptions {
  readonly json: string | null;
  readonly settings: string | null;
  readonly password: string | null;
}

/** Keys of `check`. */
export interface CheckOptions extends InspectOptions {
  readonly out: string | null;
  /** Every test made goes into the JSON, not only those that fired. */
  readonly all: boolean;
  readonly mode: WriteMode;
  readonly comments: boolean;
  readonly structurePassword: string | null;
  /** ISO date printed on the sheets; null = today. */
  readonly date: string | null;
}

/** The call cannot be understood or done as asked: exit code 2. The message is Russian, for stderr. */
export class WrongCall extends Error {
  override readonly name = "WrongCall";
}

const INSPECT_KEYS = ["json", "settings", "password"];

const OPTIONS = {
  out: { type: "string" },
  json: { type: "string" },
  settings: { type: "string" },
  password: { type: "string" },
  "structure-password": { type: "string" },
  mode: { type: "string" },
  date: { type: "string" },
  comments: { type: "boolean" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parsed>["values"];

/**
 * Reads the words after `oko`.
 *
 * @throws {WrongCall} with a Russian sentence.
 */
export function readCommandLine(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  if (values.version === true) return { kind: "version" };
  const [command, ...books] = positionals;
  if (values.help === true || command === "help") return { kind: "help" };
  if (command === undefined) throw new WrongCall(callText.noCommand);
  if (command !== "inspect" && command !== "check") throw new WrongCall(callText.unknownCommand(command));
  if (books.length === 0) throw new WrongCall(callText.noBooks(command));
  if (command === "check") return { kind: "check", books, options: checkOptions(values) };
  const foreign = Object.keys(values).find((key) => !INSPECT_KEYS.includes(key));
  if (foreign !== undefined) throw new WrongCall(callText.foreignKey(foreign, command));
  return { kind: "inspect", books, options: inspectOptions(values) };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = String(error);
    const key = /'(-[^' ]+)/.exec(reason)?.[1] ?? "";
    const isUnknown = reason.includes("Unknown option");
    throw new WrongCall(isUnknown ? callText.unknownKey(key) : callText.keyValue(key), { cause: error });
  }
}

function inspectOptions(values: Values): InspectOptions {
  return {
    json: values.json ?? null,
    settings: values.settings ?? null,
    password: values.password ?? null,
  };
}

function checkOptions(values: Values): CheckOptions {
  const mode = writeMode(values.mode ?? "copy");
  const comments = values.comments === true;
  if (comments && mode !== "mark") throw new WrongCall(callText.commentsWithoutMark);
  return {
    ...inspectOptions(values),
    out: values.out ?? null,
    all: values.all === true,
    mode,
    comments,
    structurePassword: values["structure-password"] ?? null,
    date: isoDate(values.date),
  };
}

function writeMode(text: string): WriteMode {
  if (text === "copy" || text === "mark" || text === "new-workbook") return text;
  throw new WrongCall(callText.unknownMode(text));
}

function isoDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text);
  if (isDate !== true) throw new WrongCall(callText.badDate(text));
  return text;
}
