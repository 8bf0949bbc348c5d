import { use, useEffect, useRef, type RefObject } from "react";
import { monthlyPane } from "../../locale/monthly-pane";
import type { MonthlyStepId } from "../hooks/monthly-state";
import type { Pane } from "../hooks/use-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { ChangesStep } from "./changes-step";
import { FilesStep } from "./files-step";
import { FormStep } from "./form-step";
import type { MonthlyActions } from "./monthly-actions";
import { QuestionsStep } from "./questions-step";
import { RemarksStep } from "./remarks-step";
import { StepNav } from "./step-nav";
import { WriteStep } from "./write-step";

/** What each step may need. */
export interface MonthlyScreenProps {
  readonly pane: Pane;
  readonly scroller: HTMLDivElement | null;
}

/** Collecting the tables of schools, step by step. */
export default function MonthlyScreen(props: MonthlyScreenProps) {
  const shared = usePaneStyles();
  const { pane } = props;
  const acts = use(pane.monthly());
  const { view, step } = pane.state.monthly;
  const heading = useRef<HTMLHeadingElement>(null);
  useHeadingFocus(heading, step);
  const isBegun = view !== null;
  useEffect(() => {
    if (!isBegun) acts.begin();
  }, [acts, isBegun]);
  if (view === null) return null;
  return (
    <div className={shared.screen}>
      <StepNav
        view={view}
        step={step}
        isBusy={pane.state.work !== null}
        onGo={(next) => acts.go(next, isRunNeeded(next, view.isStale))}
      />
      <h2 className={shared.heading} ref={heading} tabIndex={-1}>
        {headingOf(step)}
      </h2>
      <Step {...props} acts={acts} />
    </div>
  );
}

/** On the first two steps nothing is shown that a decision has changed. */
export function isRunNeeded(step: MonthlyStepId, isStale: boolean): boolean {
  return isStale && step !== "files";
}

function headingOf(step: MonthlyStepId): string {
  return monthlyPane[step].title;
}

/** Who walks by keyboard hears where the step has led. */
function useHeadingFocus(heading: RefObject<HTMLHeadingElement | null>, step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus();
  }, [heading, step]);
}

function Step(props: MonthlyScreenProps & { readonly acts: MonthlyActions }) {
  const { pane, acts, scroller } = props;
  const { step, view, isWritten, target } = pane.state.monthly;
  if (view === null) return null;
  const isBusy = pane.state.work !== null;
  switch (step) {
    case "files":
      return <FilesStep view={view} acts={acts} isBusy={isBusy} />;
    case "form":
      return <FormStep view={view} acts={acts} isBusy={isBusy} />;
    case "questions":
      return <QuestionsStep view={view} acts={acts} />;
    case "changes":
      return <ChangesStep view={view} acts={acts} scroller={scroller} />;
    case "remarks":
      return <RemarksStep view={view} acts={acts} />;
    case "write":
      return (
        <WriteStep
          view={view}
          book={pane.state.book ?? view.book}
          acts={acts}
          isWritten={isWritten}
          target={target}
          onTarget={acts.aim}
        />
      );
  }
}
