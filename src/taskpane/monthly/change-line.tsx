import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { CellChange } from "../../core/monthly/cell-change";
import { changePlace } from "../../locale/monthly-cell";
import { monthlyPane } from "../../locale/monthly-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { BeforeAfter } from "./before-after";
import { useMonthStyles } from "./month-styles";

const useStyles = makeStyles({
  box: { margin: "-4px 0 0 -4px" },
});

/** A change of one cell, and whether it is accepted. */
export function ChangeLine(props: {
  readonly change: CellChange;
  readonly onAccept: (isOn: boolean) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const month = useMonthStyles();
  const { change, onAccept } = props;
  const { file, cell, before, after, accepted } = change;
  return (
    <div className={month.line}>
      <Checkbox
        className={styles.box}
        checked={accepted}
        aria-label={`${monthlyPane.changes.accept}: ${file}, ${cell}`}
        onChange={(_event, data) => onAccept(data.checked === true)}
      />
      <div>
        <BeforeAfter before={before} after={after} />
        <div className={`${shared.quiet} ${month.wrap}`}>{changePlace(change)}</div>
      </div>
    </div>
  );
}
