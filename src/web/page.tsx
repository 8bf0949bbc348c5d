import { lazy, Suspense, useRef, useState } from "react";
import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { FileSessionApi } from "../app/session-api";
import { paneText } from "../locale/pane";
import { EmptyState } from "../taskpane/shell/empty-state";
import { fileActions, type FileActions } from "../taskpane/hooks/file-actions";
import type { Dispatch } from "../taskpane/hooks/run-job";
import { usePane, type Pane } from "../taskpane/hooks/use-pane";
import { PaneView } from "../taskpane/pane-view";
import type { CellRef } from "../workbook/cell";
import type { LastingSession } from "../worker/connect-session";
import { DropTarget } from "./drop-target";
import { loadPasswordDialog, loadWorkbookView } from "./load-ahead";
import { NothingOpen } from "./nothing-open";
import { sampleFile } from "./sample-file";
import { saveFile } from "./save-file";
import { useMediaQuery } from "./use-media-query";
import { useSessionEnd } from "./use-session-end";

const PasswordDialog = lazy(loadPasswordDialog);
const WorkbookView = lazy(loadWorkbookView);

/** What the file dialog offers. */
const ACCEPTED = ".xlsx,.xlsm,.xls,.xml,.ods,.csv";

const useStyles = makeStyles({
  page: { height: "100vh", display: "grid", gridTemplateColumns: "minmax(0, 1fr) 384px" },
  narrow: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(0, 1fr) auto" },
  pane: { minWidth: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  view: { minWidth: 0, minHeight: 0, backgroundColor: tokens.colorNeutralBackground2 },
  away: { display: "none" },
  switch: { padding: "8px 16px", display: "flex", justifyContent: "center" },
});

/** The standalone page: the workbook's sheets, and the pane at the right of them. */
export function Page({ session }: { readonly session: LastingSession }) {
  const pane = usePane("page", session, pageActions);
  const { locked, work } = pane.state;
  useSessionEnd(session, pane.lost);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)");
  const input = useRef<HTMLInputElement>(null);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <DropTarget isBusy={work !== null} onFile={pane.open}>
        <PageLayout pane={pane} session={session} onOpen={() => input.current?.click()} />
      </DropTarget>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={paneText.empty.open}
        onChange={(event) => openChosen(event.currentTarget, pane.open)}
      />
      <Suspense fallback={null}>
        <PasswordDialog locked={locked} onOpen={pane.openWithPassword} onCancel={pane.forgetLocked} />
      </Suspense>
    </FluentProvider>
  );
}

/** Both side by side, or one at a time where there is no room. */
function PageLayout(props: {
  readonly pane: Pane & FileActions;
  readonly session: FileSessionApi;
  readonly onOpen: () => void;
}) {
  const styles = useStyles();
  const { pane, session } = props;
  const { book } = pane.state;
  const isNarrow = useMediaQuery("(max-width: 699px)");
  const [isViewWanted, setViewWanted] = useState(false);
  const [target, setTarget] = useState<CellRef | null>(null);
  const isViewShown = !isNarrow || (isViewWanted && book !== null);
  const isPaneAway = isNarrow && isViewShown;
  function showRow(cell: CellRef): void {
    setTarget({ ...cell });
    setViewWanted(true);
  }
  return (
    <div className={mergeClasses(styles.page, isNarrow && styles.narrow)}>
      <section
        className={mergeClasses(styles.view, !isViewShown && styles.away)}
        aria-label={paneText.page.workbook}
      >
        <WorkbookSide pane={pane} session={session} target={target} />
      </section>
      <main className={mergeClasses(styles.pane, isPaneAway && styles.away)} aria-label={paneText.pane}>
        <PaneView
          pane={pane}
          session={session}
          onOpen={props.onOpen}
          onSave={pane.save}
          empty={
            <EmptyState
              onSample={() => void sampleFile().then(pane.open)}
              isBusy={pane.state.work !== null}
            />
          }
          showRow={showRow}
        />
      </main>
      {isNarrow && book !== null && (
        <div className={styles.switch}>
          <Button appearance="subtle" onClick={() => setViewWanted(!isViewWanted)}>
            {isViewShown ? paneText.page.showPane : paneText.page.showTable}
          </Button>
        </div>
      )}
    </div>
  );
}

function WorkbookSide(props: {
  readonly pane: Pane & FileActions;
  readonly session: FileSessionApi;
  readonly target: CellRef | null;
}) {
  const { book, revision } = props.pane.state;
  if (book === null) return <NothingOpen />;
  return (
    <Suspense fallback={null}>
      <WorkbookView
        key={book.fileName}
        book={book}
        revision={revision}
        session={props.session}
        target={props.target}
      />
    </Suspense>
  );
}

function pageActions(session: FileSessionApi, dispatch: Dispatch): FileActions {
  return fileActions(session, dispatch, saveFile);
}

/** Opens the chosen file; the field is emptied, so that the same file can be chosen again. */
function openChosen(field: HTMLInputElement, open: (file: File) => void): void {
  const file = field.files?.item(0);
  if (file != null) open(file);
  field.value = "";
}
