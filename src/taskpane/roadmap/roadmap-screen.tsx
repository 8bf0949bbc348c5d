import { useEffect } from "react";
import { Tab, TabList } from "@fluentui/react-components";
import type { OpenedWorkbook } from "../../app/session-values";
import { roadmapPane } from "../../locale/roadmap-pane";
import type { RoadmapState } from "../hooks/roadmap-state";
import type { Pane } from "../hooks/use-pane";
import { willBeProtected } from "./roadmap-protection";
import { usePaneStyles } from "../parts/pane-styles";
import { QuarterPart } from "./quarter-part";
import { RoadmapChoose } from "./roadmap-choose";
import { RoadmapRows } from "./roadmap-rows";

/** The roadmap, from the choice of a form to what was written; and the report of a quarter. */
export function RoadmapScreen(props: {
  readonly pane: Pane;
  readonly book: OpenedWorkbook;
  readonly scroller: HTMLDivElement | null;
}) {
  const shared = usePaneStyles();
  const { pane, book, scroller } = props;
  const { result, roadmap, revision } = pane.state;
  const { start } = pane.roadmap;
  const isChecked = result !== null;
  useEffect(() => {
    if (isChecked) start();
  }, [isChecked, start, revision]);
  if (!isChecked) return <NeedsCheck book={book} />;
  const { part, view } = roadmap;
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

/** What to do first. */
function NeedsCheck({ book }: { readonly book: OpenedWorkbook }) {
  const shared = usePaneStyles();
  const { about, noTables } = roadmapPane.needsCheck;
  const isEmpty = book.tables.every(({ excluded }) => excluded);
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{roadmapPane.title}</h2>
      <p className={shared.text}>{isEmpty ? noTables : about}</p>
    </div>
  );
}

/** The conditions of a new roadmap, or the report on one that stands in the workbook. */
function Beginning({ pane, book }: { readonly pane: Pane; readonly book: OpenedWorkbook }) {
  const { part, start, request, quarter, target } = pane.state.roadmap;
  const { dispatch, api } = pane.roadmap;
  if (start === null || request === null) return null;
  const { parts } = roadmapPane;
  return (
    <>
      {start.tracked.length > 0 && (
        <TabList
          size="small"
          aria-label={parts.label}
          selectedValue={part}
          onTabSelect={(_event, data) =>
            dispatch({ kind: "went", part: data.value === "quarter" ? "quarter" : "choose" })
          }
        >
          <Tab value="choose">{parts.roadmap}</Tab>
          <Tab value="quarter">{parts.quarter}</Tab>
        </TabList>
      )}
      {part === "quarter" && quarter !== null ? (
        <QuarterPart
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
