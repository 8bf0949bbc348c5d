import { useEffect, useState } from "react";
import { Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import type { BoardTermView, BoardView } from "../../app/session-board-api";
import type { RoadmapApi } from "../../app/session-roadmap-api";
import { BOARD_PARTS, type BoardPart as Part } from "../../core/roadmap/board";
import { countedTitle } from "../../locale/roadmap-pane";
import { BOARD } from "../../locale/roadmap-board";
import type { RoadmapActions } from "../hooks/roadmap-actions";
import { useIsWide } from "../hooks/use-is-wide";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import type { ShowRow } from "../show-row";
import { BoardTerm } from "./board-term";

/** Four of them where the pane takes two thirds of a desktop's screen, three in a smaller window. */
const COLUMNS = "repeat(auto-fit, minmax(min(100%, 200px), 1fr))";

const useStyles = makeStyles({
  /** One column in a narrow pane, beside each other where there is room. */
  columns: {
    display: "grid",
    gridTemplateColumns: COLUMNS,
    gap: "4px 16px",
    alignItems: "start",
  },
  /** Of a part that stands alone, the terms. */
  terms: { display: "grid", gridTemplateColumns: COLUMNS, gap: "0 16px", alignItems: "start" },
});

/** Terms that are shown open at once where there is one column; the others unfold. */
const OPEN: readonly Part[] = ["overdue", "soon"];

interface BoardProps {
  readonly roadmap: RoadmapActions;
  readonly revision: number;
  readonly isBusy: boolean;
  readonly showRow: ShowRow;
}

/** Whose terms are shown; "" = all. */
interface Filter {
  readonly section: string;
  readonly role: string;
}

/** How a roadmap of the workbook stands today, and where a person says what was done. */
export function BoardPart(props: BoardProps) {
  const shared = usePaneStyles();
  const [sheet, setSheet] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>({ section: "", role: "" });
  const board = useBoard(props.roadmap.api, sheet, props.revision);
  if (board === null) return null;
  const all = Object.values(board.parts).flat();
  const sections = named(all, (term) => [term.section]);
  const roles = named(all, (term) => term.roles);
  return (
    <>
      <div role="status">
        {board.summary.map((sentence) => (
          <p key={sentence} className={shared.text}>
            {sentence}
          </p>
        ))}
      </div>
      <div className={shared.fields}>
        {board.roadmaps.length > 1 && (
          <Choice label={BOARD.roadmap} value={board.sheet} options={roadmapsOf(board)} onChange={setSheet} />
        )}
        <div className={shared.pair}>
          <Choice
            label={BOARD.section}
            value={filter.section}
            options={sections}
            onChange={(section) => setFilter({ ...filter, section })}
          />
          <Choice
            label={BOARD.role}
            value={filter.role}
            options={roles}
            onChange={(role) => setFilter({ ...filter, role })}
          />
        </div>
      </div>
      <Columns {...props} board={board} filter={filter} />
    </>
  );
}

function roadmapsOf({ roadmaps }: BoardView): (readonly [string, string])[] {
  return roadmaps.map(({ sheet, name }) => [sheet, name]);
}

function Columns(props: BoardProps & { readonly board: BoardView; readonly filter: Filter }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [watch, isWide] = useIsWide();
  const { board, filter, roadmap, isBusy, showRow } = props;
  const { section, role } = filter;
  function isWanted(term: BoardTermView): boolean {
    return (section === "" || term.section === section) && (role === "" || term.roles.includes(role));
  }
  const isAll = section === "" && role === "";
  const shown = BOARD_PARTS.map((part) => ({ part, terms: board.parts[part].filter(isWanted) }));
  const empty = shown
    .filter(({ terms }) => terms.length === 0)
    .map(({ part }) => (isAll ? BOARD.none[part] : `${BOARD.parts[part]}: ${BOARD.nothing}`));
  const filled = shown.filter(({ terms }) => terms.length > 0);
  return (
    <>
      {empty.length > 0 && <p className={shared.quiet}>{empty.join(" ")}</p>}
      <div ref={watch} className={styles.columns}>
        {filled.map(({ part, terms }) => (
          <Terms key={part} part={part} terms={terms} isOpen={isWide || OPEN.includes(part)}>
            {(term) => (
              <BoardTerm
                term={term}
                today={board.today}
                isLocked={isBusy || !board.isWritable}
                onSet={(execution) =>
                  roadmap.execute({ ...execution, sheet: board.sheet, rowId: term.rowId, due: term.due })
                }
                onShow={() => showRow(term.place)}
              />
            )}
          </Terms>
        ))}
      </div>
    </>
  );
}

/** The terms of a part that has any. */
function Terms(props: {
  readonly part: Part;
  readonly terms: readonly BoardTermView[];
  readonly isOpen: boolean;
  readonly children: (term: BoardTermView) => React.ReactNode;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { part, terms, isOpen, children } = props;
  return (
    <Fold summary={<strong>{countedTitle(BOARD.parts[part], terms.length)}</strong>} open={isOpen}>
      <ul className={mergeClasses(shared.list, styles.terms)} aria-label={BOARD.parts[part]}>
        {terms.map((term) => (
          <li key={`${term.rowId}:${term.due}`}>{children(term)}</li>
        ))}
      </ul>
    </Fold>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} size="small">
      <Select value={props.value} onChange={(_event, data) => props.onChange(data.value)}>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** All, then each of the names. */
function named(
  terms: readonly BoardTermView[],
  namesOf: (term: BoardTermView) => readonly string[],
): (readonly [string, string])[] {
  const names = [...new Set(terms.flatMap(namesOf))].filter((name) => name !== "");
  return [["", BOARD.all], ...names.map((name) => [name, name] as const)];
}

/** Read anew when the workbook has changed; null until it is known. */
function useBoard(api: RoadmapApi, sheet: string | null, revision: number): BoardView | null {
  const [board, setBoard] = useState<BoardView | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.board(sheet).then((outcome) => {
      if (isCurrent && !outcome.failure) setBoard(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, sheet, revision]);
  return board;
}
