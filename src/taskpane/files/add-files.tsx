import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderAddRegular } from "@fluentui/react-icons/svg/folder-add";
import { filesPane } from "../../locale/files-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { askForFiles, type PickedFile } from "./picked-files";

/** Two buttons: files, or a folder with all that is in it. */
export function AddFiles(props: {
  readonly isBusy: boolean;
  readonly onPicked: (files: readonly PickedFile[]) => void;
}) {
  const shared = usePaneStyles();
  const { isBusy, onPicked } = props;
  return (
    <div className={shared.row}>
      <Button
        size="small"
        icon={<DocumentAddRegular />}
        disabled={isBusy}
        onClick={() => askForFiles("files", onPicked)}
      >
        {filesPane.add}
      </Button>
      <Button
        size="small"
        icon={<FolderAddRegular />}
        disabled={isBusy}
        onClick={() => askForFiles("folder", onPicked)}
      >
        {filesPane.addFolder}
      </Button>
    </div>
  );
}
