import type { SchoolContext } from "../model/school-context";

/** One entry for each school: what an earlier table said of it stays, a later one adds. */
export function joinedContexts(contexts: readonly SchoolContext[]): SchoolContext[] {
  const joined = new Map<string, SchoolContext>();
  for (const context of contexts) {
    const known = joined.get(context.school.id);
    const values = { ...context.values, ...known?.values };
    const answers = { ...context.answers, ...known?.answers };
    joined.set(context.school.id, known === undefined ? context : { ...known, values, answers });
  }
  return [...joined.values()];
}
