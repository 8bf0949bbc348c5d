import { useCallback } from "react";
import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import type { CheckView, OpenedWorkbook } from "../../app/session-values";
import type { MeetingTarget } from "../../app/session-meeting-api";
import { meetingPane } from "../../locale/meeting-pane";
import { meetingStart } from "../../locale/meeting-start";
import type { MeetingSet } from "../../sheets/meeting/meeting-set";
import type { Pane } from "../hooks/use-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { RoadmapTargetChoice } from "../roadmap/roadmap-target";
import { PartChoices, ScopeChoices } from "./meeting-choices";
import { PagePreview } from "./page-preview";
import { useMeetingSet, useMeetingStart } from "./use-meeting-set";

/** From this width on the choices stand beside the pages. */
const WIDE = "@container (min-width: 600px)";

const KINDS = ["docx", "pptx"] as const;

const useStyles = makeStyles({
  container: { containerType: "inline-size" },
  split: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    [WIDE]: { gridTemplateColumns: "minmax(240px, 2fr) minmax(0, 3fr)", alignItems: "start", gap: "20px" },
  },
  pages: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

/** The pages of a meeting: what they are about, how each looks, where they go. */
export default function MeetingScreen(props: { readonly pane: Pane; readonly book: OpenedWorkbook }) {
  const shared = usePaneStyles();
  const styles = useStyles();
  const { pane, book } = props;
  const { result } = pane.state;
  const isEmpty = book.tables.every(({ excluded }) => excluded);
  return (
    <div className={mergeClasses(shared.screen, styles.container)}>
      <h2 className={shared.heading}>{meetingStart.title}</h2>
      {result === null ? (
        <p className={shared.text}>{isEmpty ? meetingPane.noTables : meetingPane.needsCheck}</p>
      ) : (
        <Pages {...props} result={result} />
      )}
    </div>
  );
}

function Pages(props: { readonly pane: Pane; readonly book: OpenedWorkbook; readonly result: CheckView }) {
  const shared = usePaneStyles();
  const styles = useStyles();
  const { pane, book, result } = props;
  const { api, dispatch } = pane.meeting;
  const { meeting, revision } = pane.state;
  const { choice, target } = meeting;
  const start = useMeetingStart(api);
  const set = useMeetingSet(api, choice, revision);
  const preview = useCallback((to: MeetingTarget) => api.preview(choice, to), [api, choice]);
  const made = set === null || set.failure ? null : set.value;
  const choices = { choice, onChange: (next: typeof choice) => dispatch({ kind: "chose", choice: next }) };
  return (
    <div className={styles.split}>
      <div className={shared.fields}>
        {meeting.isWritten && <Written />}
        <ScopeChoices {...choices} choices={result.choices} start={start} />
        <PartChoices {...choices} missing={made?.missing ?? []} />
        <RoadmapTargetChoice
          book={book}
          target={target}
          preview={preview}
          onChange={(next) => dispatch({ kind: "aimed", target: next })}
        />
        <Papers pane={pane} />
      </div>
      {set?.failure === true ? <p className={shared.text}>{set.message}</p> : <PageList set={made} />}
    </div>
  );
}

/** The same pages as files. */
function Papers({ pane }: { readonly pane: Pane }) {
  const shared = usePaneStyles();
  const { state, meeting } = pane;
  return (
    <section aria-labelledby="meeting-papers" className={shared.fields}>
      <h3 id="meeting-papers" className={shared.subheading}>
        {meetingPane.papers}
      </h3>
      <div className={shared.row}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            disabled={state.work !== null}
            onClick={() => meeting.paper(kind, state.meeting.choice)}
          >
            {meetingPane[kind]}
          </Button>
        ))}
      </div>
      {state.door === "excel" && <p className={shared.quiet}>{meetingPane.inExcel}</p>}
    </section>
  );
}

function PageList({ set }: { readonly set: MeetingSet | null }) {
  const shared = usePaneStyles();
  const styles = useStyles();
  if (set === null) return <Spinner label={meetingPane.making} />;
  const { pages } = set;
  return (
    <section className={styles.pages} aria-labelledby="meeting-pages">
      <h3 id="meeting-pages" className={shared.subheading}>
        {meetingPane.preview}: {pages.length}
      </h3>
      {pages.map((page, index) => (
        <PagePreview key={page.id} page={page} number={index + 1} all={pages.length} />
      ))}
    </section>
  );
}

function Written() {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{meetingPane.written}</MessageBarBody>
    </MessageBar>
  );
}
