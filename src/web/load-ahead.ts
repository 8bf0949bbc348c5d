import { loadPaneAhead } from "../taskpane/late-parts";
import { sampleFile } from "./sample-file";

/** The sheets beside the pane. */
export function loadWorkbookView() {
  return import("./workbook-view");
}

/** Loads what is only needed later, so that the page works when the server is gone. */
export async function loadAhead(): Promise<void> {
  await Promise.allSettled([sampleFile(), loadPaneAhead(), loadWorkbookView()]);
}
