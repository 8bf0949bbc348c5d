import { Button } from "@fluentui/react-components";
import { monthlyStart } from "../../locale/monthly-start";
import type { PickedFile } from "../files/picked-files";
import type { LateMonthly } from "../hooks/late-monthly";
import { usePaneStyles } from "./pane-styles";

/** The way to the tables of schools, for those who collect them. */
export function MonthlyStart(props: {
  readonly monthly: LateMonthly;
  readonly isBusy: boolean;
  /** Files that are open and may be tables of schools: the collection begins with them. */
  readonly given?: () => readonly PickedFile[];
}) {
  const shared = usePaneStyles();
  const { monthly, isBusy, given } = props;
  return (
    <section className={shared.box} aria-labelledby="monthly-start">
      <div className={shared.fields}>
        <h2 id="monthly-start" className={shared.heading}>
          {monthlyStart.title}
        </h2>
        <p className={shared.quiet}>{given === undefined ? monthlyStart.about : monthlyStart.given}</p>
        <div>
          <Button disabled={isBusy} onClick={() => void monthly().then((acts) => acts.begin(given?.()))}>
            {monthlyStart.go}
          </Button>
        </div>
      </div>
    </section>
  );
}
