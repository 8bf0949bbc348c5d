/**
 * Measures how often the checks are wrong about honest schools and how often they see a manipulated one, on made-up
 * regions; and repeats the two published tables of error rates (docs/methods.md#overdispersion, docs/methods.md#boundary-region),
 * computed by other programs. Tables of Markdown; the same numbers in every run, some five minutes on one core.
 *
 * `npx tsx bench/validity.ts` or a part of it: `honest` (or `honest 10`: with ten procedures), `power`, `published`.
 */
import { printFunnelTable, printWindowTable } from "./published-tables";
import { printTable } from "./print-table";
import { honestCells, powerCells } from "./validity-cells";
import { bestRates, MEASURES, percent, ratesOf, type Cell, type Measure } from "./validity-rates";

const NAMES: Partial<Record<Measure, string>> = {
  check: "требует проверки",
  "check-best": "из лучшей десятой",
  attention: "обратить внимание",
  "attention-best": "из лучшей десятой",
};

function print(title: string, cells: readonly Cell[], measures: readonly Measure[]): void {
  const rows = cells.map((cell) => {
    const rates = ratesOf(cell);
    if (process.env["OKO_BEST"] !== undefined) {
      console.log(cell.name, JSON.stringify(Object.fromEntries(Object.entries(bestRates).map(([k, v]) => [k, percent(v)]))));
      for (const k of Object.keys(bestRates)) delete bestRates[k];
    }
    return [cell.name, ...measures.map((name) => percent(rates[name]))];
  });
  printTable(title, ["", ...measures.map((name) => NAMES[name] ?? name)], rows);
}

const [part = "all", number] = process.argv.slice(2);
const start = performance.now();
if (part === "all" || part === "honest") {
  const procedures = number === undefined ? undefined : Number(number);
  print(
    "Из 100 честных школ (проверки — на процедуру); впереди число процедур",
    honestCells(procedures),
    MEASURES,
  );
}
if (part === "all" || part === "power")
  print("Из 100 школ, где с работами что-то сделано (5 % региона)", powerCells(), ["check", "attention"]);
if (part === "all" || part === "published") {
  printFunnelTable();
  printWindowTable();
}
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} с`);
