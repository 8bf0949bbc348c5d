import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { degradedTexts } from "../../locale/degraded-text";
import { excelText } from "../../locale/excel";
import { filesPane } from "../../locale/files-pane";
import { paneText } from "../../locale/pane";
import { plainOutputText } from "../../locale/plain-output";
import type { Pane } from "../hooks/use-pane";
import type { ShowRow } from "../show-row";
import { FailureBar } from "./failure-bar";
import { remainsText } from "./remains";
import { WrittenSheets } from "./written-sheets";

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
export function PaneMessages({ pane, showRow }: { readonly pane: Pane; readonly showRow: ShowRow }) {
  const styles = useStyles();
  const { book, done, door, failed, work, result, plain: files } = pane.state;
  const ofDoor = door === "page" ? paneText.done : { ...paneText.done, ...excelText.done };
  const isNew = book?.results.some(({ name }) => book.written.includes(name)) === true;
  const text = isNew ? { ...ofDoor, written: filesPane.written } : ofDoor;
  const isResult = done === "written" || done === "saved";
  const plain = isResult && door === "page" && files.last ? plainOutputText[done] : null;
  return (
    <>
      <div className={styles.messages} role="status">
        {done !== null && (
          <MessageBar intent={done === "cancelled" ? "info" : "success"} layout="multiline">
            <MessageBarBody>{[text[done], remainsText(pane.state)].join(" ").trim()}</MessageBarBody>
          </MessageBar>
        )}
        {plain !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{plain}</MessageBarBody>
          </MessageBar>
        )}
        {(done === "written" || done === "undone") &&
          degradedTexts(book?.degraded ?? []).map((sentence) => (
            <MessageBar key={sentence} intent="info" layout="multiline">
              <MessageBarBody>{sentence}</MessageBarBody>
            </MessageBar>
          ))}
      </div>
      {isResult && book !== null && book.written.length > 0 && (
        <div className={styles.messages}>
          <WrittenSheets sheets={book.written} showRow={showRow} />
        </div>
      )}
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
