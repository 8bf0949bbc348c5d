import { indicatorWords } from "../../locale/indicator-text";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { readNumber } from "../../core/cleaning/read-number";
import { INDICATOR_ROWS } from "../../core/indicators/indicator";
import type { Notice } from "../../core/notice";
import { readHandCells } from "../report/indicators-sheet";
import { readExecutors } from "./executors";
import { readFactsTable } from "./facts-table";
import { inOrder } from "../../core/roadmap/measure-order";
import { NO_TABLES, type RoadmapTables } from "../../core/roadmap/office-tables";
import { readMeasuresTable } from "./measures-table";
import type { IndicatorTarget } from "../../core/roadmap/trigger-reason";

/** Reads what the office keeps for its roadmaps on the add-in's sheets. */
export function readRoadmapTables(sheets: readonly SheetSnapshot[]): RoadmapTables {
  const table = readMeasuresTable(sheets);
  const { targets, notices: ofTargets } = readTargets(sheets);
  const known = readFactsTable(sheets);
  const facts = { facts: known?.facts ?? {}, factsSheet: known?.sheet ?? null };
  const notices = [...ofTargets, ...(readExecutors(sheets)?.notices ?? []), ...(known?.notices ?? [])];
  if (table === null) return { ...NO_TABLES, targets, ...facts, notices };
  const { lines } = table;
  const on = lines.filter(({ isOn }) => isOn);
  return {
    measures: inOrder(on.flatMap(({ measure }) => (measure === null ? [] : [measure]))),
    on: new Set(on.map(({ id }) => id)),
    unread: new Set(on.filter(({ measure }) => measure === null).map(({ id }) => id)),
    targets,
    ...facts,
    notices: [...table.notices, ...notices],
  };
}

/** The values and targets typed on `ОКО Показатели`. */
export function readTargets(sheets: readonly SheetSnapshot[]): Pick<RoadmapTables, "targets" | "notices"> {
  const targets: IndicatorTarget[] = [];
  const notices: Notice[] = [];
  for (const { own, name, cells } of sheets) {
    const typed = own ? readHandCells(cells) : new Map<string, never>();
    for (const { id, unit } of INDICATOR_ROWS) {
      const hand = typed.get(id);
      if (hand === undefined) continue;
      const target = typedNumber(hand.target, unit);
      if (target === null && hand.target !== null && hand.target !== "") {
        const details = { indicator: indicatorWords(id).name, words: String(hand.target) };
        notices.push({ code: "target-unread", place: name, details });
      }
      targets.push({ id, value: typedNumber(hand.value, unit), target });
    }
  }
  return { targets, notices };
}

/** A share typed with «%» is one of a hundred; without it, a number from 0 to 1, as a percent format keeps it. */
function typedNumber(cell: Cell, unit: "share" | "number"): number | null {
  const number = readNumber(cell);
  if (number === null || unit === "number") return number;
  const share = typeof cell === "string" && cell.includes("%") ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : null;
}
