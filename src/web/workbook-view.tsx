import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SessionApi } from "../app/session-api";
import type { OpenedWorkbook } from "../app/session-values";
import { paneText } from "../locale/pane";
import type { CellRef } from "../workbook/cell";
import type { LinkTarget } from "../workbook/link-target";
import { FileChoice, sheetsOfFile } from "./file-choice";
import { linkPlace } from "./link-place";
import { NothingOpen } from "./nothing-open";
import { SheetGrid } from "./sheet-grid";
import { SheetTabs } from "./sheet-tabs";
import { useMarks } from "./use-marks";

const useStyles = makeStyles({
  view: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  grid: { flexGrow: 1, minHeight: 0 },
  empty: { padding: "24px", color: tokens.colorNeutralForeground2 },
});

/** What the view of sheets is given. */
export interface WorkbookViewProps {
  readonly book: OpenedWorkbook;
  /** Grows when sheets may have changed. */
  readonly revision: number;
  /** What was last done is a write: its first sheet is shown. */
  readonly isWritten: boolean;
  readonly session: SessionApi;
  /** The cell to show; a new object each time it is asked for. */
  readonly target: CellRef | null;
  readonly onShow: (cell: CellRef) => void;
}

/** The sheets of the workbook, to look at; a finding leads to its row here. Of several files one is shown at a time. */
export default function WorkbookView(props: WorkbookViewProps) {
  const styles = useStyles();
  const { book, revision, session, target } = props;
  const [chosen, setChosen] = useChosenSheet(props);
  const marks = useMarks(session, revision, book.hasMarks);
  const sheets = [...book.sheets, ...book.results];
  const sheet = sheets.find(({ name }) => name === chosen) ?? firstSheet(book);
  if (sheet === undefined) return <NothingOpen />;
  const { name } = sheet;
  function follow(link: LinkTarget): void {
    const names = sheets.map((one) => one.name);
    const place = linkPlace(link, name, names);
    if (place === null) return;
    if ("cell" in place) props.onShow(place.cell);
    else window.open(place.url, "_blank", "noopener,noreferrer");
  }
  return (
    <div className={styles.view}>
      <FileChoice sheets={sheets} selected={name} bookName={book.fileName} onSelect={setChosen} />
      <div className={styles.grid}>
        {sheet.rows === 0 ? (
          <p className={styles.empty}>{paneText.page.emptySheet}</p>
        ) : (
          <SheetGrid
            key={`${name}:${String(revision)}`}
            sheet={sheet}
            session={session}
            target={target?.sheet === name ? target : null}
            marks={marks.filter((mark) => mark.sheet === name)}
            onFollow={follow}
          />
        )}
      </div>
      <SheetTabs sheets={sheetsOfFile(sheets, name)} selected={name} onSelect={setChosen} />
    </div>
  );
}

/** The sheet that is shown: the person's choice, until a cell is asked for or sheets were written. */
function useChosenSheet(props: WorkbookViewProps): [string | null, (sheet: string) => void] {
  const { book, revision, isWritten, target } = props;
  const written = isWritten ? (book.written[0] ?? null) : null;
  const [chosen, setChosen] = useState<string | null>(target?.sheet ?? written);
  const [followed, setFollowed] = useState({ target, revision });
  if (target !== followed.target || revision !== followed.revision) {
    setFollowed({ target, revision });
    if (target !== followed.target && target !== null) setChosen(target.sheet);
    else if (revision !== followed.revision && written !== null) setChosen(written);
  }
  return [chosen, setChosen];
}

/** Of several files the first sheet with a table: the first file may have none. */
function firstSheet({ sheets, tables, files }: OpenedWorkbook) {
  const withTable = files.length === 0 ? undefined : sheets.find(({ name }) => name === tables[0]?.sheet);
  return withTable ?? sheets[0];
}
