/**
 * Measures how often the checks are wrong about honest schools and how often they see a manipulated one, on made-up
 * regions; and repeats the two published tables of error rates (docs/methods.md#overdispersion, docs/methods.md#boundary-region),
 * computed by other programs. Tables of Markdown; the same numbers in every run, some five minutes on one core.
 *
 * `npx tsx bench/validity.ts` or a part of it: `honest` (or `honest 10`: with ten procedures), `power` (or `power lift-80`), `published`.
 */
import { printFunnelTable, printWindowTable } from "./published-tables";
import { printTable } from "./print-table";
import { honestCells, powerCells, SIZES } from "./validity-cells";
import { HOSTILE_REGIONS } from "./hostile-regions";
import { hostileRates, MEASURES, percent, powerOf, ratesOf, type Cell, type Measure } from "./validity-rates";

const NAMES: Partial<Record<Measure, string>> = {
  check: "требует проверки",
  "check-best": "из лучшей десятой",
  attention: "обратить внимание",
  "attention-best": "из лучшей десятой",
};

/** Made up for each line: 1 % is known to ±0.2. */
const HOSTILE_SCHOOLS = 3000;

function printHonest(number: string | undefined): void {
  const cells = honestCells(number === undefined ? undefined : Number(number));
  printTable(
    "Из 100 честных школ (проверки — на процедуру); впереди число процедур",
    ["", ...MEASURES.map((name) => NAMES[name] ?? name)],
    rowsOf(cells, (cell) => {
      const rates = ratesOf(cell);
      return MEASURES.map((name) => percent(rates[name]));
    }),
  );
}

function printPower(manipulation: string | undefined): void {
  printTable(
    "Из 100 школ, где с работами что-то сделано: «требует проверки» / вместе с «обратить внимание», по числу участников",
    ["", ...SIZES.map((size) => `n = ${String(size)}`)],
    rowsOf(powerCells(manipulation), (cell) =>
      powerOf(cell).map(({ check, attention }) => {
        return `${percent(check)} / ${percent({ ...check, seen: check.seen + attention.seen })}`;
      }),
    ),
  );
}

function* rowsOf(cells: readonly Cell[], valuesOf: (cell: Cell) => readonly string[]): Generator<string[]> {
  for (const cell of cells) yield [cell.name, ...valuesOf(cell)];
}

function printHostile(): void {
  printTable(
    "Из 100 честных школ в регионах с другими распределениями; три процедуры и одна прошлого года",
    ["", ...MEASURES.map((name) => NAMES[name] ?? name)],
    (function* rows() {
      for (const region of HOSTILE_REGIONS) {
        const rates = hostileRates(region, HOSTILE_SCHOOLS);
        yield [
          `${String(region.schools)} школ: ${region.name}`,
          ...MEASURES.map((name) => percent(rates[name])),
        ];
      }
    })(),
  );
}

const [part = "all", only] = process.argv.slice(2);
const start = performance.now();
if (part === "all" || part === "honest") printHonest(only);
if (part === "all" || part === "power") printPower(only);
if (part === "all" || part === "hostile") printHostile();
if (part === "all" || part === "published") {
  printFunnelTable();
  printWindowTable();
}
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} с`);
