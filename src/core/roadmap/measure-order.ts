import { SEEDS, type Measure } from "./measure";

/**
 * Measures as a form needs them: by direction, within it those of a task together, tasks and measures in the order
 * given. Rows that people added stand wherever they were typed.
 */
export function inOrder(measures: readonly Measure[]): Measure[] {
  const groups = new Map<string, { readonly first: Measure; readonly place: number; own: Measure[] }>();
  for (const measure of measures) {
    const key = JSON.stringify([measure.source, measure.section, measure.direction, measure.task]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: measure, place: groups.size, own: [measure] });
    else known.own.push(measure);
  }
  return [...groups.values()]
    .sort(
      (one, other) =>
        SEEDS.indexOf(one.first.source) - SEEDS.indexOf(other.first.source) ||
        one.first.section - other.first.section ||
        one.place - other.place,
    )
    .flatMap(({ own }) => own);
}
