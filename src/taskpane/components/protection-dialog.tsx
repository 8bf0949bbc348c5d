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
import { excelText } from "../../locale/excel";
import { paneText } from "../../locale/pane";
import type { AskedPassword } from "../hooks/pane-state";

/** Asks for the password of a sheet's or the structure's protection. It lives only until the answer. */
export default function ProtectionDialog(props: {
  /** null closes it: a dialog taken away while open would leave the rest of the page hidden from readers. */
  readonly asked: AskedPassword | null;
  readonly onCancel: () => void;
}) {
  const { asked, onCancel } = props;
  const [password, setPassword] = useState("");
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setPassword("");
    asked?.answer(password);
  }
  return (
    <Dialog open={asked !== null} onOpenChange={(_event, data) => !data.open && onCancel()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{excelText.password.title}</DialogTitle>
            <DialogContent>
              <p>{asked?.message}</p>
              <Field label={paneText.password.field} hint={excelText.password.hint}>
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
                {excelText.password.go}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
