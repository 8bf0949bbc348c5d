import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { degradedTexts } from "../../locale/degraded-text";
import { excelText } from "../../locale/excel";
import { filesPane } from "../../locale/files-pane";
import { paneText } from "../../locale/pane";
import type { Pane } from "../hooks/use-pane";
import { FailureBar } from "./failure-bar";

const useStyles = makeStyles({
  messages: {
    padding: "0 16px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    ":not(:empty)": { paddingTop: "8px" },
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** What has just been done or has failed; what is being done is only read out. */
export function PaneMessages({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { book, done, door, failed, work, result } = pane.state;
  const ofDoor = door === "page" ? paneText.done : { ...paneText.done, ...excelText.done };
  const text = book?.isWritable === false ? { ...ofDoor, written: filesPane.written } : ofDoor;
  return (
    <>
      <div className={styles.messages} role="status">
        {done !== null && (
          <MessageBar intent={done === "cancelled" ? "info" : "success"} layout="multiline">
            <MessageBarBody>{text[done]}</MessageBarBody>
          </MessageBar>
        )}
        {done === "written" &&
          degradedTexts(book?.degraded ?? []).map((sentence) => (
            <MessageBar key={sentence} intent="info" layout="multiline">
              <MessageBarBody>{sentence}</MessageBarBody>
            </MessageBar>
          ))}
      </div>
      <div className={styles.hidden} role="status">
        {work?.progress.text ?? result?.summary}
      </div>
      {failed !== null && (
        <div className={styles.messages}>
          <FailureBar failed={failed} onDismiss={pane.dismissFailure} />
        </div>
      )}
    </>
  );
}
