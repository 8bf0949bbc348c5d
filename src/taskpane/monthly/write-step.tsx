import { useEffect, useState } from "react";
import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import type { MonthlyView } from "../../app/session-monthly-api";
import type { OpenedWorkbook, WritePreview } from "../../app/session-values";
import type { WriteTarget } from "../../app/write-plan";
import { monthlyPane } from "../../locale/monthly-pane";
import { openQuestionsText, tableFacts } from "../../locale/monthly-pane-text";
import { usePaneStyles } from "../parts/pane-styles";
import { StructurePassword } from "../parts/password-field";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.write;
const MODES = ["copy", "new-workbook"] as const;

/** Where the tables go and what will be written, before anything is. */
export function WriteStep(props: {
  readonly view: MonthlyView;
  readonly book: OpenedWorkbook;
  readonly acts: MonthlyActions;
  readonly isWritten: boolean;
  readonly target: WriteTarget;
  readonly onTarget: (target: WriteTarget) => void;
}) {
  const shared = usePaneStyles();
  const { view, book, acts, isWritten, target, onTarget } = props;
  const open = view.questions.filter(({ answer }) => answer === null).length;
  if (isWritten) return <p className={shared.text}>{text.written}</p>;
  return (
    <>
      <p className={shared.text}>{tableFacts(view.rows, view.months)}</p>
      {open > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{`${openQuestionsText(open)}: ${text.unanswered}.`}</MessageBarBody>
        </MessageBar>
      )}
      {view.lockedFiles.length > 0 && !(book.lock === "kept" && target.mode === "copy") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.plain(view.lockedFiles)}</MessageBarBody>
        </MessageBar>
      )}
      <TargetChoice book={book} target={target} onTarget={onTarget} />
      <Planned acts={acts} view={view} mode={target.mode} />
    </>
  );
}

/** Into the open workbook, with the password of its structure where it has one, or into a new one. */
function TargetChoice(props: {
  readonly book: OpenedWorkbook;
  readonly target: WriteTarget;
  readonly onTarget: (target: WriteTarget) => void;
}) {
  const shared = usePaneStyles();
  const { book, target, onTarget } = props;
  return (
    <>
      {book.isWritable ? (
        <Field label={text.mode}>
          <RadioGroup
            value={target.mode}
            onChange={(_event, { value }) => {
              const mode = MODES.find((id) => id === value);
              if (mode !== undefined) onTarget({ mode });
            }}
          >
            {MODES.map((mode) => (
              <Radio key={mode} value={mode} label={text.modes[mode]} />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        <p className={shared.text}>{text.onlyNew}</p>
      )}
      {book.structureLocked && target.mode === "copy" && (
        <StructurePassword
          value={target.structurePassword}
          onChange={(value) =>
            onTarget(value === "" ? { mode: target.mode } : { mode: target.mode, structurePassword: value })
          }
        />
      )}
    </>
  );
}

/** What a write would do. */
function Planned(props: {
  readonly acts: MonthlyActions;
  readonly view: MonthlyView;
  readonly mode: WriteTarget["mode"];
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const preview = usePlan(props.acts, props.view, props.mode);
  if (preview === null) return null;
  return (
    <section className={shared.box} aria-labelledby="monthly-write-list">
      <h3 id="monthly-write-list" className={shared.subheading}>
        {text.list}
      </h3>
      <ul className={styles.plain}>
        {preview.lines.map((line) => (
          <li key={line} className={shared.text}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** null until it is known. */
function usePlan(acts: MonthlyActions, view: MonthlyView, mode: WriteTarget["mode"]): WritePreview | null {
  const [preview, setPreview] = useState<WritePreview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void acts.preview({ mode }).then((outcome) => {
      if (isCurrent) setPreview(outcome.failure ? null : outcome.value);
    });
    return () => {
      isCurrent = false;
    };
    // Another run is another view.
  }, [acts, view, mode]);
  return preview;
}
