import { useId, useState } from "react";
import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { BoardTermView } from "../../app/session-board-api";
import type { Execution } from "../../core/roadmap/board";
import { STATUSES, type RowStatus } from "../../core/roadmap/tracked-row";
import { BOARD, boardTermText } from "../../locale/roadmap-board";
import { STATUS_NAMES } from "../../locale/roadmap-text";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  term: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  editor: { paddingTop: "6px" },
});

interface TermProps {
  readonly term: BoardTermView;
  readonly today: string;
  readonly isLocked: boolean;
  readonly onSet: (execution: Execution) => void;
  readonly onShow: () => void;
}

/** A term of the board: what, until when, by whom; its row is one press away, and so is its mark. */
export function BoardTerm(props: TermProps) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const textId = useId();
  const [isOpen, setOpen] = useState(false);
  const { term, isLocked, onShow } = props;
  return (
    <div className={styles.term}>
      <div id={textId} className={`${shared.text} ${styles.text}`}>
        {term.text}
      </div>
      <div className={shared.quiet}>{boardTermText(term.due, term.days, term.roles)}</div>
      <div className={shared.row}>
        <Link as="button" onClick={onShow} aria-describedby={textId}>
          {BOARD.toRow}
        </Link>
        {!isOpen && (
          <Button size="small" disabled={isLocked} aria-describedby={textId} onClick={() => setOpen(true)}>
            {BOARD.mark}
          </Button>
        )}
      </div>
      {isOpen && <Editor {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Statuses that say on which day. */
const WITH_DAY: readonly RowStatus[] = ["done", "done-late"];

function Editor({ term, today, onSet, onClose }: TermProps & { readonly onClose: () => void }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [status, setStatus] = useState<RowStatus>("done");
  const [day, setDay] = useState(today);
  const hasDay = WITH_DAY.includes(status);
  const isSettable = !hasDay || /^\d{4}-\d{2}-\d{2}$/.test(day);
  return (
    <div
      className={`${shared.fields} ${styles.editor}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <ExecutionFields status={status} day={hasDay ? day : null} onStatus={setStatus} onDay={setDay} />
      <div className={shared.row}>
        <Button
          size="small"
          disabled={!isSettable}
          onClick={() => {
            onClose();
            onSet({ status, day: hasDay ? day : null });
          }}
          aria-label={`${BOARD.set}: ${term.text}`}
        >
          {BOARD.set}
        </Button>
        <Button size="small" onClick={onClose}>
          {BOARD.cancel}
        </Button>
      </div>
    </div>
  );
}

function ExecutionFields(props: {
  readonly status: RowStatus;
  /** null where the status says nothing of a day. */
  readonly day: string | null;
  readonly onStatus: (status: RowStatus) => void;
  readonly onDay: (day: string) => void;
}) {
  const shared = usePaneStyles();
  const { status, day, onStatus, onDay } = props;
  return (
    <div className={shared.pair}>
      <Field label={BOARD.status} size="small">
        <Select
          autoFocus
          value={status}
          onChange={(_event, data) => onStatus(STATUSES.find((id) => id === data.value) ?? status)}
        >
          {STATUSES.map((id) => (
            <option key={id} value={id}>
              {STATUS_NAMES[id]}
            </option>
          ))}
        </Select>
      </Field>
      {day !== null && (
        <Field label={BOARD.day} size="small">
          <Input type="date" value={day} onChange={(_event, data) => onDay(data.value)} />
        </Field>
      )}
    </div>
  );
}
