import { useState } from "react";
import { SearchBox } from "@fluentui/react-components";
import type { StatisticsView, WayView } from "../../app/statistics-view";
import type { GroupingId } from "../../core/statistics/school-groups";
import { statisticsPane } from "../../locale/statistics-pane";
import { Fold } from "../parts/fold";
import { HintedCheckbox } from "../parts/hinted-checkbox";
import { matchingNames } from "../parts/matching-names";
import { usePaneStyles } from "../parts/pane-styles";

/** Columns that are offered at once: a questionnaire has ninety. */
const SHOWN = 8;

/** What schools are grouped by: the ready ways and those chosen, then any other column, found by its words. */
export function GroupingWays(props: {
  readonly view: Pick<StatisticsView, "chosen" | "ways">;
  readonly onChange: (groups: readonly GroupingId[], added: GroupingId | null) => void;
}) {
  const shared = usePaneStyles();
  const words = statisticsPane;
  const { view, onChange } = props;
  const [typed, setTyped] = useState("");
  // A tick shows at once, before the session has grouped the schools.
  const [ahead, setAhead] = useState({ of: view.chosen, chosen: view.chosen });
  const chosen = ahead.of === view.chosen ? ahead.chosen : view.chosen;
  function toggle({ id }: WayView, isOn: boolean): void {
    const next = isOn ? [...chosen, id] : chosen.filter((of) => of !== id);
    setAhead({ of: view.chosen, chosen: next });
    onChange(next, isOn ? id : null);
  }
  function box(way: WayView) {
    return (
      <HintedCheckbox
        key={way.id}
        label={way.name}
        hint={way.hasGroups ? "" : words.noGroups}
        checked={chosen.includes(way.id)}
        onChange={(isOn) => toggle(way, isOn)}
      />
    );
  }
  const fixed = view.ways.filter((way) => !way.id.startsWith("column:") || way.isChosen);
  const others = view.ways.filter((way) => !fixed.includes(way));
  const found = matchingNames(others, typed);
  return (
    <Fold summary={words.ways}>
      <p className={shared.quiet}>{words.waysAbout}</p>
      <div>{fixed.map(box)}</div>
      {others.length > SHOWN && (
        <SearchBox
          style={{ width: "100%", maxWidth: "none" }}
          aria-label={words.findColumn}
          placeholder={words.findColumn}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
        />
      )}
      <div>{found.slice(0, SHOWN).map(box)}</div>
      <p className={shared.quiet} role="status">
        {found.length > SHOWN && words.moreColumns}
        {others.length > 0 && found.length === 0 && words.noColumn}
      </p>
    </Fold>
  );
}
