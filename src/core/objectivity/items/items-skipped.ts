import type { SkipReason } from "../../measured/check-output";
import type { Thresholds } from "../../model/thresholds";
import type { ItemTable } from "./item-table";

/** Why nothing can be said of answers by task: few tasks have no order, few pupils do not say what is usual. */
export function itemsSkipped(table: ItemTable, thresholds: Thresholds): SkipReason | null {
  const told = table.maxima.filter((maximum) => maximum > 0).length;
  if (told < thresholds["items.minTasks"]) return "too-few-tasks";
  const judged = table.classes.reduce((sum, { pupils }) => sum + pupils.length, 0);
  return judged < thresholds["items.minReference"] ? "too-few-pupils" : null;
}
