import { useState, type KeyboardEvent } from "react";
import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import type { RoadmapRequest } from "../../app/session-roadmap-api";
import type { RoadmapChoices, RowEdit } from "../../core/roadmap/row-choices";
import { readDate } from "../../core/roadmap/read-date";
import { columnOf } from "../../core/roadmap/forms";
import { dateHint, roadmapPane } from "../../locale/roadmap-pane";
import { edited, restored, type ShownRow } from "./roadmap-choices";
import { usePaneStyles } from "../parts/pane-styles";

const text = roadmapPane.rows;

const useStyles = makeStyles({ editor: { padding: "6px 0" }, area: { width: "100%" } });

/** The fields of a measure. What is typed counts at once; Escape closes. */
export function RoadmapRowEditor(props: {
  readonly row: ShownRow;
  readonly request: RoadmapRequest;
  readonly choices: RoadmapChoices;
  readonly onChange: (choices: RoadmapChoices) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { row, request, choices, onChange, onClose } = props;
  const { view } = row;
  const hasRoles = columnOf(request.form, "roles") >= 0;
  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  }
  return (
    <div className={`${shared.fields} ${styles.editor}`} onKeyDown={closeOnEscape}>
      <TextField row={row} onChange={(value) => onChange(edited(choices, view, { text: value }))} />
      <DateFields
        row={row}
        year={request.year}
        onChange={(change) => onChange(edited(choices, view, change))}
      />
      {hasRoles && (
        <Field label={text.roles} hint={text.rolesHint} size="small">
          <Textarea
            className={styles.area}
            resize="vertical"
            value={row.roles}
            onChange={(_event, data) => onChange(edited(choices, view, { roles: data.value }))}
          />
        </Field>
      )}
      <div className={shared.row}>
        <Button size="small" onClick={onClose}>
          {text.done}
        </Button>
        {row.isEdited && (
          <Button size="small" appearance="subtle" onClick={() => onChange(restored(choices, view.id))}>
            {text.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The measure's text; while the field is empty the last text stays. */
function TextField({
  row,
  onChange,
}: {
  readonly row: ShownRow;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Field label={text.text} size="small" {...(isEmpty ? { validationMessage: text.textEmpty } : {})}>
      <Textarea
        className={styles.area}
        data-part="first-field"
        resize="vertical"
        rows={4}
        value={isEmpty ? "" : row.text}
        onChange={(_event, { value }) => {
          setEmpty(value.trim() === "");
          if (value.trim() !== "") onChange(value);
        }}
      />
    </Field>
  );
}

/** The date as people write it, how it was read, and the day of one that has none of its own. */
function DateFields(props: {
  readonly row: ShownRow;
  readonly year: number;
  readonly onChange: (change: RowEdit) => void;
}) {
  const { row, year, onChange } = props;
  const read = readDate(row.date, year);
  const hint = dateHint(read);
  const isUnread = read.kind === "unread" && row.due === "";
  return (
    <>
      <Field label={text.date} size="small" {...(isUnread ? { validationMessage: hint } : { hint })}>
        <Input
          data-part="date"
          value={row.date}
          placeholder={row.view.date}
          onChange={(_event, data) => onChange({ date: data.value })}
        />
      </Field>
      {read.kind !== "periods" && (
        <Field label={text.due} size="small">
          <Input
            type="date"
            data-part="due"
            value={row.due}
            onChange={(_event, data) => onChange({ due: data.value })}
          />
        </Field>
      )}
    </>
  );
}
