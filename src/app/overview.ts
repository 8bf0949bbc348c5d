import type { CheckRun } from "../core/run/check-run";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { classesView, type ClassesView } from "./classes-view";
import { indicatorsView, type IndicatorsView } from "./indicators-view";
import type { OwnSettings } from "./own-settings";
import { statisticsView, type StatisticsView } from "./statistics-view";
import { territoryView, type TerritoryView } from "./territory-view";
import { reportTarget } from "./write-plan";

/** What a check says of the schools and the territory as a whole, beside its signs. */
export interface Overview {
  readonly classes: ClassesView;
  readonly statistics: StatisticsView;
  readonly indicators: IndicatorsView;
  readonly territory: TerritoryView;
}

/**
 * @param workbook As it is now: what people typed on the sheets of an earlier report is shown.
 * @param own What schools are grouped by.
 */
export function overviewOf(
  run: CheckRun,
  workbook: WorkbookSnapshot,
  own: Pick<OwnSettings, "statistics">,
): Overview {
  const { handCells, ownMeasures } = reportTarget(workbook);
  return {
    classes: classesView(run),
    statistics: statisticsView(run, own.statistics),
    indicators: indicatorsView(run, handCells),
    territory: territoryView(run, ownMeasures),
  };
}
