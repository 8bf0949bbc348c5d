import { indicatorWords } from "../../locale/indicator-text";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { readNumber } from "../../core/cleaning/read-number";
import { INDICATOR_ROWS } from "../../core/indicators/indicator";
import type { Notice } from "../../core/notice";
import { readHandCells } from "../report/indicators-sheet";
import { readExecutors } from "./executors";
import { readFactsTable } from "./facts-table";
import { MEASURES } from "../../core/roadmap/library";
import { inOrder } from "../../core/roadmap/measure-order";
import type { Measure } from "../../core/roadmap/measure";
import { readMeasuresTable } from "./measures-table";
import type { IndicatorTarget, RoadmapFacts } from "../../core/roadmap/trigger-reason";

/** What the office keeps on sheets of its workbook for its roadmaps. */
export interface RoadmapTables {
  /** To plan with: those of `ОКО Мероприятия` that are on, the whole library where there is no such sheet. */
  readonly measures: readonly Measure[];
  /** Ids of the measures that are on; null where there is no such sheet. */
  readonly on: ReadonlySet<string> | null;
  /** Ids of measures whose rows could not be read: what stands in roadmaps of them stays as it is. */
  readonly unread: ReadonlySet<string>;
  /** Typed on `ОКО Показатели`. */
  readonly targets: readonly IndicatorTarget[];
  /** Of `ОКО Сведения`; empty where there is no such sheet. */
  readonly facts: RoadmapFacts;
  /** Its name; null where there is none. */
  readonly factsSheet: string | null;
  readonly notices: readonly Notice[];
}

/** Where the office keeps nothing. */
export const NO_TABLES: RoadmapTables = {
  measures: MEASURES,
  on: null,
  unread: new Set(),
  targets: [],
  facts: {},
  factsSheet: null,
  notices: [],
};

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
