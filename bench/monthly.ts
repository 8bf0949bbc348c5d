import { cleanMonth } from "../src/core/monthly/clean-month";
import { NO_DECISIONS } from "../src/core/monthly/cleaning-decisions";
import { learnTemplate } from "../src/core/monthly/learn-template";
import type { SchoolFile, SchoolSheet } from "../src/core/monthly/monthly-run";
import { MONTHLY_THRESHOLDS } from "../src/core/monthly/monthly-thresholds";

/** Columns of the measured form: two given, then numbers of which each fifth is a sum of the four before it. */
const COLUMNS = 22;

/** How long a month takes and what memory it needs: 100 files of 200 rows, then 1000 files of 24 rows. */
function main(): void {
  measure(100, 200);
  measure(1000, 24);
}

function measure(files: number, rows: number): void {
  const template = learnTemplate([sheet(rows, null)]);
  const sent = [...Array(files).keys()].map((index): SchoolFile => {
    return { file: `месяц/школа ${String(index)}.xlsx`, sheets: [sheet(rows, index)] };
  });
  const start = performance.now();
  const steps = cleanMonth({
    files: sent,
    template,
    register: null,
    decisions: NO_DECISIONS,
    history: [],
    thresholds: MONTHLY_THRESHOLDS,
  });
  let count = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const memory = Math.round(process.memoryUsage().rss / 1e6);
      console.log(
        `${String(files)} files × ${String(rows)} rows: ${seconds} s, ${String(memory)} MB, ${String(count)} steps, ${String(step.value.table.length)} rows`,
      );
      return;
    }
    count += 1;
  }
}

/** The empty form, or that of a school; each twentieth number is typed with a unit. */
function sheet(rows: number, school: number | null): SchoolSheet {
  const header = [
    "№ п/п",
    "Показатель",
    ...[...Array(COLUMNS).keys()].map((of) => `Графа ${letters(of)} за месяц`),
  ];
  const formulas: { row: number; column: number; value: string }[] = [];
  const body = [...Array(rows).keys()].map((row) => {
    const cells: (string | number | null)[] = [row + 1, `Показатель ${letters(row)}`];
    for (let column = 0; column < COLUMNS; column += 1) {
      const place = column + 2;
      if (column % 5 === 4) {
        const from = [place - 4, place - 3, place - 2, place - 1];
        const line = String(row + 5);
        formulas.push({
          row: row + 4,
          column: place,
          value: from.map((of) => `${String.fromCharCode(65 + of)}${line}`).join("+"),
        });
        cells.push(
          school === null ? null : from.reduce((sum, of) => sum + Number.parseInt(String(cells[of]), 10), 0),
        );
      } else if (school === null) cells.push(null);
      else {
        const value = (school * 31 + row * 7 + column * 13) % 97;
        cells.push((school + row + column) % 20 === 0 ? `${String(value)} чел.` : value);
      }
    }
    return cells;
  });
  const name = school === null ? null : `МБОУ СОШ № ${String(school + 1)}`;
  const month = school === null ? null : "май 2026 г.";
  const cells = [["Отчёт"], ["Школа:", name], ["Месяц:", month], header, ...body];
  return { name: "Лист1", visibility: "visible", cells, formulas, errors: [], numberFormats: [], merges: [] };
}

/** A word of letters for a number: digits would make a header of numbers. */
function letters(number: number): string {
  return [...String(number)].map((digit) => "абвгдежзик"[Number(digit)] ?? "").join("");
}

main();
