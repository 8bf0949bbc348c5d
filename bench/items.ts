/**
 * Measures the checks by task on 26 000 pupils and 20 tasks: processor time on one core, the longest stretch between two
 * pauses (a worker handles «Отмена» there), peak memory.
 *
 * `npx tsx bench/items.ts`.
 */
import { addItemRow, itemSheet } from "../src/core/model/item-points";
import { thresholdsInForce } from "../src/core/model/thresholds";
import type { ProcedureResults, Pupil, UnitResult } from "../src/core/model/results";
import { measuredProcedure } from "../src/core/measured/measured-procedure";
import type { CheckInput, CheckOutput } from "../src/core/measured/check-output";
import { checkEasyHard } from "../src/core/objectivity/items/check-easy-hard";
import { checkPersonFit } from "../src/core/objectivity/items/check-person-fit";
import { checkSimilarity } from "../src/core/objectivity/items/check-similarity";
import { seededRandom } from "./seeded-random";

const SCHOOLS = 650;
const PUPILS_OF_SCHOOL = 40;
const MAXIMA = Array.from({ length: 20 }, (_, task) => 1 + Number(task % 3 === 0));
const TARGETS = { seconds: 10, pause: 0.15, megabytes: 1024 };
const CHECKS = { "easy-hard": checkEasyHard, "person-fit": checkPersonFit, similarity: checkSimilarity };

const input: CheckInput = {
  measured: measuredProcedure(procedure()),
  earlier: null,
  thresholds: thresholdsInForce(),
};
let all = 0;
let longest = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  const started = process.cpuUsage();
  const { output, pauses, pause } = watched(check(input));
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  all += seconds;
  longest = Math.max(longest, pause);
  const fired = output.results.filter((result) => result.fired === true).length;
  console.log(
    `${name.padEnd(12)} ${seconds.toFixed(2)} s, ${String(pauses)} pauses, longest ${pause.toFixed(3)} s, ${String(fired)} of ${String(output.results.length)} fired`,
  );
}
verdict("all three, one core", all, TARGETS.seconds, "s");
verdict("longest stretch between pauses", longest, TARGETS.pause, "s");
verdict("peak memory", process.resourceUsage().maxRSS / 1024, TARGETS.megabytes, "MB");

/** Runs a check to its end; the longest stretch is counted in processor time, so that a busy machine does not lengthen it. */
function watched(steps: Generator<void, CheckOutput, void>) {
  let pauses = 0;
  let pause = 0;
  for (;;) {
    const before = process.cpuUsage();
    const step = steps.next();
    const { user, system } = process.cpuUsage(before);
    pause = Math.max(pause, (user + system) / 1e6);
    if (step.done === true) return { output: step.value, pauses, pause };
    pauses += 1;
  }
}

/** Pupils who answer each alone, in two classes and two variants a school. */
function procedure(): ProcedureResults {
  const random = seededRandom(3);
  const items = itemSheet(MAXIMA.map((maximum, task) => ({ id: String(task + 1), maximum })));
  const schools = Array.from({ length: SCHOOLS }, (_, school): UnitResult => {
    const level = 0.4 * random.normal();
    const pupils = Array.from({ length: PUPILS_OF_SCHOOL }, (_unused, pupil): Pupil => {
      const ability = level + random.normal();
      const points = MAXIMA.map((maximum, task) => {
        return random.binomial(maximum, 1 / (1 + Math.exp(2 - task / 5 - ability)));
      });
      const score = points.reduce((sum, own) => sum + own, 0);
      return {
        sheet: "Sheet",
        row: items.rows + 1,
        score,
        scoreAsGiven: score,
        journalMark: null,
        classGroup: pupil % 2 === 0 ? "а" : "б",
        variant: String(1 + (Math.floor(pupil / 2) % 2)),
        items,
        itemRow: addItemRow(items, points),
      };
    });
    const name = `Школа ${String(school + 1)}`;
    return {
      level: "school",
      name,
      school: { id: `oo:${String(school)}`, login: null, name, territory: `Район ${String(school % 20)}` },
      participants: pupils.length,
      schoolCount: null,
      marks: null,
      histogram: null,
      journal: null,
      pupils,
      source: { sheet: "Sheet", row: school, column: 0 },
    };
  });
  return {
    procedure: { exam: "vpr", subject: "ru", grade: 4, year: 2021 },
    maximum: MAXIMA.reduce((sum, own) => sum + own, 0),
    scale: null,
    country: null,
    region: null,
    territories: [],
    schools,
  };
}

function verdict(name: string, value: number, target: number, unit: string): void {
  const held = value <= target ? "held" : "MISSED";
  console.log(`${name}: ${value.toFixed(2)} ${unit}, target ${String(target)} ${unit}: ${held}`);
}
