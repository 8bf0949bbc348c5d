import { useState, type KeyboardEvent } from "react";
import { Field, Input, Link, makeStyles } from "@fluentui/react-components";
import type { ThresholdDefinition } from "../../core/model/thresholds";
import { limitsText, settingsScreen, thresholdSource, thresholdUnit } from "../../locale/settings-screen";
import { thresholdName, thresholdValueText } from "../../locale/threshold-names";
import { MethodsLink } from "../parts/methods-link";
import { usePaneStyles } from "../parts/pane-styles";
import { readNumber } from "../parts/table-numbers";

const useStyles = makeStyles({ field: { padding: "8px 0" }, input: { maxWidth: "140px" } });

/** One threshold: its name, its value, whose it is, and the way back. Applied on leaving the field or Enter. */
export function ThresholdField(props: {
  readonly definition: ThresholdDefinition;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { definition, value, onChange } = props;
  const { id, unit, initial, minimum, maximum } = definition;
  const shown = thresholdValueText(unit, value).replace(/\s*%$/, "");
  const [text, setText] = useState(shown);
  const typed = readNumber(text);
  const next = typed === null ? null : unit === "share" ? typed / 100 : typed;
  const isWrong = next === null || next < minimum || next > maximum;
  function apply(): void {
    if (!isWrong && text !== shown) onChange(next);
  }
  function applyOnEnter(event: KeyboardEvent): void {
    if (event.key === "Enter") apply();
  }
  return (
    <Field
      className={styles.field}
      label={thresholdName(id)}
      hint={<Source {...definition} />}
      {...(isWrong ? { validationMessage: limitsText(definition) } : {})}
    >
      <div className={shared.row}>
        <Input
          className={styles.input}
          aria-label={thresholdName(id)}
          inputMode="decimal"
          value={text}
          contentAfter={thresholdUnit(unit)}
          onChange={(_event, data) => setText(data.value)}
          onBlur={apply}
          onKeyDown={applyOnEnter}
        />
        {value !== initial && (
          <Link as="button" onClick={() => onChange(initial)}>
            {settingsScreen.resetOne}: {thresholdValueText(unit, initial)}
          </Link>
        )}
      </div>
    </Field>
  );
}

/** Whose the value is, and where it is told of. */
function Source(definition: ThresholdDefinition) {
  const { id } = definition;
  return (
    <>
      {thresholdSource(definition)} · <MethodsLink of={id} name={thresholdName(id)} />
    </>
  );
}
