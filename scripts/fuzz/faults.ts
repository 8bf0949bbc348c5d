import type { Mutant } from "./mutants";
import { MOST_MEGABYTES, type Ran } from "./run-mutant";

/** What must never come of a file, whatever is in it. */
export type Fault =
  "crash" | "hang" | "memory" | "program error" | "no sentence" | "nonsense" | "wrong number";

/** What is wrong with the run of a mutant, or null. @param sound The run of the file that it was made of. */
export function faultOf(mutant: Mutant, ran: Ran, sound: Ran): Fault | null {
  if (ran.megabytes > MOST_MEGABYTES) return "memory";
  if (ran.isEnded) return "hang";
  if (ran.said.includes("ошибки в программе")) return "program error";
  if (ran.code !== 0 && ran.code !== 1) return "crash";
  if (/\bundefined\b|\bNaN\b|\[object /.test(ran.said)) return "nonsense";
  if (ran.code === 1) return /[а-яё]{3}/i.test(ran.said) ? null : "no sentence";
  const isSame = ran.results?.rest === sound.results?.rest;
  const isTold = ran.results?.notices !== sound.results?.notices;
  return mutant.isCovered && !isSame && !isTold ? "wrong number" : null;
}
