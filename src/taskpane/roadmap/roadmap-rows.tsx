import { useCallback, useMemo, useRef } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, Tooltip } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { OpenedWorkbook } from "../../app/session-values";
import type { RoadmapTarget, RoadmapView } from "../../app/session-roadmap-api";
import { roadmapFormName, roadmapPane, schoolsFoldText, undatedText } from "../../locale/roadmap-pane";
import type { Pane } from "../hooks/use-pane";
import { shownSections, type ShownRow } from "./roadmap-choices";
import { Fold } from "../parts/fold";
import { NoticesFold } from "../parts/notices-list";
import { usePaneStyles } from "../parts/pane-styles";
import { RoadmapList, type RoadmapListHandle } from "./roadmap-list";
import { RoadmapTargetChoice } from "./roadmap-target";

const text = roadmapPane.rows;

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "flex-start", gap: "4px" },
  back: { margin: "-4px 0 0 -8px", flexShrink: 0 },
  undated: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  show: { flexShrink: 0 },
});

/** The planned measures, to be looked through before they are written. */
export function RoadmapRows(props: {
  readonly pane: Pane;
  readonly book: OpenedWorkbook;
  readonly view: RoadmapView;
  readonly scroller: HTMLDivElement | null;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { pane, book, view, scroller } = props;
  const { choices, target } = pane.state.roadmap;
  const { api, dispatch } = pane.roadmap;
  const list = useRef<RoadmapListHandle>(null);
  const sections = useMemo(() => shownSections(view, choices), [view, choices]);
  const undated = useMemo(
    () => sections.flatMap(({ rows }) => rows.filter(({ isOn, dateState }) => isOn && dateState !== "known")),
    [sections],
  );
  const preview = useCallback((next: RoadmapTarget) => api.preview(view.request, next), [api, view.request]);
  return (
    <div className={shared.screen}>
      <div className={styles.top}>
        <Tooltip content={text.back} relationship="label">
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            onClick={() => dispatch({ kind: "went", part: "choose" })}
          />
        </Tooltip>
        <h2 className={shared.heading}>{roadmapFormName(view.request.form)}</h2>
      </div>
      <Summary view={view} />
      <RoadmapTargetChoice
        book={book}
        target={target}
        preview={preview}
        onChange={(next) => dispatch({ kind: "aimed", target: next })}
      />
      <Undated rows={undated} onShow={(id) => list.current?.editDate(id)} />
      <RoadmapList
        ref={list}
        sections={sections}
        request={view.request}
        choices={choices}
        scroller={scroller}
        onChange={(next) => dispatch({ kind: "chose", choices: next })}
      />
    </div>
  );
}

/** How many measures need a date yet, and the way to the first of them. */
function Undated(props: { readonly rows: readonly ShownRow[]; readonly onShow: (id: string) => void }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [first] = props.rows;
  if (first === undefined) return null;
  return (
    <div className={styles.undated}>
      <span className={shared.quiet}>{undatedText(props.rows.length)}</span>
      <Button size="small" className={styles.show} onClick={() => props.onShow(first.view.id)}>
        {text.firstUndated}
      </Button>
    </div>
  );
}

/** For whom, how much, and what stands in the workbook already. */
function Summary({ view }: { readonly view: RoadmapView }) {
  const shared = usePaneStyles();
  return (
    <>
      <p className={shared.text}>{view.summary.join(" ")}</p>
      {view.notices.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{view.notices.join(" ")}</MessageBarBody>
        </MessageBar>
      )}
      <NoticesFold notices={view.unread} />
      {view.schools.length > 1 && view.rows.length > 0 && (
        <Fold summary={schoolsFoldText(view.schools.length)}>
          <p className={shared.quiet}>{view.schools.join("; ")}</p>
        </Fold>
      )}
    </>
  );
}
