import type { WorkbookEdit } from "../../workbook/edit";
import type { AppliedEdits, ApplyPolicy, DegradedEdit, WorkbookPort } from "../../workbook/port";
import type { SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import type { SheetLook } from "../../workbook/sheet-look";
import { heardNoEnd, WorkStopped, type StoppableWork } from "../../workbook/work-stopped";
import { WorkbookError } from "../../workbook/workbook-error";
import type { CarriedFacts } from "./book-content";
import type { FileEdit } from "./apply-edits";
import { damagedBook } from "./damaged-book";
import { isLockedXls, openEncryptedFile } from "./encrypted-file";
import type { EngineHost } from "./engine-host";
import { fileKind } from "./file-kind";
import { newPackage } from "./new-package";
import { openRecords } from "./own-records";
import { isOutOfMemory } from "./out-of-memory";
import { PackageParts } from "./package-parts";
import { readLook } from "./read-look";
import { WorkbookPart } from "./workbook-part";
import { workbookName } from "./workbook-type";
import { ZipPackage } from "./zip-package";
import { readPackage, type KnownCells } from "./read-package";

/** How a file is opened. */
export interface OpenOptions {
  readonly password?: string;
  readonly engine: EngineHost;
  /** Ends the reading where the person wants it. */
  readonly work?: StoppableWork;
}

type Content = Omit<WorkbookSnapshot, "fileName">;

interface OpenedContent {
  readonly fileName: string;
  readonly savedAsNew: boolean;
  /** The package, or null where it is made of `content` only when something is written. */
  readonly bytes: Uint8Array | null;
  readonly content: Content;
  /** Of a file of another kind: what its new book takes over beside the content. */
  readonly carried: CarriedFacts | null;
  readonly known: KnownCells;
  readonly lock: (bytes: Uint8Array) => Uint8Array;
  /** The original asks for a password that what is saved does not have. */
  readonly isLockedOtherwise?: boolean;
  readonly engine: EngineHost;
}

/**
 * Opens a file: xlsx, xlsm, xls, XML of 2003, a saved web page, ods, csv.
 *
 * @throws {WorkbookError} `not-a-workbook`, `damaged`, `too-large`, `encrypted`, `wrong-password`, `empty`.
 * @throws {WorkStopped} when the person ended the reading.
 */
export async function openXlsxWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions,
): Promise<XlsxWorkbook> {
  const { engine, password, work = null } = options;
  await heardNoEnd(work);
  const given = fileKind(bytes, fileName);
  const opened = given === "encrypted" ? openEncryptedFile(bytes, password) : { bytes, lock: unlocked };
  const kind = given === "encrypted" ? fileKind(opened.bytes, fileName) : given;
  if (kind === "encrypted")
    throw damagedBook("Cannot open the workbook: it is encrypted twice", { why: "cipher" });
  const known: KnownCells = new Map();
  if (kind === "package") {
    const content = requireCells(await readDamageable(opened.bytes, known, work));
    await heardNoEnd(work);
    const name = workbookName(fileName);
    return new XlsxWorkbook({
      fileName: name,
      savedAsNew: name !== fileName,
      content,
      carried: null,
      known,
      engine,
      ...opened,
    });
  }
  const file = { bytes: opened.bytes, fileName, password };
  const { carried, ...content } = await engine.read({ kind, file }, work);
  return new XlsxWorkbook({
    fileName: fileName.replace(/(?:\.[^.]*)?$/, ".xlsx"),
    savedAsNew: true,
    bytes: null,
    content: requireCells(content),
    carried,
    known,
    lock: opened.lock,
    // A password that Excel tries in silence is nobody's.
    isLockedOtherwise: password !== undefined && isLockedXls(opened.bytes),
    engine,
  });
}

/** A workbook without the person's sheets, for results that cannot go into the original. */
export function createXlsxWorkbook(
  fileName: string,
  { engine }: Pick<OpenOptions, "engine">,
): Promise<XlsxWorkbook> {
  const content: Content = { sheets: [], structureLocked: false, names: [], settings: {} };
  const known: KnownCells = new Map();
  const opened = {
    fileName,
    savedAsNew: true,
    bytes: null,
    content,
    carried: null,
    known,
    lock: unlocked,
    engine,
  };
  return Promise.resolve(new XlsxWorkbook(opened));
}

/** A workbook in a file. Writes go into the original package; its sheets are never written anew. */
export class XlsxWorkbook implements WorkbookPort {
  readonly fileName: string;
  readonly savedAsNew: boolean;
  readonly isEncrypted: boolean;
  readonly wasEncrypted: boolean;
  private bytes: Uint8Array | null;
  private content: Content | null;
  private readonly revisions: (Uint8Array | null)[] = [];

  constructor(private readonly opened: OpenedContent) {
    this.fileName = opened.fileName;
    this.savedAsNew = opened.savedAsNew;
    this.isEncrypted = opened.lock !== unlocked;
    this.wasEncrypted = this.isEncrypted || opened.isLockedOtherwise === true;
    this.bytes = opened.bytes;
    this.content = opened.content;
  }

  async snapshot(request: SnapshotRequest = {}): Promise<WorkbookSnapshot> {
    const content = await this.currentContent();
    const missing = request.sheets?.find((name) => !content.sheets.some((sheet) => sheet.name === name));
    if (missing !== undefined) {
      throw new WorkbookError("no-such-sheet", `Cannot read sheet "${missing}": no such sheet`, {
        sheet: missing,
      });
    }
    const sheets = content.sheets.filter(({ name }) => request.sheets?.includes(name) ?? true);
    return { ...content, fileName: this.opened.fileName, sheets };
  }

  async apply(edits: readonly WorkbookEdit[], policy: ApplyPolicy = {}): Promise<AppliedEdits> {
    const before = this.bytes;
    let bytes = before;
    const degraded = before === null ? notCarried(this.opened.carried) : lostSignature(before);
    for (const step of steps(edits)) {
      if (typeof step === "number") bytes = this.revision(step);
      else {
        const file = await this.opened.engine.run({ bytes: bytes ?? this.newBytes(), edits: step, policy });
        bytes = file.bytes;
        degraded.push(...file.degraded);
      }
    }
    if (bytes !== before) {
      this.bytes = bytes;
      this.content = null;
    }
    return { inverse: [{ kind: "revert", revision: this.revisions.push(before) - 1 }], degraded };
  }

  /** How a sheet of ours looks in Excel; null for a sheet that the add-in did not make. */
  look(sheet: string): SheetLook | null {
    if (this.bytes === null) return null;
    const parts = new PackageParts(new ZipPackage(this.bytes));
    const workbook = new WorkbookPart(parts);
    const entry = workbook.sheets().find(({ name }) => name === sheet);
    const isOwn = openRecords(parts, workbook).sheets.has(sheet);
    return entry === undefined || !isOwn ? null : readLook(parts, entry.part);
  }

  /** The file as it is now: encrypted with its password when it was. */
  save(): { bytes: Uint8Array; fileName: string } {
    return { bytes: this.opened.lock(this.bytes ?? this.newBytes()), fileName: this.opened.fileName };
  }

  private async currentContent(): Promise<Content> {
    if (this.content !== null) return this.content;
    const { bytes, opened } = this;
    const content = bytes === null ? opened.content : await readPackage(bytes, opened.known);
    // What was read while the bytes changed is not what the workbook is now.
    if (bytes === this.bytes) this.content = content;
    return content;
  }

  private revision(number: number): Uint8Array | null {
    const bytes = this.revisions[number];
    if (bytes !== undefined) return bytes;
    throw new WorkbookError("unknown-revision", "Cannot go back: no such revision", {
      revision: String(number),
    });
  }

  private newBytes(): Uint8Array {
    return newPackage({ sheets: this.opened.content.sheets, carried: this.opened.carried });
  }
}

/** What the new book of a file of another kind has not; told when it is first written. */
function notCarried(carried: CarriedFacts | null): DegradedEdit[] {
  if (carried === null) return [];
  const kinds = [...new Set(carried.losses.map(({ kind }) => kind))];
  const things = kinds.map((kind) => {
    const names = new Set(carried.losses.flatMap((loss) => (loss.kind === kind ? [loss.what] : [])));
    return { kind, names: [...names] };
  });
  return [{ code: "not-carried", sheet: "", things }];
}

/** A signature is of the bytes as they were. */
function lostSignature(bytes: Uint8Array): DegradedEdit[] {
  const isSigned = new ZipPackage(bytes).names().some((name) => name.toLowerCase().startsWith(SIGNATURES));
  return isSigned ? [{ code: "signature-lost", sheet: "" }] : [];
}

const SIGNATURES = "_xmlsignatures/";

/** Edits as runs for the engine, with the returns to earlier states between them. */
function steps(edits: readonly WorkbookEdit[]): (number | FileEdit[])[] {
  const result: (number | FileEdit[])[] = [];
  for (const edit of edits) {
    const last = result[result.length - 1];
    if (edit.kind === "revert") result.push(edit.revision);
    else if (Array.isArray(last)) last.push(edit);
    else result.push([edit]);
  }
  return result;
}

/** Whatever breaks the reading of a package from outside is damage, said as such. */
async function readDamageable(
  bytes: Uint8Array,
  known: KnownCells,
  work: StoppableWork | null,
): Promise<Content> {
  try {
    return await readPackage(bytes, known, { work });
  } catch (cause) {
    if (cause instanceof WorkbookError || cause instanceof WorkStopped) throw cause;
    if (isOutOfMemory(cause)) {
      throw new WorkbookError("too-large", "Cannot read the workbook: not enough memory", {}, { cause });
    }
    throw damagedBook("Cannot read the workbook: a part is damaged", {}, cause);
  }
}

function requireCells(content: Content): Content {
  const hasCells = content.sheets.some(({ cells, formulas, errors }) => {
    return formulas.length + errors.length > 0 || cells.some((row) => row.some((cell) => cell !== null));
  });
  if (hasCells) return content;
  throw new WorkbookError("empty", "Cannot use the workbook: no sheet has a cell");
}

function unlocked(bytes: Uint8Array): Uint8Array {
  return bytes;
}
