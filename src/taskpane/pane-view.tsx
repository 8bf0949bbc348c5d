import { lazy, Suspense, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SessionApi } from "../app/session-api";
import type { WriteOptions } from "../app/session-values";
import { OpenMethods } from "./parts/methods-link";
import { PaneFooter } from "./shell/pane-footer";
import { PaneHeader } from "./shell/pane-header";
import { PaneMessages } from "./shell/pane-messages";
import { PaneTabs } from "./shell/pane-tabs";
import { useCard } from "./hooks/use-card";
import { useFocusAfterWork } from "./hooks/use-focus-after-work";
import { useMethods } from "./hooks/use-methods";
import { useOverview } from "./hooks/use-overview";
import { usePreview } from "./hooks/use-preview";
import type { Pane } from "./hooks/use-pane";
import { loadPasswordDialog, loadProtectionDialog } from "./late-parts";
import { PaneBody } from "./pane-body";
import { isOverviewPart, type Screen } from "./screen";
import type { ShowRow } from "./show-row";

const PasswordDialog = lazy(loadPasswordDialog);
const ProtectionDialog = lazy(loadProtectionDialog);

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
              {...{ pane, book, card, options, preview, overview }}
              methods={methods.place}
              onOptions={setOptions}
              showRow={props.showRow}
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
