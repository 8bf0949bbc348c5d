import { useEffect, useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import type { CellChange } from "../../core/monthly/cell-change";
import type { ChangeGroup, MonthlyView } from "../../app/session-monthly-api";
import { changeReason } from "../../locale/monthly-kinds";
import { monthlyPane } from "../../locale/monthly-pane";
import { changeKindName, acceptedText, changesSummary } from "../../locale/monthly-pane-text";
import { numberText } from "../../locale/number-text";
import { usePaneStyles } from "../parts/pane-styles";
import { VirtualList } from "../parts/virtual-list";
import { BeforeAfter } from "./before-after";
import { ChangeLine } from "./change-line";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.changes;

/** What is proposed to be changed, by kind; accepted or taken back one by one, by kind, or all. */
export function ChangesStep(props: {
  readonly view: MonthlyView;
  readonly acts: MonthlyActions;
  readonly scroller: HTMLDivElement | null;
}) {
  const shared = usePaneStyles();
  const { view, acts, scroller } = props;
  const { changes, isStale } = view;
  const [open, setOpen] = useState<ChangeGroup["kind"] | null>(null);
  const count = sum(changes, (group) => group.count);
  const accepted = sum(changes, (group) => group.accepted);
  if (count === 0) return <p className={shared.text}>{text.none}</p>;
  return (
    <>
      <p className={shared.quiet}>{text.about}</p>
      <p className={shared.text} role="status">
        {changesSummary(count, accepted)} {isStale && text.stale}
      </p>
      <div className={shared.row}>
        <Button size="small" disabled={accepted === count} onClick={() => acts.accept({ kind: "all" }, true)}>
          {text.acceptAll}
        </Button>
        <Button size="small" disabled={accepted === 0} onClick={() => acts.accept({ kind: "all" }, false)}>
          {text.refuseAll}
        </Button>
      </div>
      <div>
        {changes.map((group) => (
          <Group
            key={group.kind}
            group={group}
            acts={acts}
            scroller={scroller}
            isOpen={open === group.kind}
            onOpen={() => setOpen(open === group.kind ? null : group.kind)}
          />
        ))}
      </div>
    </>
  );
}

function sum(groups: readonly ChangeGroup[], of: (group: ChangeGroup) => number): number {
  return groups.reduce((total, group) => total + of(group), 0);
}

function Group(props: {
  readonly group: ChangeGroup;
  readonly acts: MonthlyActions;
  readonly scroller: HTMLDivElement | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { group, acts, scroller, isOpen, onOpen } = props;
  const { kind, count, accepted, sample } = group;
  const cells = useChanges(acts, group, isOpen);
  const isMixed = accepted > 0 && accepted < count;
  return (
    <section className={styles.item} aria-label={changeKindName(kind)}>
      <Checkbox
        label={`${changeKindName(kind)} (${numberText(count)})`}
        checked={isMixed ? "mixed" : accepted > 0}
        onChange={(_event, data) => acts.accept({ kind: "kind", of: kind }, data.checked === true)}
      />
      <p className={shared.quiet}>{changeReason(kind)}</p>
      <div className={shared.row}>
        <BeforeAfter before={sample.before} after={sample.after} />
        <span className={shared.quiet}>{acceptedText(accepted, count)}</span>
        <Button size="small" aria-expanded={isOpen} onClick={onOpen}>
          {isOpen ? text.hide : text.show}
        </Button>
      </div>
      {isOpen && (
        <VirtualList
          items={cells}
          keyOf={({ id }) => id}
          label={text.cells}
          scroller={scroller}
          line={(change) => (
            <ChangeLine
              change={change}
              onAccept={(isOn) => acts.accept({ kind: "one", id: change.id, of: kind }, isOn)}
            />
          )}
        />
      )}
    </section>
  );
}

/** The changes of an opened group, anew when one of them was decided. */
function useChanges(
  acts: Pick<MonthlyActions, "changes">,
  group: ChangeGroup,
  isOpen: boolean,
): readonly CellChange[] {
  const [changes, setChanges] = useState<readonly CellChange[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    void acts.changes(group.kind).then((outcome) => {
      if (isCurrent && !outcome.failure) setChanges(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
    // The group is another object after each decision.
  }, [acts, group, isOpen]);
  return changes;
}
