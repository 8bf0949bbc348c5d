import { countText } from "./number-text";
import type { MarkerOrigin, MarkerStatus } from "../core/objectivity/marker-register";

const ORIGINS: Readonly<Record<MarkerOrigin, string>> = { list: "список", method: "методика 2019" };

const STATUSES: Readonly<Record<MarkerStatus, string>> = {
  repeated: "повторно",
  appeared: "впервые",
  left: "нет в этом году, был в прошлом",
  "first-year": "нет данных за прошлый год",
};

/**
 * Whether a school was in a register a year before.
 *
 * @example
 * markerStatusText("list", "repeated") // => "список: повторно"
 */
export function markerStatusText(origin: MarkerOrigin, status: MarkerStatus): string {
  return `${ORIGINS[origin]}: ${STATUSES[status]}`;
}

/** That a sign of ours was there a year before. */
export const REPEATED_SIGNALS = "признаки ОКО: повторно";

/** What the register shows, and how to read it. */
export const REGISTER_LINE =
  "Маркеры официального списка, признаки методики 2019 года и признаки ОКО стоят в разных столбцах: они посчитаны по-разному и не складываются. Уровень ОО один во всех листах; рядом — что говорит один этот год.";

/** How many rows the register does not show. */
export function plainRowsLine(plain: number, all: number): string {
  const rows = countText(all, ["строка", "строки", "строк"]);
  return `Ещё ${String(plain)} из ${rows} (школа в процедуре) — без маркеров и признаков; такие здесь не показаны, выводы по всем школам — на листе «ОКО Школы».`;
}
