/** Numbers of a row, or down a column; null = not known. */
export type Numbers = readonly (number | null)[];

/** What it takes to believe a sum that no formula states. */
export interface SumEvidence {
  /** Sums in which every part is known. */
  readonly least: number;
  /** That differ from each other, with more than one part filled: zeros everywhere add up to zero. */
  readonly leastVaried: number;
  /** Share of them that must hold, but this many may not. */
  readonly holds: number;
  readonly slips: number;
}

/** Where no word speaks of a sum. */
export const UNSAID: SumEvidence = { least: 30, leastVaried: 8, holds: 0.95, slips: 0 };
/** Where a word does: «Итого», «Всего». */
export const SAID: SumEvidence = { least: 8, leastVaried: 4, holds: 0.95, slips: 2 };

/** Share of whole numbers from which they count. */
const WHOLE = 0.94;

/** Whether numbers count something: nearly all are whole. */
export function areWhole(numbers: readonly number[]): boolean {
  return numbers.length > 0 && numbers.filter(Number.isInteger).length >= numbers.length * WHOLE;
}

/** «Итого», «Всего» and what is of them: «Итого 1–4», «Всего по ОО». */
export function saysSum(text: string): boolean {
  return /^(?:итого|всего)(?![а-яё])/i.test(text.trim());
}

/** «Итого» is of other rows, whatever they are; «Всего педагогов» may be a row of its own. */
export function saysTotal(text: string): boolean {
  return /^итого(?![а-яё])/i.test(text.trim());
}

/** Sums that hold or do not. */
export interface SumCount {
  readonly known: number;
  /** With more than one part filled. */
  readonly used: number;
  readonly wrong: number;
  readonly sums: ReadonlySet<number>;
}

/** How often a number is the sum of others. @param most Wrong ones after which the rest need not be looked at. */
export function countSums(
  rows: readonly Numbers[],
  target: number,
  parts: readonly number[],
  most = Infinity,
): SumCount {
  const sums = new Set<number>();
  let [known, used, wrong] = [0, 0, 0];
  for (const row of rows) {
    const total = row[target] ?? null;
    const sum = total === null ? null : sumOf(row, parts);
    if (sum === null) continue;
    known += 1;
    if (sum.filled > 1) used += 1;
    // The last bits of a sum of fractions.
    if (Math.abs(sum.value - (total ?? 0)) > 1e-9 * Math.abs(sum.value)) wrong += 1;
    else if (sum.filled > 1) sums.add(sum.value);
    if (wrong > most) break;
  }
  return { known, used, wrong, sums };
}

/** One part that alone is ever filled is a column that stands twice: it takes several. */
export function isSum({ known, used, wrong, sums }: SumCount, evidence: SumEvidence): boolean {
  const isEnough = known >= evidence.least && used >= evidence.least && sums.size >= evidence.leastVaried;
  return isEnough && wrong <= mostWrong(known, evidence);
}

/** How many of so many sums may be wrong. */
export function mostWrong(known: number, { holds, slips }: SumEvidence): number {
  return Math.max(slips, known * (1 - holds));
}

function sumOf(row: Numbers, parts: readonly number[]): { value: number; filled: number } | null {
  let [value, filled] = [0, 0];
  for (const part of parts) {
    const of = row[part] ?? null;
    if (of === null) return null;
    value += of;
    if (of !== 0) filled += 1;
  }
  return { value, filled };
}
