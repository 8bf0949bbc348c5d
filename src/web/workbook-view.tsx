import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SessionApi } from "../app/session-api";
import type { OpenedWorkbook } from "../app/session-values";
import { paneText } from "../locale/pane";
import type { CellRef } from "../workbook/cell";
import { FileChoice, sheetsOfFile } from "./file-choice";
import { NothingOpen } from "./nothing-open";
import { SheetGrid } from "./sheet-grid";
import { SheetTabs } from "./sheet-tabs";
import { useMarks } from "./use-marks";

const useStyles = makeStyles({
  view: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  grid: { flexGrow: 1, minHeight: 0 },
  empty: { padding: "24px", color: tokens.colorNeutralForeground2 },
});

/** The sheets of the workbook, to look at; a finding leads to its row here. Of several files one is shown at a time. */
export default function WorkbookView(props: {
  readonly book: OpenedWorkbook;
  /** Grows when sheets may have changed. */
  readonly revision: number;
  readonly session: SessionApi;
  /** The cell to show; a new object each time it is asked for. */
  readonly target: CellRef | null;
}) {
  const styles = useStyles();
  const { book, revision, session, target } = props;
  const [chosen, setChosen] = useState<string | null>(target?.sheet ?? null);
  const [followed, setFollowed] = useState(target);
  if (target !== followed) {
    setFollowed(target);
    if (target !== null) setChosen(target.sheet);
  }
  const marks = useMarks(session, revision, book.hasMarks);
  const sheet = book.sheets.find(({ name }) => name === chosen) ?? firstSheet(book);
  if (sheet === undefined) return <NothingOpen />;
  return (
    <div className={styles.view}>
      <FileChoice sheets={book.sheets} selected={sheet.name} onSelect={setChosen} />
      <div className={styles.grid}>
        {sheet.rows === 0 ? (
          <p className={styles.empty}>{paneText.page.emptySheet}</p>
        ) : (
          <SheetGrid
            key={`${sheet.name}:${String(revision)}`}
            sheet={sheet}
            session={session}
            target={target?.sheet === sheet.name ? target : null}
            marks={marks.filter((mark) => mark.sheet === sheet.name)}
          />
        )}
      </div>
      <SheetTabs sheets={sheetsOfFile(book.sheets, sheet.name)} selected={sheet.name} onSelect={setChosen} />
    </div>
  );
}

/** Of several files the first sheet with a table: the first file may have none. */
function firstSheet({ sheets, tables, files }: OpenedWorkbook) {
  const withTable = files.length === 0 ? undefined : sheets.find(({ name }) => name === tables[0]?.sheet);
  return withTable ?? sheets[0];
}
