import { schoolCard } from "../../src/app/school-card";
import type { CheckResult } from "../../src/core/model/check-result";
import type { Procedure } from "../../src/core/model/procedure";
import { cardSections } from "../../src/taskpane/card/card-sections";
import {
  MATHS_4,
  RUSSIAN_4,
  evidence,
  procedureResults,
  result,
  run,
  school,
  unit,
} from "../sheets/report/build-run";

const MATHS_5: Procedure = { ...MATHS_4, grade: 5 };
const LAST_YEAR: Procedure = { ...MATHS_4, year: 2020 };

const BOUNDARY = {
  mark: 3,
  score3: 6,
  at3: 18,
  total3: 20,
  expected3: 15,
  reference: "region",
};
const weak = result("boundary-region", { p: 0.02, details: BOUNDARY });
const strong = result("boundary-region", { procedure: RUSSIAN_4, p: 0.0001, details: BOUNDARY });
/** Overruled by the check against the region, though its p is the smallest. */
const smooth = result("boundary-smooth", { p: 0.00001, details: BOUNDARY });
const older = result("boundary-region", { procedure: LAST_YEAR, p: 0.000001, details: BOUNDARY });
const listed = result("official-list", { p: null, q: null, details: {} });

/** A run over school 1 with these fired results and works in all four procedures. */
function runOf(results: readonly CheckResult[], signals: readonly CheckResult[]) {
  const procedures = [MATHS_5, LAST_YEAR, MATHS_4, RUSSIAN_4].map((procedure) =>
    procedureResults({ procedure, schools: [unit({ histogram: [1, 2, 3] })] }),
  );
  return run({
    records: { ...run().records, procedures },
    results,
    evidence: [evidence({ signals })],
  });
}

describe("the card of a school", () => {
  const card = schoolCard(runOf([smooth, older, listed, weak, strong], [weak, strong]), school(1).id);

  it("has the counted signals first, the strongest at the top, and the official ones last", () => {
    expect(card.findings.map(({ result: { check, procedure }, role }) => [check, procedure, role])).toEqual([
      ["boundary-region", RUSSIAN_4, "signal"],
      ["boundary-region", MATHS_4, "signal"],
      ["boundary-smooth", MATHS_4, "other"],
      ["boundary-region", LAST_YEAR, "other"],
      ["official-list", MATHS_4, "official"],
    ]);
  });

  it("leads with the works of the strongest signal; the other signals' come next", () => {
    expect(card.leadingPlot?.procedure).toEqual(RUSSIAN_4);
    expect(card.plots.map(({ procedure }) => procedure)).toEqual([MATHS_4, MATHS_5, LAST_YEAR]);
  });

  it("falls into sections in the order they are read", () => {
    if (card === null) throw new Error("no card");
    expect(cardSections(card).map(({ id, findings, plots }) => [id, findings.length, plots.length])).toEqual([
      ["card-signal", 2, 0],
      ["card-other", 2, 0],
      ["card-official", 1, 0],
      ["card-plots", 0, 3],
    ]);
  });

  it("leads with no plot where nothing was counted", () => {
    const quiet = schoolCard(runOf([listed], []), school(1).id);
    expect(quiet.leadingPlot).toBeNull();
    expect(quiet.plots).toHaveLength(4);
  });

  it("is not there for a school that the run has not", () => {
    expect(() => schoolCard(runOf([], []), "oo:999999")).toThrow("no school");
  });
});
