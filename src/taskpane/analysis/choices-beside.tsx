import type { ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useIsWide } from "../hooks/use-is-wide";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  split: {
    display: "grid",
    gridTemplateColumns: "minmax(240px, 2fr) minmax(0, 3fr)",
    gap: "20px",
    alignItems: "start",
  },
});

/** What is chosen, and beside it what comes of it; in a narrow pane one under the other. */
export function ChoicesBeside(props: {
  /** @param isWide Whether what comes of it stands beside. */
  readonly choices: (isWide: boolean) => ReactNode;
  readonly shown: (isWide: boolean) => ReactNode;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [watch, isWide] = useIsWide();
  return (
    <div ref={watch} className={isWide ? styles.split : shared.fields}>
      {props.choices(isWide)}
      {props.shown(isWide)}
    </div>
  );
}
