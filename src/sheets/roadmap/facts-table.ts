import { FACT_WORDS } from "../../locale/fact-words";
import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cleanText, comparableText } from "../../core/cleaning/clean-text";
import type { Notice } from "../../core/notice";
import { tableAdditions, type AddedColumn, type Additions } from "./added-columns";
import { findHeader, isEmpty, ownTableRows, placesOf } from "./own-table";
import type { RoadmapFacts } from "../../core/roadmap/trigger-reason";

const { columns: WORDS } = FACT_WORDS;

/** Columns of `ОКО Сведения` that people fill in. */
export type FactColumn = "adverse" | "resilient" | "medals" | "factors";

export const FACT_COLUMNS: readonly FactColumn[] = ["adverse", "resilient", "medals", "factors"];

/** A row of `ОКО Сведения` as people left it. */
export interface FactLine extends Additions {
  readonly school: Cell;
  /** Of the school; empty for rows that people added. */
  readonly id: string;
  readonly cells: Readonly<Record<FactColumn, Cell>>;
}

/** What the office knows of its schools, as it keeps it in the workbook. */
export interface FactsTable {
  readonly sheet: string;
  readonly lines: readonly FactLine[];
  /** Columns that people added. */
  readonly added: readonly AddedColumn[];
  readonly facts: RoadmapFacts;
  /** Cells that could not be read, each with its place. */
  readonly notices: readonly Notice[];
}

/** Reads `ОКО Сведения`; null where the workbook has no such sheet of ours. */
export function readFactsTable(sheets: readonly SheetSnapshot[]): FactsTable | null {
  for (const sheet of sheets) {
    const header = sheet.own ? findHeader(sheet, WORDS) : null;
    if (header === null) continue;
    const { columns } = header;
    const rows = ownTableRows(sheet, header.row);
    const additions = tableAdditions(sheet, header.row, rows, placesOf(WORDS, columns));
    const facts = new ReadFacts(sheet.name);
    const lines = rows.flatMap((tableRow): FactLine[] => {
      const entries = FACT_COLUMNS.map((key) => [key, tableRow.cells[columns[key]] ?? null]);
      const line: FactLine = {
        school: tableRow.cells[columns.school] ?? null,
        id: cleanText(tableRow.cells[columns.id]),
        cells: Object.fromEntries(entries) as FactLine["cells"],
        ...additions.of(tableRow),
      };
      if (cleanText(line.school) === "" && !isFilled(line)) return [];
      facts.add(line, (key) => cellAddress(tableRow.row, columns[key]));
      return [line];
    });
    return { sheet: sheet.name, lines, added: additions.columns, facts: facts.known, notices: facts.notices };
  }
  return null;
}

/** Whether people said anything of a school. */
export function isFilled({ cells }: FactLine): boolean {
  return FACT_COLUMNS.some((key) => !isEmpty(cells[key]));
}

/** Facts and notices, row by row. */
class ReadFacts {
  readonly notices: Notice[] = [];
  readonly known = {
    ...{ adverse: [] as string[], notAdverse: [] as string[], resilient: [] as string[] },
    ...{ notResilient: [] as string[], medals: [] as string[], notMedals: [] as string[] },
    factors: {} as Record<string, readonly number[]>,
  };

  constructor(private readonly sheet: string) {}

  add({ school, id, cells }: FactLine, place: (key: FactColumn) => string): void {
    const who = id === "" ? cleanText(school) : id;
    const { adverse, notAdverse, resilient, notResilient, medals, notMedals } = this.known;
    const lists = {
      adverse: [adverse, notAdverse],
      resilient: [resilient, notResilient],
      medals: [medals, notMedals],
    };
    for (const [key, [said, denied]] of Object.entries(lists) as [
      keyof typeof lists,
      [string[], string[]],
    ][]) {
      const answer = comparableText(cells[key]);
      if (answer === FACT_WORDS.yes) said.push(who);
      else if (answer === FACT_WORDS.no) denied.push(who);
      else if (answer !== "") this.#unread(key, cells[key], place(key));
    }
    const factors = readFactors(cells.factors);
    if (factors === "unread") this.#unread("factors", cells.factors, place("factors"));
    else if (factors !== null) this.known.factors[who] = factors;
  }

  #unread(key: FactColumn, cell: Cell, at: string): void {
    const details = { words: cleanText(cell), column: WORDS[key], cell: at };
    this.notices.push({ code: "fact-unread", place: `${this.sheet}!${at}`, details });
  }
}

/** Numbers of factors; null where nothing is said. «1,10» that became a number cannot be told from «1,1». */
function readFactors(cell: Cell): readonly number[] | "unread" | null {
  const text = comparableText(cell);
  if (text === "") return null;
  if (text === FACT_WORDS.no) return [];
  if (typeof cell === "number" && !Number.isInteger(cell)) return "unread";
  if (!/^\d+(?:[\s,;.]+\d+)*$/.test(text)) return "unread";
  const numbers = text.split(/[\s,;.]+/).map(Number);
  const isKnown = numbers.every((number) => number >= 1 && number <= 10);
  return isKnown ? [...new Set(numbers)] : "unread";
}
