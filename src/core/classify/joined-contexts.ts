import type { SchoolContext } from "../model/school-context";

/** One entry for each school: what an earlier table said of it stays, a later one adds. */
export function joinedContexts(contexts: readonly SchoolContext[]): SchoolContext[] {
  const joined = new Map<string, SchoolContext>();
  for (const context of contexts) {
    const known = joined.get(context.school.id);
    if (known === undefined) {
      joined.set(context.school.id, context);
      continue;
    }
    joined.set(context.school.id, {
      ...known,
      values: { ...context.values, ...known.values },
      answers: { ...context.answers, ...known.answers },
      monitoring: { ...context.monitoring, ...known.monitoring },
    });
  }
  return [...joined.values()];
}
