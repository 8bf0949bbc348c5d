import { Field, Select } from "@fluentui/react-components";
import type { FormTemplate } from "../../core/monthly/form-template";
import type { MonthlyBasis, MonthlySource, MonthlyView } from "../../app/session-monthly-api";
import { monthlyPane } from "../../locale/monthly-pane";
import { schoolsCount, templateFacts } from "../../locale/monthly-pane-text";
import { monthlyChecks } from "../../locale/monthly-threshold-names";
import { numberText } from "../../locale/number-text";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import { ChecksPart } from "./checks-part";
import { ColumnsPart } from "./columns-part";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";
import { RulesPart } from "./rules-part";

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
        <Learnt template={template.value} acts={acts} />
      )}
      <SourceChoice
        label={text.register}
        basis={register}
        view={view}
        isBusy={isBusy}
        onChange={(source) => acts.setSource("register", source)}
      />
      <Fold summary={monthlyChecks.title}>
        <ChecksPart thresholds={view.thresholds} acts={acts} />
      </Fold>
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

/** What the form is: its columns, its given rows, and its rules, each of which can be changed. */
function Learnt({ template, acts }: { readonly template: FormTemplate; readonly acts: MonthlyActions }) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { title, columns, rows, rules, unread = [] } = template;
  return (
    <div className={shared.box}>
      {title !== "" && <h3 className={`${shared.subheading} ${styles.wrap}`}>{title}</h3>}
      <p className={shared.quiet}>{templateFacts(columns.length, rows.length, rules.length)}</p>
      <Fold summary={`${text.rules} (${numberText(rules.length)})`} open={unread.length > 0}>
        <RulesPart template={template} acts={acts} />
      </Fold>
      <Fold summary={`${text.columns} (${numberText(columns.length)})`}>
        <ColumnsPart template={template} acts={acts} />
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
