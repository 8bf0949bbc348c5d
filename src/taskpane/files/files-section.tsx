import type { OpenedWorkbook } from "../../app/session-values";
import { filesPane } from "../../locale/files-pane";
import type { Door } from "../hooks/pane-state";
import type { Pane } from "../hooks/use-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { AddFiles } from "./add-files";
import { FilesList } from "./files-list";

/** The files that are checked together, and the way to add some. */
export function FilesSection({ pane, book }: { readonly pane: Pane; readonly book: OpenedWorkbook }) {
  const shared = usePaneStyles();
  const { files } = book;
  const isAlone = files.length === 0;
  return (
    <div className={shared.fields}>
      {isAlone ? (
        <p className={shared.quiet}>{aloneText(pane.state.door)}</p>
      ) : (
        <>
          <h2 className={shared.heading}>{filesPane.title}</h2>
          <FilesList
            files={files}
            onUse={pane.setFileUsed}
            onRemove={pane.removeFile}
            onUnlock={pane.unlockFile}
            onRead={pane.readAgain}
          />
        </>
      )}
      <AddFiles isBusy={pane.state.work !== null} onPicked={pane.addFiles} />
    </div>
  );
}

function aloneText(door: Door): string {
  return door === "excel" ? filesPane.besideExcel : filesPane.besideAlone;
}
