import type { Grid } from "./cell";

/** Tab of the very hidden sheet that keeps what the add-in must remember in the workbook. */
export const RECORDS_SHEET = "_ОКО";

/** Names of replaced sheets that an undo in Excel needs: the revision, and the place in it. */
const REPLACED_SHEET = new RegExp(`^${RECORDS_SHEET} \\d+-\\d+$`);
const IN_FORMULA = new RegExp(`'${RECORDS_SHEET} \\d+-\\d+'!`);
const KINDS = ["sheet", "setting", "list", "journal"];

/** Whether a sheet was replaced by a write inside Excel, and is kept for its undo. */
export function isReplacedSheet(sheet: string): boolean {
  return REPLACED_SHEET.test(sheet);
}

/** Whether a formula speaks of a sheet that is kept for an undo: it followed its name, and breaks when that goes. */
export function speaksOfReplaced(formula: string): boolean {
  return IN_FORMULA.test(formula);
}

/**
 * Tells the sheet of the records from one that a person called so.
 *
 * @example
 * areRecords([["sheet", "ОКО Реестр"]], false) // => true
 * areRecords([["Мои заметки"]], false) // => false
 */
export function areRecords(cells: Grid, isHidden: boolean): boolean {
  const kinds = cells.map(([kind]) => typeof kind === "string" && KINDS.includes(kind));
  if (isHidden) return kinds.length === 0 || kinds.includes(true);
  return kinds.length > 0 && !kinds.includes(false);
}

/** Where the records are kept, where a person has taken the name before it. @param number From 1. */
export function recordsTab(number: number): string {
  return number === 1 ? RECORDS_SHEET : `${RECORDS_SHEET}_${String(number)}`;
}

/** Characters of a value in one cell (Excel holds 32 767); longer values go on in the next cells of the row. */
const PIECE = 32000;

/** Key of what one apply inside Excel did. @param revision Its number. */
export function applyKey(revision: number | string): string {
  return APPLY + String(revision);
}

/** Tells a key that `applyKey` gives. */
export function isApplyKey(key: string): boolean {
  return key.startsWith(APPLY);
}

const APPLY = "apply:";

/**
 * The journal without what Excel could undo: another door has changed the workbook since, and a step back would take
 * that too. What was cut off stays, to be repaired.
 */
export function withoutUndo(journal: OwnRecords["journal"]): Map<string, string> {
  return new Map([...journal].filter(([key, text]) => !isApplyKey(key) || isCutOff(text)));
}

function isCutOff(entry: string): boolean {
  return (JSON.parse(entry) as { readonly state?: unknown }).state === "started";
}

/** What the add-in keeps in a workbook; every door reads and writes it in the same layout. */
export interface OwnRecords {
  /** Sheets that the add-in made. */
  readonly sheets: readonly string[];
  readonly settings: ReadonlyMap<string, string>;
  /** Long drop-down lists, one per row from the first row on; they never move. */
  readonly lists: readonly (readonly string[])[];
  /** What the door inside Excel needs to undo and to repair, by key. */
  readonly journal: ReadonlyMap<string, string>;
}

/**
 * Reads the records off the cells of their sheet; a row of an unknown kind is left out.
 *
 * @example
 * readOwnRecords([["sheet", "ОКО Признаки"]]).sheets // => ["ОКО Признаки"]
 */
export function readOwnRecords(cells: Grid): OwnRecords {
  const rows = cells.map((row) => row.filter((cell) => cell !== null && cell !== "").map(String));
  function ofKind(kind: string): string[][] {
    return rows.filter(([first]) => first === kind).map(([, ...rest]) => rest);
  }
  function valuesOf(kind: string): Map<string, string> {
    return new Map(ofKind(kind).map(([key = "", ...pieces]) => [key, pieces.join("")]));
  }
  return {
    sheets: ofKind("sheet").map(([name = ""]) => name),
    settings: valuesOf("setting"),
    lists: ofKind("list"),
    journal: valuesOf("journal"),
  };
}

/**
 * The cells of the sheet that keeps the records: the lists first, as data validations point at them.
 *
 * @example
 * ownRecordRows({ sheets: ["ОКО Реестр"], settings: new Map(), lists: [], journal: new Map() }) // => [["sheet", "ОКО Реестр"]]
 */
export function ownRecordRows(records: OwnRecords): string[][] {
  return [
    ...records.lists.map((list) => ["list", ...list]),
    ...records.sheets.map((name) => ["sheet", name]),
    ...keyedRows("setting", records.settings),
    ...keyedRows("journal", records.journal),
  ];
}

function keyedRows(kind: string, values: ReadonlyMap<string, string>): string[][] {
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, value]) => [kind, key, ...pieces(value)]);
}

function pieces(value: string): string[] {
  const count = Math.ceil(value.length / PIECE);
  return Array.from({ length: count }, (_, index) => value.slice(index * PIECE, (index + 1) * PIECE));
}
