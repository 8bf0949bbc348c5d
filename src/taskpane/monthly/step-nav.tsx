import { FORCED_OUTLINE } from "../parts/forced-outline";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MonthlyView } from "../../app/session-monthly-api";
import { monthlyPane } from "../../locale/monthly-pane";
import { numberText } from "../../locale/number-text";
import { MONTHLY_STEPS, type MonthlyStepId } from "../hooks/monthly-state";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "4px",
  },
  step: {
    width: "100%",
    height: "44px",
    padding: "2px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover:enabled": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  now: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 -2px ${tokens.colorBrandStroke1}`,
    ...FORCED_OUTLINE,
  },
  count: { color: tokens.colorNeutralForeground2 },
});

/** The way from files to what is written; every step can be gone to once files were read. */
export function StepNav(props: {
  readonly view: MonthlyView;
  readonly step: MonthlyStepId;
  readonly isBusy: boolean;
  readonly onGo: (step: MonthlyStepId) => void;
}) {
  const styles = useStyles();
  const { view, step, isBusy, onGo } = props;
  const counts = stepCounts(view);
  return (
    <nav aria-label={monthlyPane.stepsLabel}>
      <ol className={styles.list}>
        {MONTHLY_STEPS.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.step, id === step && styles.now)}
              disabled={isBusy || (!view.hasRun && id !== "files")}
              {...(id === step ? { "aria-current": "step" as const } : {})}
              onClick={() => onGo(id)}
            >
              {`${String(index + 1)}. ${monthlyPane.steps[id]}`}
              {counts[id] !== undefined && <span className={styles.count}>{numberText(counts[id])}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How much there is to look at. */
function stepCounts(view: MonthlyView): Partial<Record<MonthlyStepId, number>> {
  if (!view.hasRun) return {};
  return {
    files: view.files.length + view.bookResults.length,
    questions: view.questions.filter(({ answer }) => answer === null).length,
    changes: view.changes.reduce((sum, { count }) => sum + count, 0),
    remarks: view.remarks.reduce((sum, { alerts, warnings, infos }) => sum + alerts + warnings + infos, 0),
  };
}
