import { isOverlap } from "../workbook/area-overlap";
import type { Area, Cell, CellContent } from "../workbook/cell";
import type { WorkbookEdit } from "../workbook/edit";
import { isOwnTable } from "../workbook/made-objects";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { Place } from "./cells-beside";
import { greatest } from "../workbook/greatest";

/** A value that so many rows have tells nothing of which row it is. */
const MOST_ALIKE = 100;

/** A sheet as edits write it again, beside what stands on it before. */
export class SheetAgain {
  /** What is written, by row and column. */
  private readonly lines: CellContent[][] = [];
  private readonly areas: readonly Area[];
  private readonly byValue = new Map<number, Map<CellContent | undefined, CellContent[][]>>();

  constructor(
    edits: readonly WorkbookEdit[],
    private readonly before: SheetSnapshot,
  ) {
    const own = edits.filter((edit) => "sheet" in edit && edit.sheet === before.name);
    for (const edit of own) if (edit.kind === "write") this.write(edit);
    this.areas = own.flatMap((edit) => areaOf(edit));
  }

  /** Whether something of ours comes to a cell. */
  isTaken({ row, column }: Place): boolean {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.areas.some((area) => isOverlap(area, cell)) || !isNothing(this.lines[row]?.[column]);
  }

  /** Whether a cell stands in a row of a table of ours that has formulas, as that of totals: it means nothing outside. */
  isOfTotals({ row, column }: Place): boolean {
    const cell = { row, column, rows: 1, columns: 1 };
    const table = this.before.tables.find(({ name, area }) => isOwnTable(name) && isOverlap(area, cell));
    if (table === undefined) return false;
    const line = { ...table.area, row, rows: 1 };
    return this.before.formulas.some((fact) =>
      isOverlap(line, { ...cell, row: fact.row, column: fact.column }),
    );
  }

  hasRow(row: number): boolean {
    return this.lines[row]?.some((content) => !isNothing(content)) === true;
  }

  /**
   * The places without those whose row we write too: what a person added to rules, measures or lists was read, and comes
   * again with ours. A single cell is one of ours twice only where it stood there once.
   */
  withoutCarried<P extends Place>(places: readonly P[]): P[] {
    const byRow = new Map<number, P[]>();
    for (const place of places) byRow.set(place.row, [...(byRow.get(place.row) ?? []), place]);
    return [...byRow.values()].flatMap((row) => (this.isCarried(row) ? [] : row));
  }

  /** The places without those whose content is written anywhere: a roadmap lays out anew what people added to it. */
  withoutFound<P extends Place>(places: readonly P[]): P[] {
    if (places.length === 0) return [];
    const found = new Set(this.lines.flatMap((line) => line.map(valueOf)));
    return places.filter((place) => !found.has(this.valueAt(place)) || isNothing(this.valueAt(place)));
  }

  /**
   * The cells of a row that are not written as they stand now, in the row most like it: what a person typed into lists,
   * rules or measures was read, and comes again.
   *
   * @param columns Those that the person edited; null where it is not known which.
   */
  lostOf(row: number, columns: readonly number[] | null): number[] {
    const before = this.before.cells[row] ?? [];
    const others = [...before.keys()].filter((column) => columns?.includes(column) !== true);
    const like = this.lineLike(row, others);
    return (columns ?? others).filter((column) => {
      const [value, again] = [this.valueAt({ row, column }), valueOf(like[column])];
      return isNothing(value) ? !isNothing(again) : value !== again;
    });
  }

  /** The written row with most of what stands in a row in these columns; at the same place where none is like it. */
  private lineLike(row: number, columns: readonly number[]): readonly CellContent[] {
    const found = columns
      .map((column) => ({ row, column }))
      .filter((place) => !isNothing(this.valueAt(place)))
      .map((place) => this.linesWith(place));
    const few = found.filter(({ length }) => length <= MOST_ALIKE);
    const votes = new Map<readonly CellContent[], number>();
    for (const lines of few) for (const line of lines) votes.set(line, (votes.get(line) ?? 0) + 1);
    let best: readonly CellContent[] = this.lines[row] ?? [];
    for (const [line, count] of votes) if (count > (votes.get(best) ?? 0)) best = line;
    return best;
  }

  private isCarried(places: readonly Place[]): boolean {
    const [first] = places;
    if (first === undefined) return false;
    const isAgain = this.linesWith(first).some((line) =>
      places.every((place) => valueOf(line[place.column]) === this.valueAt(place)),
    );
    if (!isAgain || places.length > 1) return isAgain;
    const value = this.valueAt(first);
    return this.before.cells.filter((line) => line[first.column] === value).length === 1;
  }

  /** The written rows that have what stands in a cell in its column. */
  private linesWith(place: Place): readonly CellContent[][] {
    const { column } = place;
    const known = this.byValue.get(column) ?? new Map<CellContent | undefined, CellContent[][]>();
    if (!this.byValue.has(column)) {
      this.byValue.set(column, known);
      for (const line of this.lines) {
        const value = valueOf(line[column]);
        if (isNothing(value)) continue;
        const lines = known.get(value);
        if (lines === undefined) known.set(value, [line]);
        else lines.push(line);
      }
    }
    return known.get(this.valueAt(place)) ?? [];
  }

  private valueAt({ row, column }: Place): Cell {
    return this.before.cells[row]?.[column] ?? null;
  }

  private write({ row, column, cells }: Extract<WorkbookEdit, { kind: "write" }>): void {
    for (const [index, contents] of cells.entries()) {
      while (this.lines.length <= row + index) this.lines.push([]);
      const line = this.lines[row + index] ?? [];
      for (const [offset, content] of contents.entries()) {
        while (line.length < column + offset) line.push(null);
        line[column + offset] = content;
      }
    }
  }
}

function valueOf(content: CellContent | undefined): CellContent | undefined {
  return typeof content === "object" && content !== null ? content.value : content;
}

function isNothing(content: CellContent | undefined): boolean {
  return content === undefined || content === null || content === "";
}

/** The cells that an edit takes whole, whatever it writes into each. */
function areaOf(edit: WorkbookEdit): Area[] {
  switch (edit.kind) {
    case "merge":
    case "table":
    case "chart":
      return [edit.area];
    case "pivot": {
      const { row, column, rendered, filters } = edit;
      const above = filters.length === 0 ? 0 : filters.length + 1;
      const columns = greatest(
        rendered.map((line) => line.length),
        2,
      );
      return [{ row: row - above, column, rows: rendered.length + above, columns }];
    }
    default:
      return [];
  }
}
