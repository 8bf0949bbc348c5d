import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { ExcelSessionApi } from "../app/session-api";
import { PANE_COMMANDS, paneCommand, type PaneCommand } from "../commands/pane-command";
import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import { excelText } from "../locale/excel";
import { filesPane } from "../locale/files-pane";
import { paneText } from "../locale/pane";
import type { CellRef } from "../workbook/cell";
import { isJoinedSheet } from "../workbook/joined-sheet";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { FilesDrop } from "./files/files-drop";
import { monthlyZone } from "./files/monthly-zone";
import { ExcelBars } from "./shell/excel-bars";
import { ExcelStart } from "./shell/excel-start";
import { excelActions, type ExcelActions } from "./hooks/excel-actions";
import type { Dispatch } from "./hooks/run-job";
import { usePane, type Pane } from "./hooks/use-pane";
import { useWaiting } from "./hooks/use-waiting";
import { PaneView } from "./pane-view";
import type { ThemeSource } from "./theme-source";

/** What the pane needs of Excel. */
export interface ExcelDoor {
  readonly session: ExcelSessionApi;
  readonly workbook: LiveWorkbook;
  readonly theme: ThemeSource;
  readonly showCell: (cell: CellRef) => Promise<void>;
}

/** The pane inside Excel, on the open workbook. */
export function ExcelPane({ door }: { readonly door: ExcelDoor }) {
  const { session, workbook, showCell } = door;
  const theme = useSyncExternalStore(door.theme.subscribe, door.theme.current);
  const [actions] = useState(
    () =>
      (api: ExcelSessionApi, dispatch: Dispatch): ExcelActions =>
        excelActions(api, dispatch, workbook),
  );
  const pane = usePane("excel", session, actions);
  const { book, work } = pane.state;
  const isWaiting = useWaiting(work);
  const [notShown, showRow] = useShownRow(showCell);
  const isViewOnly = useViewOnly(workbook, book);
  useRibbonCommands(pane);
  const isMonthly = pane.state.screen === "monthly";
  const zones = [isMonthly ? monthlyZone(pane) : { name: filesPane.drop.besideExcel, take: pane.addFiles }];
  return (
    <FluentProvider theme={theme} style={{ height: "100vh" }}>
      <main style={{ height: "100%" }} aria-label={paneText.pane}>
        <FilesDrop isBusy={work !== null || book === null} zones={zones}>
          <PaneView
            pane={pane}
            session={session}
            onOpen={book === null ? pane.attach : pane.reread}
            empty={<ExcelStart />}
            bars={
              <ExcelBars
                interruption={work === null ? (book?.interruption ?? null) : null}
                notices={[
                  ...(isViewOnly ? [excelText.viewOnly] : []),
                  ...(isWaiting ? [excelText.waiting] : []),
                  ...notShown,
                ]}
                onRepair={pane.repair}
              />
            }
            showRow={showRow}
          />
        </FilesDrop>
      </main>
    </FluentProvider>
  );
}

/** Whether Excel has the workbook open for viewing only; asked whenever it was read. */
function useViewOnly(workbook: LiveWorkbook, book: Pane["state"]["book"]): boolean {
  const [isViewOnly, setViewOnly] = useState(false);
  useEffect(() => {
    void workbook.isViewOnly().then(setViewOnly);
  }, [workbook, book]);
  return isViewOnly;
}

/** Shows rows in Excel. @returns Why the last one could not be shown, and the call that shows one. */
function useShownRow(
  showCell: (cell: CellRef) => Promise<void>,
): readonly [readonly string[], (cell: CellRef) => void] {
  const [notShown, setNotShown] = useState<readonly string[]>([]);
  const showRow = useCallback(
    (cell: CellRef) => {
      if (isJoinedSheet(cell.sheet)) {
        const { fileName, sheetName } = sheetOrigin(cell.sheet, "");
        setNotShown([filesPane.rowElsewhere(fileName, sheetName, cell.row + 1)]);
        return;
      }
      void showCell(cell).then(
        () => setNotShown([]),
        () => setNotShown([excelText.hiddenSheet]),
      );
    },
    [showCell],
  );
  return [notShown, showRow];
}

/** Reads the workbook at once; then does what a button of the ribbon asks, now or later. */
function useRibbonCommands(pane: Pane & ExcelActions): void {
  const { attach, state } = pane;
  const isStarted = useRef(false);
  const [command, setCommand] = useState<PaneCommand | null>(() => paneCommand(window.location.hash));
  useEffect(() => {
    if (!isStarted.current) attach();
    isStarted.current = true;
    function follow(): void {
      setCommand(paneCommand(window.location.hash));
    }
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [attach]);
  const isReady = state.book !== null && state.work === null;
  useEffect(() => {
    if (!isReady || command === null) return;
    // The same button pressed again must change the address again.
    window.location.hash = "";
    PANE_COMMANDS[command](pane);
  }, [isReady, command, pane]);
}
