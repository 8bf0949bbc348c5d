// How many broken rules of the core the tests notice, room by room: npm run mutation [-- room…]. Not part of CI.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ROOM, ROOMS } from "./mutated-rooms.mjs";

/** The least share of mutants, of all rooms together, that the tests have to notice. */
const LEAST = 0.85;
const CAUGHT = new Set(["Killed", "Timeout"]);
const COUNTED = new Set([...CAUGHT, "Survived", "NoCoverage"]);

const asked = process.argv.slice(2);
const rooms = asked.length === 0 ? Object.keys(ROOMS) : asked;
const counts = rooms.map((room) => {
  const env = { ...process.env, [ROOM]: room };
  const { status } = spawnSync("npx", ["stryker", "run"], {
    env,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`Cannot mutate: Stryker ended with ${String(status)} in ${room}`);
  const { files } = JSON.parse(readFileSync(`.stryker/${room}.json`, "utf8"));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status: of }) => of));
  const [caught, counted] = [CAUGHT, COUNTED].map((kinds) => all.filter((of) => kinds.has(of)).length);
  return { room, caught, counted };
});
const caught = counts.reduce((sum, { caught: own }) => sum + own, 0);
const counted = counts.reduce((sum, { counted: own }) => sum + own, 0);
for (const { room, caught: own, counted: of } of counts)
  console.log(`${room}: ${own} of ${of}, ${percent(own / of)}`);
console.log(`together: ${caught} of ${counted}, ${percent(caught / counted)} (at least ${percent(LEAST)})`);
process.exitCode = caught / counted < LEAST ? 1 : 0;

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
