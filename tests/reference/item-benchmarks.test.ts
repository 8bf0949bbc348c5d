import { readFileSync } from "node:fs";
import { pairTest } from "../../src/core/objectivity/items/pair-tests";
import { UNKNOWN, type ItemTable } from "../../src/core/objectivity/items/item-table";
import { adjustedPValues } from "../../src/core/stats/adjusted-p-values";
import { seededDraws } from "../../src/core/stats/seeded-draws";
import { describeWithData, sharedFile } from "../shared-data";

const TASKS = 170;

/** A certification test of 170 tasks with four choices: Cizek and Wollack's data, as in the R package CopyDetect. */
describeWithData("answers to a certification test", () => {
  const { table, centres, flagged } = credentialing();
  const pairP = pairTest(table);

  it("of one centre are alike beyond chance only where the vendor suspected all of them", () => {
    const pairs = centrePairs(centres).map(([one, other]) => ({ one, other, p: pairP(one, other) }));
    const adjusted = adjustedPValues(pairs.map(({ p }) => p));
    const alike = pairs.filter((_, place) => (adjusted[place] ?? 1) <= 0.05);
    expect(pairs).toHaveLength(5560);
    expect(alike.length).toBeGreaterThanOrEqual(2);
    expect(alike.length).toBeLessThanOrEqual(3);
    const pupils = new Set(alike.flatMap(({ one, other }) => [one, other]));
    expect([...pupils].sort((a, b) => a - b)).toEqual([451, 504, 623]);
    expect([...pupils].every((pupil) => flagged[pupil])).toBe(true);
  });

  it("of two centres are alike as rarely as chance says, and a little more rarely", () => {
    const draws = seededDraws(11);
    const rates = [0, 0, 0];
    let made = 0;
    while (made < 40_000) {
      const [one, other] = [draws.below(table.pupils), draws.below(table.pupils)];
      if (centres[one] === centres[other]) continue;
      const p = pairP(one, other);
      [0.05, 0.01, 0.001].forEach((level, place) => (rates[place] = (rates[place] ?? 0) + Number(p < level)));
      made += 1;
    }
    // Another program, with another kernel: .0248, .0035, .00024.
    expect((rates[0] ?? 0) / made).toBeLessThanOrEqual(0.05);
    expect((rates[0] ?? 0) / made).toBeGreaterThan(0.01);
    expect((rates[1] ?? 0) / made).toBeLessThanOrEqual(0.01);
    expect((rates[1] ?? 0) / made).toBeGreaterThan(0.002);
    expect((rates[2] ?? 0) / made).toBeLessThanOrEqual(0.001);
  });
});

function credentialing(): { table: ItemTable; centres: string[]; flagged: boolean[] } {
  const lines = readFileSync(sharedFile("reference", "CredentialForm1"), "utf8").trim().split("\n");
  const [header = "", ...rows] = lines.map((line) => line.replaceAll('"', "").trim());
  const columns = header.split(",");
  const cells = rows.map((row) => row.split(","));
  const [choices, points] = ["iresp.1", "iraw.1"].map((name) => columns.indexOf(name));
  const answers = new Uint8Array(rows.length * TASKS);
  const levels = new Int16Array(rows.length);
  cells.forEach((row, pupil) => {
    for (let task = 0; task < TASKS; task += 1) {
      const choice = Number(row[(choices ?? 0) + task]);
      answers[pupil * TASKS + task] =
        Number.isInteger(choice) && choice >= 1 && choice <= 4 ? choice : UNKNOWN;
      levels[pupil] = (levels[pupil] ?? 0) + Number(row[(points ?? 0) + task] === "1");
    }
  });
  const table: ItemTable = {
    tasks: Array.from({ length: TASKS }, (_, task) => String(task + 1)),
    maxima: Array<number>(TASKS).fill(4),
    maximum: TASKS,
    pupils: rows.length,
    answers,
    blanks: new Uint8Array(rows.length),
    levels,
    variants: new Int16Array(rows.length),
    variantCount: 1,
    classes: [],
  };
  function column(name: string): string[] {
    const at = columns.indexOf(name);
    return cells.map((row) => row[at] ?? "");
  }
  return { table, centres: column("Cent_id"), flagged: column("Flagged").map((text) => text === "1") };
}

function centrePairs(centres: readonly string[]): [number, number][] {
  return centres.flatMap((centre, one) =>
    centres.slice(0, one).flatMap((own, other): [number, number][] => (own === centre ? [[one, other]] : [])),
  );
}
