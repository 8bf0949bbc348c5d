import { CHART_NAMES, type ChartId } from "../../locale/chart-text";
import { ofRun, type ChartOutcome, type ChartSource, type GalleryEntry } from "./chart-source";
import { clustersChart, expectedChart } from "./conditions-charts";
import { distributionChart } from "./distribution-chart";
import { funnelChart } from "./funnel-chart";
import { heatChart } from "./heat-chart";
import { journalChart } from "./journal-chart";
import { lightsChart } from "./lights-chart";
import { marksChart } from "./marks-chart";
import { monthsChart } from "./months-chart";
import { roadmapChart } from "./roadmap-chart";
import { levelsChart, lowChart, signsChart } from "./school-bars";
import { yearsChart } from "./years-chart";

/** A chart of the gallery. */
export interface Chart {
  readonly id: ChartId;
  /** Pictures of one kind, what matters most first; or why these data give none. */
  readonly make: (source: ChartSource) => ChartOutcome;
}

/** The gallery, in the order in which it is shown. A new chart is a file that makes its pictures, a line here and its words. */
export const CHARTS: readonly Chart[] = [
  { id: "levels", make: ofRun(levelsChart) },
  { id: "signs", make: ofRun(signsChart) },
  { id: "heat", make: ofRun(heatChart) },
  { id: "low", make: ofRun(lowChart) },
  { id: "distribution", make: ofRun(distributionChart) },
  { id: "marks", make: ofRun(marksChart) },
  { id: "journal", make: ofRun(journalChart) },
  { id: "funnel", make: ofRun(funnelChart) },
  { id: "years", make: ofRun(yearsChart) },
  { id: "expected", make: ofRun(expectedChart) },
  { id: "clusters", make: ofRun(clustersChart) },
  { id: "lights", make: ofRun(lightsChart) },
  { id: "roadmap", make: roadmapChart },
  { id: "months", make: monthsChart },
];

/** Every chart with its pictures, or with the reason why these data give none. */
export function chartGallery(source: ChartSource): GalleryEntry[] {
  return CHARTS.map(({ id, make }) => {
    const made = make(source);
    const name = CHART_NAMES[id];
    return "reason" in made
      ? { id, name, pictures: [], reason: made.reason }
      : { id, name, pictures: made.pictures, reason: null };
  });
}
