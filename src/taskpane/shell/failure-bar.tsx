import { useState } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { paneText } from "../../locale/pane";
import type { FailedWork } from "../hooks/pane-state";

const useStyles = makeStyles({
  cause: {
    margin: "6px 0 0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  body: { overflowWrap: "anywhere" },
});

/** A failure: one sentence, the technical cause on demand, and the way to try again. */
export function FailureBar(props: { readonly failed: FailedWork; readonly onDismiss: () => void }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { failure, retry } = props.failed;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>
        {failure.message}
        {isOpen && <p className={styles.cause}>{failure.cause}</p>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={paneText.close}
            icon={<DismissRegular />}
            onClick={props.onDismiss}
          />
        }
      >
        <Button size="small" onClick={retry}>
          {failure.code === "session-ended" ? paneText.openAgain : paneText.retry}
        </Button>
        {failure.cause !== "" && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {paneText.details}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
