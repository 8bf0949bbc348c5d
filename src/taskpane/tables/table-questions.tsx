import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { RecognisedTable, TableAnswer } from "../../core/model/recognised-table";
import { paneText } from "../../locale/pane";
import { readGrade, readYear } from "../parts/table-numbers";
import { SubjectSelect } from "../parts/subject-select";
import { usePaneStyles } from "../parts/pane-styles";

/** What is unclear of a table, asked where the table stands. */
export function TableQuestions(props: {
  readonly table: RecognisedTable;
  readonly onAnswer: (change: TableAnswer) => void;
}) {
  const shared = usePaneStyles();
  const text = paneText.tables;
  const { table, onAnswer } = props;
  return (
    <div className={shared.fields}>
      {table.questions.includes("subject") && (
        <SubjectSelect
          label={text.questions.subject}
          value={null}
          onChange={(subject) => onAnswer({ subject })}
        />
      )}
      {table.questions.includes("grade") && (
        <NumberQuestion
          label={text.questions.grade}
          invalid={text.gradeInvalid}
          read={readGrade}
          onAnswer={(grade) => onAnswer({ grade })}
        />
      )}
      {table.questions.includes("year") && (
        <NumberQuestion
          label={text.questions.year}
          invalid={text.yearInvalid}
          read={readYear}
          onAnswer={(year) => onAnswer({ year })}
        />
      )}
      {table.questions.includes("which-of-two") && (
        <div>
          <p className={shared.text}>{text.twoAlike}</p>
          <div className={shared.row}>
            <Button size="small" onClick={() => onAnswer({ exclude: false })}>
              {text.useThis}
            </Button>
            <Button size="small" onClick={() => onAnswer({ exclude: true })}>
              {text.leaveOut}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** A question whose answer is a whole number. */
function NumberQuestion(props: {
  readonly label: string;
  readonly invalid: string;
  readonly read: (text: string) => number | null;
  readonly onAnswer: (value: number) => void;
}) {
  const shared = usePaneStyles();
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  function submit(event: React.FormEvent): void {
    event.preventDefault();
    const value = props.read(text);
    setWrong(value === null);
    if (value !== null) props.onAnswer(value);
  }
  return (
    <form onSubmit={submit}>
      <Field
        label={props.label}
        style={{ gridTemplateColumns: "minmax(0, 1fr)" }}
        {...(isWrong ? { validationMessage: props.invalid } : {})}
      >
        <div className={shared.row} style={{ flexWrap: "nowrap" }}>
          <Input
            style={{ minWidth: 0, flexGrow: 1 }}
            aria-label={props.label}
            inputMode="numeric"
            value={text}
            onChange={(_event, data) => setText(data.value)}
          />
          <Button type="submit">{paneText.tables.apply}</Button>
        </div>
      </Field>
    </form>
  );
}
