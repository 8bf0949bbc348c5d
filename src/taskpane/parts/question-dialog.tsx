import type { FormEvent, ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { paneText } from "../../locale/pane";

/** A question that is answered by Enter or the first button. */
export function QuestionDialog(props: {
  /** A dialog taken away while open would leave the rest of the page hidden from readers: it is closed. */
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly answer: string;
  readonly onAnswer: (form: HTMLFormElement) => void;
  readonly onCancel: () => void;
  /** Another way out, beside «Отмена». */
  readonly other?: ReactNode;
}) {
  const { isOpen, title, children, answer, onAnswer, onCancel, other } = props;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onAnswer(event.currentTarget);
  }
  return (
    <Dialog open={isOpen} onOpenChange={(_event, data) => !data.open && onCancel()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions>
              {other}
              <Button onClick={onCancel}>{paneText.cancel}</Button>
              <Button type="submit" appearance="primary">
                {answer}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
