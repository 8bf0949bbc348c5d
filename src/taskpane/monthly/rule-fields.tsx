import { Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { FormTemplate } from "../../core/monthly/form-template";
import type { RuleDraft } from "../../core/monthly/rule-draft";
import {
  DRAFT_COLUMN_NAMES,
  DRAFT_OTHER_NAMES,
  DRAFT_PARTS_NAMES,
  ruleEditor,
} from "../../locale/monthly-rule-editor";
import { useMonthStyles } from "./month-styles";
import { NumberInput } from "./number-input";

const text = ruleEditor.fields;

/** What a field of a rule needs. */
export interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly template: FormTemplate;
  readonly onChange: (draft: RuleDraft) => void;
}

/** The fields of a rule of its kind. */
export function RuleFields(props: RuleFieldsProps) {
  const { draft, template, onChange } = props;
  const { kind } = draft;
  if (kind === "words")
    return (
      <Field label={text.words} hint={text.wordsHint}>
        <Textarea
          rows={3}
          value={draft.words}
          onChange={(_event, { value }) => onChange({ ...draft, words: value })}
        />
      </Field>
    );
  const isOfRow = kind === "sum" || kind === "share" || kind === "equal";
  return (
    <>
      <NameChoice
        label={DRAFT_COLUMN_NAMES[kind]}
        names={headersFor(template, kind)}
        value={draft.column}
        onChange={(column) => onChange({ ...draft, column })}
      />
      <Operands {...props} />
      {kind === "equal" && <OtherTable {...props} />}
      {isOfRow && template.rows.length > 0 && (
        <NameChoice
          label={text.row}
          names={template.rows.map(({ label }) => label)}
          value={draft.row}
          none={ruleEditor.allRows}
          onChange={(row) => onChange({ ...draft, row })}
        />
      )}
      {(isOfRow || kind === "limit") && (
        <NumberInput
          label={text.tolerance}
          hint={text.toleranceHint}
          value={draft.tolerance}
          onChange={(tolerance) => onChange({ ...draft, tolerance })}
        />
      )}
    </>
  );
}

/** What the column of a rule is compared with. */
function Operands(props: RuleFieldsProps) {
  const { draft, template, onChange } = props;
  const { kind } = draft;
  const headers = headersFor(template, kind);
  return (
    <>
      {kind === "sum" && <Parts {...props} headers={headers} />}
      {kind === "share" && (
        <NameChoice
          label={DRAFT_PARTS_NAMES.share}
          names={headers}
          value={draft.parts[0] ?? ""}
          onChange={(part) => onChange({ ...draft, parts: part === "" ? [] : [part] })}
        />
      )}
      {(kind === "limit" || kind === "share" || kind === "carry") && (
        <NameChoice
          label={DRAFT_OTHER_NAMES[kind]}
          names={headers}
          value={draft.other}
          onChange={(other) => onChange({ ...draft, other })}
        />
      )}
      {kind === "jump" && (
        <NumberInput
          label={text.share}
          hint={text.shareHint}
          value={draft.share === null ? null : draft.share * 100}
          onChange={(share) => onChange({ ...draft, share: share === null ? null : share / 100 })}
        />
      )}
      {kind === "limit" && (
        <Checkbox
          label={text.isStrict}
          checked={draft.isStrict}
          onChange={(_event, data) => onChange({ ...draft, isStrict: data.checked === true })}
        />
      )}
    </>
  );
}

/** Columns that a rule of the kind may be of: those with numbers, or with dates. */
function headersFor({ columns }: FormTemplate, kind: RuleDraft["kind"]): string[] {
  return columns.flatMap(({ header, role, kind: held }) => {
    if (role !== "input" && role !== "computed") return [];
    const isDate = held === "date";
    const isText = held === "text" || held === "list";
    return (kind === "in-month" ? isDate : !isDate && !isText) ? [header] : [];
  });
}

function NameChoice(props: {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly none?: string;
  readonly onChange: (name: string) => void;
}) {
  const styles = useMonthStyles();
  const { label, names, value, none = ruleEditor.choose, onChange } = props;
  const isKnown = value === "" || names.includes(value);
  return (
    <Field className={styles.narrow} label={label}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{none}</option>
        {[...(isKnown ? [] : [value]), ...new Set(names)].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Parts({ draft, headers, onChange }: RuleFieldsProps & { readonly headers: readonly string[] }) {
  const styles = useMonthStyles();
  const { parts, column } = draft;
  return (
    <fieldset className={styles.group}>
      <legend>{DRAFT_PARTS_NAMES.sum}</legend>
      {headers
        .filter((header) => header !== column)
        .map((header) => (
          <Checkbox
            key={header}
            label={header}
            checked={parts.includes(header)}
            onChange={(_event, data) => {
              const left = parts.filter((part) => part !== header);
              onChange({ ...draft, parts: data.checked === true ? [...left, header] : left });
            }}
          />
        ))}
    </fieldset>
  );
}

function OtherTable({ draft, onChange }: RuleFieldsProps) {
  return (
    <>
      <Field label={text.sheet} hint={text.sheetHint}>
        <Input value={draft.sheet} onChange={(_event, { value }) => onChange({ ...draft, sheet: value })} />
      </Field>
      <Field label={text.sheetColumn}>
        <Input
          value={draft.sheetColumn}
          onChange={(_event, { value }) => onChange({ ...draft, sheetColumn: value })}
        />
      </Field>
      <Field label={text.sheetRow} hint={text.sheetRowHint}>
        <Input
          value={draft.sheetRow}
          onChange={(_event, { value }) => onChange({ ...draft, sheetRow: value })}
        />
      </Field>
    </>
  );
}
