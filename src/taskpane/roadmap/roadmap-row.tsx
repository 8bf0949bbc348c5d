import { Badge, Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { RoadmapRequest } from "../../app/session-roadmap-api";
import type { RoadmapChoices } from "../../core/roadmap/row-choices";
import { roadmapPane, termText, whyText } from "../../locale/roadmap-pane";
import { ticked, type ShownRow } from "./roadmap-choices";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import type { RoadmapItem } from "./roadmap-items";
import { RoadmapRowEditor } from "./roadmap-row-editor";

const text = roadmapPane.rows;

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0 8px" },
  task: { padding: "6px 0 2px", fontStyle: "italic" },
  line: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)" },
  tick: { marginLeft: "-8px" },
  label: { paddingTop: "6px", overflowWrap: "anywhere" },
  off: { color: tokens.colorNeutralForeground3 },
  facts: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    paddingTop: "2px",
  },
  warn: {
    color: tokens.colorStatusWarningForeground3,
    display: "inline-flex",
    gap: "4px",
    alignItems: "center",
  },
  icon: { fontSize: "14px", flexShrink: 0 },
  bottom: { position: "relative", minHeight: "28px" },
  always: { display: "block", padding: "5px 84px 0 0" },
  reasons: { margin: 0, paddingLeft: "16px", overflowWrap: "anywhere" },
  buttons: { position: "absolute", top: "2px", right: 0, display: "flex" },
});

/** The line of a measure. */
export type RowItem = Extract<RoadmapItem, { kind: "row" }>;

interface RoadmapRowProps {
  readonly item: RowItem;
  readonly request: RoadmapRequest;
  readonly choices: RoadmapChoices;
  readonly isEdited: boolean;
  readonly onChange: (choices: RoadmapChoices) => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
  readonly onMove: (step: -1 | 1) => void;
}

/** A measure: its tick, its text, its date, who carries it out, and why it is there. */
export function RoadmapRow(props: RoadmapRowProps) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { item, choices, isEdited, onChange, onClose } = props;
  const { row, beginsTask } = item;
  const { view, isOn } = row;
  return (
    <div className={styles.row}>
      {beginsTask && <p className={mergeClasses(shared.quiet, styles.task)}>{view.task}</p>}
      <div className={styles.line}>
        <Checkbox
          className={styles.tick}
          checked={isOn}
          disabled={view.isBegun}
          aria-label={row.text}
          onChange={(_event, data) => onChange(ticked(choices, [view], data.checked === true))}
        />
        <div className={styles.label}>
          {isEdited ? (
            <RoadmapRowEditor
              row={row}
              request={props.request}
              choices={choices}
              onChange={onChange}
              onClose={onClose}
            />
          ) : (
            <>
              <div className={mergeClasses(shared.text, !isOn && styles.off)}>{row.text}</div>
              <RowFacts row={row} />
              <RowBottom {...props} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** The date, the roles, and what has become of the row. */
function RowFacts({ row }: { readonly row: ShownRow }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { view, date, dateState, due, roles, isEdited, isOn } = row;
  const problem = dateState === "unread" ? text.unread : text.noDate;
  return (
    <div className={styles.facts}>
      {(date !== "" || due !== "") && <span className={shared.quiet}>{termText(date, due)}</span>}
      {dateState !== "known" && isOn && (
        <span className={mergeClasses(shared.quiet, styles.warn)}>
          <WarningFilled className={styles.icon} aria-hidden />
          {problem}
        </span>
      )}
      <span className={shared.quiet}>{roles === "" ? text.noRoles : roles.replaceAll("\n", ", ")}</span>
      {view.isBegun && <span className={shared.quiet}>{text.isBegun}</span>}
      {(view.isNew || isEdited) && (
        <span>
          {view.isNew && <Badge appearance="outline">{text.isNew}</Badge>}{" "}
          {isEdited && <Badge appearance="outline">{text.isEdited}</Badge>}
        </span>
      )}
    </div>
  );
}

/** Why the row is there, folded, and what can be done with it. */
function RowBottom({ item, onEdit, onMove }: RoadmapRowProps) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { row, place, section } = item;
  const { reasons, schools } = row.view;
  return (
    <div className={styles.bottom}>
      {reasons.length === 0 ? (
        <span className={mergeClasses(shared.quiet, styles.always)}>{text.always}</span>
      ) : (
        <Fold summary={<span className={shared.quiet}>{whyText(schools)}</span>}>
          <ul className={mergeClasses(shared.quiet, styles.reasons)}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Fold>
      )}
      <div className={styles.buttons}>
        <RowButton part="edit" name={row.text} icon={<EditRegular />} onClick={onEdit} />
        <RowButton
          part="up"
          name={row.text}
          icon={<ArrowUpRegular />}
          isOff={place === 0}
          onClick={() => onMove(-1)}
        />
        <RowButton
          part="down"
          name={row.text}
          icon={<ArrowDownRegular />}
          isOff={place === section.rows.length - 1}
          onClick={() => onMove(1)}
        />
      </div>
    </div>
  );
}

/** Stays focusable at the end of a section, so that the keyboard keeps its place. */
function RowButton(props: {
  readonly part: "edit" | "up" | "down";
  readonly name: string;
  readonly icon: React.JSX.Element;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}) {
  const { part, name, icon, isOff = false, onClick } = props;
  return (
    <Button
      appearance="subtle"
      size="small"
      data-part={part}
      title={text[part]}
      aria-label={`${text[part]}: ${name}`}
      disabledFocusable={isOff}
      icon={icon}
      onClick={onClick}
    />
  );
}
