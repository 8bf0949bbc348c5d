import { useState, type FormEvent } from "react";
import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { FORM_IDS } from "../../core/model/form-traits";
import type { SubjectId } from "../../core/model/procedure";
import type { FormId, HeadFact, RecognisedTable, TableAnswer } from "../../core/model/recognised-table";
import { formName } from "../../locale/form-names";
import { paneText } from "../../locale/pane";
import { shownText } from "../../locale/shown-text";
import { readGrade, readYear } from "../parts/table-numbers";
import { SubjectSelect } from "../parts/subject-select";
import { usePaneStyles } from "../parts/pane-styles";

/** Corrects what a table was taken for, or leaves it out. */
export function TableEditor(props: {
  readonly table: RecognisedTable;
  readonly onAnswer: (change: TableAnswer) => void;
  readonly onShow: () => void;
  readonly onColumns: () => void;
}) {
  const shared = usePaneStyles();
  const text = paneText.tables;
  const { table } = props;
  const [form, setForm] = useState<FormId>(table.form);
  const [subject, setSubject] = useState<SubjectId | null>(table.subject?.value ?? null);
  const [grade, setGrade] = useState(textOf(table.grade));
  const [year, setYear] = useState(textOf(table.year));
  const [isUsed, setUsed] = useState(!table.excluded);
  const [leavesOutHidden, setLeavesOutHidden] = useState(table.leavesOutHidden);
  const isGradeWrong = grade !== "" && readGrade(grade) === null;
  const isYearWrong = year !== "" && readYear(year) === null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isGradeWrong || isYearWrong) return;
    const known = { form, subject, grade: readGrade(grade), year: readYear(year), isUsed, leavesOutHidden };
    props.onAnswer(corrections(table, known));
  }
  return (
    <form onSubmit={submit} className={shared.fields}>
      <Tick label={text.useIt} isOn={isUsed} onChange={setUsed} />
      <HiddenTick rows={table.hiddenRows} isOn={leavesOutHidden} onChange={setLeavesOutHidden} />
      <FormSelect value={form} onChange={setForm} />
      <SubjectSelect label={text.subject} value={subject} onChange={setSubject} />
      <div className={shared.pair}>
        <NumberField
          label={text.grade}
          problem={isGradeWrong ? text.gradeInvalid : null}
          value={grade}
          onChange={setGrade}
        />
        <NumberField
          label={text.year}
          problem={isYearWrong ? text.yearInvalid : null}
          value={year}
          onChange={setYear}
        />
      </div>
      <EditorButtons onShow={props.onShow} onColumns={props.onColumns} />
    </form>
  );
}

function Tick(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const { label, isOn, onChange } = props;
  return (
    <Checkbox label={label} checked={isOn} onChange={(_event, data) => onChange(data.checked === true)} />
  );
}

/** Nothing where a table has no hidden rows. */
function HiddenTick(props: {
  readonly rows: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const { rows, ...tick } = props;
  return rows === 0 ? null : <Tick label={paneText.tables.leaveOutHidden(rows)} {...tick} />;
}

function EditorButtons(props: { readonly onShow: () => void; readonly onColumns: () => void }) {
  const shared = usePaneStyles();
  return (
    <div className={shared.row}>
      <Button type="submit">{paneText.tables.apply}</Button>
      <Button onClick={props.onColumns}>{shownText.correct}</Button>
      <Button appearance="subtle" onClick={props.onShow}>
        {paneText.tables.showRows}
      </Button>
    </div>
  );
}

function NumberField(props: {
  readonly label: string;
  readonly problem: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, problem, value, onChange } = props;
  return (
    <Field label={label} {...(problem === null ? {} : { validationMessage: problem })}>
      <Input inputMode="numeric" value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}

function FormSelect(props: { readonly value: FormId; readonly onChange: (form: FormId) => void }) {
  function choose(value: string): void {
    const form = FORM_IDS.find((id) => id === value);
    if (form !== undefined) props.onChange(form);
  }
  return (
    <Field label={paneText.tables.form}>
      <Select value={props.value} onChange={(_event, data) => choose(data.value)}>
        {FORM_IDS.map((id) => (
          <option key={id} value={id}>
            {formName(id)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function textOf(fact: HeadFact<number> | null): string {
  return fact === null ? "" : String(fact.value);
}

/** What the fields of the form say. */
interface FormFacts {
  readonly form: FormId;
  readonly subject: SubjectId | null;
  readonly grade: number | null;
  readonly year: number | null;
  readonly isUsed: boolean;
  readonly leavesOutHidden: boolean;
}

/** Only what the person changed: the rest stays as it was recognised. */
function corrections(table: RecognisedTable, facts: FormFacts): TableAnswer {
  const { form, subject, grade, year, isUsed, leavesOutHidden } = facts;
  return {
    ...(leavesOutHidden === table.leavesOutHidden ? {} : { leaveOutHidden: leavesOutHidden }),
    ...(form === table.form ? {} : { form }),
    ...(isUsed === !table.excluded ? {} : { exclude: !isUsed }),
    ...(subject === null || subject === table.subject?.value ? {} : { subject }),
    ...(grade === null || grade === table.grade?.value ? {} : { grade }),
    ...(year === null || year === table.year?.value ? {} : { year }),
  };
}
