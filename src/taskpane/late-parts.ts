import { loadMethodsScreen } from "./methods/load-methods-screen";

/** The screens of an opened workbook. */
export function loadPaneScreen() {
  return import("./pane-screen");
}

/** A school's card. */
export function loadCardOverlay() {
  return import("./card/card-overlay");
}

/** The question for a file's password. */
export function loadPasswordDialog() {
  return import("./shell/password-dialog");
}

/** The question for a protection's password. */
export function loadProtectionDialog() {
  return import("./shell/protection-dialog");
}

/** The screens of monthly tables. */
export function loadMonthlyScreen() {
  return import("./monthly/monthly-screen");
}

/** The main button of these screens. */
export function loadMonthlyFooter() {
  return import("./monthly/monthly-footer");
}

/** What can be done on these screens. */
export function loadMonthlyActions() {
  return import("./monthly/monthly-actions");
}

/** Loads what the first paint does not wait for, so that the pane works when its server is gone. */
export async function loadPaneAhead(): Promise<void> {
  await Promise.allSettled([
    loadPaneScreen(),
    loadCardOverlay(),
    loadPasswordDialog(),
    loadProtectionDialog(),
    loadMethodsScreen(),
    loadMonthlyScreen(),
    loadMonthlyFooter(),
    loadMonthlyActions(),
  ]);
}
