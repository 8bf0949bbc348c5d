import { useState } from "react";
import type { StatisticsView } from "../../app/statistics-view";
import type { GroupingId } from "../../core/statistics/school-groups";
import type { StatisticsSettings } from "../../core/statistics/statistics-settings";
import { statisticsPane } from "../../locale/statistics-pane";
import { FacetTable } from "./facet-table";
import { GroupingWays } from "./grouping-ways";
import { OneOfList } from "../parts/one-of-list";
import { usePaneStyles } from "../parts/pane-styles";

/** The groups of schools: a procedure, a way of grouping, and what they are grouped by at all. */
export function StatisticsGroups(props: {
  readonly view: StatisticsView;
  readonly onRegroup: (settings: StatisticsSettings) => void;
}) {
  const shared = usePaneStyles();
  const words = statisticsPane;
  const { view, onRegroup } = props;
  const [procedure, setProcedure] = useState(0);
  const [way, setWay] = useState<string | null>(null);
  const shown = view.groups[procedure];
  const groupings = shown?.groupings ?? [];
  const place = Math.max(
    0,
    groupings.findIndex(({ id }) => id === way),
  );
  const grouping = groupings[place];
  function regroup(groups: readonly GroupingId[], added: GroupingId | null): void {
    if (added !== null) setWay(added);
    if (added !== null && shown?.measure === null) setProcedure(0);
    onRegroup({ groups });
  }
  return (
    <>
      <div className={shared.choices}>
        <OneOfList
          label={words.procedure}
          value={procedure}
          names={view.groups.map(({ name }) => name)}
          onChange={setProcedure}
        />
        <OneOfList
          label={words.grouping}
          value={place}
          names={groupings.map(({ name }) => name)}
          onChange={(index) => setWay(groupings[index]?.id ?? null)}
        />
      </div>
      {shown !== undefined && grouping !== undefined && (
        <div className={shared.fields}>
          <FacetTable label={`${shown.name}: ${grouping.name}`} table={grouping.table} />
          {shown.measure !== null && <p className={shared.quiet}>{shown.measure}</p>}
          {shown.measure !== null && grouping.id === "all" && (
            <p className={shared.quiet}>{words.noGrouping}</p>
          )}
        </div>
      )}
      {view.ways.length > 0 && <GroupingWays view={view} onChange={regroup} />}
    </>
  );
}
