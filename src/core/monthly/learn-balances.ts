import type { Expression } from "./form-template";
import { isSum, SAID, UNSAID, type Numbers, type SumCount } from "./typed-sums";

/** Columns before the end of a balance among which its start, its gain and its loss are looked for. */
const LOOKED_AT = 6;
/** What there is at the end of a time. */
const END_SAID = /на конец|(?:^|[^а-я])(?:стало|остаток|состоит|итого)(?![а-я])/i;
const MOVE_SAID = /прибы|поступ|принят|зачисл|выбы|отчисл|убы/i;

/** The end of a time as its start with what was gained and without what was lost: places of the three columns. */
export interface Balance {
  readonly start: number;
  readonly gained: number;
  readonly lost: number;
}

/**
 * The balance that a column of typed numbers is the end of, «Стало = было + прибыло − выбыло»; null where none holds in nearly
 * all rows in which something was gained or lost.
 *
 * @param rows Of the form's columns.
 * @param headers Of the same columns.
 */
export function balanceOf(rows: readonly Numbers[], headers: readonly string[], end: number): Balance | null {
  const before = [...headers.keys()].slice(Math.max(0, end - LOOKED_AT), end);
  let best: { readonly balance: Balance; readonly wrong: number } | null = null;
  for (const start of before) {
    for (const gained of before) {
      for (const lost of before) {
        if (start >= Math.min(gained, lost) || gained === lost) continue;
        const isSaid =
          END_SAID.test(headers[end] ?? "") &&
          [gained, lost].every((column) => MOVE_SAID.test(headers[column] ?? ""));
        const count = countBalances(rows, end, { start, gained, lost });
        if (isSum(count, isSaid ? SAID : UNSAID) && (best === null || count.wrong < best.wrong))
          best = { balance: { start, gained, lost }, wrong: count.wrong };
      }
    }
  }
  return best?.balance ?? null;
}

/** Rows in which something moved: where nothing did, the end is the start whatever the other columns are. */
function countBalances(rows: readonly Numbers[], end: number, { start, gained, lost }: Balance): SumCount {
  const sums = new Set<number>();
  let [known, used, wrong] = [0, 0, 0];
  for (const row of rows) {
    const [from, more, less, to] = [row[start], row[gained], row[lost], row[end]];
    if (from == null || more == null || less == null || to == null || (more === 0 && less === 0)) continue;
    known += 1;
    if (more !== less) used += 1;
    if (from + more - less === to) sums.add(to);
    else wrong += 1;
  }
  return { known, used, wrong, sums };
}

/** A balance in the names of its columns. */
export function balanceInNames({ start, gained, lost }: Balance, headers: readonly string[]): Expression {
  function ref(place: number): Expression {
    return { op: "ref", to: headers[place] ?? "" };
  }
  return { op: "-", left: { op: "+", left: ref(start), right: ref(gained) }, right: ref(lost) };
}
