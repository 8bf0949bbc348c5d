import { loadMeetingScreen } from "./meeting/load-meeting-screen";
import { loadAnalysisScreen } from "./analysis/load-analysis-screen";
import { loadChartDrawing } from "./chart/load-chart-drawing";
import { loadMethodsScreen } from "./methods/load-methods-screen";
import { loadMonthlyActions } from "./monthly/load-monthly-actions";
import { loadMonthlyFooter } from "./monthly/load-monthly-footer";
import { loadMonthlyScreen } from "./monthly/load-monthly-screen";

/** The screens of an opened workbook. */
export function loadPaneScreen() {
  return import("./pane-screen");
}

/** A school's card. */
export function loadCardOverlay() {
  return import("./card/card-overlay");
}

/** The charts beside a list, in a wide pane. */
export function loadChartsAside() {
  return import("./chart/charts-aside");
}

/** The question for a file's password. */
export function loadPasswordDialog() {
  return import("./shell/password-dialog");
}

/** The question for a protection's password. */
export function loadProtectionDialog() {
  return import("./shell/protection-dialog");
}

/** Loads what the first paint does not wait for, so that the pane works when its server is gone. */
export async function loadPaneAhead(): Promise<void> {
  await Promise.allSettled([
    loadPaneScreen(),
    loadCardOverlay(),
    loadChartsAside(),
    loadPasswordDialog(),
    loadProtectionDialog(),
    loadMethodsScreen(),
    loadMeetingScreen(),
    loadAnalysisScreen(),
    loadChartDrawing(),
    loadMonthlyScreen(),
    loadMonthlyFooter(),
    loadMonthlyActions(),
  ]);
}
