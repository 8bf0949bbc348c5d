import type { EvidenceLevel } from "../../core/model/check-result";
import { LEVELS } from "../../core/model/level-ranks";
import type { SignalKind } from "../../core/model/signal-kinds";
import { CHART_PALETTE } from "../report/report-styles";

/** Colours of the charts of a meeting: those of the gallery, where neighbours differ in lightness. */
export const MEETING_COLORS = {
  darkest: "1B2A3A",
  dark: "2F5D8A",
  middle: "7FA8CF",
  light: "C9D6E4",
  accent: "E3BF6A",
  alert: "9C3524",
} as const;

/** Of conclusions. */
export const LEVEL_COLORS = Object.fromEntries(
  LEVELS.map((level, index) => [level, CHART_PALETTE.levels[index]]),
) as Readonly<Record<EvidenceLevel, string>>;

/** Of kinds of signs. */
export const KIND_COLORS: Readonly<Record<SignalKind, string>> = {
  level: MEETING_COLORS.middle,
  boundary: MEETING_COLORS.alert,
  journal: MEETING_COLORS.accent,
  cohort: MEETING_COLORS.darkest,
  items: MEETING_COLORS.light,
  similarity: MEETING_COLORS.dark,
  gap: "8C8C8C",
};
