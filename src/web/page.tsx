import { lazy, Suspense, useCallback, useRef, useState } from "react";
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
import { filesPane } from "../locale/files-pane";
import { monthlyZone } from "../taskpane/files/monthly-zone";
import { paneText } from "../locale/pane";
import { FilesDrop, type DropZone } from "../taskpane/files/files-drop";
import { ACCEPTED, askForFiles, filesOfField, type PickedFile } from "../taskpane/files/picked-files";
import { EmptyState } from "../taskpane/shell/empty-state";
import { fileActions, type FileActions } from "../taskpane/hooks/file-actions";
import type { FilesActions } from "../taskpane/hooks/files-actions";
import type { LateMonthly } from "../taskpane/hooks/late-monthly";
import type { Dispatch } from "../taskpane/hooks/run-job";
import { usePane, type Pane } from "../taskpane/hooks/use-pane";
import { PaneView } from "../taskpane/pane-view";
import { isBroad } from "../taskpane/screen";
import type { CellRef } from "../workbook/cell";
import type { LastingSession } from "../worker/connect-session";
import { LeaveDialog } from "./leave-dialog";
import { loadWorkbookView } from "./load-ahead";
import { NothingOpen } from "./nothing-open";
import { sampleFile } from "./sample-file";
import { saveFile } from "./save-file";
import { useMediaQuery } from "./use-media-query";
import { useUnsaved } from "./use-unsaved";
import { useSessionEnd } from "./use-session-end";

const WorkbookView = lazy(loadWorkbookView);

const useStyles = makeStyles({
  page: { height: "100vh", display: "grid", gridTemplateColumns: "minmax(0, 1fr) 384px" },
  /** List beside card, board in columns; the table keeps what is left. */
  wide: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)" },
  narrow: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(0, 1fr) auto" },
  pane: { minWidth: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  view: { minWidth: 0, minHeight: 0, backgroundColor: tokens.colorNeutralBackground2 },
  away: { display: "none" },
  switch: { padding: "8px 16px", display: "flex", justifyContent: "center" },
});

/** The standalone page: the workbook's sheets, and the pane at the right of them. */
export function Page({ session }: { readonly session: LastingSession }) {
  const plain = usePane("page", session, pageActions);
  const { pane, ...leaving } = useUnsaved(plain);
  const { book, work } = pane.state;
  useSessionEnd(session, plain.lost);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)");
  const input = useRef<HTMLInputElement>(null);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <FilesDrop isBusy={work !== null} zones={dropZones(pane, book !== null)}>
        <PageLayout pane={pane} session={session} onOpen={() => input.current?.click()} />
      </FilesDrop>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={paneText.empty.open}
        onChange={(event) => openChosen(event.currentTarget, pane.openPicked)}
      />
      <LeaveDialog isOpen={leaving.isAsking} onStay={leaving.stay} onGo={leaving.go} onSave={leaving.save} />
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
  const { book, screen } = pane.state;
  const hasRoom = useMediaQuery("(min-width: 1000px)");
  const isNarrow = useMediaQuery("(max-width: 699px)");
  const [isViewWanted, setViewWanted] = useState(false);
  const [target, setTarget] = useState<CellRef | null>(null);
  const hasSheets = book !== null && book.sheets.length + book.results.length > 0;
  const isViewShown = !isNarrow || (isViewWanted && hasSheets);
  const isPaneAway = isNarrow && isViewShown;
  const isPaneWide = hasRoom && book !== null && isBroad(screen);
  const showRow = useCallback((cell: CellRef) => {
    setTarget({ ...cell });
    setViewWanted(true);
  }, []);
  return (
    <div className={mergeClasses(styles.page, isNarrow && styles.narrow, isPaneWide && styles.wide)}>
      <section
        className={mergeClasses(styles.view, !isViewShown && styles.away)}
        aria-label={paneText.page.workbook}
      >
        <WorkbookSide pane={pane} session={session} target={target} onShow={showRow} />
      </section>
      <main className={mergeClasses(styles.pane, isPaneAway && styles.away)} aria-label={paneText.pane}>
        <PaneView
          pane={pane}
          session={session}
          onOpen={props.onOpen}
          onSave={pane.save}
          empty={<PageStart pane={pane} />}
          showRow={showRow}
        />
      </main>
      {isNarrow && hasSheets && (
        <div className={styles.switch}>
          <Button appearance="subtle" onClick={() => setViewWanted(!isViewWanted)}>
            {isViewShown ? paneText.page.showPane : paneText.page.showTable}
          </Button>
        </div>
      )}
    </div>
  );
}

function PageStart({ pane }: { readonly pane: Pane & FileActions }) {
  return (
    <EmptyState
      onSample={() => void sampleFile().then(pane.open)}
      onFolder={() => askForFiles("folder", pane.openPicked)}
      onMeeting={() => {
        pane.show("meeting");
        askForFiles("files", pane.openPicked);
      }}
      monthly={pane.monthly}
      isBusy={pane.state.work !== null}
    />
  );
}

function WorkbookSide(props: {
  readonly pane: Pane & FileActions;
  readonly session: FileSessionApi;
  readonly target: CellRef | null;
  readonly onShow: (cell: CellRef) => void;
}) {
  const { book, revision, done } = props.pane.state;
  if (book === null || book.sheets.length + book.results.length === 0) return <NothingOpen />;
  return (
    <Suspense fallback={null}>
      <WorkbookView
        key={book.fileName}
        book={book}
        revision={revision}
        isWritten={done === "written"}
        session={props.session}
        target={props.target}
        onShow={props.onShow}
      />
    </Suspense>
  );
}

function pageActions(
  session: FileSessionApi,
  dispatch: Dispatch,
  files: FilesActions,
  monthly: LateMonthly,
): FileActions {
  return fileActions(session, dispatch, { files, monthly }, saveFile);
}

/** Dropped files go in the place of what is open or beside it, or are tables of schools. */
function dropZones(pane: Pane & FileActions, isOpen: boolean): DropZone[] {
  const text = filesPane.drop;
  if (pane.state.screen === "monthly") return [monthlyZone(pane)];
  if (!isOpen) return [{ name: text.open, take: pane.openPicked }, monthlyZone(pane)];
  return [
    { name: text.instead, take: pane.openPicked },
    { name: text.beside, take: pane.addFiles },
  ];
}

/** Opens the chosen files; the field is emptied, so that the same can be chosen again. */
function openChosen(field: HTMLInputElement, open: (files: readonly PickedFile[]) => void): void {
  const files = filesOfField(field.files);
  field.value = "";
  if (files.length > 0) open(files);
}
