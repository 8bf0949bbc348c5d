import type { ItemTable } from "./item-table";

/**
 * Orders pupils by what they answered, and of equal answers by variant. Whatever is drawn at random among pupils is drawn in
 * this order: how the file was sorted, or into which files it was cut, must not decide who is drawn.
 */
export function compareAnswers({
  answers,
  maxima,
  variants,
}: Pick<ItemTable, "answers" | "maxima" | "variants">): (one: number, other: number) => number {
  const tasks = maxima.length;
  return (one, other) => {
    for (let task = 0; task < tasks; task += 1) {
      const apart = (answers[one * tasks + task] ?? 0) - (answers[other * tasks + task] ?? 0);
      if (apart !== 0) return apart;
    }
    return (variants[one] ?? 0) - (variants[other] ?? 0);
  };
}
