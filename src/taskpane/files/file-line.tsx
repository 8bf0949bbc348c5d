import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import type { FileView } from "../../app/file-set";
import { filesPane } from "../../locale/files-pane";
import { fileVerdictText, isFileRead, type FileVerdict } from "../../locale/files-text";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "6px 0",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
  },
  sign: { fontSize: "20px", margin: "2px" },
  box: { margin: "-4px 0 0 -4px" },
  name: { overflowWrap: "anywhere" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  act: { marginTop: "4px" },
});

/** What can be done with one file of the list. */
export interface FileActs {
  readonly onUse: (id: string, isUsed: boolean) => void;
  readonly onRemove: (id: string) => void;
  readonly onUnlock: (id: string) => void;
  readonly onRead: (id: string) => void;
}

/** One file: whether it takes part, its name, what came of it, and what can be done about it. */
export function FileLine({ file, ...acts }: FileActs & { readonly file: FileView }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { id, label, verdict } = file;
  return (
    <li className={styles.item}>
      <FileSign file={file} onUse={acts.onUse} />
      <div>
        <div className={mergeClasses(shared.text, styles.name)}>{label}</div>
        <div className={shared.quiet}>{fileVerdictText(verdict)}</div>
        <FileAct file={file} {...acts} />
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={`${filesPane.remove}: ${label}`}
        title={filesPane.remove}
        onClick={() => acts.onRemove(id)}
      />
    </li>
  );
}

/** A tick where there is something to leave out, else a sign. */
function FileSign({ file, onUse }: Pick<FileActs, "onUse"> & { readonly file: FileView }) {
  const styles = useStyles();
  const { id, label, verdict } = file;
  if (verdict.kind === "tables" || verdict.kind === "left-out") {
    return (
      <Checkbox
        className={styles.box}
        checked={verdict.kind === "tables"}
        aria-label={`${filesPane.use}: ${label}`}
        onChange={(_event, data) => onUse(id, data.checked === true)}
      />
    );
  }
  const { Icon, style } = SIGNS[signOf(verdict)];
  return <Icon className={mergeClasses(styles.sign, styles[style])} aria-hidden />;
}

const SIGNS = {
  read: { Icon: DocumentRegular, style: "quiet" },
  locked: { Icon: LockClosedRegular, style: "wrong" },
  refused: { Icon: ErrorCircleFilled, style: "wrong" },
  waiting: { Icon: SubtractCircleRegular, style: "quiet" },
} as const;

function signOf(verdict: FileVerdict): keyof typeof SIGNS {
  if (isFileRead(verdict)) return "read";
  if (verdict.kind === "waiting") return "waiting";
  return isLocked(verdict) ? "locked" : "refused";
}

/** Whether a password would open the file. */
function isLocked(verdict: FileVerdict): boolean {
  return verdict.kind === "refused" && (verdict.code === "encrypted" || verdict.code === "wrong-password");
}

/** Codes that may be gone at another try. */
const PASSING = ["unreadable", "unexpected", "engine-crashed"];

/** Whether the person can do something for a file that was not read. */
export function canBeMended(verdict: FileVerdict): boolean {
  if (verdict.kind === "waiting") return true;
  return isLocked(verdict) || (verdict.kind === "refused" && PASSING.includes(verdict.code));
}

function FileAct({ file, ...acts }: FileActs & { readonly file: FileView }) {
  const styles = useStyles();
  const { id, label, verdict } = file;
  if (isLocked(verdict)) {
    return (
      <Button
        className={styles.act}
        size="small"
        aria-label={`${filesPane.unlock}: ${label}`}
        onClick={() => acts.onUnlock(id)}
      >
        {filesPane.unlock}
      </Button>
    );
  }
  if (!canBeMended(verdict)) return null;
  return (
    <Button
      className={styles.act}
      size="small"
      aria-label={`${filesPane.readAgain}: ${label}`}
      onClick={() => acts.onRead(id)}
    >
      {filesPane.readAgain}
    </Button>
  );
}
