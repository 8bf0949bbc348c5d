import type { ReferenceLevel } from "../core/model/results";
import { countText, listText, NOUNS } from "./number-text";

/** Whom the schools were compared with instead of a region, as a notice says it. */
interface ComparedWith {
  readonly procedure: string;
  /** Names of the checks that compare with the region. */
  readonly checks: readonly string[];
  readonly reference: ReferenceLevel;
  /** Name of the territory; empty where it is not one. */
  readonly unit: string;
  readonly schools: number;
}

/** «Данных региона для … в таблицах нет: сравнения с регионом не было (…). Школы сравнены по району (…).» */
export function regionNotComparedText({ procedure, checks, reference, unit, schools }: ComparedWith): string {
  const names = checks.length === 0 ? "" : ` (${listText(checks.map((name) => `«${name}»`))})`;
  const none = `Данных региона для ${procedure} в таблицах нет: сравнения с регионом не было${names}.`;
  if (schools < 2) return none;
  const count = countText(schools, NOUNS.school);
  if (reference !== "territory") return `${none} Школы сравнены по школам таблицы (${count}).`;
  return `${none} Школы сравнены по району (${unit === "" ? "" : `«${unit}», `}${count}).`;
}
