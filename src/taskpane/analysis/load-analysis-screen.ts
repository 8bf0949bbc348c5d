/** Charts, pivots and questions, in a file of their own. */
export function loadAnalysisScreen() {
  return import("./analysis-screen");
}
