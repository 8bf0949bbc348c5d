import { parseArea } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import { disjointAreas } from "../../workbook/disjoint-areas";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { heardNoEnd, type StoppableWork } from "../../workbook/work-stopped";
import { isDateFormat } from "./date-system";
import { damagedBook, damageOf } from "./damaged-book";
import { readMarks } from "./marks";
import { readLinks } from "./read-links";
import { readPivotAreas, readPivots } from "./read-pivots";
import { readNumberFormats } from "./number-formats";
import { isReplacedSheet } from "../../workbook/own-records";
import { openRecords } from "./own-records";
import { PackageParts } from "./package-parts";
import type { CellTables } from "./cell-value";
import { SheetReader, type SheetBody } from "./read-cells";
import { readManySharedTexts } from "./shared-texts";
import { savedAt } from "./saved-at";
import { SheetNotes } from "./sheet-notes";
import { SourceSheet } from "./source-sheet";
import { readValidations } from "./read-validations";
import type { SheetEntry } from "./listed-sheets";
import { WorkbookPart } from "./workbook-part";
import { plainXml, tagsNamed, unescapeXml } from "./xml-tree";
import { ZipPackage } from "./zip-package";

/** A sheet's part, read: its cells, and what stands after them. */
interface SheetPart {
  readonly body: SheetBody;
  readonly tail: SourceSheet;
  readonly fingerprint: string;
}

/** What is already read of the person's sheets, by their parts. */
export type KnownCells = Map<string, SheetPart>;

/**
 * Reads a workbook's package.
 *
 * @param known Cells read before; those read now are added.
 * @param options.work Ends the reading where the person wants it.
 * @throws {WorkbookError} `damaged`.
 * @throws {WorkStopped}
 */
export async function readPackage(
  bytes: Uint8Array,
  known: KnownCells,
  { work = null }: { readonly work?: StoppableWork | null } = {},
): Promise<Omit<WorkbookSnapshot, "fileName">> {
  const parts = new PackageParts(new ZipPackage(bytes));
  const workbook = new WorkbookPart(parts);
  const records = openRecords(parts, workbook);
  const listed = workbook.sheets();
  refuseSharedPart(listed);
  const entries = listed.filter(({ name }) => name !== records.tab && !isReplacedSheet(name));
  const tables = lazyTables(parts, workbook, work);
  const sheets: SheetSnapshot[] = [];
  for (const entry of entries) {
    await heardNoEnd(work);
    const own = records.sheets.has(entry.name);
    try {
      sheets.push(await readSheet(parts, entry, { own, tables, known, work }));
    } catch (error) {
      throw damageOf(error, { sheet: entry.name, part: entry.part });
    }
  }
  return {
    sheets,
    structureLocked: ["1", "true"].includes(workbook.protection()?.get("lockStructure") ?? ""),
    names: workbook.names(),
    settings: Object.fromEntries(records.settings),
    ...savedAt(parts),
  };
}

/** No program writes one part for two sheets; read again for each, a small file would take hours. */
function refuseSharedPart(entries: readonly SheetEntry[]): void {
  const sheetOf = new Map<string, string>();
  for (const { part, name } of entries) {
    const other = sheetOf.get(part);
    if (other !== undefined)
      throw damagedBook("Cannot read the workbook: two sheets have one part", {
        part,
        sheet: name,
        other,
        why: "shared-part",
      });
    sheetOf.set(part, name);
  }
}

interface SheetReading {
  readonly own: boolean;
  readonly tables: () => Promise<CellTables>;
  readonly known: KnownCells;
  readonly work: StoppableWork | null;
}

async function readSheet(
  parts: PackageParts,
  entry: SheetEntry,
  { own, ...reading }: SheetReading,
): Promise<SheetSnapshot> {
  const { body, tail } = own
    ? await readPart(parts, entry.part, reading)
    : await knownPart(parts, entry.part, reading);
  const plainTail = plainXml(tail.tail);
  const [protection] = tagsNamed(plainTail, "sheetProtection");
  const merges = Array.from(tagsNamed(plainTail, "mergeCell"), (merge) => parseArea(merge.get("ref") ?? ""));
  return {
    name: entry.name,
    visibility: entry.visibility,
    own,
    ...body,
    notes: new SheetNotes(parts, entry.part).read(),
    links: own ? readLinks(parts, entry.part, plainTail) : [],
    merges: disjointAreas(merges.filter((area) => area !== null)),
    protection: protection === undefined ? null : readProtection(protection),
    tables: readTables(parts, entry.part),
    ...(own ? withPivots(parts, entry.part) : readValidations(plainTail)),
    marks: readMarks(tail),
  };
}

async function readPart(
  parts: PackageParts,
  part: string,
  { tables, work }: Pick<SheetReading, "tables" | "work">,
): Promise<SheetPart> {
  const reader = new SheetReader(await tables());
  const tail = await SourceSheet.readWith(parts.zip, part, reader, work);
  return { body: reader.body(), tail, fingerprint: parts.zip.fingerprint(part) };
}

/**
 * No edit writes the cells of a sheet that the add-in did not make; marks and notes change what follows them. Only their
 * formulas change, and become shorter, where a sheet of ours goes that they spoke of.
 */
async function knownPart(
  parts: PackageParts,
  part: string,
  { known, ...reading }: Omit<SheetReading, "own">,
): Promise<SheetPart> {
  const before = known.get(part);
  const fingerprint = parts.zip.fingerprint(part);
  if (before?.fingerprint === fingerprint) return before;
  const tail = before === undefined ? null : SourceSheet.read(parts.zip, part);
  const read =
    before === undefined || tail?.length !== before.tail.length
      ? await readPart(parts, part, reading)
      : { body: before.body, tail, fingerprint };
  known.set(part, read);
  return read;
}

function readProtection(attributes: ReadonlyMap<string, string>): SheetSnapshot["protection"] {
  if (!["1", "true"].includes(attributes.get("sheet") ?? "0")) return null;
  const hasPassword = (attributes.get("password") ?? attributes.get("hashValue") ?? "") !== "";
  return { hasPassword, allowFormatCells: ["0", "false"].includes(attributes.get("formatCells") ?? "1") };
}

function withPivots(parts: PackageParts, sheet: string): Pick<SheetSnapshot, "pivots" | "pivotAreas"> {
  const [pivots, pivotAreas] = [readPivots(parts, sheet), readPivotAreas(parts, sheet)];
  return {
    ...(pivots.length === 0 ? {} : { pivots }),
    ...(pivotAreas?.length === 0 ? {} : { pivotAreas }),
  };
}

function readTables(parts: PackageParts, sheet: string): { name: string; area: Area }[] {
  return parts.relationships(sheet).flatMap(({ type, target }) => {
    if (type !== "table" || parts.zip.find(target) === null) return [];
    const { attributes } = parts.document(target).root;
    const area = parseArea(attributes.get("ref") ?? "");
    return area === null ? [] : [{ name: unescapeXml(attributes.get("displayName") ?? ""), area }];
  });
}

/** Shared texts and formats are read when the first sheet asks for them. */
function lazyTables(
  parts: PackageParts,
  workbook: WorkbookPart,
  work: StoppableWork | null,
): () => Promise<CellTables> {
  let tables: Promise<CellTables> | null = null;
  async function read(): Promise<CellTables> {
    const formats = readNumberFormats(parts);
    const days1904 = workbook.countsFrom1904() ? formats.map(isDateFormat) : null;
    return { sharedTexts: await readManySharedTexts(parts, work), formats, days1904 };
  }
  return () => (tables ??= read());
}
