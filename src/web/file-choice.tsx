import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { SheetInfo } from "../app/session-values";
import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import { filesPane } from "../locale/files-pane";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  choice: { width: "100%", maxWidth: "640px", "& select": { textOverflow: "ellipsis" } },
});

/** Which of several files is looked at; nothing where there is one. */
export function FileChoice(props: {
  readonly sheets: readonly SheetInfo[];
  readonly selected: string;
  /** What the file that is open alone is called. */
  readonly bookName: string;
  readonly onSelect: (sheet: string) => void;
}) {
  const styles = useStyles();
  const { sheets, selected, bookName, onSelect } = props;
  const files = [...new Set(sheets.map(({ name }) => fileOf(name)))];
  if (files.length < 2 && files[0] === "") return null;
  function choose(file: string): void {
    const first = sheets.find(({ name }) => fileOf(name) === file);
    if (first !== undefined) onSelect(first.name);
  }
  return (
    <div className={styles.bar}>
      <Select
        className={styles.choice}
        aria-label={filesPane.file}
        value={fileOf(selected)}
        onChange={(_event, { value }) => choose(value)}
      >
        {files.map((file) => (
          <option key={file} value={file}>
            {file === "" ? bookName : file}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The sheets of the file that a sheet is of. */
export function sheetsOfFile(sheets: readonly SheetInfo[], selected: string): SheetInfo[] {
  return sheets.filter(({ name }) => fileOf(name) === fileOf(selected));
}

/** Empty for the sheets of one file alone. */
function fileOf(sheet: string): string {
  return sheetOrigin(sheet, "").fileName;
}
