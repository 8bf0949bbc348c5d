import type { FileView } from "../../app/file-set";
import { filesPane } from "../../locale/files-pane";
import type { FilesActions } from "../hooks/files-actions";
import type { Door } from "../hooks/pane-state";
import { usePaneStyles } from "../parts/pane-styles";
import { AddFiles } from "./add-files";
import { FilesList } from "./files-list";

/** The files that are checked together, and the way to add some. */
export function FilesSection(props: {
  readonly acts: FilesActions;
  readonly door: Door;
  readonly isBusy: boolean;
  /** Empty where one file is open alone. */
  readonly files: readonly FileView[];
}) {
  const shared = usePaneStyles();
  const { acts, door, isBusy, files } = props;
  return (
    <div className={shared.fields}>
      {files.length === 0 ? (
        <p className={shared.quiet}>{door === "excel" ? filesPane.besideExcel : filesPane.besideAlone}</p>
      ) : (
        <>
          <h2 className={shared.heading}>{filesPane.title}</h2>
          <FilesList
            files={files}
            onUse={acts.setFileUsed}
            onRemove={acts.removeFile}
            onUnlock={acts.unlockFile}
            onRead={acts.readAgain}
          />
        </>
      )}
      <AddFiles isBusy={isBusy} onPicked={acts.addFiles} />
    </div>
  );
}
