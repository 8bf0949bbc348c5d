import { useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import { excelText } from "../../locale/excel";
import { paneText } from "../../locale/pane";
import type { AskedPassword } from "../hooks/pane-state";
import { PasswordField } from "../parts/password-field";
import { QuestionDialog } from "../parts/question-dialog";

const words = excelText.password;

/** Asks for the password of a sheet's or the structure's protection. It lives only until the answer. */
export default function ProtectionDialog(props: {
  /** null closes it. */
  readonly asked: AskedPassword | null;
  readonly onCancel: () => void;
}) {
  const { asked, onCancel } = props;
  const [password, setPassword] = useState("");
  const [isForOthers, setForOthers] = useState(false);
  const others = asked?.others ?? 0;
  function forget(): void {
    setPassword("");
    setForOthers(false);
  }
  function answer(): void {
    forget();
    asked?.answer(password, isForOthers && others > 0);
  }
  function skip(): void {
    forget();
    asked?.skip?.();
  }
  return (
    <QuestionDialog
      isOpen={asked !== null}
      title={words.title}
      answer={words.go}
      onAnswer={answer}
      onCancel={onCancel}
      other={asked?.skip !== undefined && <Button onClick={skip}>{words.skip}</Button>}
    >
      <p>{asked?.message}</p>
      <PasswordField
        label={paneText.password.field}
        hint={words.hint}
        value={password}
        onChange={setPassword}
      />
      {others > 0 && (
        <Checkbox
          label={excelText.sameForOthers(others)}
          checked={isForOthers}
          onChange={(_event, data) => setForOthers(data.checked === true)}
        />
      )}
    </QuestionDialog>
  );
}
