import type { SchoolContext } from "../model/school-context";

/** One entry for each school: what an earlier table said of it stays, a later one adds; an answer left out says nothing. */
export function joinedContexts(contexts: readonly SchoolContext[]): SchoolContext[] {
  const joined = new Map<string, SchoolContext>();
  for (const context of contexts) {
    const known = joined.get(context.school.id);
    joined.set(context.school.id, known === undefined ? context : joinedPair(known, context));
  }
  return [...joined.values()];
}

function joinedPair(earlier: SchoolContext, later: SchoolContext): SchoolContext {
  return {
    ...earlier,
    values: withAnswers(earlier.values, later.values),
    answers: { ...later.answers, ...earlier.answers },
    monitoring: withAnswers(earlier.monitoring ?? {}, later.monitoring ?? {}),
  };
}

function withAnswers<T extends Readonly<Record<string, number | null>>>(earlier: T, later: T): T {
  const told = Object.entries(earlier).filter(([, value]) => value !== null);
  return { ...earlier, ...later, ...Object.fromEntries(told) };
}
