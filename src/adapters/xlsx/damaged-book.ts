import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";

/** What is wrong with a file that was damaged, or made to do harm. Each has its sentence in `locale/damage-text.ts`. */
export type DamageKind =
  /** The list of parts cannot be read. */
  | "list"
  /** There are more parts than any workbook has. */
  | "parts"
  /** Parts lie within one another. */
  | "overlap"
  /** A part cannot be unpacked. */
  | "packed"
  /** A part is not what its checksum or its length says. */
  | "checksum"
  /** A part is packed in a way, or with a password, that workbooks never are. */
  | "method"
  /** A part would fill the memory when unpacked. */
  | "swollen"
  /** A cell lies where no sheet has one. */
  | "outside"
  /** A cell stands in a row that is not the one of its address. */
  | "misplaced"
  /** A cell or a row has an address that is none. */
  | "address"
  /** A cell stands there twice, with other values. */
  | "twice"
  /** A cell has one of the shared texts that is not there. */
  | "texts"
  /** XML that has no end, or no such nesting. */
  | "markup"
  /** A tag or a text is longer than any. */
  | "token"
  /** Elements stand within one another deeper than in any part, or have more attributes. */
  | "nested"
  /** Letters are not in the encoding that the part says. */
  | "letters"
  /** A sheet is listed, and nothing says which part is its. */
  | "unlinked"
  /** The encrypted content is not what it was when it was locked. */
  | "tampered"
  /** The encryption takes more steps than any program writes. */
  | "spins"
  /** Encrypted in a way that is not known. */
  | "cipher"
  /** Two sheets have one part. */
  | "shared-part"
  /** Two sheets have one name. */
  | "same-name"
  /** Took too long to read. */
  | "endless";

/** Facts of the damage. */
export interface Damage {
  readonly why?: DamageKind;
  /** The part that is meant. */
  readonly part?: string;
  /** A part that is not there. */
  readonly missing?: string;
  readonly sheet?: string;
  /** The sheet that has the part, too. */
  readonly other?: string;
  readonly cell?: string;
  readonly count?: string;
}

/** A file that cannot be read as it is. @param message English, for logs. */
export function damagedBook(message: string, damage: Damage = {}, cause?: unknown): WorkbookError {
  return new WorkbookError("damaged", message, { ...damage }, { cause });
}

/** Errors that say where in the file something is. */
const LOCATED: ReadonlySet<WorkbookErrorCode> = new Set(["damaged", "too-large"]);

/** The same error, with the sheet or the part that is being read; what is no XML is damage, what is too large is not. */
export function damageOf(error: unknown, where: Pick<Damage, "part" | "sheet">): unknown {
  if (error instanceof SyntaxError) return damagedBook(error.message, { ...where, why: "markup" }, error);
  if (!(error instanceof WorkbookError) || !LOCATED.has(error.code)) return error;
  // The sheet asked for a part that is not its own.
  const { part = where.part } = error.details;
  if (part !== where.part) return error;
  return new WorkbookError(error.code, error.message, { ...where, ...error.details }, { cause: error });
}
