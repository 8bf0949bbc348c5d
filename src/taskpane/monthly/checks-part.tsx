import { useState, type KeyboardEvent } from "react";
import { Field, Input, Link } from "@fluentui/react-components";
import { MONTHLY_THRESHOLDS, type MonthlyThresholds } from "../../core/monthly/monthly-thresholds";
import { MONTHLY_LIMITS, ownOf } from "../../core/monthly/threshold-limits";
import { limitsHint, MONTHLY_THRESHOLD_NAMES, monthlyChecks } from "../../locale/monthly-threshold-names";
import { typedNumber } from "../../locale/rule-text";
import { usePaneStyles } from "../parts/pane-styles";
import { readNumber } from "../parts/table-numbers";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

type ThresholdId = keyof MonthlyThresholds;

const IDS = Object.keys(MONTHLY_THRESHOLD_NAMES) as readonly ThresholdId[];

/** Numbers by which a month is checked, and the day by which files are due. */
export function ChecksPart(props: {
  readonly thresholds: MonthlyThresholds;
  readonly acts: Pick<MonthlyActions, "setThresholds">;
}) {
  const shared = usePaneStyles();
  const { thresholds, acts } = props;
  function set(id: ThresholdId, value: number | undefined): void {
    const others = Object.entries(ownOf(thresholds)).filter(([of]) => of !== id);
    acts.setThresholds(
      Object.fromEntries([...others, ...(value === undefined ? [] : [[id, value] as const])]),
    );
  }
  return (
    <div className={shared.fields}>
      <p className={shared.quiet}>{monthlyChecks.about}</p>
      {IDS.map((id) => (
        <ThresholdInput
          key={`${id} ${String(thresholds[id])}`}
          id={id}
          value={thresholds[id]}
          onChange={(value) => set(id, value)}
        />
      ))}
    </div>
  );
}

/** Applied on leaving the field or Enter; a due day may be left out. */
function ThresholdInput(props: {
  readonly id: ThresholdId;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { id, value, onChange } = props;
  const { minimum, maximum, isWhole = false } = MONTHLY_LIMITS[id];
  const proposed = MONTHLY_THRESHOLDS[id];
  const shown = value === undefined ? "" : typedNumber(value);
  const [text, setText] = useState(shown);
  const typed = readNumber(text);
  const isEmpty = text.trim() === "" && proposed === undefined;
  const isFit =
    typed !== null && typed >= minimum && typed <= maximum && (!isWhole || Number.isInteger(typed));
  function apply(): void {
    if (text === shown) return;
    if (isEmpty) onChange(undefined);
    else if (isFit) onChange(typed);
  }
  function applyOnEnter(event: KeyboardEvent): void {
    if (event.key === "Enter") apply();
  }
  return (
    <Field
      label={MONTHLY_THRESHOLD_NAMES[id]}
      {...(proposed === undefined ? { hint: monthlyChecks.dueNone } : {})}
      {...(isFit || isEmpty ? {} : { validationMessage: limitsHint(minimum, maximum, isWhole) })}
    >
      <div className={shared.row}>
        <Input
          className={styles.number}
          aria-label={MONTHLY_THRESHOLD_NAMES[id]}
          inputMode="decimal"
          value={text}
          onChange={(_event, data) => setText(data.value)}
          onBlur={apply}
          onKeyDown={applyOnEnter}
        />
        {value !== proposed && proposed !== undefined && (
          <Link as="button" onClick={() => onChange(undefined)}>
            {monthlyChecks.reset}: {typedNumber(proposed)}
          </Link>
        )}
      </div>
    </Field>
  );
}
