/** The rooms of the core where the rules live, and whose tests guard each. */
export const ROOMS = {
  stats: ["stats"],
  measured: ["measured", "objectivity"],
  classify: ["classify"],
  objectivity: ["objectivity", "run"],
};

/** The variable that tells Stryker's and Jest's settings which room a run is about. */
export const ROOM = "OKO_MUTATED_ROOM";

export function mutatedRoom() {
  const room = process.env[ROOM] ?? "";
  const tests = ROOMS[room];
  if (tests === undefined) throw new Error(`Cannot mutate: ${ROOM} is "${room}", run npm run mutation`);
  return { room, tests };
}
