import type { FileView } from "../../app/file-set";
import { filesPane } from "../../locale/files-pane";
import { filesSummary, isFileRead } from "../../locale/files-text";
import { numberText } from "../../locale/number-text";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import { canBeMended, FileLine, type FileActs } from "./file-line";

/** A group of more files than this is folded, but for those that were not read. */
const MANY = 8;

/** The files that were given, each with what came of it: those that were not read first, and of them those for which something can be done. */
export function FilesList(props: FileActs & { readonly files: readonly FileView[] }) {
  const shared = usePaneStyles();
  const { files, ...acts } = props;
  const unread = files
    .filter(({ verdict }) => !isFileRead(verdict))
    .sort((one, other) => Number(canBeMended(other.verdict)) - Number(canBeMended(one.verdict)));
  const used = files.filter(({ verdict }) => verdict.kind === "tables" || verdict.kind === "left-out");
  const others = files.filter((file) => !unread.includes(file) && !used.includes(file));
  return (
    <section aria-label={filesPane.list}>
      <p className={shared.text}>{filesSummary(files.map(({ verdict }) => verdict))}</p>
      <FilesGroup name={filesPane.notRead} files={unread} isOpen {...acts} />
      <FilesGroup name={filesPane.used} files={used} isOpen={used.length <= MANY} {...acts} />
      <FilesGroup name={filesPane.unused} files={others} isOpen={others.length <= MANY} {...acts} />
    </section>
  );
}

function FilesGroup(
  props: FileActs & {
    readonly name: string;
    readonly files: readonly FileView[];
    readonly isOpen: boolean;
  },
) {
  const shared = usePaneStyles();
  const { name, files, isOpen, ...acts } = props;
  if (files.length === 0) return null;
  return (
    <Fold summary={`${name} (${numberText(files.length)})`} open={isOpen}>
      <ul className={shared.list} aria-label={name}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} {...acts} />
        ))}
      </ul>
    </Fold>
  );
}
