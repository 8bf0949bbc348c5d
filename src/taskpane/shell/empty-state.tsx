import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { filesPane } from "../../locale/files-pane";
import { paneText } from "../../locale/pane";
import type { LateMonthly } from "../hooks/late-monthly";
import { Fold } from "../parts/fold";
import { MeetingStart } from "../parts/meeting-start";
import { MonthlyStart } from "../parts/monthly-start";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    alignItems: "flex-start",
    padding: "20px 16px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sample: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  icon: { fontSize: "32px", color: tokens.colorBrandForeground1 },
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" },
  private: { display: "flex", gap: "6px", alignItems: "center" },
});

/** What to open, before anything is open. */
export function EmptyState(props: {
  readonly onSample: () => void;
  readonly onFolder: () => void;
  /** Asks for a workbook, and goes to the pages of a meeting. */
  readonly onMeeting: () => void;
  readonly monthly: LateMonthly;
  readonly isBusy: boolean;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const text = paneText.empty;
  return (
    <div className={shared.screen}>
      <div className={styles.drop}>
        <DocumentTableRegular className={styles.icon} aria-hidden />
        <h2 className={shared.heading}>{text.title}</h2>
        <p className={shared.text}>{text.drop}</p>
        <p className={shared.quiet}>{text.accepts}</p>
        <p className={shared.quiet}>{filesPane.together}</p>
        <Button size="small" icon={<FolderOpenRegular />} onClick={props.onFolder} disabled={props.isBusy}>
          {filesPane.openFolder}
        </Button>
      </div>
      <MeetingStart isBusy={props.isBusy} onOpen={props.onMeeting} />
      <MonthlyStart monthly={props.monthly} isBusy={props.isBusy} />
      <div className={styles.sample}>
        <Button onClick={props.onSample} disabled={props.isBusy}>
          {text.sample}
        </Button>
        <p className={shared.quiet}>{text.sampleAbout}</p>
      </div>
      <Fold summary={text.firstSteps} open>
        <ol className={styles.steps}>
          {text.steps.map((step) => (
            <li key={step} className={shared.text}>
              {step}
            </li>
          ))}
        </ol>
      </Fold>
      <p className={`${shared.quiet} ${styles.private}`}>
        <LockClosedRegular aria-hidden /> {text.private}
      </p>
    </div>
  );
}
