import { useState } from "react";
import type { OpenedWorkbook } from "../../app/session-values";
import type { RecognisedTable, TableAnswer, TableAnswers } from "../../core/model/recognised-table";
import { paneText } from "../../locale/pane";
import type { ShowRow } from "../show-row";
import { usePaneStyles } from "../parts/pane-styles";
import { NoticesFold } from "../parts/notices-list";
import { TableEditor } from "./table-editor";
import { TableItem } from "./table-item";

/** The tables of the workbook: what each was taken for, and the way to correct it. */
export function TablesScreen(props: {
  readonly book: OpenedWorkbook;
  readonly onAnswer: (answers: TableAnswers) => void;
  readonly showRow: ShowRow;
}) {
  const shared = usePaneStyles();
  const [edited, setEdited] = useState<string | null>(null);
  const { book } = props;
  function answer(table: RecognisedTable, change: TableAnswer): void {
    setEdited(null);
    props.onAnswer({ ...book.answers, [table.id]: { ...book.answers[table.id], ...change } });
  }
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{paneText.tables.title}</h2>
      {book.tables.length === 0 && <p className={shared.text}>{paneText.tables.none}</p>}
      <ul className={shared.list}>
        {book.tables.map((table) => (
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
              onShow={() =>
                props.showRow({ sheet: table.sheet, row: table.headerRow, column: table.area.column })
              }
            />
          </TableItem>
        ))}
      </ul>
      <NoticesFold notices={book.notices} />
    </div>
  );
}
