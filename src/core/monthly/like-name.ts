import type { RuleNames } from "./rule-names";
import type { RuleProblem } from "./rule-problem";
import { likeness, plainWords } from "./words";

/** From here on a name is likely to be meant. */
const ALIKE = 0.6;

/** The problem with the name that is written most like an unknown one: a form of thousands of names is looked through. */
export function withLikeName(problem: RuleProblem, { headers, labels }: RuleNames): RuleProblem {
  if (problem.code !== "unknown-name") return problem;
  const words = plainWords(problem.name);
  let best: { readonly known: string; readonly alike: number } | null = null;
  for (const known of [...headers.values(), ...labels.values()]) {
    const alike = likeness(words, plainWords(known));
    if (alike >= ALIKE && (best === null || alike > best.alike)) best = { known, alike };
  }
  return { ...problem, like: best?.known ?? null };
}
