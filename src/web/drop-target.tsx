import { useState, type DragEvent, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../locale/pane";

const useStyles = makeStyles({
  target: { position: "relative" },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    opacity: 0.95,
  },
});

/** The whole page takes a file that is dropped on it. */
export function DropTarget(props: {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  function over(event: DragEvent): void {
    event.preventDefault();
    setOver(!props.isBusy);
  }
  function leave(event: DragEvent): void {
    if (event.relatedTarget === null) setOver(false);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file !== null && !props.isBusy) props.onFile(file);
  }
  return (
    <div className={styles.target} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {props.children}
      {isOver && <div className={styles.veil}>{paneText.page.dropHere}</div>}
    </div>
  );
}
