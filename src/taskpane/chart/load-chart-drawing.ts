/** The library of charts, in a file of its own: it is large, and the first paint does not wait for it. */
export function loadChartDrawing() {
  return import("./chart-drawing");
}
