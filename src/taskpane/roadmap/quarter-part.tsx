import { useCallback, useEffect, useState } from "react";
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { OpenedWorkbook, Outcome } from "../../app/session-values";
import type {
  DueMeasure,
  GroupView,
  QuarterRequest,
  QuarterView,
  RoadmapApi,
  RoadmapStart,
  RoadmapTarget,
} from "../../app/session-roadmap-api";
import {
  countedTitle,
  dueText,
  executionText,
  QUARTER_IDS,
  quarterName,
  roadmapPane,
} from "../../locale/roadmap-pane";
import { ExecutionBar } from "./execution-bar";
import { Fold } from "../parts/fold";
import { HintedCheckbox } from "../parts/hinted-checkbox";
import { usePaneStyles } from "../parts/pane-styles";
import { RoadmapTargetChoice } from "./roadmap-target";
import { YearSelect } from "../parts/year-select";

const text = roadmapPane.quarter;

const useStyles = makeStyles({
  group: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: "anywhere" },
  measure: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface QuarterProps {
  readonly api: RoadmapApi;
  readonly book: OpenedWorkbook;
  /** Before a check the report has no new numbers of results. */
  readonly isChecked: boolean;
  readonly start: RoadmapStart;
  readonly request: QuarterRequest;
  readonly target: RoadmapTarget;
  readonly onRequest: (request: QuarterRequest) => void;
  readonly onTarget: (target: RoadmapTarget) => void;
}

/** The execution of a roadmap in a quarter, before it is written as a sheet. */
export function QuarterPart(props: QuarterProps) {
  const shared = usePaneStyles();
  const { api, book, isChecked, request, target } = props;
  const view = useQuarter(api, request);
  const preview = useCallback((next: RoadmapTarget) => api.previewQuarter(request, next), [api, request]);
  return (
    <>
      <QuarterChoice {...props} />
      {view !== null && (
        <>
          <div role="status">
            {[...view.warnings, view.summary, ...(isChecked ? [] : [text.unchecked])].map((sentence) => (
              <p key={sentence} className={shared.text}>
                {sentence}
              </p>
            ))}
          </div>
          <Groups title={text.directions} groups={view.directions} />
          <Groups title={text.roles} groups={view.roles} />
          <Measures title={text.overdue} none={text.noOverdue} measures={view.overdue} />
          <Measures title={text.soon} none={text.noSoon} measures={view.soon} />
        </>
      )}
      <HintedCheckbox
        label={text.reminders}
        hint={text.remindersHint}
        checked={request.hasReminders}
        onChange={(hasReminders) => props.onRequest({ ...request, hasReminders })}
      />
      <RoadmapTargetChoice book={book} target={target} preview={preview} onChange={props.onTarget} />
    </>
  );
}

function QuarterChoice({ start, request, onRequest }: QuarterProps) {
  const shared = usePaneStyles();
  function chooseQuarter(value: string): void {
    const quarter = QUARTER_IDS.find((id) => id === value);
    if (quarter !== undefined) onRequest({ ...request, quarter });
  }
  function chooseRoadmap(sheet: string): void {
    const { reported } = start.tracked.find((of) => of.sheet === sheet) ?? {};
    onRequest({ ...request, ...reported, sheet });
  }
  return (
    <div className={shared.fields}>
      {start.tracked.length > 1 && (
        <Field label={text.roadmap}>
          <Select value={request.sheet} onChange={(_event, data) => chooseRoadmap(data.value)}>
            {start.tracked.map(({ sheet, name }) => (
              <option key={sheet} value={sheet}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={shared.pair}>
        <Field label={text.quarter}>
          <Select value={request.quarter} onChange={(_event, data) => chooseQuarter(data.value)}>
            {QUARTER_IDS.map((id) => (
              <option key={id} value={id}>
                {quarterName(id)}
              </option>
            ))}
          </Select>
        </Field>
        <YearSelect
          today={start.year}
          value={request.year}
          onChange={(year) => onRequest({ ...request, year })}
        />
      </div>
    </div>
  );
}

/** How the measures of each direction or role stand. */
function Groups({ title, groups }: { readonly title: string; readonly groups: readonly GroupView[] }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  if (groups.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={shared.subheading}>{title}</h3>
      <ul className={shared.list}>
        {groups.map(({ name, progress }) => (
          <li key={name} className={styles.group}>
            <div className={`${shared.text} ${styles.name}`}>{name}</div>
            <ExecutionBar progress={progress} />
            <div className={shared.quiet}>{executionText(progress)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Measures(props: {
  readonly title: string;
  readonly none: string;
  readonly measures: readonly DueMeasure[];
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { title, none, measures } = props;
  if (measures.length === 0) return <p className={shared.quiet}>{none}</p>;
  return (
    <Fold summary={countedTitle(title, measures.length)}>
      <ul className={shared.list}>
        {measures.map(({ text: measure, roles, due }, index) => (
          <li key={`${due}:${String(index)}`} className={styles.measure}>
            <div className={`${shared.text} ${styles.name}`}>{measure}</div>
            <div className={shared.quiet}>{[dueText(due), roles.replaceAll("\n", ", ")].join(" · ")}</div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Read anew when another quarter is chosen; null until it is known or where it cannot be. */
function useQuarter(api: RoadmapApi, request: QuarterRequest): QuarterView | null {
  const [outcome, setOutcome] = useState<Outcome<QuarterView> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.quarter(request).then((next) => {
      if (isCurrent) setOutcome(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, request]);
  return outcome === null || outcome.failure ? null : outcome.value;
}
