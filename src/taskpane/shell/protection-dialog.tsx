import { useState, type FormEvent } from "react";
import {
  Button,
  Checkbox,
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
  const [isForOthers, setForOthers] = useState(false);
  const others = asked?.others ?? 0;
  function forget(): void {
    setPassword("");
    setForOthers(false);
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    forget();
    asked?.answer(password, isForOthers && others > 0);
  }
  function skip(): void {
    forget();
    asked?.skip?.();
  }
  return (
    <Dialog open={asked !== null} onOpenChange={(_event, data) => !data.open && onCancel()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{excelText.password.title}</DialogTitle>
            <DialogContent>
              <p>{asked?.message}</p>
              <PasswordFields
                password={password}
                onPassword={setPassword}
                others={others}
                isForOthers={isForOthers}
                onForOthers={setForOthers}
              />
            </DialogContent>
            <DialogActions>
              {asked?.skip !== undefined && <Button onClick={skip}>{excelText.password.skip}</Button>}
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

function PasswordFields(props: {
  readonly password: string;
  readonly onPassword: (password: string) => void;
  /** Sheets that may have the same; 0 offers nothing. */
  readonly others: number;
  readonly isForOthers: boolean;
  readonly onForOthers: (isForOthers: boolean) => void;
}) {
  const { password, onPassword, others, isForOthers, onForOthers } = props;
  return (
    <>
      <Field label={paneText.password.field} hint={excelText.password.hint}>
        <Input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(_event, data) => onPassword(data.value)}
        />
      </Field>
      {others > 0 && (
        <Checkbox
          label={excelText.sameForOthers(others)}
          checked={isForOthers}
          onChange={(_event, data) => onForOthers(data.checked === true)}
        />
      )}
    </>
  );
}
