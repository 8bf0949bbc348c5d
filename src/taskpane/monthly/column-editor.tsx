import { useState, type FormEvent } from "react";
import { Button, Checkbox, Field, Select, Textarea } from "@fluentui/react-components";
import type { ColumnKind, FormColumn } from "../../core/monthly/form-template";
import type { ColumnLimits } from "../../core/monthly/template-edits";
import { COLUMN_KIND_CHOICES, ruleEditor } from "../../locale/monthly-rule-editor";
import { usePaneStyles } from "../parts/pane-styles";
import { useMonthStyles } from "./month-styles";
import { NumberInput } from "./number-input";

/** What a column or a row of it holds: its kind, its limits, its list; of a whole column whether it has to be filled. */
export function ColumnEditor(props: {
  readonly column: FormColumn;
  readonly row: string | null;
  readonly onSave: (limits: ColumnLimits) => void;
  readonly onCancel: () => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { column, row, onSave, onCancel } = props;
  const [limits, setLimits] = useState(() => limitsOf(column, row));
  const [options, setOptions] = useState(column.options.join("\n"));
  const { kind, minimum, maximum, isRequired } = limits;
  const listed = options.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const isAmount = kind === "count" || kind === "number" || kind === "share";
  const problem = problemOf(limits, listed);
  function save(event: FormEvent): void {
    event.preventDefault();
    if (problem !== null) return;
    const [from, to] = isAmount ? [minimum, maximum] : [null, null];
    onSave({ ...limits, minimum: from, maximum: to, options: kind === "list" ? listed : [] });
  }
  return (
    <form className={`${shared.fields} ${styles.editor}`} aria-label={row ?? column.header} onSubmit={save}>
      <KindChoice limits={limits} onChange={setLimits} />
      {isAmount && <LimitFields limits={limits} onChange={setLimits} />}
      {kind === "list" && (
        <Field label={ruleEditor.options}>
          <Textarea rows={4} value={options} onChange={(_event, { value }) => setOptions(value)} />
        </Field>
      )}
      {row === null && (
        <Checkbox
          label={ruleEditor.required}
          checked={isRequired}
          onChange={(_event, data) => setLimits({ ...limits, isRequired: data.checked === true })}
        />
      )}
      <p className={shared.quiet} role="status">
        {problem}
      </p>
      <div className={shared.row}>
        <Button type="submit">{ruleEditor.saveColumn}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {ruleEditor.cancel}
        </Button>
      </div>
    </form>
  );
}

interface LimitsProps {
  readonly limits: ColumnLimits;
  readonly onChange: (limits: ColumnLimits) => void;
}

function KindChoice({ limits, onChange }: LimitsProps) {
  const styles = useMonthStyles();
  return (
    <Field className={styles.narrow} label={ruleEditor.columnKind}>
      <Select
        value={limits.kind}
        onChange={(_event, { value }) => {
          const found = COLUMN_KIND_CHOICES.find(([of]) => of === value);
          if (found !== undefined) onChange({ ...limits, kind: found[0] });
        }}
      >
        {COLUMN_KIND_CHOICES.map(([of, name]) => (
          <option key={of} value={of}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The lowest and the highest number; of shares in percent. */
function LimitFields({ limits, onChange }: LimitsProps) {
  const shared = usePaneStyles();
  const { kind } = limits;
  const scale = kind === "share" ? 100 : 1;
  return (
    <div className={shared.pair} key={String(scale)}>
      {(["minimum", "maximum"] as const).map((end) => {
        const limit = limits[end];
        return (
          <NumberInput
            key={end}
            label={withUnit(ruleEditor[end], kind)}
            value={limit === null ? null : limit * scale}
            onChange={(value) => onChange({ ...limits, [end]: value === null ? null : value / scale })}
          />
        );
      })}
    </div>
  );
}

function limitsOf(column: FormColumn, row: string | null): ColumnLimits {
  const { header, kind, minimum, maximum, options, isRequired } = column;
  const known: ColumnKind = kind === "unknown" ? "number" : kind;
  return { header, row, kind: known, minimum, maximum, options, isRequired };
}

function withUnit(label: string, kind: ColumnKind): string {
  return kind === "share" ? `${label}, %` : label;
}

function problemOf({ kind, minimum, maximum }: ColumnLimits, listed: readonly string[]): string | null {
  if (kind === "list") return listed.length === 0 ? ruleEditor.optionsWrong : null;
  return minimum !== null && maximum !== null && minimum > maximum ? ruleEditor.limitsWrong : null;
}
