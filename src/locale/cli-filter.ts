import { listText } from "./number-text";

/** More names than this would hide the message. */
const MOST = 12;

/** Why results cannot be narrowed as typed. */
export const filterCallText = {
  noTerritory: (typed: string, known: readonly string[]) =>
    `Территории «${typed}» в таблицах нет. ${thereAre(known)}`,
  noProcedure: (typed: string, known: readonly string[]) =>
    `Процедуры «${typed}» в таблицах нет. ${thereAre(known)}`,
  notMade: (name: string) =>
    `Проверка «${name}» не выполнена ни по одной школе: для неё в таблицах нет данных. Это не значит, что признаков нет.`,
  noCheck: (typed: string, known: readonly string[]) => `Проверки «${typed}» нет. Есть ${listText(known)}.`,
} as const;

function thereAre(known: readonly string[]): string {
  if (known.length === 0) return "Таблицы их не называют.";
  const more = known.length > MOST ? ` и ещё ${String(known.length - MOST)}` : "";
  return `Есть ${known
    .slice(0, MOST)
    .map((name) => `«${name}»`)
    .join(", ")}${more}.`;
}
