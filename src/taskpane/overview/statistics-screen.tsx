import { useState } from "react";
import { makeStyles, ToggleButton } from "@fluentui/react-components";
import type { StatisticsView } from "../../app/statistics-view";
import type { StatisticsSettings } from "../../core/statistics/statistics-settings";
import { statisticsPane, statisticsPart, type StatisticsPart } from "../../locale/statistics-pane";
import { FacetTable } from "./facet-table";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import { StatisticsGroups } from "./statistics-groups";
import { StatisticsSchools } from "./statistics-schools";

const useStyles = makeStyles({
  parts: { display: "flex", flexWrap: "wrap", gap: "6px" },
  lines: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface ScreenProps {
  readonly view: StatisticsView;
  readonly scroller: HTMLDivElement | null;
  readonly onOpen: (schoolId: string) => void;
  readonly onRegroup: (settings: StatisticsSettings) => void;
}

/** All that `ОКО Статистика` holds, a part at a time; and what would give the parts that are not there. */
export function StatisticsScreen(props: ScreenProps) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [chosen, setChosen] = useState<StatisticsPart | null>(null);
  const { view } = props;
  const parts = partsOf(view);
  const part = parts.find((of) => of === chosen) ?? parts[0];
  return (
    <div className={shared.screen}>
      <h2 className={shared.subheading}>{statisticsPane.title}</h2>
      {part === undefined && <p className={shared.text}>{statisticsPane.empty}</p>}
      {view.summary !== "" && <p className={shared.text}>{view.summary}</p>}
      {parts.length > 1 && (
        <div className={styles.parts} role="group" aria-label={statisticsPane.parts}>
          {parts.map((of) => (
            <ToggleButton
              key={of}
              size="small"
              shape="circular"
              checked={of === part}
              onClick={() => setChosen(of)}
            >
              {statisticsPart(of).name}
            </ToggleButton>
          ))}
        </div>
      )}
      {part !== undefined && <Part key={part} part={part} {...props} />}
      {view.needed.length > 0 && (
        <Fold summary={statisticsPane.more} open={part === undefined}>
          <div className={styles.lines}>
            {view.needed.map((sentence) => (
              <p key={sentence} className={shared.text}>
                {sentence}
              </p>
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}

/** The parts that have something to show. */
function partsOf({ groups, gaps, ranking, gains, monitoring }: StatisticsView): StatisticsPart[] {
  const has: Readonly<Record<StatisticsPart, boolean>> = {
    groups: groups.length > 0,
    gaps: gaps !== null,
    ranking: ranking.length > 0,
    gains: gains.length > 0,
    monitoring: monitoring !== null,
  };
  return (["groups", "ranking", "gaps", "gains", "monitoring"] as const).filter((part) => has[part]);
}

/** A part: its title, how it is worked out, and what it shows. */
function Part({ part, ...props }: ScreenProps & { readonly part: StatisticsPart }) {
  const shared = usePaneStyles();
  const { title, note } = statisticsPart(part);
  return (
    <>
      <div>
        <h3 className={shared.heading}>{title}</h3>
        <Fold summary={statisticsPane.how}>
          <p className={shared.quiet}>{note}</p>
        </Fold>
      </div>
      <PartBody part={part} {...props} />
    </>
  );
}

function PartBody({
  part,
  view,
  scroller,
  onOpen,
  onRegroup,
}: ScreenProps & { readonly part: StatisticsPart }) {
  const shared = usePaneStyles();
  const { procedure, table } = statisticsPane;
  if (part === "groups") return <StatisticsGroups view={view} onRegroup={onRegroup} />;
  if (part === "ranking" || part === "gains") {
    const label = part === "ranking" ? procedure : table;
    return <StatisticsSchools label={label} lists={view[part]} scroller={scroller} onOpen={onOpen} />;
  }
  const shown = view[part];
  return (
    <div className={shared.fields}>
      {shown !== null && <FacetTable label={statisticsPart(part).title} table={shown} />}
    </div>
  );
}
