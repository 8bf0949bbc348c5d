import { CHECK_IDS, CHECK_TRAITS } from "../../../src/core/model/check-traits";
import { isOfficialSign } from "../../../src/core/objectivity/official-signs";
import { signalKind } from "../../../src/core/objectivity/signal-kind";
import { valueFormat } from "../../../src/sheets/report/value-format";
import { result } from "../../sheets/report/build-run";

/** Checks by the kind of evidence that a fired result of each is. */
function ofKind(kind: string | null): string[] {
  const details = { raisedShare: 0.2, loweredShare: 0.1 };
  return CHECK_IDS.filter((check) => signalKind(result(check, { details })) === kind);
}

describe("the facts of checks", () => {
  it("tell signs apart from checks of ours", () => {
    expect(CHECK_IDS.filter(isOfficialSign)).toEqual([
      "official-mean",
      "official-journal",
      "official-cohort",
      "official-list",
      "oge-mean",
    ]);
    for (const check of CHECK_IDS.filter(isOfficialSign)) expect(CHECK_TRAITS[check].signal).toBeNull();
  });

  it("put checks that follow from one another in one kind", () => {
    expect(ofKind("level")).toEqual(["funnel-mean", "funnel-share2", "funnel-share45"]);
    expect(ofKind("boundary")).toEqual(["boundary-region", "boundary-smooth"]);
    expect(ofKind("journal")).toEqual(["journal-raised", "journal-gap2"]);
    expect(ofKind("cohort")).toEqual(["cohort-change"]);
    expect(ofKind(null)).toHaveLength(11);
  });

  it.each([
    { raisedShare: 0.1, loweredShare: 0.2 },
    { raisedShare: 0.1, loweredShare: 0.1 },
    { raisedShare: null, loweredShare: 0.1 },
    {},
  ])("count a gap from the journal only where more works lie above it: %j", (details) => {
    expect(signalKind(result("journal-gap2", { details }))).toBeNull();
    expect(signalKind(result("journal-raised", { details }))).toBe("journal");
  });

  it("show shares as percent, points with decimals and markers as whole numbers", () => {
    const checks = ["funnel-share2", "funnel-mean", "official-list"] as const;
    expect(checks.map(valueFormat)).toEqual(["0.0%", "0.00", "0"]);
  });
});
