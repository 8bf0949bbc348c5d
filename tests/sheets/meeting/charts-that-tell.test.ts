import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { differ } from "../../../src/sheets/meeting/evidence-charts";
import { lowChart, share2Chart } from "../../../src/sheets/meeting/low-page";
import { kindsTitle } from "../../../src/locale/meeting-pages-text";
import { STAMP } from "../report/build-run";
import { madeUpWorkbook } from "../roadmap/roadmap-run";

describe("a chart of a meeting", () => {
  it("tells nothing by one bar, or by bars of one length", () => {
    expect([[], [2], [1, 1, 1], [1, 2, 1]].map(differ)).toEqual([false, false, false, true]);
  });

  it("gives way to the shares where all schools are low in as many procedures", async () => {
    const control = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
    const shown = await runCheck(madeUpWorkbook(30), NO_OWN_SETTINGS, control);
    const matter = { run: shown, shown, stamp: STAMP, handCells: new Map(), roadmaps: [] };
    expect(shown.classes.filter(({ category }) => category === "low")).toHaveLength(3);
    expect(lowChart(matter)).toBeNull();
    expect(share2Chart(matter)?.categories).toHaveLength(2);
  });

  it("says «обеих» of two schools", () => {
    expect(kindsTitle([["boundary", 2]], 2)).toMatch(/: у обеих школ, о которых есть вопросы$/);
  });
});
