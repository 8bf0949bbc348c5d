import type { DenseWorkSheet, WorkBook } from "@e965/xlsx";
import { quotedSheet } from "../../workbook/address";
import {
  areRecords,
  isReplacedSheet,
  readOwnRecords,
  recordsTab,
  type OwnRecords,
} from "../../workbook/own-records";
import { plainSheet } from "../../workbook/plain-sheet";
import { fittingSheetNames } from "../../workbook/sheet-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { foreignSheet, type CarriedSheet, type Loss } from "./foreign-sheet";
import { isSoundFormula } from "./sound-formula";

/** A defined name; of one sheet where it has one. */
export interface CarriedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet: string | null;
}

/** What a new book takes over from a file of another kind, beside what a snapshot says of it. */
export interface CarriedFacts {
  readonly sheets: readonly CarriedSheet[];
  readonly names: readonly CarriedName[];
  /** What is known to be lost. */
  readonly losses: readonly Loss[];
  /** What the add-in kept in the book before it was saved in another format; null where it kept nothing. */
  readonly records: OwnRecords | null;
}

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
/** A name that reads as a cell's address. */
const ADDRESS = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|[rc])$/i;

/** A workbook as the library read it, as content of ours. @param doubt What is not known of its letters. */
export function bookContent(
  book: WorkBook,
  doubt: Pick<SheetSnapshot, "encodingDoubt">,
): Omit<WorkbookSnapshot, "fileName"> & { readonly carried: CarriedFacts } {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const losses: Loss[] = [];
  const kept = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
    const kind: unknown = sheet?.["!type"];
    if (sheet !== undefined && (kind === "chart" || kind === "macro" || kind === "dialog")) {
      losses.push({ kind: "sheet", what: name });
      return [];
    }
    const visibility = VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
    return [{ name, index, sheet, visibility }];
  });
  const names = fittingSheetNames(kept.map(({ name }) => name));
  const renamed = new Map(kept.map(({ name }, place) => [name, names[place] ?? name]));
  for (const [from, to] of renamed)
    if (from !== to) losses.push({ kind: "sheet-name", what: `${from} → ${to}` });
  const sheets = kept.map(({ name, sheet, visibility }) => {
    const read = foreignSheet(sheet, { name, is1904, moved: (formula) => withSheetNames(formula, renamed) });
    for (const loss of read.losses) losses.push(loss);
    return {
      snapshot: plainSheet(renamed.get(name) ?? name, { ...read.facts, ...doubt, visibility }),
      carried: read.carried,
    };
  });
  const defined = definedNames(book, renamed, losses);
  const { records, given } = withoutRecords(sheets);
  return {
    sheets: given.map(({ snapshot }) => snapshot),
    structureLocked: false,
    names: defined.flatMap(({ name, refersTo, sheet }) => (sheet === null ? [{ name, refersTo }] : [])),
    settings: Object.fromEntries(records?.settings ?? []),
    carried: { sheets: given.map(({ carried }) => carried), names: defined, losses, records },
  };
}

/** A sheet as it was read, and what goes into its new book beside. */
interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly carried: CarriedSheet;
}

/**
 * A book of ours that was saved in another format: its sheets are ours still, and what was kept in it is known. What Excel could
 * undo before is no step back in the new book.
 */
function withoutRecords(sheets: readonly ReadSheet[]): {
  readonly records: OwnRecords | null;
  readonly given: readonly ReadSheet[];
} {
  const tab = tabOfRecords(sheets.map(({ snapshot }) => snapshot));
  if (tab === null) return { records: null, given: sheets };
  const records = { ...readOwnRecords(tab.cells), journal: new Map<string, string>() };
  const given = sheets.filter(({ snapshot }) => snapshot !== tab && !isReplacedSheet(snapshot.name));
  return {
    records,
    given: given.map(({ snapshot, carried }) => {
      if (!records.sheets.includes(snapshot.name)) return { snapshot, carried };
      const links = carried.links.map(({ value: url, ...at }) => ({ ...at, value: { url } }));
      return { snapshot: { ...snapshot, own: true, links }, carried };
    }),
  };
}

function tabOfRecords(sheets: readonly SheetSnapshot[]): SheetSnapshot | null {
  for (let number = 1; ; number += 1) {
    const tab = sheets.find(({ name }) => name === recordsTab(number));
    if (tab === undefined) return null;
    if (areRecords(tab.cells, tab.visibility !== "visible")) return tab;
  }
}

function withSheetNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  let moved = formula;
  for (const [from, to] of renamed) {
    if (from === to || !moved.includes(from.replaceAll("'", "''"))) continue;
    moved = moved.replaceAll(`${quotedSheet(from)}!`, () => `${quotedSheet(to)}!`);
    moved = moved.replaceAll(`${from}!`, () => `${quotedSheet(to)}!`);
  }
  return moved;
}

function definedNames(book: WorkBook, renamed: ReadonlyMap<string, string>, losses: Loss[]): CarriedName[] {
  const known = new Set<string>();
  return (book.Workbook?.Names ?? []).flatMap(({ Name: name, Ref: ref, Sheet: index }) => {
    const refersTo = typeof ref === "string" ? withSheetNames(ref.replace(/^=/, ""), renamed) : "";
    const sheet = index === undefined ? null : (renamed.get(book.SheetNames[index] ?? "") ?? "");
    const key = `${sheet ?? ""}!${String(name).toLowerCase()}`;
    const isName =
      typeof name === "string" && (name.startsWith("_xlnm.") || (NAME.test(name) && !ADDRESS.test(name)));
    // Filters of the library's own making point at sheets without one.
    const isKept = isName && sheet !== "" && isSoundFormula(refersTo) && !known.has(key);
    known.add(key);
    if (isKept && !/_FilterDatabase$/i.test(name)) return [{ name, refersTo, sheet }];
    if (!/_FilterDatabase$/i.test(String(name))) losses.push({ kind: "name", what: String(name) });
    return [];
  });
}
