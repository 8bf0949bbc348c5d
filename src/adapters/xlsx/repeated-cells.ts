import { overLimit } from "./over-limit";
import { xmlTokens } from "./xml-tokens";

/** Cells with something in them that the library is given to read: of each it makes some hundred bytes. */
const MOST_CELLS = 5_000_000;

const REPEATED_ROWS = /number-rows-repeated=["'](\d+)/;
const REPEATED_COLUMNS = /number-columns-repeated=["'](\d+)/;

/**
 * Looks at an .ods before the library unrolls it: a cell that stands there once may stand for as many as ten figures can
 * say. Empty cells cost nothing, however often they are repeated.
 *
 * @param content The part content.xml, or the whole of a file in one part (.fods).
 * @returns Whether it is XML to its end: the library reads what there is of one that was cut.
 * @throws {WorkbookError} `too-large`
 */
export function checkRepeatedCells(content: string): boolean {
  let depth = 0;
  let rows = 1;
  let inRow = 0;
  let cells = 0;
  try {
    for (const { kind, name, attributes } of xmlTokens(content)) {
      depth += kind === "open" ? 1 : kind === "close" ? -1 : 0;
      if (name.endsWith(":table-row")) {
        cells += rows * inRow;
        if (cells > MOST_CELLS) throw overLimit("cells", MOST_CELLS);
        rows = timesIn(attributes, REPEATED_ROWS);
        inRow = 0;
      } else if (name.endsWith("table-cell") && (kind === "open" || attributes.includes("value-type"))) {
        inRow += timesIn(attributes, REPEATED_COLUMNS);
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
  return depth === 0;
}

function timesIn(attributes: string, pattern: RegExp): number {
  return Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1));
}
