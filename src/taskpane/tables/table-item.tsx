import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { sheetOrigin } from "../../core/table/recognise/sheet-origin";
import type { RecognisedTable, TableAnswer } from "../../core/model/recognised-table";
import { formName } from "../../locale/form-names";
import { paneText } from "../../locale/pane";
import { tableFactsText } from "../../locale/table-facts";
import { TableQuestions } from "./table-questions";
import { usePaneStyles } from "../parts/pane-styles";

/** Below this the person is asked to look. */
const SURE = 0.8;

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "10px 0" },
  line: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
  },
  icon: { fontSize: "20px" },
  name: { fontWeight: 600, overflowWrap: "anywhere" },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { paddingLeft: "28px", paddingTop: "8px" },
});

const SIGNS = {
  sure: { Icon: CheckmarkCircleFilled, text: paneText.tables.sure, style: "sure" },
  doubt: { Icon: WarningFilled, text: paneText.tables.doubt, style: "doubt" },
  asks: { Icon: QuestionCircleFilled, text: paneText.tables.asks, style: "doubt" },
  excluded: { Icon: SubtractCircleRegular, text: paneText.tables.excluded, style: "quiet" },
} as const;

function signOf(table: RecognisedTable): keyof typeof SIGNS {
  if (table.questions.length > 0) return "asks";
  if (table.excluded) return "excluded";
  return table.confidence < SURE ? "doubt" : "sure";
}

/** One table: its sheet, what it was taken for, its facts; a question where something is unclear. */
export function TableItem(props: {
  readonly table: RecognisedTable;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
  readonly onAnswer: (change: TableAnswer) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { table, isEdited } = props;
  const sign = SIGNS[signOf(table)];
  const label = `${paneText.tables.edit}: ${table.sheet}`;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <sign.Icon className={mergeClasses(styles.icon, styles[sign.style])} aria-hidden />
        <div>
          <div className={mergeClasses(shared.text, styles.name)}>
            {sheetOrigin(table.sheet, "").sheetName}
          </div>
          <div className={shared.quiet}>
            {formName(table.form)} · {sign.text}
          </div>
          <div className={shared.quiet}>{tableFactsText(table)}</div>
        </div>
        <Button
          appearance="subtle"
          aria-label={label}
          title={paneText.tables.edit}
          aria-expanded={isEdited}
          icon={<EditRegular />}
          onClick={props.onEdit}
        />
      </div>
      {table.questions.length > 0 && !isEdited && (
        <div className={styles.body}>
          <TableQuestions table={table} onAnswer={props.onAnswer} />
        </div>
      )}
      {isEdited && <div className={styles.body}>{props.children}</div>}
    </li>
  );
}
