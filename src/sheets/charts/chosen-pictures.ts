import { CHART_NAMES, type ChartId } from "../../locale/chart-text";
import type { ChartPicture } from "./chart-picture";
import type { GalleryEntry } from "./chart-source";

/**
 * Pictures to draw: the id of a picture, or that of a chart for its first picture. Kept in settings as a list of such ids.
 */
export type ChosenChart = string;

/** What is drawn where the person chose nothing: so many pictures of each chart. */
const PROPOSED: Readonly<Partial<Record<ChartId, number>>> = {
  levels: 1,
  signs: 1,
  heat: 1,
  low: 1,
  distribution: 4,
  marks: 1,
  journal: 1,
  funnel: 1,
  years: 1,
  expected: 1,
};

/** The pictures that were chosen, in the order of the gallery; of a choice that these data do not give, nothing. */
export function chosenPictures(
  gallery: readonly GalleryEntry[],
  chosen: readonly ChosenChart[] | undefined,
): ChartPicture[] {
  return gallery.flatMap(({ id, pictures }) => {
    if (chosen === undefined) return pictures.slice(0, PROPOSED[id] ?? 0);
    return pictures.filter(
      (picture, index) => chosen.includes(picture.id) || (index === 0 && chosen.includes(id)),
    );
  });
}

/** Whether a text names a chart of the gallery, or a picture of one. */
export function isChartChoice(text: string): boolean {
  return (text.split(":")[0] ?? "") in CHART_NAMES;
}
