import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { FormColumn, FormTemplate } from "../../core/monthly/form-template";
import { rowsApart } from "../../core/monthly/template-edits";
import { columnFacts } from "../../locale/monthly-kinds";
import { buttonName, ruleEditor } from "../../locale/monthly-rule-editor";
import { useFocusLater } from "../hooks/use-focus-later";
import { usePaneStyles } from "../parts/pane-styles";
import { ColumnEditor } from "./column-editor";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";

/** A column, or one given row of it that holds something else. */
interface Held {
  readonly column: FormColumn;
  readonly row: string | null;
  /** Tells it from the others. */
  readonly name: string;
}

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
  function end({ name }: Held): void {
    setOpen(null);
    focusLater(`[data-change-column="${CSS.escape(name)}"]`);
  }
  return (
    <ul ref={list} className={shared.list}>
      {template.columns.flatMap(heldIn).map((held) => (
        <li key={held.name} className={styles.item}>
          <span className={`${shared.text} ${styles.wrap}`}>{held.name}</span>
          <span className={`${shared.quiet} ${styles.wrap}`}>{columnFacts(held.column)}</span>
          {open === held.name && (
            <ColumnEditor
              {...held}
              onSave={(limits) => {
                acts.editForm({ kind: "column", limits });
                end(held);
              }}
              onCancel={() => end(held)}
            />
          )}
          {open !== held.name && held.column.role === "input" && (
            <ChangeButton
              name={held.name}
              onClick={() => {
                setOpen(held.name);
                focusLater("form select");
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ChangeButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <div>
      <Button
        size="small"
        data-change-column={name}
        aria-label={buttonName(ruleEditor.change, name)}
        onClick={onClick}
      >
        {ruleEditor.change}
      </Button>
    </div>
  );
}

function heldIn(column: FormColumn): Held[] {
  const { header } = column;
  return [
    { column, row: null, name: header },
    ...rowsApart(column).map(([row, holds]) => {
      const name = ruleEditor.rowOf(header, row);
      return { column: { ...column, ...holds, isRequired: false }, row, name };
    }),
  ];
}
