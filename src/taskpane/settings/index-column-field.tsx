import { useState, type KeyboardEvent } from "react";
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ContextColumnId } from "../../core/model/school-context";
import { classificationPane, indexColumnName } from "../../locale/classification-pane";
import { thresholdValueText } from "../../locale/threshold-names";
import { readNumber } from "../parts/table-numbers";

const useStyles = makeStyles({
  column: {
    margin: 0,
    padding: "6px 0",
    border: "none",
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 96px",
    gap: "8px",
    alignItems: "start",
    fontSize: tokens.fontSizeBase300,
    "& .fui-Input, & .fui-Select, & input, & select": { minWidth: 0, width: "100%" },
  },
});

type Direction = keyof typeof classificationPane.settings.directions;

const DIRECTIONS: readonly Direction[] = ["better", "worse", "ignored"];

const HEAVIEST = 100;

interface ColumnProps {
  readonly column: ContextColumnId;
  /** Above 0 = more is better, below 0 = more is worse, 0 = not counted. */
  readonly weight: number;
  readonly onChange: (weight: number) => void;
}

/** One column of the social index: whether more of it is better, and how much it weighs. */
export function IndexColumnField(props: ColumnProps) {
  const styles = useStyles();
  const { column, weight, onChange } = props;
  const name = indexColumnName(column);
  const direction: Direction = weight === 0 ? "ignored" : weight > 0 ? "better" : "worse";
  function turn(next: string): void {
    const size = weight === 0 ? 1 : Math.abs(weight);
    onChange(next === "ignored" ? 0 : next === "better" ? size : -size);
  }
  return (
    <fieldset className={styles.column}>
      <legend>{name}</legend>
      <Select aria-label={name} value={direction} onChange={(_event, data) => turn(data.value)}>
        {DIRECTIONS.map((id) => (
          <option key={id} value={id}>
            {classificationPane.settings.directions[id]}
          </option>
        ))}
      </Select>
      {/* Only the number is made anew when the weight changes: the choice keeps the focus. */}
      <WeightField key={weight} {...props} />
    </fieldset>
  );
}

/** How much a column weighs. Applied on leaving the field or Enter. */
function WeightField({ column, weight, onChange }: ColumnProps) {
  const words = classificationPane.settings;
  const shown = thresholdValueText("number", Math.abs(weight));
  const [text, setText] = useState(shown);
  const typed = readNumber(text);
  const isWrong = weight !== 0 && (typed === null || typed <= 0 || typed > HEAVIEST);
  function apply(): void {
    if (typed !== null && !isWrong && text !== shown) onChange(Math.sign(weight) * typed);
  }
  function applyOnEnter(event: KeyboardEvent): void {
    if (event.key === "Enter") apply();
  }
  return (
    <Field {...(isWrong ? { validationMessage: words.weightWrong } : {})}>
      <Input
        aria-label={`${indexColumnName(column)}: ${words.weight}`}
        inputMode="decimal"
        disabled={weight === 0}
        value={text}
        contentBefore={words.weight}
        onChange={(_event, data) => setText(data.value)}
        onBlur={apply}
        onKeyDown={applyOnEnter}
      />
    </Field>
  );
}
