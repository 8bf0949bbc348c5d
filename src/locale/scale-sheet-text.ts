import type { KnownScale, ScaleOrigin, UsedScale } from "../core/model/used-scale";
import { countText, NOUNS } from "./number-text";

/** Headers of the sheet of scales: it is read back by them. */
export const SCALE_COLUMNS = {
  maximum: "Максимум",
  from3: "от 3",
  from4: "от 4",
  from5: "от 5",
  origin: "Откуда",
  written: "Записано ОКО",
} as const;

/** How the sheet is used. */
export const SCALES_RULE =
  "Шкалу можно исправить или дописать прямо здесь: при следующей проверке исправленная строка важнее всего остального. Скрытый столбец «Записано ОКО» не удаляйте: по нему видно, что исправлено.";

const ORIGINS: Readonly<Record<Exclude<ScaleOrigin, "shipped">, string>> = {
  data: "следует из отметок таблицы",
  table: "таблица шкал в книге",
  settings: "внесена в настройках",
  sheet: "внесена на этом листе",
};

/** Where a scale comes from. @param used null = not known. */
export function scaleOriginText(used: KnownScale | null): string {
  if (used === null) return "неизвестна: впишите, если знаете";
  return used.origin === "shipped" ? `проверенная: ${used.scale.source}` : ORIGINS[used.origin];
}

/** The conclusion of the sheet: how many scales are known. */
export function scalesLine(scales: readonly UsedScale[]): string {
  const met = scales.filter(({ isMet }) => isMet);
  const unknown = met.filter(({ used }) => used === null).length;
  const all = countText(met.length, NOUNS.procedure);
  return unknown === 0
    ? `${all}, шкалы известны.`
    : `${all}; без шкалы — ${countText(unknown, NOUNS.procedure)}.`;
}
