import { useEffect } from "react";
import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { OpenedWorkbook } from "../../app/session-values";
import { roadmapPane, standingLine } from "../../locale/roadmap-pane";
import type { RoadmapState } from "../hooks/roadmap-state";
import type { Pane } from "../hooks/use-pane";
import { willBeProtected } from "./roadmap-protection";
import { needsCheckFor } from "./roadmap-step";
import { usePaneStyles } from "../parts/pane-styles";
import { BOARD } from "../../locale/roadmap-board";
import type { ShowRow } from "../show-row";
import { BoardPart } from "./board-part";
import { QuarterPart } from "./quarter-part";
import { RoadmapChoose } from "./roadmap-choose";
import { RoadmapRows } from "./roadmap-rows";

/** Three names do not fit 350 px in one line. */
const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

/** The roadmap, from the choice of a form to what was written; and the report of a quarter. */
export function RoadmapScreen(props: {
  readonly pane: Pane;
  readonly book: OpenedWorkbook;
  readonly scroller: HTMLDivElement | null;
  readonly showRow: ShowRow;
}) {
  const shared = usePaneStyles();
  const { pane, book, scroller, showRow } = props;
  const { result, roadmap, revision } = pane.state;
  const { start } = pane.roadmap;
  const isChecked = result !== null;
  const isKnown = isChecked || book.hasRoadmap;
  useEffect(() => {
    if (isKnown) start();
  }, [isKnown, isChecked, start, revision]);
  const { part, view } = roadmap;
  if (part === "board" && book.hasRoadmap) {
    return (
      <div className={shared.screen}>
        <h2 className={shared.heading}>{BOARD.title}</h2>
        <Parts pane={pane} book={book} />
        <BoardPart
          roadmap={pane.roadmap}
          revision={revision}
          isBusy={pane.state.work !== null}
          showRow={showRow}
        />
      </div>
    );
  }
  if (!isChecked && needsCheckFor(part, book)) return <NeedsCheck pane={pane} book={book} />;
  if (part === "rows" && view !== null) {
    return <RoadmapRows pane={pane} book={book} view={view} scroller={scroller} />;
  }
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{roadmapPane.title}</h2>
      {part === "written" ? <Written roadmap={roadmap} /> : <Beginning pane={pane} book={book} />}
    </div>
  );
}

/** What can be done with a roadmap that stands in the workbook, and that a new one can be made. */
function Parts({ pane, book }: { readonly pane: Pane; readonly book: OpenedWorkbook }) {
  const styles = useStyles();
  const { parts } = roadmapPane;
  const { part } = pane.state.roadmap;
  if (!book.hasRoadmap) return null;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={parts.label}
      selectedValue={part === "board" || part === "quarter" ? part : "choose"}
      onTabSelect={(_event, data) =>
        pane.roadmap.dispatch({
          kind: "went",
          part: data.value === "quarter" ? "quarter" : data.value === "board" ? "board" : "choose",
        })
      }
    >
      <Tab value="board">{BOARD.tab}</Tab>
      <Tab value="choose">{parts.roadmap}</Tab>
      <Tab value="quarter">{parts.quarter}</Tab>
    </TabList>
  );
}

/** What to do first. */
function NeedsCheck({ pane, book }: { readonly pane: Pane; readonly book: OpenedWorkbook }) {
  const shared = usePaneStyles();
  const { about, noTables } = roadmapPane.needsCheck;
  const isEmpty = book.tables.every(({ excluded }) => excluded);
  const { start } = pane.state.roadmap;
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{roadmapPane.title}</h2>
      <Parts pane={pane} book={book} />
      {(start?.tracked ?? []).map(({ sheet, name }) => (
        <p key={sheet} className={shared.text}>
          {standingLine(sheet, name)}
        </p>
      ))}
      <p className={shared.text}>{isEmpty ? noTables : about}</p>
    </div>
  );
}

/** The conditions of a new roadmap, or the report on one that stands in the workbook. */
function Beginning({ pane, book }: { readonly pane: Pane; readonly book: OpenedWorkbook }) {
  const { part, start, request, quarter, target } = pane.state.roadmap;
  const { dispatch, api } = pane.roadmap;
  if (start === null || request === null) return null;
  return (
    <>
      <Parts pane={pane} book={book} />
      {part === "quarter" && quarter !== null ? (
        <QuarterPart
          isChecked={start.groups !== null}
          api={api}
          book={book}
          start={start}
          request={quarter}
          target={target}
          onRequest={(next) => dispatch({ kind: "quarter-asked", quarter: next })}
          onTarget={(next) => dispatch({ kind: "aimed", target: next })}
        />
      ) : (
        <RoadmapChoose
          start={start}
          request={request}
          onChange={(next) => dispatch({ kind: "asked", request: next })}
        />
      )}
    </>
  );
}

/** What was written, and what comes next. */
function Written({ roadmap: { wrote, start, request } }: { readonly roadmap: RoadmapState }) {
  const shared = usePaneStyles();
  const { roadmap, locked, quarter } = roadmapPane.written;
  const isLocked = start !== null && request !== null && willBeProtected(start, request);
  if (wrote === "quarter") return <p className={shared.text}>{quarter}</p>;
  return (
    <>
      <p className={shared.text}>{roadmap}</p>
      {isLocked && <p className={shared.text}>{locked}</p>}
    </>
  );
}
