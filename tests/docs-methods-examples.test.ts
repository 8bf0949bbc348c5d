import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resourceDeficits } from "../src/core/classify/resource-deficit";
import { lowVerdict } from "../src/core/measured/low-verdict";
import { socialIndex } from "../src/core/classify/social-index";
import { markOf } from "../src/core/scales/mark-of";
import { VPR_SCALES } from "../src/core/scales/vpr-scales";
import { sharesAsCounts } from "../src/core/cleaning/shares-as-counts";
import { indicatorLight } from "../src/core/indicators/indicator-light";
import { medalRule } from "../src/core/medals/medal-rules";
import { meetsMedalRule } from "../src/core/medals/meets-medal-rule";
import type { ContextColumnId, SchoolContext } from "../src/core/model/school-context";
import { windowTest } from "../src/core/objectivity/boundary-windows";
import { overstatedMean } from "../src/core/objectivity/overstated-mean";
import { thresholdsInForce } from "../src/core/model/thresholds";
import { readDate } from "../src/core/roadmap/read-date";
import { adjustedPValues } from "../src/core/stats/adjusted-p-values";
import { spreadTails } from "../src/core/stats/beta-binomial";
import { binomialTail } from "../src/core/stats/binomial-tail";
import { leastSquares } from "../src/core/stats/least-squares";
import { normalTail } from "../src/core/stats/normal-tail";
import { normalTailValue } from "../src/core/stats/normal-tail-value";
import { printedSpearman } from "../src/core/stats/printed-spearman";
import { quantile } from "simple-statistics";
import { quarterGap } from "../src/core/stats/quarter-gap";
import { rankCorrelation } from "../src/core/stats/rank-correlation";
import { rankIntervals } from "../src/core/stats/rank-intervals";
import { shareFunnel } from "../src/core/stats/share-funnel";
import { shareInterval } from "../src/core/stats/share-interval";
import { shrunkenMeans } from "../src/core/stats/shrunken-means";
import { unbiasedWinsorising } from "../src/core/stats/winsorising";

const text = readFileSync(join(__dirname, "../docs/methods.md"), "utf8");
const thresholds = thresholdsInForce();

/** Numbers of a section's example, as the document prints them. */
function says(anchor: string, ...numbers: readonly string[]): void {
  const [, after = ""] = text.split(`\n<a id="${anchor}"></a>\n`);
  const section = (after.split(/\n<a id="[^"]+"><\/a>\n/)[0] ?? "").replace(/\s+/g, " ");
  expect(numbers.filter((number) => !section.includes(number))).toEqual([]);
}

/** With a decimal comma and a real minus. */
function shown(value: number | null | undefined, digits: number): string {
  return (value ?? NaN).toFixed(digits).replace(".", ",").replace("-", "−");
}

function angle(share: number): number {
  return Math.asin(Math.sqrt(share));
}

function contexts(rows: readonly Partial<Record<ContextColumnId, number>>[]): SchoolContext[] {
  return rows.map((values, row) => ({
    school: { id: String(row), name: String(row), login: null, territory: null },
    values,
    source: { sheet: "", row, column: 0 },
  }));
}

describe("examples of docs/methods.md are what the code computes", () => {
  it("overdispersion", () => {
    const sizes = [12, 25, 40, 60, 80, 100, 33, 18, 55, 70];
    const good = [9, 10, 22, 24, 60, 45, 15, 3, 40, 30];
    const schools = sizes.map((total, place) => ({ total, count: good[place] ?? 0 }));
    const { overall, spread, limit } = shareFunnel(schools, unbiasedWinsorising(0.1));
    says("overdispersion", `258 из 493, ${shown(100 * overall, 1)} %`, `z = ${shown(spread.naive[4], 2)}`);
    says("overdispersion", `φ = ${shown(spread.ratio, 2)}`, `τ² = ${shown(spread.betweenVariance, 4)}`);
    says(
      "overdispersion",
      `z = ${shown(spread.adjusted[4], 2)}, p = ${shown(normalTail(spread.adjusted[4] ?? 0), 3)}`,
    );
    says(
      "overdispersion",
      `от ${shown(100 * limit(80, -1.96), 0)} % до ${shown(100 * limit(80, 1.96), 0)} %`,
    );
    says("overdispersion", `(${shown(unbiasedWinsorising(0.1).honestRatio, 3)} при 10 %)`);
  });

  it("benjamini-hochberg", () => {
    const adjusted = adjustedPValues([0.0002, 0.004, 0.012, 0.03, 0.04, 0.2, 0.5, 0.7]);
    says(
      "benjamini-hochberg",
      `q = ${adjusted.map((q) => String(Number(q.toFixed(3 + Number(q < 0.01)))).replace(".", ",")).join("; ")}`,
    );
  });

  it("shrinkage and wilson", () => {
    const variances = [12, 25, 40, 60, 15, 33].map((n) => 3.6 ** 2 / n);
    const { betweenVariance, mean, reliability, shrunken } = shrunkenMeans(
      [12.1, 10.4, 13, 11.2, 9, 12.6],
      variances,
    );
    says("shrinkage", `τ² = ${shown(betweenVariance, 2)}, общее среднее ${shown(mean, 2)}`);
    says(
      "shrinkage",
      `= ${shown(reliability[0], 2)}, стянутое`,
      `= ${shown(shrunken[0], 2)}.`,
      `${shown(reliability[3], 2)} своего отклонения: ${shown(shrunken[3], 2)}`,
    );
    const { lower, upper } = shareInterval(9, 28);
    says("wilson", `от ${shown(100 * lower, 1)} % до ${shown(100 * upper, 1)} %`);
  });

  it("funnels", () => {
    const chance = 3.8 ** 2 / 25;
    const width = Math.sqrt(chance + 0.8);
    says(
      "funnel-mean",
      `= ${shown(chance, 3)}.`,
      `= ${shown(3.1 / width, 2)}, p = ${shown(normalTail(3.1 / width), 4)}`,
    );
    says(
      "funnel-mean",
      `порог ${shown(12 + normalTailValue(0.01) * width, 2)}`,
      `z = ${shown(3.1 / (3.8 / 5), 2)}.`,
    );
    const rare = angle(0.03) * 2 * Math.sqrt(60);
    says(
      "funnel-share2",
      `${shown(rare, 1)} отклонения (p = ${shown(normalTail(rare), 4)})`,
      `= ${shown(binomialTail(60, 60, 0.97), 3)} — не сигнал`,
    );
  });

  it("boundaries", () => {
    const { at, total, expected, p, details } = windowTest([
      { mark: 3, score: 7, at: 12, total: 14, expected: 0.5 },
      { mark: 4, score: 11, at: 6, total: 12, expected: 0.36 },
      { mark: 5, score: 15, at: 4, total: 9, expected: 0.3 },
    ]);
    says(
      "boundary-region",
      `${String(at)} работы из ${String(total)}, обычно ${shown(expected, 2)}. p = ${shown(p, 4)} — сигнал`,
    );
    says(
      "boundary-region",
      `выделяется «${String(details["mark"])}» (её собственное p = ${shown(Number(details["markP"]), 4)})`,
    );
    says("boundary-smooth", `= ${shown(binomialTail(9, 12, 1 / 3), 4)}.`);
  });

  it("journal and cohort", () => {
    const z = (angle(0.44) - angle(0.12)) / Math.sqrt(1 / 100 + 0.01);
    says("journal-raised", `= ${shown(z, 2)}; p = ${shown(normalTail(z), 4)}`);
    const exact = spreadTails(25, 0.12, 30)[11] ?? 0;
    says("journal-raised", `M = 30 работ, точное p = ${shown(exact, 4)}`);
    expect(exact).toBeLessThan(normalTail(z));
    const limit = Math.sin(angle(0.12) + normalTailValue(0.01) * Math.sqrt(1 / 100 + 0.01)) ** 2;
    says("journal-raised", `порог z — ${shown(100 * limit, 0)} %`);
    const chance = Math.sqrt(0.19 ** 2 / 40 + 0.2 ** 2 / 38);
    const width = Math.hypot(chance, 0.05);
    says(
      "cohort-change",
      `s = ${shown(chance, 3)}`,
      `= ${shown(0.19 / width, 2)}, p = ${shown(normalTail(0.19 / width), 4)}`,
    );
    says("cohort-change", `порог +${shown(3 + 100 * normalTailValue(0.01) * width, 1)} п. п.`);
  });

  it("the method of 2019", () => {
    const region = { n: 24933, mean: 12.01, variance: 3.78 ** 2 };
    const { fired, details } = overstatedMean({
      own: { n: 69, mean: 14.41, variance: 2.61 ** 2 },
      region,
      basis: "scores",
      thresholds,
    });
    expect(fired).toBe(true);
    says(
      "official-mean",
      `граница ${shown(Number(details["regionUpper"]), 2)}`,
      `= ${shown(Number(details["lower"]), 2)}.`,
    );
    says("official-mean", `Размер эффекта ${shown(Number(details["effectSize"]), 2)}`);
    const [marks, scores] = [
      [5, 4, 4, 3, 3, 5, 4, 3],
      [8, 12, 11, 15, 16, 10, 13, 14],
    ];
    says(
      "official-journal",
      `= ${shown(printedSpearman(marks, scores), 2)} — признак`,
      `корреляция ${shown(rankCorrelation(marks, scores), 2)}`,
    );
    const ratios = [0.95, 1.02, 1.1, 0.88, 1.01, 0.99, 1.05, 2.4, 0.4, 1, 0.97, 1.03];
    const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
    says("official-cohort", `Q1 = ${shown(low, 3)}, Q3 = ${shown(high, 3)}`, `границы ${shown(low - 3 * (high - low), 3)} и ${shown(high + 3 * (high - low), 3)}`); // prettier-ignore
  });

  it("counts with a threshold", () => {
    const low = lowVerdict(9, 28, { share: thresholds["low.share"], minPupils: 10 });
    expect(low).toMatchObject({ fired: true, details: { needed: 9, onePupilDecides: "yes" } });
    expect(lowVerdict(8, 25, { share: 0.3, minPupils: 10 }).fired).toBe(true);
    expect(lowVerdict(7, 25, { share: 0.3, minPupils: 10 }).fired).toBe(false);
    const recheck = shareInterval(8, 10);
    says("recheck", `Интервал ${shown(100 * recheck.lower, 0)}–${shown(100 * recheck.upper, 0)} %`);
    const medals = shareInterval(1, 4);
    says("medals", `от ${shown(100 * medals.lower, 0)} % до ${shown(100 * medals.upper, 0)} %`);
    const rule = medalRule(2024, 1, thresholds);
    const others = [{ subject: "ma", points: 68 }, { subject: "fi", points: 72 }] as const; // prettier-ignore
    expect(rule && meetsMedalRule({ russian: 78, others, baseMark: null }, rule)).toBe(true);
    expect(rule && meetsMedalRule({ russian: 78, others: [], baseMark: 4 }, rule)).toBe(false);
  });

  it("conditions", () => {
    const weights = { "incomplete-families": -1, "higher-education": 1 } as const;
    const schools = contexts([
      { "incomplete-families": 0.2, "higher-education": 0.5 },
      { "incomplete-families": 0.3, "higher-education": 0.4 },
      { "incomplete-families": 0.4, "higher-education": 0.3 },
      { "incomplete-families": 0.5 },
    ]);
    const index = socialIndex(schools, { scale: "z", weights }).map(({ value }) => shown(value, 2));
    says("social-index", index.join("; "));
    says("adverse", `Q1 = ${shown(quantile([-1.4, -0.9, -0.3, -0.1, 0.2, 0.5, 0.9, 1.1], 0.25), 2)}`);
    const staff = contexts([
      { "vacancy-share": 0.02, "top-category": 0.4 },
      { "vacancy-share": 0.05, "top-category": 0.35 },
      { "vacancy-share": 0.1, "top-category": 0.2 },
      { "vacancy-share": 0.15, "top-category": 0.1 },
    ]);
    const deficits = resourceDeficits(staff, thresholds)?.schools ?? [];
    says("deficit", deficits.map(({ index: own }) => shown(own.value, 2)).join("; "));
    expect(deficits.map(({ deficit }) => deficit)).toEqual([false, false, false, true]);
  });

  it("expected results", () => {
    const fit = leastSquares([[-1], [-0.5], [0], [0.5], [1], [1.5]], [9, 11, 11.5, 12, 14, 13.5]);
    says("expected", `Прямая ${shown(fit.coefficients[0], 2)} + ${shown(fit.coefficients[1], 2)}`);
    says("expected", `R² = ${shown(fit.rSquared, 3)}, с исключением по одной ${shown(fit.leaveOneOutRSquared, 3)}, s = ${shown(fit.standardError, 3)}`); // prettier-ignore
    const error = fit.standardError * Math.sqrt(1 - (fit.leverages[4] ?? 0));
    says("expected", `ожидалось ${shown(fit.expected[4], 2)}`, `= ${shown(error, 3)}; ${shown((fit.residuals[4] ?? 0) / error, 2)} ошибки`); // prettier-ignore
    says(
      "expected",
      `отклонение ${shown(fit.residuals[1], 2)}, ${shown((fit.residuals[1] ?? 0) / error, 2)} ошибки`,
    );
  });

  it("statistics", () => {
    const places = rankIntervals([14, 13, 12, 11, 10], [0.8, 0.8, 0.8, 0.8, 0.8]);
    says(
      "ranking",
      `Места: ${places.map(({ best, worst }) => `${String(best)}–${String(worst)}`).join(", ")}.`,
    );
    const means = [9, 9.5, 10, 10.4, 10.8, 11, 11.3, 11.6, 12, 12.5, 13.2, 14];
    const { gap, standardError } = quarterGap(means, means.map(() => 1)); // prettier-ignore
    says("quarter-gap", `разрыв ${shown(gap, 2)}, ошибка ${shown(standardError, 2)}`);
    says(
      "quarter-gap",
      `от ${shown(gap - 1.96 * standardError, 1)} до ${shown(gap + 1.96 * standardError, 1)}`,
    );
  });

  it("lights, shares, scales and dates", () => {
    expect(indicatorLight({ value: 0.93, target: 1, better: "up" }, 0.1)).toBe("amber");
    expect(indicatorLight({ value: 0.89, target: 1, better: "up" }, 0.1)).toBe("red");
    expect(indicatorLight({ value: 0.12, target: 0.1, better: "down" }, 0.1)).toBe("red");
    expect(sharesAsCounts([12.36, 52.81, 26.97, 7.87], 89).counts).toEqual([11, 47, 24, 7]);
    const scale = VPR_SCALES.find(
      ({ subject, grade, year }) => subject === "ma" && grade === 4 && year === 2021,
    );
    expect(scale && [scale.from3, scale.from4, scale.from5, scale.maximum, markOf(scale, 9)]).toEqual([
      6, 10, 15, 20, 3,
    ]);
    expect(readDate("1 раз в четверть", 2022).periods.map(({ to }) => to)).toEqual(["2022-10-31", "2022-12-31", "2023-03-31", "2023-05-31"]); // prettier-ignore
    expect(readDate("1 раз в квартал", 2022).periods.map(({ to }) => to)).toEqual(["2022-11-30", "2023-02-28", "2023-05-31", "2023-08-31"]); // prettier-ignore
  });
});
