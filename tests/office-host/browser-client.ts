import type { OfficeClient } from "./load-office-client";

/** A pane in a frame, after office.js has loaded Excel's client into it. */
export type PaneWindow = OfficeClient["window"] & OfficeClient;

let pane: PaneWindow | null = null;

/** The pane whose client the host is going to serve. */
export function servePane(frame: PaneWindow): void {
  pane = frame;
}

/** In a browser, in place of `load-office-client.ts`: the client that the pane itself has loaded. */
export function loadOfficeClient(): OfficeClient {
  if (pane === null) throw new Error("Cannot connect the host: no pane is open");
  return { Excel: pane.Excel, OfficeExtension: pane.OfficeExtension, window: pane };
}
