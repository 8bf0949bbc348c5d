import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { SessionApi } from "../app/session-api";
import type { OpenedWorkbook, WriteOptions } from "../app/session-values";
import { paneText } from "../locale/pane";
import { OpenMethods } from "./parts/methods-link";
import { PaneFooter } from "./shell/pane-footer";
import { PaneHeader } from "./shell/pane-header";
import { PaneMessages } from "./shell/pane-messages";
import { PaneTabs } from "./shell/pane-tabs";
import { useCard, type OpenCard } from "./hooks/use-card";
import { useFocusAfterWork } from "./hooks/use-focus-after-work";
import { useMethods, type MethodsPlace } from "./hooks/use-methods";
import { useOverview } from "./hooks/use-overview";
import { usePreview } from "./hooks/use-preview";
import type { Pane } from "./hooks/use-pane";
import { loadCardOverlay, loadPaneScreen, loadPasswordDialog, loadProtectionDialog } from "./late-parts";
import { isOverviewPart, type Screen } from "./screen";
import type { ShowRow } from "./show-row";

const PaneScreen = lazy(loadPaneScreen);
const PasswordDialog = lazy(loadPasswordDialog);
const ProtectionDialog = lazy(loadProtectionDialog);
const CardOverlay = lazy(loadCardOverlay);

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, minHeight: 0, position: "relative", overflowY: "auto", ":focus": { outline: "none" } },
  scroller: { height: "100%", overflowY: "auto" },
});

/** What the pane needs of its door. */
export interface PaneViewProps {
  readonly pane: Pane;
  readonly session: SessionApi;
  /** Opens another file; inside Excel, reads the open workbook again. */
  readonly onOpen: () => void;
  /** A door without files has none. */
  readonly onSave?: (() => void) | undefined;
  /** In place of the screens, before a workbook is opened. */
  readonly empty: ReactNode;
  /** What the door has to say, over the screen. */
  readonly bars?: ReactNode;
  readonly showRow: ShowRow;
}

/** The whole pane: header, sections, the screen of the moment, and the main button below. */
export function PaneView(props: PaneViewProps) {
  const styles = useStyles();
  const { pane, session, onOpen } = props;
  const { asked, book, locked, result, work, screen } = pane.state;
  const [options, setOptions] = useState<WriteOptions>({ mode: "copy", comments: false });
  const preview = usePreview(session, options, screen === "write");
  const overview = useOverview(session, pane.state, isOverviewPart(screen));
  const card = useCard(session, result);
  const main = useFocusAfterWork(work !== null);
  const { show, ...methods } = useMethods(screen, (next) => {
    card.close();
    pane.show(next);
  });
  return (
    <div className={styles.pane}>
      <PaneTop pane={pane} onOpen={onOpen} onShow={show} />
      {props.bars}
      <PaneMessages pane={pane} showRow={props.showRow} />
      <div className={styles.main} id="pane-screen" ref={main} tabIndex={-1}>
        {book === null ? (
          props.empty
        ) : (
          <OpenMethods.Provider value={methods.open}>
            <PaneBody
              {...props}
              {...{ book, card, options, preview, overview }}
              methods={methods.place}
              onOptions={setOptions}
            />
          </OpenMethods.Provider>
        )}
      </div>
      <PaneFooter
        pane={pane}
        canWrite={preview !== null && preview.blocked === null}
        onOpen={onOpen}
        onSave={props.onSave}
        onWriteScreen={() => show("write")}
        onWrite={() => pane.write(options)}
      />
      <Suspense fallback={null}>
        <PasswordDialog locked={locked} onCancel={pane.forgetLocked} />
        <ProtectionDialog asked={asked} onCancel={pane.dismissAsked} />
      </Suspense>
    </div>
  );
}

/** The product and the workbook, and the sections. */
function PaneTop(props: {
  readonly pane: Pane;
  readonly onOpen: () => void;
  readonly onShow: (screen: Screen) => void;
}) {
  const { book, door, result, screen, work } = props.pane.state;
  const isBusy = work !== null;
  // Tables of schools are collected into a new workbook.
  const isNothingOpen = book !== null && !book.isWritable && book.files.length === 0;
  return (
    <>
      <PaneHeader
        book={isNothingOpen ? null : book}
        door={door}
        isBusy={isBusy}
        onOpen={props.onOpen}
        onSettings={() => props.onShow("settings")}
        onLeave={isNothingOpen ? props.pane.leave : null}
      />
      {book !== null && !isNothingOpen && (
        <PaneTabs
          screen={screen}
          tableCount={book.tables.length}
          hasResult={result !== null}
          isBusy={isBusy}
          onSelect={props.onShow}
        />
      )}
    </>
  );
}

/** The screen of an opened workbook, and the card over it. */
function PaneBody(
  props: PaneViewProps & {
    readonly book: OpenedWorkbook;
    readonly card: OpenCard;
    readonly options: WriteOptions;
    readonly preview: ReturnType<typeof usePreview>;
    readonly overview: ReturnType<typeof useOverview>;
    readonly methods: MethodsPlace;
    readonly onOptions: (options: WriteOptions) => void;
  },
) {
  const styles = useStyles();
  const { pane, card, showRow } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const opener = useRef<Element | null>(null);
  const isCardOpen = card.outcome !== null;
  useEffect(() => {
    if (!isCardOpen && opener.current instanceof HTMLElement) opener.current.focus();
  }, [isCardOpen]);
  function openCard(schoolId: string): void {
    opener.current = document.activeElement;
    card.open(schoolId);
  }
  return (
    <Suspense fallback={<Spinner label={paneText.loading} />}>
      <div
        className={styles.scroller}
        ref={setScroller}
        key={pane.state.screen}
        inert={isCardOpen}
        role="region"
        aria-label={paneText.section}
        tabIndex={0}
      >
        <PaneScreen {...props} onOpenCard={openCard} scroller={scroller} />
      </div>
      {card.outcome !== null && (
        <CardOverlay
          outcome={card.outcome}
          isClassOpen={pane.state.screen === "classes"}
          onClose={card.close}
          showRow={showRow}
        />
      )}
    </Suspense>
  );
}
