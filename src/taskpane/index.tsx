import { proxy } from "comlink";
import { createRoot } from "react-dom/client";
import { OfficeWorkbook } from "../adapters/office/office-workbook";
import { isExcelApi } from "../adapters/office/run-in-excel";
import { excelText } from "../locale/excel";
import type { CellRef } from "../workbook/cell";
import { connectExcelSession } from "../worker/connect-session";
import { SESSION_SCRIPT } from "../worker/session-script";
import { carryWorkbookErrors } from "../worker/workbook-errors";
import { ExcelPane } from "./excel-pane";
import type { HostColors } from "./office-theme";
import { paneIdentity } from "./pane-identity";
import { PlainMessage } from "./plain-message";
import { themeSource } from "./theme-source";

/** The oldest Excel that has all that the add-in needs: Office LTSC 2021. Source: docs/excel-facts.md#versions. */
const FLOOR = "1.14";

const root = document.getElementById("root");
if (root === null) throw new Error("Cannot show the pane: no #root");
const view = createRoot(root);

void Office.onReady().then(({ host }) => {
  if (host !== Office.HostType.Excel) view.render(<PlainMessage text={excelText.notInExcel} />);
  else if (!isExcelApi(FLOOR)) view.render(<PlainMessage text={excelText.tooOld} />);
  else void showPane();
});

async function showPane(): Promise<void> {
  carryWorkbookErrors();
  const worker = new Worker(SESSION_SCRIPT, { name: "session" });
  // Office.js is here and nowhere else: the worker calls the workbook instead of getting a copy.
  const workbook = proxy(new OfficeWorkbook(await paneIdentity()));
  const door = {
    session: connectExcelSession(worker),
    workbook,
    theme: themeSource(hostColors),
    showCell: (cell: CellRef) => workbook.showCell(cell),
  };
  view.render(<ExcelPane door={door} />);
}

/** Excel's colours; some hosts give none, some without "#". */
function hostColors(): HostColors | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const background = hexColor(theme?.bodyBackgroundColor);
  const text = hexColor(theme?.bodyForegroundColor);
  return background === null || text === null ? null : { background, text };
}

function hexColor(color: string | undefined): string | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  return digits === undefined ? null : `#${digits}`;
}
