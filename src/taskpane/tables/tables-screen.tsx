import { memo, useState } from "react";
import type { ShownPlace } from "../../app/session-shown-api";
import type { OpenedWorkbook } from "../../app/session-values";
import { grouped } from "../../core/grouped";
import { sheetOrigin } from "../../core/table/recognise/sheet-origin";
import type { RecognisedTable, TableAnswer } from "../../core/model/recognised-table";
import { paneText } from "../../locale/pane";
import type { CellRef } from "../../workbook/cell";
import type { ShowRow } from "../show-row";
import { FilesSection } from "../files/files-section";
import type { LateMonthly } from "../hooks/late-monthly";
import type { Door } from "../hooks/pane-state";
import type { ShownActions } from "../hooks/shown-actions";
import type { Pane } from "../hooks/use-pane";
import { MeetingStart } from "../parts/meeting-start";
import { MonthlyStart } from "../parts/monthly-start";
import { usePaneStyles } from "../parts/pane-styles";
import { NoticesFold } from "../parts/notices-list";
import { FormsSection } from "./forms-section";
import { ShowColumns } from "./show-columns";
import { TableEditor } from "./table-editor";
import { TableItem } from "./table-item";
import { UnknownSheets } from "./unknown-sheets";

interface TablesProps {
  readonly acts: Pane["acts"];
  readonly door: Door;
  readonly isBusy: boolean;
  readonly book: OpenedWorkbook;
  readonly monthly: LateMonthly;
  readonly showRow: ShowRow;
}

/**
 * The tables of the workbook: what each was taken for, and the way to correct it. There may be a hundred: they are not
 * drawn anew whenever work has gone a step further.
 */
export const TablesScreen = memo(function TablesScreen(props: TablesProps) {
  const [place, setPlace] = useState<ShownPlace | null>(null);
  if (place === null) return <TablesOverview {...props} onColumns={setPlace} />;
  return <ShowColumns shown={props.acts.shown} place={place} onClose={() => setPlace(null)} />;
});

function TablesOverview(props: TablesProps & { readonly onColumns: (place: ShownPlace) => void }) {
  const shared = usePaneStyles();
  const [edited, setEdited] = useState<string | null>(null);
  const { acts, door, isBusy, book } = props;
  const isSeveral = book.files.length > 0;
  function answer(table: RecognisedTable, change: TableAnswer): void {
    setEdited(null);
    acts.answer({ ...book.answers, [table.id]: { ...book.answers[table.id], ...change } });
  }
  function item(table: RecognisedTable) {
    return (
      <TableItem
        key={table.id}
        table={table}
        isEdited={edited === table.id}
        onEdit={() => setEdited(edited === table.id ? null : table.id)}
        onAnswer={(change) => answer(table, change)}
      >
        <TableEditor
          table={table}
          onAnswer={(change) => answer(table, change)}
          onShow={() => props.showRow(headerOf(table))}
          onColumns={() => props.onColumns({ sheet: table.sheet, table: table.id })}
        />
      </TableItem>
    );
  }
  // Tables of the workbook that is open itself have no file.
  const ofFiles = grouped(book.tables, ({ sheet }) => sheetOrigin(sheet, "").fileName);
  const files = <FilesSection {...{ acts, door, isBusy }} files={book.files} />;
  return (
    <div className={shared.screen}>
      {isSeveral && files}
      <h2 className={shared.heading}>{isSeveral ? paneText.tabs.tables : paneText.tables.title}</h2>
      {book.tables.length === 0 && <p className={shared.text}>{paneText.tables.none}</p>}
      {[...ofFiles].map(([file, tables]) => (
        <section key={file} aria-label={file === "" ? paneText.tables.title : file}>
          {isSeveral && <h3 className={shared.fileName}>{file === "" ? book.fileName : file}</h3>}
          <ul className={shared.list}>{tables.map(item)}</ul>
        </section>
      ))}
      {isSeveral && <Collecting {...props} />}
      <ShownParts {...{ door, isBusy, book }} shown={acts.shown} onColumns={props.onColumns} />
      <NoticesFold notices={book.notices} />
      {!isSeveral && files}
      {book.tables.length > 0 && <MeetingStart isBusy={isBusy} onOpen={() => acts.show("meeting")} />}
      {!isSeveral && <Collecting {...props} />}
    </div>
  );
}

/** Sheets that were not recognised, and the forms that tables were shown as. */
function ShownParts(props: {
  readonly shown: ShownActions;
  readonly door: Door;
  readonly isBusy: boolean;
  readonly book: OpenedWorkbook;
  readonly onColumns: (place: ShownPlace) => void;
}) {
  const { shown, door, isBusy, book, onColumns } = props;
  function show(sheet: string): void {
    onColumns({ sheet, table: null });
  }
  return (
    <>
      <UnknownSheets sheets={book.unknownSheets} isBusy={isBusy} onShow={show} />
      <FormsSection {...{ shown, door, isBusy }} forms={book.forms} />
    </>
  );
}

function headerOf({ sheet, headerRow, area }: RecognisedTable): CellRef {
  return { sheet, row: headerRow, column: area.column };
}

/** Where nothing was recognised: several files are likely tables of schools, which stand before a list of all of them. */
function Collecting({ acts, book, door, isBusy, monthly }: TablesProps) {
  if (book.tables.length > 0) return null;
  const isSeveral = book.files.length > 0;
  return (
    <MonthlyStart
      {...{ monthly, isBusy }}
      {...(isSeveral ? { given: () => acts.given(door === "excel") } : {})}
    />
  );
}
