import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { FormTemplate } from "../../core/monthly/form-template";
import type { MonthlyBasis, MonthlySource, MonthlyView } from "../../app/session-monthly-api";
import { columnFacts } from "../../locale/monthly-kinds";
import { monthlyPane } from "../../locale/monthly-pane";
import { schoolsCount, templateFacts } from "../../locale/monthly-pane-text";
import { ruleSentence } from "../../locale/monthly-rules";
import { numberText } from "../../locale/number-text";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.form;

/** The form and the register: where they are taken from, and what was learnt. */
export function FormStep(props: {
  readonly view: MonthlyView;
  readonly acts: MonthlyActions;
  readonly isBusy: boolean;
}) {
  const shared = usePaneStyles();
  const { view, acts, isBusy } = props;
  const { template, register } = view;
  return (
    <>
      <SourceChoice
        label={text.template}
        basis={template}
        view={view}
        isBusy={isBusy}
        onChange={(source) => acts.setSource("template", source)}
      />
      {template.value === null ? (
        <p className={shared.text}>{text.none}</p>
      ) : (
        <Learnt template={template.value} onRule={acts.setRule} />
      )}
      <SourceChoice
        label={text.register}
        basis={register}
        view={view}
        isBusy={isBusy}
        onChange={(source) => acts.setSource("register", source)}
      />
      {register.value !== null && (
        <Fold summary={schoolsCount(register.value.schools.length)}>
          <ol className={shared.fields} style={{ margin: 0, paddingLeft: 26 }}>
            {register.value.schools.map(({ id, name, place }) => (
              <li key={id} className={shared.text}>
                {name}
                <span className={shared.quiet}>{place === null ? ` ${id}` : ` ${place}, ${id}`}</span>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </>
  );
}

function SourceChoice(props: {
  readonly label: string;
  readonly basis: MonthlyBasis<unknown>;
  readonly view: MonthlyView;
  readonly isBusy: boolean;
  readonly onChange: (source: MonthlySource) => void;
}) {
  const styles = useMonthStyles();
  const { label, basis, view, isBusy, onChange } = props;
  function choose(key: string): void {
    const found = basis.sources.find((source) => keyOf(source) === key);
    if (found !== undefined) onChange(found);
  }
  return (
    <Field
      className={styles.narrow}
      label={label}
      {...(basis.isMissing ? { validationMessage: text.missing, validationState: "warning" as const } : {})}
    >
      <Select value={keyOf(basis.source)} disabled={isBusy} onChange={(_event, { value }) => choose(value)}>
        {basis.sources.map((source) => (
          <option key={keyOf(source)} value={keyOf(source)}>
            {source.kind === "file" ? pathOf(view, source.id) : text.sources[source.kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function keyOf(source: MonthlySource): string {
  return source.kind === "file" ? `file ${source.id}` : source.kind;
}

function pathOf({ files }: MonthlyView, id: string): string {
  return files.find((file) => file.id === id)?.path ?? id;
}

/** What the form is: its columns, its given rows, and its rules, each of which can be switched off. */
function Learnt(props: {
  readonly template: FormTemplate;
  readonly onRule: (id: string, isOn: boolean) => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { title, columns, rows, rules } = props.template;
  return (
    <div className={shared.box}>
      {title !== "" && <h3 className={`${shared.subheading} ${styles.wrap}`}>{title}</h3>}
      <p className={shared.quiet}>{templateFacts(columns.length, rows.length, rules.length)}</p>
      <Fold summary={`${text.rules} (${numberText(rules.length)})`}>
        {rules.length === 0 && <p className={shared.text}>{text.noRules}</p>}
        {rules.length > 0 && <p className={shared.quiet}>{text.ruleHint}</p>}
        {rules.map((rule) => (
          <div key={rule.id}>
            <Checkbox
              label={ruleSentence(rule)}
              checked={rule.isOn}
              onChange={(_event, data) => props.onRule(rule.id, data.checked === true)}
            />
          </div>
        ))}
      </Fold>
      <Fold summary={`${text.columns} (${numberText(columns.length)})`}>
        <ul className={shared.list}>
          {columns.map((column) => (
            <li key={column.header} className={styles.item}>
              <span className={`${shared.text} ${styles.wrap}`}>{column.header}</span>
              <span className={shared.quiet}>{columnFacts(column)}</span>
            </li>
          ))}
        </ul>
      </Fold>
      {rows.length > 0 && (
        <Fold summary={`${text.rows} (${numberText(rows.length)})`}>
          <ul className={styles.plain}>
            {rows.map(({ label }, index) => (
              <li key={`${String(index)} ${label}`} className={shared.text}>
                {label}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
