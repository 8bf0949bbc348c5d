import { lazy, Suspense } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { excelText } from "../../locale/excel";
import { paneText } from "../../locale/pane";
import type { Pane } from "../hooks/use-pane";
import { ProgressPanel } from "./progress-panel";
import { usePaneStyles } from "../parts/pane-styles";
import { isAllSaved, nextStep, type NextStep } from "./next-step";
import { takeRoadmapStep } from "../roadmap/roadmap-step";
import { loadMonthlyFooter } from "../monthly/load-monthly-footer";

const MonthlyFooter = lazy(loadMonthlyFooter);

const useStyles = makeStyles({
  footer: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "> *": { flexGrow: 1, minWidth: 0 } },
  note: { textAlign: "center" },
});

interface FooterProps {
  readonly pane: Pane;
  readonly canWrite: boolean;
  readonly onOpen: () => void;
  readonly onSave?: (() => void) | undefined;
  readonly onWriteScreen: () => void;
  readonly onWrite: () => void;
}

/** Always at the bottom: the one main button of the moment, or the work under way. */
export function PaneFooter(props: FooterProps) {
  const styles = useStyles();
  const content = contentOf(props);
  return content === null ? null : <footer className={styles.footer}>{content}</footer>;
}

function contentOf(props: FooterProps) {
  const { pane, onSave } = props;
  const { work, screen } = pane.state;
  if (work !== null) return <ProgressPanel work={work} onCancel={pane.cancel} />;
  if (screen !== "monthly") {
    const step = nextStep(pane.state);
    return step.act === "none" && !hasMoreButtons(pane) ? null : <NextButton {...props} step={step} />;
  }
  return (
    <Suspense fallback={null}>
      <MonthlyFooter pane={pane} onSave={onSave} />
    </Suspense>
  );
}

/** Whether something written can be taken back or brought back. */
function hasMoreButtons({ state }: Pane): boolean {
  const { canUndo = false, hasMarks = false, canRestoreMarks = false } = state.book ?? {};
  return canUndo || hasMarks || canRestoreMarks;
}

function NextButton(props: FooterProps & { readonly step: NextStep }) {
  const styles = useStyles();
  const { pane, step } = props;
  const { state } = pane;
  const { canUndo = false, hasMarks = false, canRestoreMarks = false } = state.book ?? {};
  const canSaveAgain = isAllSaved(state) && props.onSave !== undefined && state.screen !== "write";
  const undoLabel = state.door === "page" ? paneText.write.undo : excelText.undo;
  return (
    <>
      {step.act !== "none" && <MainButton {...props} step={step} />}
      {hasMoreButtons(pane) && (
        <div className={styles.buttons}>
          {canSaveAgain && <Button onClick={props.onSave}>{paneText.write.saveAgain}</Button>}
          {canUndo && <Button onClick={pane.undo}>{undoLabel}</Button>}
          {hasMarks && <Button onClick={pane.removeMarks}>{paneText.write.unmark}</Button>}
          {canRestoreMarks && <Button onClick={pane.restoreMarks}>{paneText.write.restoreMarks}</Button>}
        </div>
      )}
    </>
  );
}

function MainButton(props: FooterProps & { readonly step: NextStep }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { pane, canWrite, step } = props;
  const { state } = pane;
  const act = {
    open: props.onOpen,
    check: pane.check,
    "write-screen": props.onWriteScreen,
    write: props.onWrite,
    save: props.onSave,
    roadmap: () => takeRoadmapStep(pane),
    none: undefined,
    meeting: () => pane.meeting.write(state.meeting.choice, state.meeting.target),
  }[step.act];
  const isDisabled = step.isDisabled || (step.act === "write" && !canWrite);
  return (
    <>
      {step.note !== "" && <p className={`${shared.quiet} ${styles.note}`}>{step.note}</p>}
      <Button
        // The gallery, a pivot and a question have a main button of their own.
        appearance={state.screen === "analysis" ? "secondary" : "primary"}
        size="large"
        disabled={isDisabled}
        onClick={act}
      >
        {step.label}
      </Button>
    </>
  );
}
