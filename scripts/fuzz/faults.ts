import type { Mutant } from "./mutants";
import { MOST_MEGABYTES, type Ran } from "./run-mutant";

/** What must never come of a file, whatever is in it. */
export type Fault =
  | "crash"
  | "hang"
  | "memory"
  | "program error"
  | "no sentence"
  | "nonsense"
  | "wrong number"
  /** The book that was written is refused, or says something else than the one that it was made of. */
  | "not what was written";

/** What is wrong with the run of a mutant, or null. @param sound The run of the file that it was made of. */
export function faultOf(
  mutant: Pick<Mutant, "isCovered">,
  ran: Ran & { readonly again: Ran | null },
  sound: Ran,
): Fault | null {
  const fault = ownFault(ran);
  if (fault !== null) return fault;
  const { again } = ran;
  if (again !== null) {
    const later = ownFault(again);
    if (later !== null) return later;
    if (again.code !== ran.code || again.results?.found !== ran.results?.found) return "not what was written";
  }
  const isSame = ran.results?.rest === sound.results?.rest;
  const isTold = ran.results?.notices !== sound.results?.notices;
  return ran.code === 0 && mutant.isCovered && !isSame && !isTold ? "wrong number" : null;
}

/** What one run shows by itself. */
function ownFault(ran: Ran): Fault | null {
  if (ran.megabytes > MOST_MEGABYTES) return "memory";
  if (ran.isEnded) return "hang";
  if (ran.said.includes("ошибки в программе")) return "program error";
  if (ran.code !== 0 && ran.code !== 1) return "crash";
  if (/\bundefined\b|\bNaN\b|\[object /.test(ran.said)) return "nonsense";
  if (ran.code === 1) return /[а-яё]{3}/i.test(ran.said) ? null : "no sentence";
  return null;
}
