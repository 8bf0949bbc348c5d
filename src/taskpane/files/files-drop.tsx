import { useState, type DragEvent, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { filesOfDrop, hasFiles, type PickedFile } from "./picked-files";

const useStyles = makeStyles({
  target: { position: "relative", minWidth: 0, height: "100%" },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    pointerEvents: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.97,
  },
  zone: {
    flexGrow: 1,
    flexBasis: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: "16px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorNeutralForeground2,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  active: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    border: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** What dropped files are for. */
export interface DropZone {
  readonly name: string;
  readonly take: (files: readonly PickedFile[]) => void;
}

/**
 * Takes files and folders that are dropped anywhere on it; with two zones the height decides which.
 *
 * @param props.zones From top to bottom.
 */
export function FilesDrop(props: {
  readonly isBusy: boolean;
  readonly zones: readonly DropZone[];
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { isBusy, zones } = props;
  const [over, setOver] = useState<number | null>(null);
  function zoneAt({ clientY, currentTarget }: DragEvent): number {
    const { top, height } = currentTarget.getBoundingClientRect();
    const place = Math.floor(((clientY - top) / height) * zones.length);
    return Math.min(Math.max(place, 0), zones.length - 1);
  }
  function drag(event: DragEvent): void {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(isBusy ? null : zoneAt(event));
  }
  function leave(event: DragEvent): void {
    if (event.relatedTarget === null) setOver(null);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(null);
    const zone = zones[zoneAt(event)];
    if (isBusy || zone === undefined) return;
    void filesOfDrop(event.dataTransfer).then((files) => {
      if (files.length > 0) zone.take(files);
    });
  }
  return (
    <div className={styles.target} onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {props.children}
      {over !== null && (
        <div className={styles.veil}>
          {zones.map(({ name }, index) => (
            <div key={name} className={mergeClasses(styles.zone, index === over && styles.active)}>
              {name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
