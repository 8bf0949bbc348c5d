import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { FormColumn, FormTemplate } from "../../core/monthly/form-template";
import { columnFacts } from "../../locale/monthly-kinds";
import { buttonName, ruleEditor } from "../../locale/monthly-rule-editor";
import { useFocusLater } from "../hooks/use-focus-later";
import { usePaneStyles } from "../parts/pane-styles";
import { ColumnEditor } from "./column-editor";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

/** What the columns of the form hold; what schools fill can be changed. */
export function ColumnsPart(props: {
  readonly template: FormTemplate;
  readonly acts: Pick<MonthlyActions, "editForm">;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { template, acts } = props;
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusLater = useFocusLater(list);
  function end({ header }: FormColumn): void {
    setOpen(null);
    focusLater(`[data-change-column="${CSS.escape(header)}"]`);
  }
  return (
    <ul ref={list} className={shared.list}>
      {template.columns.map((column) => (
        <li key={column.header} className={styles.item}>
          <span className={`${shared.text} ${styles.wrap}`}>{column.header}</span>
          <span className={`${shared.quiet} ${styles.wrap}`}>{columnFacts(column)}</span>
          {open === column.header && (
            <ColumnEditor
              column={column}
              onSave={(limits) => {
                acts.editForm({ kind: "column", limits });
                end(column);
              }}
              onCancel={() => end(column)}
            />
          )}
          {open !== column.header && column.role === "input" && (
            <div>
              <Button
                size="small"
                data-change-column={column.header}
                aria-label={buttonName(ruleEditor.change, column.header)}
                onClick={() => {
                  setOpen(column.header);
                  focusLater("form select");
                }}
              >
                {ruleEditor.change}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
