import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { SHEET_LAYINGS } from "../../core/model/laying";
import type { ShownFacts } from "../../core/table/shown/preview-table";
import type { DraftWish, TableDraft } from "../../core/table/shown/draft-table";
import { SHOWN_FORMS } from "../../core/table/shown/form-needs";
import type { TableQuestion } from "../../core/model/recognised-table";
import { formName } from "../../locale/form-names";
import { paneText } from "../../locale/pane";
import { shownText } from "../../locale/shown-text";
import { OneOf } from "../parts/one-of";
import { usePaneStyles } from "../parts/pane-styles";
import { SubjectSelect } from "../parts/subject-select";
import { readGrade, readYear } from "../parts/table-numbers";

/** Whether its rows are schools, or how else the table lies. */
export function LayingField(props: {
  readonly draft: TableDraft;
  readonly onWish: (change: DraftWish) => void;
}) {
  return (
    <OneOf
      label={shownText.laying}
      value={props.draft.laying}
      options={SHEET_LAYINGS}
      name={(chosen) => shownText.layings[chosen]}
      onChange={(laying) => props.onWish({ laying })}
    />
  );
}

/** What the table is, and where its header and its first school are. */
export function PlaceFields(props: {
  readonly draft: TableDraft;
  readonly onWish: (change: DraftWish) => void;
  readonly onFirstRow: (row: number) => void;
}) {
  const shared = usePaneStyles();
  const { draft, onWish, onFirstRow } = props;
  const { form, headerRow, headerRows, firstDataRow } = draft;
  const forms = [...new Set([form, ...SHOWN_FORMS])];
  return (
    <div className={shared.fields}>
      <OneOf
        label={shownText.form}
        value={form}
        options={forms}
        name={formName}
        onChange={(chosen) => onWish({ form: chosen })}
      />
      <div className={shared.pair}>
        <RowField
          key={`header ${String(headerRow)}`}
          label={shownText.headerRow}
          value={headerRow + 1}
          least={1}
          onChange={(row) =>
            onWish({ headerRow: row - 1, firstDataRow: Math.max(firstDataRow, row - 1 + headerRows) })
          }
        />
        <RowField
          key={`rows ${String(headerRows)}`}
          label={shownText.headerRows}
          value={headerRows}
          least={0}
          onChange={(rows) =>
            onWish({ headerRows: rows, firstDataRow: Math.max(firstDataRow, headerRow + rows) })
          }
        />
      </div>
      <RowField
        key={`first ${String(firstDataRow)}`}
        label={shownText.firstDataRow}
        value={firstDataRow + 1}
        least={1}
        onChange={(row) => onFirstRow(row - 1)}
      />
    </div>
  );
}

/** A whole number that holds once the person leaves the field or presses Enter. */
function RowField(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, least, onChange } = props;
  const [text, setText] = useState(String(value));
  const number = Number(text.trim());
  const isWrong = text.trim() === "" || !Number.isInteger(number) || number < least;
  function commit(): void {
    if (!isWrong && number !== value) onChange(number);
  }
  return (
    <Field label={label} size="small" {...(isWrong ? { validationMessage: shownText.wrongRow } : {})}>
      <Input
        size="small"
        inputMode="numeric"
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}

/** Subject, grade and year, where the table does not say them. */
export function FactFields(props: {
  readonly asked: readonly TableQuestion[];
  readonly facts: ShownFacts;
  readonly onChange: (facts: ShownFacts) => void;
}) {
  const shared = usePaneStyles();
  const { asked, facts, onChange } = props;
  const text = paneText.tables;
  const keys = (["subject", "grade", "year"] as const).filter(
    (key) => asked.includes(key) || facts[key] !== undefined,
  );
  if (keys.length === 0) return null;
  return (
    <section className={shared.fields} aria-label={shownText.facts}>
      <h3 className={shared.subheading}>{shownText.facts}</h3>
      {keys.includes("subject") && (
        <SubjectSelect
          label={text.subject}
          value={facts.subject ?? null}
          onChange={(subject) => onChange({ ...facts, subject })}
        />
      )}
      <div className={shared.pair}>
        {keys.includes("grade") && (
          <FactField
            label={text.grade}
            invalid={text.gradeInvalid}
            value={facts.grade}
            read={readGrade}
            onChange={(grade) => onChange({ ...facts, grade })}
          />
        )}
        {keys.includes("year") && (
          <FactField
            label={text.year}
            invalid={text.yearInvalid}
            value={facts.year}
            read={readYear}
            onChange={(year) => onChange({ ...facts, year })}
          />
        )}
      </div>
    </section>
  );
}

function FactField(props: {
  readonly label: string;
  readonly invalid: string;
  readonly value: number | undefined;
  readonly read: (text: string) => number | null;
  readonly onChange: (value: number) => void;
}) {
  const { label, invalid, value, read, onChange } = props;
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const isWrong = text !== "" && read(text) === null;
  function change(typed: string): void {
    setText(typed);
    const number = read(typed);
    if (number !== null) onChange(number);
  }
  return (
    <Field label={label} {...(isWrong ? { validationMessage: invalid } : {})}>
      <Input inputMode="numeric" value={text} onChange={(_event, data) => change(data.value)} />
    </Field>
  );
}
