import type { SignalKind } from "../core/model/signal-kinds";

const KINDS: Readonly<Record<SignalKind, string>> = {
  level: "результат",
  boundary: "граница отметки",
  journal: "журнал",
  cohort: "параллель через год",
  items: "порядок ответов",
  similarity: "сходство работ",
  gap: "расхождение с ОГЭ",
};

/** A kind of signs in a word or two, where kinds are listed: «результат». */
export function shortKindName(kind: SignalKind): string {
  return KINDS[kind];
}
