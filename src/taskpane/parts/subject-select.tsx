import { Field, Select } from "@fluentui/react-components";
import type { SubjectId } from "../../core/model/procedure";
import { paneText } from "../../locale/pane";
import { subjectName } from "../../locale/subject-names";

const SUBJECTS: readonly SubjectId[] = [
  "ru",
  "ma",
  "om",
  "li",
  "is",
  "ob",
  "gg",
  "bi",
  "fi",
  "hi",
  "in",
  "it",
  "en",
  "de",
  "fr",
  "es",
  "mb",
];

/** A choice of subject by its Russian name. */
export function SubjectSelect(props: {
  readonly label: string;
  readonly value: SubjectId | null;
  readonly onChange: (subject: SubjectId) => void;
}) {
  function choose(value: string): void {
    const subject = SUBJECTS.find((id) => id === value);
    if (subject !== undefined) props.onChange(subject);
  }
  return (
    <Field label={props.label}>
      <Select value={props.value ?? ""} onChange={(_event, data) => choose(data.value)}>
        {props.value === null && <option value="">{paneText.tables.choose}</option>}
        {SUBJECTS.map((id) => (
          <option key={id} value={id}>
            {subjectName(id).name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
