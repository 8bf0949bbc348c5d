import { parseArgs } from "node:util";
import type { WriteMode } from "../app/session-values";
import type { RoadmapBasis } from "../core/roadmap/finding-reasons";
import type { FormId } from "../core/roadmap/measure";
import { QUARTERS, type QuarterId } from "../core/roadmap/quarter";
import type { RoadmapScope, SchoolGroup } from "../core/roadmap/plan-roadmap";
import { callText } from "../locale/cli";
import type { CleanCall, InspectOptions, OutputOptions, RoadmapCall } from "./call-options";

/** What the person asked for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "inspect"; readonly books: readonly string[]; readonly options: InspectOptions }
  | { readonly kind: "check"; readonly books: readonly string[]; readonly options: CheckOptions }
  | { readonly kind: "clean"; readonly books: readonly string[]; readonly options: CleanCall }
  | { readonly kind: "roadmap"; readonly books: readonly string[]; readonly options: RoadmapCall }
  | { readonly kind: "papers"; readonly books: readonly string[]; readonly options: PapersCall };

/** Keys of `papers`. */
export interface PapersCall extends OutputOptions {
  readonly docx: string | null;
  readonly pptx: string | null;
  /** The office's own template for the note. */
  readonly blank: string | null;
  readonly filter: FilterKeys;
  /** Of whom: the name, login or code of one school; null = of all. */
  readonly school: string | null;
}

/** Keys that narrow what is said and written, as typed; null = all. */
export interface FilterKeys {
  readonly territory: string | null;
  /** «4 МА», «математика, 4 класс, 2021». */
  readonly procedure: string | null;
  /** The id or the title of a check. */
  readonly check: string | null;
}

/** Keys of `check`. */
export interface CheckOptions extends OutputOptions {
  readonly filter: FilterKeys;
  /** Every test made goes into the JSON, not only those that fired. */
  readonly all: boolean;
  readonly mode: WriteMode;
  readonly comments: boolean;
}

/** The call cannot be understood or done as asked: exit code 2. The message is Russian, for stderr. */
export class WrongCall extends Error {
  override readonly name = "WrongCall";
}

const INSPECT_KEYS = ["json", "settings", "password", "password-stdin"];
const OUTPUT_KEYS = [...INSPECT_KEYS, "out", "structure-password", "date"];

const FILTER_KEYS = ["territory", "procedure", "check"];
const ROADMAP_KEYS =
  "form for who year quarter facts basis library executors facts-sheet protect unprotect reminders".split(
    " ",
  );

/** Keys that each command knows. */
const KEYS: Readonly<Record<Exclude<Command["kind"], "help" | "version">, readonly string[]>> = {
  inspect: INSPECT_KEYS,
  check: [...OUTPUT_KEYS, ...FILTER_KEYS, "all", "mode", "comments"],
  papers: [...OUTPUT_KEYS, ...FILTER_KEYS, "docx", "pptx", "blank", "for", "who"],
  clean: [...OUTPUT_KEYS, "template", "register", "answers", "book", "remarks"],
  roadmap: [...OUTPUT_KEYS, ...ROADMAP_KEYS],
};

const FORMS: readonly FormId[] = [
  "seversky",
  "smolensk",
  "tver",
  "stavropol",
  "maima",
  "500+",
  "school-plan",
];
const GROUPS: readonly SchoolGroup[] = ["marker", "low", "risk", "adverse"];

const OPTIONS = {
  out: { type: "string" },
  json: { type: "string" },
  settings: { type: "string" },
  password: { type: "string" },
  "password-stdin": { type: "boolean" },
  "structure-password": { type: "string" },
  mode: { type: "string" },
  date: { type: "string" },
  form: { type: "string" },
  for: { type: "string" },
  who: { type: "string" },
  year: { type: "string" },
  quarter: { type: "string" },
  facts: { type: "string" },
  basis: { type: "string" },
  library: { type: "boolean" },
  executors: { type: "boolean" },
  "facts-sheet": { type: "boolean" },
  protect: { type: "boolean" },
  unprotect: { type: "boolean" },
  reminders: { type: "boolean" },
  docx: { type: "string" },
  pptx: { type: "string" },
  blank: { type: "string" },
  template: { type: "string" },
  register: { type: "string" },
  answers: { type: "string" },
  book: { type: "string" },
  remarks: { type: "string" },
  territory: { type: "string" },
  procedure: { type: "string" },
  check: { type: "string" },
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
  if (!isCommand(command)) throw new WrongCall(callText.unknownCommand(command));
  if (books.length === 0) throw new WrongCall(callText.noBooks(command));
  const foreign = Object.keys(values).find((key) => !KEYS[command].includes(key));
  if (foreign !== undefined) throw new WrongCall(callText.foreignKey(foreign, command));
  if (command === "check") return { kind: "check", books, options: checkOptions(values) };
  if (command === "clean") return { kind: "clean", books, options: cleanOptions(values) };
  if (command === "roadmap") return { kind: "roadmap", books, options: roadmapOptions(values) };
  if (command === "papers") return { kind: "papers", books, options: papersOptions(values) };
  return { kind: "inspect", books, options: inspectOptions(values) };
}

function isCommand(word: string): word is keyof typeof KEYS {
  return Object.keys(KEYS).includes(word);
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
  const isPasswordPiped = values["password-stdin"] === true;
  if (isPasswordPiped && values.password !== undefined) throw new WrongCall(callText.twoPasswords);
  return {
    isPasswordPiped,
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
    ...outputOptions(values),
    filter: filterKeys(values),
    all: values.all === true,
    mode,
    comments,
  };
}

function filterKeys({ territory, procedure, check }: Values): FilterKeys {
  return { territory: territory ?? null, procedure: procedure ?? null, check: check ?? null };
}

function cleanOptions(values: Values): CleanCall {
  const { template = null, register = null, answers = null, book = null, remarks = null } = values;
  const { settings = null } = values;
  return { ...outputOptions(values), template, register, answers, book, remarks, settings };
}

function papersOptions(values: Values): PapersCall {
  const { docx = null, pptx = null, blank = null } = values;
  if (blank !== null && docx === null) throw new WrongCall(callText.blankWithoutDocx);
  const scope = roadmapScope(
    values.for ?? (values.who === undefined ? "municipality" : "school"),
    values.who,
  );
  if (scope.kind === "group") throw new WrongCall(callText.papersOfGroup);
  const school = scope.kind === "school" ? scope.school : null;
  return { ...outputOptions(values), filter: filterKeys(values), docx, pptx, blank, school };
}

function outputOptions(values: Values): OutputOptions {
  return {
    ...inspectOptions(values),
    out: values.out ?? null,
    structurePassword: values["structure-password"] ?? null,
    date: isoDate(values.date),
  };
}

function roadmapOptions(values: Values): RoadmapCall {
  const form = FORMS.find((known) => known === (values.form ?? "seversky"));
  if (form === undefined) throw new WrongCall(callText.unknownForm(values.form ?? "", FORMS));
  const year = values.year ?? null;
  if (year !== null && !/^20\d\d$/.test(year)) throw new WrongCall(callText.badYear(year));
  return {
    ...outputOptions(values),
    form,
    scope: roadmapScope(values.for ?? "municipality", values.who),
    year: year === null ? null : Number(year),
    quarter: quarterOf(values.quarter),
    facts: values.facts ?? null,
    basis: roadmapBasis(values.basis ?? "evidence"),
    hasReminders: values.reminders === true,
    isProtected: protection(values),
    writes: [
      ...(values.library === true ? (["measures"] as const) : []),
      ...(values.executors === true ? (["executors"] as const) : []),
      ...(values["facts-sheet"] === true ? (["facts"] as const) : []),
    ],
  };
}

function protection(values: Values): boolean | null {
  if (values.protect === true && values.unprotect === true) throw new WrongCall(callText.protectOrNot);
  return values.protect === true ? true : values.unprotect === true ? false : null;
}

function roadmapBasis(text: string): RoadmapBasis {
  if (text === "evidence" || text === "any-sign") return text;
  throw new WrongCall(callText.unknownBasis(text));
}

function quarterOf(text: string | undefined): QuarterId | null {
  if (text === undefined) return null;
  const quarter = QUARTERS.find((known) => known === text);
  if (quarter === undefined) throw new WrongCall(callText.badQuarter(text));
  return quarter;
}

function roadmapScope(kind: string, who: string | undefined): RoadmapScope {
  if (kind === "municipality") {
    if (who !== undefined) throw new WrongCall(callText.whoForeign);
    return { kind };
  }
  if (kind !== "group" && kind !== "school") throw new WrongCall(callText.unknownScope(kind));
  if (who === undefined) throw new WrongCall(callText.whoMissing(kind));
  if (kind === "school") return { kind, school: who };
  const group = GROUPS.find((known) => known === who);
  if (group === undefined) throw new WrongCall(callText.unknownGroup(who));
  return { kind, group };
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
