import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import type { Cell, Grid } from "../../../src/workbook/cell";
import { caseOutcome } from "../../cases/case-outcome";
import { snapshotOf } from "../../read-snapshot";

const CASES = resolve(__dirname, "../../cases");

interface CaseInput {
  readonly about: string;
  readonly fileName: string;
  readonly sheets: Readonly<Record<string, Grid>>;
}

interface TableCase extends CaseInput {
  readonly name: string;
  readonly expected: unknown;
}

const cases: TableCase[] = readdirSync(CASES)
  .filter((name) => existsSync(join(CASES, name, "input.json")))
  .map((name) => ({
    name,
    ...readJson<CaseInput>(name, "input.json"),
    expected: readJson(name, "expected.json"),
  }))
  .filter(({ sheets }) => sheets !== undefined);

function readJson<T>(name: string, file: string): T {
  return JSON.parse(readFileSync(join(CASES, name, file), "utf8")) as T;
}

function outcomeOf(sheets: CaseInput["sheets"], fileName: string): unknown {
  return JSON.parse(JSON.stringify(caseOutcome(snapshotOf(sheets, fileName))));
}

it("finds the cases", () => {
  expect(cases.length).toBeGreaterThan(15);
});

describe.each(cases)("$name", ({ about, fileName, sheets, expected }) => {
  it(about, () => {
    expect(outcomeOf(sheets, fileName)).toEqual(expected);
  });
});

/** What moves when rows and columns are added: addresses. The rest must stay. */
function withoutAddresses(outcome: unknown): unknown {
  const text = JSON.stringify(outcome)
    .replace(/![A-Z]+\d+/g, "!")
    .replace(/\b[A-Z]{1,2}\d+\b/g, "");
  return JSON.parse(text.replace(/"(?=[a-z-]+ \| [^"]*")([^"]*)"/g, (line) => line.replaceAll(/ +/g, " ")));
}

/** Puts a text between non-breaking spaces, as people and web pages do. */
function spaced(cell: Cell): Cell {
  return typeof cell === "string" && cell !== "" ? `\u00a0${cell.replaceAll(" ", "\u00a0 ")} ` : cell;
}

interface Noise {
  readonly cell: Cell;
  readonly side: "left" | "right";
  /** Rows from the end where a blank row goes. */
  readonly blankFromEnd: number;
  readonly spaces: boolean;
}

/** The table with a column of notes beside it, under no header, and a blank row among its last ones. */
function noisy(grid: Grid, { cell, side, blankFromEnd, spaces }: Noise): Grid {
  const width = Math.max(...grid.map((row) => row.length));
  const wider = grid.map((row) => {
    if (row.length === 0) return [];
    const cells = [...(spaces ? row.map(spaced) : row), ...new Array<Cell>(width - row.length).fill(null)];
    return side === "left" ? [cell, null, ...cells] : [...cells, null, cell];
  });
  const at = wider.length - blankFromEnd;
  return [...wider.slice(0, at), [], ...wider.slice(at)];
}

const noise = fc.record<Noise>({
  cell: fc.constantFrom(null, "примечание", "да"),
  side: fc.constantFrom("left", "right"),
  blankFromEnd: fc.nat({ max: 3 }),
  spaces: fc.boolean(),
});

describe("recogniseTables() and readRecords()", () => {
  const robust = cases.filter(({ sheets }) => Object.keys(sheets).length === 1);

  it.each(robust)(
    "are not moved by a noise column, a blank row and spaces in $name",
    ({ sheets, fileName }) => {
      const [[name, grid]] = Object.entries(sheets) as [[string, Grid]];
      const plain = withoutAddresses(outcomeOf(sheets, fileName));
      fc.assert(
        fc.property(noise, (added) => {
          const moved = noisy(grid, added);
          expect(withoutAddresses(outcomeOf({ [name]: moved }, fileName))).toEqual(plain);
        }),
        { numRuns: 30 },
      );
    },
  );

  it("leave the workbook as it was", () => {
    for (const { sheets, fileName } of cases) {
      const before = JSON.stringify(sheets);
      outcomeOf(sheets, fileName);
      expect(JSON.stringify(sheets)).toBe(before);
    }
  });
});
