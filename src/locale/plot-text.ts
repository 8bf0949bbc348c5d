import { countText, NOUNS, percentText } from "./number-text";

/** What a plot shows: shares of works by score, and the first scores of marks 3, 4 and 5. */
export interface PlotFacts {
  readonly title: string;
  readonly participants: number;
  readonly school: readonly number[];
  readonly reference: readonly number[];
  readonly referenceName: string;
  readonly boundaries: readonly number[];
}

/** What the bars and the line are. */
export function plotLegend(plot: PlotFacts): { readonly school: string; readonly reference: string } {
  return {
    school: `школа, ${countText(plot.participants, NOUNS.participant)}`,
    reference: plot.referenceName === "" ? "регион" : plot.referenceName,
  };
}

/** A plot in one sentence, for those who do not see it. */
export function plotDescription(plot: PlotFacts): string {
  const peak = plot.school.indexOf(Math.max(...plot.school));
  const share = percentText(plot.school[peak] ?? 0);
  const most = peak === -1 ? "" : ` Чаще всего встречается ${String(peak)} (${share} работ школы).`;
  const marks = plot.boundaries.map((from, index) => `«${String(index + 3)}» с ${String(from)}`).join(", ");
  return `${plot.title}: доли работ по первичным баллам.${most}${marks === "" ? "" : ` Отметки: ${marks}.`}`;
}
