import { Button, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { MonthlyFileView } from "../../app/session-monthly-api";
import { monthlyPane } from "../../locale/monthly-pane";
import { doubtText, extraColumnsText, stateText } from "../../locale/monthly-pane-text";
import { fileStatusText } from "../../locale/monthly-text";
import { usePaneStyles } from "../parts/pane-styles";
import { groupOf } from "./file-groups";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.files;

/** One file: a sign, its name, what came of it, and what can be done about it. */
export function MonthFileLine(props: { readonly file: MonthlyFileView; readonly acts: MonthlyActions }) {
  const styles = useMonthStyles();
  const shared = usePaneStyles();
  const { file, acts } = props;
  const { id, path, state } = file;
  return (
    <li className={styles.line}>
      <FileSign file={file} />
      <div>
        <div className={mergeClasses(shared.text, styles.wrap)}>{path}</div>
        {sentencesOf(file).map((sentence) => (
          <div key={sentence} className={shared.quiet}>
            {sentence}
          </div>
        ))}
        {state === "encrypted" && (
          <Button size="small" aria-label={`${text.unlock}: ${path}`} onClick={() => acts.unlock(id)}>
            {text.unlock}
          </Button>
        )}
        {(state === "unreadable" || state === "waiting") && (
          <Button size="small" aria-label={`${text.readAgain}: ${path}`} onClick={() => acts.readAgain([id])}>
            {text.readAgain}
          </Button>
        )}
      </div>
      {id !== "" && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={`${text.remove}: ${path}`}
          title={text.remove}
          onClick={() => acts.remove(id)}
        />
      )}
    </li>
  );
}

function sentencesOf({ use, state, result }: MonthlyFileView): string[] {
  if (use !== "school") return [text.uses[use]];
  if (state === "waiting" || state === "unreadable" || state === "read") return [text.states[state]];
  if (result === null) return [stateText(state)];
  return [fileStatusText(result), doubtText(result), extraColumnsText(result)].filter(
    (sentence) => sentence !== "",
  );
}

const SIGNS = {
  locked: { Icon: LockClosedRegular, style: "bad" },
  wrong: { Icon: ErrorCircleFilled, style: "bad" },
  attention: { Icon: WarningRegular, style: "doubt" },
  aside: { Icon: SubtractCircleRegular, style: "soft" },
  waiting: { Icon: SubtractCircleRegular, style: "soft" },
  accepted: { Icon: CheckmarkCircleRegular, style: "good" },
  others: { Icon: DocumentRegular, style: "soft" },
} as const;

function FileSign({ file }: { readonly file: MonthlyFileView }) {
  const styles = useMonthStyles();
  const { Icon, style } = SIGNS[signOf(file)];
  return <Icon className={mergeClasses(styles.sign, styles[style])} aria-hidden />;
}

function signOf(file: MonthlyFileView): keyof typeof SIGNS {
  if (file.state === "encrypted") return "locked";
  const group = groupOf(file);
  return group === "attention" && file.result?.isUsed !== true ? "wrong" : group;
}
