import { makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../../core/roadmap/count-progress";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "6px",
    margin: "4px 0",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  done: { backgroundColor: tokens.colorBrandBackground },
  late: { backgroundColor: tokens.colorPaletteYellowBackground3 },
  overdue: { backgroundColor: tokens.colorPaletteRedBackground3 },
});

/** Done, late and overdue as parts of what was planned. The numbers stand beside it in words. */
export function ExecutionBar({ progress }: { readonly progress: Progress }) {
  const styles = useStyles();
  const { done, late, overdue, open } = progress;
  return (
    <div className={styles.bar} aria-hidden>
      <span className={styles.done} style={{ flexGrow: done }} />
      <span className={styles.late} style={{ flexGrow: late }} />
      <span className={styles.overdue} style={{ flexGrow: overdue }} />
      <span style={{ flexGrow: open }} />
    </div>
  );
}
