import { useState } from "react";
import { paneText } from "../../locale/pane";
import type { LockedFile } from "../hooks/pane-state";
import { PasswordField } from "../parts/password-field";
import { QuestionDialog } from "../parts/question-dialog";

const words = paneText.password;

/** Asks for the password of an encrypted file. The password lives only until the answer. */
export default function PasswordDialog(props: {
  /** null closes it. */
  readonly locked: LockedFile | null;
  readonly onCancel: () => void;
}) {
  const { locked, onCancel } = props;
  const [password, setPassword] = useState("");
  function answer(form: HTMLFormElement): void {
    // Ready for another try; a dialog without the focus is closed to screen readers.
    form.querySelector("input")?.focus();
    setPassword("");
    locked?.open(password);
  }
  return (
    <QuestionDialog
      isOpen={locked !== null}
      title={words.title}
      answer={words.open}
      onAnswer={answer}
      onCancel={onCancel}
    >
      <p>{locked?.name}</p>
      <PasswordField
        label={words.field}
        hint={words.ask}
        value={password}
        onChange={setPassword}
        {...(locked?.isWrong === true ? { wrong: words.wrong } : {})}
      />
    </QuestionDialog>
  );
}
