import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { doneText, paneText } from "../../locale/pane";
import type { Work } from "../hooks/pane-state";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
});

/** What is being done, how much of it, and the way to stop it. */
export function ProgressPanel(props: { readonly work: Work; readonly onCancel: () => void }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { text, done, total } = props.work.progress;
  return (
    <div className={styles.panel}>
      <div className={styles.line}>
        <span className={shared.text} id="work-text">
          {text}
        </span>
        <span className={shared.quiet}>{doneText(done, total)}</span>
      </div>
      <ProgressBar aria-labelledby="work-text" {...(total === 0 ? {} : { value: done, max: total })} />
      {props.work.canCancel && <Button onClick={props.onCancel}>{paneText.cancel}</Button>}
    </div>
  );
}
