import { FORCED_OUTLINE } from "./forced-outline";
import { useContext, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { OpenedSchool } from "./opened-school";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "2px",
    width: "100%",
    padding: "8px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // Badges of a line must be read on it: the greys of other buttons are too near to their colours.
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  opened: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}`,
    paddingLeft: "10px",
    ...FORCED_OUTLINE,
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** A line of a list of schools, as a button that opens its card. */
export function ListLine(props: {
  readonly name: string;
  /** Whose card it opens; left out where it opens something else. */
  readonly schoolId?: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { name, schoolId, onOpen } = props;
  const isOpened = useContext(OpenedSchool) === (schoolId ?? "");
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, isOpened && styles.opened)}
      aria-current={isOpened}
      onClick={onOpen}
    >
      <span className={styles.name}>{name}</span>
      {props.children}
    </button>
  );
}
