import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { ruleEditor } from "../../locale/monthly-rule-editor";
import { typedNumber } from "../../locale/rule-text";
import { readNumber } from "../parts/table-numbers";
import { useMonthStyles } from "./month-styles";

/** A number that may be left out; what is typed and is none is said, and changes nothing. */
export function NumberInput(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const styles = useMonthStyles();
  const { label, hint, value, onChange } = props;
  const [typed, setTyped] = useState(value === null ? "" : typedNumber(value));
  const isWrong = typed.trim() !== "" && readNumber(typed) === null;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isWrong ? { validationMessage: ruleEditor.numberWrong } : {})}
    >
      <Input
        className={styles.number}
        inputMode="decimal"
        value={typed}
        onChange={(_event, data) => {
          setTyped(data.value);
          const number = readNumber(data.value);
          if (number !== null || data.value.trim() === "") onChange(number);
        }}
      />
    </Field>
  );
}
