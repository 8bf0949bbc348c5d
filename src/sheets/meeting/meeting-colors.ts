import type { EvidenceLevel } from "../../core/model/check-result";
import type { SignalKind } from "../../core/model/signal-kinds";

/**
 * Colours of the charts of a meeting. Each series of one chart differs from the others in lightness, so that a grey print
 * tells them apart, and none rests on red against green.
 */
export const MEETING_COLORS = {
  darkest: "1F3A57",
  dark: "2F5D8A",
  middle: "7C9CBF",
  light: "C9D6E4",
  accent: "E0A72E",
  alert: "8A2B14",
} as const;

/** Of conclusions: the stronger, the darker. */
export const LEVEL_COLORS: Readonly<Record<EvidenceLevel, string>> = {
  check: MEETING_COLORS.alert,
  attention: MEETING_COLORS.accent,
  none: MEETING_COLORS.middle,
  "too-few": MEETING_COLORS.light,
};

/** Of kinds of signs. */
export const KIND_COLORS: Readonly<Record<SignalKind, string>> = {
  boundary: MEETING_COLORS.alert,
  journal: MEETING_COLORS.dark,
  level: MEETING_COLORS.middle,
  cohort: MEETING_COLORS.accent,
  items: MEETING_COLORS.darkest,
  similarity: MEETING_COLORS.light,
};
