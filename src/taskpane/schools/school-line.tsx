import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingRole, FindingView, SchoolView } from "../../app/session-values";
import { paneText, schoolFactsText, signsText } from "../../locale/pane";
import { LevelSign } from "../parts/level-sign";
import { ListLine } from "../parts/list-line";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  signal: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  top: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 8px",
    alignItems: "center",
  },
});

/** A school in the list: its name, the strength, and the kinds of signs in words. */
export function SchoolLine(props: {
  readonly view: SchoolView;
  readonly onOpen: (schoolId: string) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { school, level, year, category, participants, findings } = props.view;
  return (
    <ListLine name={school.name} schoolId={school.id} onOpen={() => props.onOpen(school.id)}>
      <span className={styles.top}>
        <LevelSign level={level} />
        <span className={shared.quiet}>{schoolFactsText(participants, year)}</span>
      </span>
      <Signs findings={findings} />
      {(category === "low" || category === "risk") && (
        <span className={shared.quiet}>{paneText.categories[category]}</span>
      )}
    </ListLine>
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
