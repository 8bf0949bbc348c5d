import { makeStyles, tokens } from "@fluentui/react-components";
import type { SchoolView } from "../../app/session-api";
import { paneText, schoolFactsText, signsText } from "../../locale/pane";
import { LevelSign } from "./level-sign";
import { usePaneStyles } from "./pane-styles";

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
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  top: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "center" },
});

/** A school in the list: its name, the strength, and the kinds of signs in words. */
export function SchoolLine(props: {
  readonly view: SchoolView;
  readonly onOpen: (schoolId: string) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { school, level, category, participants, findings } = props.view;
  return (
    <button type="button" className={styles.line} onClick={() => props.onOpen(school.id)}>
      <span className={styles.name}>{school.name}</span>
      <span className={styles.top}>
        <LevelSign level={level} />
        <span className={shared.quiet}>{schoolFactsText(participants)}</span>
      </span>
      {findings.length > 0 && <span className={shared.quiet}>{signsText(findings)}</span>}
      {(category === "low" || category === "risk") && (
        <span className={shared.quiet}>{paneText.categories[category]}</span>
      )}
    </button>
  );
}
