import type { CheckRun } from "../core/run";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { classesView, type ClassesView } from "./classes-view";
import { indicatorsView, type IndicatorsView } from "./indicators-view";
import { territoryView, type TerritoryView } from "./territory-view";
import { reportTarget } from "./write-plan";

/** What a check says of the schools and the territory as a whole, beside its signs. */
export interface Overview {
  readonly classes: ClassesView;
  readonly indicators: IndicatorsView;
  readonly territory: TerritoryView;
}

/** @param workbook As it is now: what people typed on the sheets of an earlier report is shown. */
export function overviewOf(run: CheckRun, workbook: WorkbookSnapshot): Overview {
  const { handCells, ownMeasures } = reportTarget(workbook);
  return {
    classes: classesView(run),
    indicators: indicatorsView(run, handCells),
    territory: territoryView(run, ownMeasures),
  };
}
