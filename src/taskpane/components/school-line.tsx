import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingRole, FindingView, SchoolView } from "../../app/session-api";
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
  signal: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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
      <Signs findings={findings} />
      {(category === "low" || category === "risk") && (
        <span className={shared.quiet}>{paneText.categories[category]}</span>
      )}
    </button>
  );
}

const ROLES: readonly FindingRole[] = ["signal", "other", "official"];

/** The kinds of signs in words: those that were counted, then the others. */
function Signs({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  return ROLES.map((role) => {
    const listed = findings.filter((finding) => finding.role === role);
    if (listed.length === 0) return null;
    return role === "signal" ? (
      <span key={role} className={styles.signal}>
        {signsText(listed)}
      </span>
    ) : (
      <span key={role} className={shared.quiet}>
        {paneText.findings.roles[role]}: {signsText(listed)}
      </span>
    );
  });
}
