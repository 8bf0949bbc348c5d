import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "4px 0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase300,
    borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  fold: { "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  body: { padding: "6px 0 2px" },
});

/** A part that opens on demand; the browser's own `details`, so that it needs no script. */
export function Fold(props: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={props.open ?? false}>
      <summary className={styles.summary}>
        <ChevronRightRegular aria-hidden />
        <span>{props.summary}</span>
      </summary>
      <div className={styles.body}>{props.children}</div>
    </details>
  );
}
