import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { paneText } from "../locale/pane";

/** Asks before what was written and is in no file yet would be lost. */
export function LeaveDialog(props: {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onGo: () => void;
  readonly onSave: () => void;
}) {
  const { isOpen, onStay, onGo, onSave } = props;
  const text = paneText.leave;
  return (
    <Dialog open={isOpen} onOpenChange={(_event, data) => !data.open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent>{text.about}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {text.save}
            </Button>
            <Button onClick={onGo}>{text.go}</Button>
            <Button onClick={onStay}>{text.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
