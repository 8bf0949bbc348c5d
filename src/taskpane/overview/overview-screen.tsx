import { Spinner } from "@fluentui/react-components";
import type { Overview } from "../../app/overview";
import type { Outcome } from "../../app/session-values";
import { paneText } from "../../locale/pane";
import type { StatisticsSettings } from "../../core/statistics/statistics-settings";
import type { OverviewPart } from "../screen";
import { ClassesScreen } from "./classes-screen";
import { IndicatorsScreen } from "./indicators-screen";
import { StatisticsScreen } from "./statistics-screen";
import { TerritoryScreen } from "./territory-screen";
import { usePaneStyles } from "../parts/pane-styles";

/** A screen of what a check says of the schools as a whole; until it is made, that it is being made. */
export function OverviewScreen(props: {
  readonly part: OverviewPart;
  readonly overview: Outcome<Overview> | null;
  readonly scroller: HTMLDivElement | null;
  readonly onOpen: (schoolId: string) => void;
  readonly onRegroup: (settings: StatisticsSettings) => void;
}) {
  const shared = usePaneStyles();
  const { part, overview, scroller, onOpen, onRegroup } = props;
  if (overview === null) return <Spinner label={paneText.loading} />;
  if (overview.failure) {
    return (
      <p className={shared.screen} role="alert">
        {overview.message}
      </p>
    );
  }
  const { classes, statistics, indicators, territory } = overview.value;
  switch (part) {
    case "classes":
      return <ClassesScreen view={classes} scroller={scroller} onOpen={onOpen} />;
    case "statistics":
      return <StatisticsScreen view={statistics} scroller={scroller} onOpen={onOpen} onRegroup={onRegroup} />;
    case "indicators":
      return <IndicatorsScreen view={indicators} />;
    case "territory":
      return <TerritoryScreen view={territory} onOpen={onOpen} />;
  }
}
