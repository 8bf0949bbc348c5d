import type { DegradedEdit } from "../../workbook/port";
import type { Area } from "../../workbook/cell";
import { WorkbookError } from "../../workbook/workbook-error";
import { DAYS_TO_1904, isDateFormat } from "./date-system";
import { readNumberFormats } from "./number-formats";
import { dropCalcChain } from "./calc-chain";
import { filteredThings, removeButtons } from "./filter-buttons";
import { OwnSheet } from "./own-sheet";
import { madeOn, withMade, withoutCells, type MadeObject } from "../../workbook/made-objects";
import { isApplyKey, isReplacedSheet, withoutUndo } from "../../workbook/own-records";
import { GoneThings } from "./gone-references";
import { copyCells } from "./copied-cells";
import { putKeptView, readKeptView, type KeptView } from "./kept-view";
import { openRecords, recordsSheet, type OpenRecords } from "./own-records";
import { assertSound } from "./package-faults";
import { cachesOfOne } from "./pivot-cache";
import { PackageParts } from "./package-parts";
import { readSharedTexts } from "./shared-texts";
import { setTabColor } from "./sheet-settings";
import { SheetNotes } from "./sheet-notes";
import { SourceSheet } from "./source-sheet";
import { StructureLock } from "./structure-lock";
import { StylesPart } from "./styles-part";
import { theirThings } from "./their-things";
import type { SheetEntry } from "./listed-sheets";
import { WorkbookPart } from "./workbook-part";
import { giveWorkbookType } from "./workbook-type";
import type { FrontTabs } from "./workbook-views";
import { ZipPackage } from "./zip-package";

const WORKSHEET_TYPE = "spreadsheetml.worksheet+xml";

/** A package under change: what the edits of one apply share. */
export class EditedPackage {
  readonly parts: PackageParts;
  readonly workbook: WorkbookPart;
  readonly styles: StylesPart;
  readonly records: OpenRecords;
  /** What could not be done as asked. */
  readonly degraded: DegradedEdit[] = [];
  private readonly lock: StructureLock;
  private readonly front: FrontTabs;
  private readonly own = new Map<string, OwnSheet>();
  private readonly notes = new Map<string, SheetNotes>();
  /** What was laid over the sheets that were added or drawn on. */
  private readonly made = new Map<string, readonly MadeObject[]>();
  /** Sheets that were removed, and may come again. */
  private readonly lost = new Map<string, KeptView & { readonly part: string }>();
  private readonly gone = new GoneThings();
  private areRecordsChanged = false;
  private shared: readonly string[] | null = null;

  constructor(
    private readonly original: Uint8Array,
    structurePassword: string | undefined,
  ) {
    this.parts = new PackageParts(new ZipPackage(original));
    this.workbook = new WorkbookPart(this.parts);
    this.lock = new StructureLock(this.workbook, structurePassword);
    this.front = this.workbook.frontTabs();
    this.styles = new StylesPart(this.parts);
    this.records = openRecords(this.parts, this.workbook);
  }

  /** @throws {WorkbookError} `no-such-sheet`. */
  entry(sheet: string): SheetEntry {
    const isHidden = sheet === this.records.tab || isReplacedSheet(sheet);
    const entry = isHidden ? undefined : this.workbook.sheets().find(({ name }) => name === sheet);
    if (entry !== undefined) return entry;
    throw new WorkbookError("no-such-sheet", `Cannot change sheet "${sheet}": no such sheet`, { sheet });
  }

  /** The sheet of ours, taken apart. @throws {WorkbookError} `no-such-sheet`, `not-own-sheet`. */
  ownSheet(sheet: string): OwnSheet {
    const { part } = this.ownEntry(sheet);
    const known = this.own.get(part);
    if (known !== undefined) return known;
    const opened = this.parsedSheet(part);
    this.own.set(part, opened);
    return opened;
  }

  /** @throws {WorkbookError} `no-such-sheet`, `not-own-sheet`. */
  ownEntry(sheet: string): SheetEntry {
    const entry = this.entry(sheet);
    if (this.records.sheets.has(sheet)) return entry;
    throw new WorkbookError("not-own-sheet", `Cannot change sheet "${sheet}": the add-in did not make it`, {
      sheet,
    });
  }

  /** Any sheet's cells, to look at only. */
  cellsOf(sheet: string): OwnSheet {
    const { part } = this.entry(sheet);
    return this.own.get(part) ?? this.parsedSheet(part);
  }

  /** @throws {WorkbookError} `sheet-exists`, `structure-protected`, `wrong-password`. */
  addSheet(sheet: string, tabColor: string | undefined): void {
    this.requireFree(sheet);
    this.lock.open();
    const { added, visibility } = this.listed(sheet, "visible");
    if (visibility !== "visible") this.degraded.push({ code: "stays-hidden", sheet });
    const kept = this.lost.get(sheet);
    if (kept !== undefined) putKeptView(added, kept);
    else if (tabColor !== undefined) setTabColor(added, tabColor);
    this.records.sheets.add(sheet);
    this.made.set(sheet, []);
    this.areRecordsChanged = true;
  }

  /** Removes a sheet of ours with everything that only it uses. */
  deleteSheet(sheet: string): void {
    const entry = this.ownEntry(sheet);
    const { part } = entry;
    this.lock.open();
    this.flushNotes();
    const theirs = theirThings(this.parts, part, this.madeOn(sheet));
    if (theirs.length > 0) this.degraded.push({ code: "theirs-gone", sheet, things: theirs });
    this.lost.set(sheet, { ...readKeptView(this.parts.zip.text(part)), part });
    const unbuttoned = this.removeEntry(entry);
    this.degraded.push(...unbuttoned.map((name): DegradedEdit => ({ code: "no-slicer", sheet: name })));
    this.records.sheets.delete(sheet);
    this.made.delete(sheet);
    this.areRecordsChanged = true;
  }

  /** Brings cells of a removed sheet to the one that came in its place. */
  keepCells(sheet: string, areas: readonly Area[]): void {
    const to = this.ownSheet(sheet);
    const part = this.lost.get(sheet)?.part;
    const before = new ZipPackage(this.original);
    // One that this apply made itself has nothing of a person's.
    if (part === undefined || before.find(part) === null) return;
    this.shared ??= readSharedTexts(this.parts);
    copyCells(before, part, to, { areas, shared: this.shared });
  }

  renameSheet(sheet: string, to: string): void {
    this.ownEntry(sheet);
    this.requireFree(to);
    this.lock.open();
    this.workbook.renameSheet(sheet, to);
    const made = this.madeOn(sheet);
    this.made.delete(sheet);
    if (made !== null) this.made.set(to, made);
    this.records.sheets.delete(sheet);
    this.records.sheets.add(to);
    this.areRecordsChanged = true;
  }

  /** Whether settings can be kept: in a locked workbook only where their sheet is there already. */
  canKeepRecords(): boolean {
    const isThere = this.workbook.tabNames().includes(this.records.tab);
    return isThere || this.lock.canBeOpened;
  }

  changeRecords(): OpenRecords {
    this.areRecordsChanged = true;
    return this.records;
  }

  /** Remembers what was laid over a sheet: the door inside Excel then knows it from what is a person's. */
  keepMade(object: MadeObject): void {
    const { sheet } = object.edit;
    const kept = { ...object, edit: withoutCells(object.edit) };
    this.made.set(sheet, [...(this.madeOn(sheet) ?? []), kept]);
    this.areRecordsChanged = true;
  }

  notesOf(sheet: string): SheetNotes {
    const { part } = this.entry(sheet);
    const known = this.notes.get(part) ?? new SheetNotes(this.parts, part);
    this.notes.set(part, known);
    return known;
  }

  /** Changes what stands after the cells of any sheet. */
  changeTail(sheet: string, change: (tail: SourceSheet) => void): void {
    const { part } = this.entry(sheet);
    this.flushOwn(part);
    const tail = SourceSheet.read(this.parts.zip, part);
    const before = tail.tail;
    change(tail);
    if (tail.tail !== before) tail.save(this.parts.zip, part);
  }

  /** The whole file, with all changes. */
  toBytes(): Uint8Array {
    this.forgetUndo();
    if (this.areRecordsChanged) this.writeRecords();
    this.flushNotes();
    this.gone.breakReferences(this.parts, this.workbook.tabNames());
    const shown = this.workbook.isChanged ? this.workbook.keepInSight(this.records.tab) : null;
    if (shown !== null) this.degraded.push({ code: "shown-again", sheet: shown });
    if (this.workbook.isChanged) this.workbook.showFront(this.front);
    giveWorkbookType(this.parts);
    const bytes = this.parts.toBytes();
    assertSound(this.original, bytes);
    return bytes;
  }

  private parsedSheet(part: string): OwnSheet {
    this.shared ??= readSharedTexts(this.parts);
    return new OwnSheet(this.parts.zip.text(part), this.shared);
  }

  /** @returns Sheets that lost slicers on what stood there. */
  private removeEntry(entry: SheetEntry): string[] {
    const { name, part } = entry;
    this.gone.add(this.parts, entry);
    dropCalcChain(this.parts, part);
    const unbuttoned = removeButtons(this.parts, this.workbook, filteredThings(this.parts, entry));
    const others = this.workbook.sheets().flatMap((sheet) => (sheet.part === part ? [] : [sheet.part]));
    for (const cache of cachesOfOne(this.parts, part, others)) this.workbook.removePivotCache(cache);
    this.workbook.removeSheet(name);
    this.parts.removeTree(part);
    this.own.delete(part);
    return unbuttoned;
  }

  /** What Excel kept to undo its own writes would take this change back too: it goes, with the sheets put away for it. */
  private forgetUndo(): void {
    const { journal } = this.records;
    const left = withoutUndo(journal);
    if (left.size === journal.size) return;
    this.areRecordsChanged = true;
    if ([...left.keys()].some(isApplyKey) || (this.lock.isLocked && !this.lock.isOpened)) return;
    for (const entry of this.workbook.sheets()) {
      if (entry.visibility !== "visible" && isReplacedSheet(entry.name)) this.removeEntry(entry);
    }
  }

  private requireFree(sheet: string): void {
    const isTaken = this.workbook.tabNames().some((name) => name.toLowerCase() === sheet.toLowerCase());
    if (!isTaken && sheet !== this.records.tab) return;
    throw new WorkbookError("sheet-exists", `Cannot add sheet "${sheet}": there is one`, { sheet });
  }

  private listed(sheet: string, asked: "visible" | "very-hidden") {
    const part = this.parts.freeName("xl/worksheets/sheet", "xml");
    const added = new OwnSheet();
    this.parts.add(part, WORKSHEET_TYPE, added.text());
    const visibility = this.workbook.addSheet(sheet, part, asked);
    this.own.set(part, added);
    return { added, part, visibility };
  }

  private writeRecords(): void {
    const { sheets, settings, lists, tab } = this.records;
    const entry = this.workbook.sheets().find(({ name }) => name === tab);
    if (entry === undefined && sheets.size + settings.size + lists.length === 0) return;
    if (entry === undefined) this.lock.open();
    const part = entry?.part ?? this.listed(tab, "very-hidden").part;
    const kept = withoutUndo(this.records.journal);
    const { journal } = withMade({ ...this.records, journal: kept, sheets: [...sheets] }, this.made);
    this.own.set(part, recordsSheet({ ...this.records, journal }));
  }

  private madeOn(sheet: string): readonly MadeObject[] | null {
    return this.made.get(sheet) ?? madeOn(this.records, sheet);
  }

  private flushOwn(part: string): void {
    const sheet = this.own.get(part);
    if (sheet === undefined) return;
    if (this.workbook.countsFrom1904()) {
      const formats = readNumberFormats(this.parts);
      sheet.moveDays(-DAYS_TO_1904, (style) => isDateFormat(formats[style] ?? "General"));
    }
    dropCalcChain(this.parts, part);
    this.parts.zip.write(part, XML_DECLARATION + this.parts.addresses(sheet.text()));
    this.own.delete(part);
  }

  private flushNotes(): void {
    for (const part of [...this.own.keys()]) this.flushOwn(part);
    for (const notes of this.notes.values()) notes.flush();
    this.notes.clear();
  }
}

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
