import { useState, type FormEvent } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { paneText } from "../../locale/pane";
import type { LockedFile } from "../hooks/pane-state";

/** Asks for the password of an encrypted file. The password lives only until the answer. */
export default function PasswordDialog(props: {
  /** null closes it: a dialog taken away while open would leave the rest of the page hidden from readers. */
  readonly locked: LockedFile | null;
  readonly onCancel: () => void;
}) {
  const { locked, onCancel } = props;
  const [password, setPassword] = useState("");
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    // Ready for another try; a dialog without the focus is closed to screen readers.
    event.currentTarget.querySelector("input")?.focus();
    setPassword("");
    locked?.open(password);
  }
  return (
    <Dialog open={locked !== null} onOpenChange={(_event, data) => !data.open && onCancel()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{paneText.password.title}</DialogTitle>
            <DialogContent>
              <p>{locked?.name}</p>
              <Field
                label={paneText.password.field}
                hint={paneText.password.ask}
                {...(locked?.isWrong === true ? { validationMessage: paneText.password.wrong } : {})}
              >
                <Input
                  type="password"
                  autoComplete="off"
                  value={password}
                  onChange={(_event, data) => setPassword(data.value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onCancel}>{paneText.cancel}</Button>
              <Button type="submit" appearance="primary">
                {paneText.password.open}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
