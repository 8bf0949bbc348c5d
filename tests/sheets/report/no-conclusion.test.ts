import { isConclusive } from "../../../src/core/objectivity/level-counts";
import type { CheckRun } from "../../../src/core/run/check-run";
import { levelsSentence } from "../../../src/locale/meeting-pages-text";
import { levelsChart } from "../../../src/sheets/charts/school-bars";
import { levelCounts } from "../../../src/core/objectivity/level-counts";
import { evidenceChart } from "../../../src/sheets/meeting/evidence-charts";
import { conclusionText } from "../../../src/locale/note-text";
import { conclusionLines } from "../../../src/locale/report-text";
import { runSummary } from "../../../src/locale/run-summary";
import { jsonSummary } from "../../../src/sheets/report/summary-json";
import { evidence, run, school, STAMP } from "./build-run";

/** Schools of which one kind of signs alone was tested. */
function schools(count: number, parts: Parameters<typeof evidence>[0] = { possibleSignals: 1 }): CheckRun {
  return run({
    evidence: Array.from({ length: count }, (_, index) => evidence({ school: school(index + 1), ...parts })),
  });
}

/** What every place says that counts schools by level. */
function said(shown: CheckRun): string {
  const counts = levelCounts(shown.evidence);
  const isKnown = isConclusive(shown);
  const matter = { shown, stamp: STAMP } as unknown as Parameters<typeof evidenceChart>[0];
  const texts = [
    levelsChart(shown),
    evidenceChart(matter),
    levelsSentence(counts, isKnown),
    conclusionText(counts, isKnown),
    conclusionLines(shown),
    runSummary(shown),
  ];
  return JSON.stringify(texts).replaceAll("\u00a0", " ");
}

const CLEAN = /без оснований|оснований для проверки нет|нет оснований/i;

describe("schools that cannot be judged", () => {
  it.each([
    { of: "one school, one kind tested", shown: schools(1) },
    { of: "two schools, one kind tested", shown: schools(2) },
    { of: "one school, nothing tested", shown: schools(1, { possibleSignals: 0 }) },
  ])("are never counted as without grounds: $of", ({ shown }) => {
    expect(jsonSummary(shown).isConclusive).toBe(false);
    expect(said(shown)).toMatch(/невозможен/i);
    expect(said(shown)).not.toMatch(CLEAN);
  });

  it("are of too few data where all are", () => {
    const shown = schools(3, { level: "few", possibleSignals: 0 });
    expect(JSON.stringify(levelsChart(shown))).toMatch(/Данных мало/);
    expect(JSON.stringify(levelsChart(shown))).not.toMatch(/Оснований для проверки нет/);
  });

  it("leave the words of a conclusion where two kinds were tested", () => {
    const shown = schools(2, { possibleSignals: 2 });
    expect(jsonSummary(shown).isConclusive).toBe(true);
    expect(said(shown)).toMatch(CLEAN);
  });
});
