import { useId } from "react";
import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { MonthlyView, QuestionView } from "../../app/session-monthly-api";
import { monthlyPane } from "../../locale/monthly-pane";
import { openQuestionsText } from "../../locale/monthly-pane-text";
import { numberText } from "../../locale/number-text";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.questions;

/** More options than this are a list to choose from. */
const FEW = 4;

/** So many files are named at once: by them questions about like names are told apart. */
const FEW_FILES = 2;

/** What is asked, each once over all files; what was answered in an earlier month is folded. */
export function QuestionsStep({ view, acts }: { readonly view: MonthlyView; readonly acts: MonthlyActions }) {
  const shared = usePaneStyles();
  const { questions } = view;
  const now = questions.filter(({ isRemembered }) => !isRemembered);
  const before = questions.filter(({ isRemembered }) => isRemembered);
  const open = now.filter(({ answer }) => answer === null).length;
  return (
    <>
      {questions.length === 0 && <p className={shared.text}>{text.none}</p>}
      {now.length > 0 && <p className={shared.quiet}>{text.about}</p>}
      {now.length > 0 && (
        <p className={shared.text} role="status">
          {open === 0 ? text.allAnswered : `${openQuestionsText(open)}: ${text.unanswered}.`}
        </p>
      )}
      {now.map((question) => (
        <Question key={question.id} question={question} onAnswer={acts.answer} />
      ))}
      {before.length > 0 && (
        <Fold summary={`${text.answered} (${numberText(before.length)})`}>
          {before.map((question) => (
            <Question key={question.id} question={question} onAnswer={acts.answer} />
          ))}
        </Fold>
      )}
    </>
  );
}

function Question(props: {
  readonly question: QuestionView;
  readonly onAnswer: (question: string, option: string | null) => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const name = useId();
  const { question, onAnswer } = props;
  const { fileNames } = question;
  return (
    <section className={shared.box} aria-labelledby={name}>
      <h3 id={name} className={`${shared.subheading} ${styles.wrap}`}>
        {question.text}
      </h3>
      <Options question={question} labelId={name} onAnswer={(option) => onAnswer(question.id, option)} />
      <FileNames names={fileNames} />
    </section>
  );
}

/** The files that wait for the answer: many are folded. */
function FileNames({ names }: { readonly names: readonly string[] }) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const list = (
    <ul className={styles.plain}>
      {names.map((file) => (
        <li key={file} className={`${shared.quiet} ${styles.wrap}`}>
          {file}
        </li>
      ))}
    </ul>
  );
  if (names.length <= FEW_FILES) return list;
  return <Fold summary={`${text.files} (${numberText(names.length)})`}>{list}</Fold>;
}

/** «Оставить без ответа» stands among the options: an answer can be taken back. */
const NONE = "";

function Options(props: {
  readonly question: QuestionView;
  readonly labelId: string;
  readonly onAnswer: (option: string | null) => void;
}) {
  const styles = useMonthStyles();
  const { question, labelId, onAnswer } = props;
  const { answer, options } = question;
  function choose(id: string): void {
    onAnswer(id === NONE ? null : id);
  }
  if (options.length > FEW) {
    return (
      <Field className={styles.narrow}>
        <Select
          aria-labelledby={labelId}
          value={answer ?? NONE}
          onChange={(_event, { value }) => choose(value)}
        >
          <option value={NONE}>{text.leave}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <RadioGroup
      aria-labelledby={labelId}
      value={answer ?? NONE}
      onChange={(_event, { value }) => choose(value)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} label={option.text} />
      ))}
      <Radio value={NONE} label={text.leave} />
    </RadioGroup>
  );
}
