import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The folder beside the checkout with the real data and the documents; not part of the project.
 * `OKO_SHARED` names another one; empty, or of a folder that is not there, it hides them all.
 */
const ROOT = rootNamedBy(process.env["OKO_SHARED"]);

/** The real data (../shared/data/README.md). */
const DATA = join(ROOT, "data");

/** Texts of the documents from which measures and dates were taken. */
const SEEDS = join(ROOT, "seeds");

/** `describe` of what needs the real data. Where they are missing, one test stands in its place, shown as skipped. */
export function describeWithData(title: string, body: () => void): void {
  describeWith(DATA, title, body);
}

/** The same of what needs the texts of the documents. */
export function describeWithSeeds(title: string, body: () => void): void {
  describeWith(SEEDS, title, body);
}

/** Full paths of the files in a folder of the real data, sorted by name. */
export function sharedFiles(folder: string): string[] {
  const path = join(DATA, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

/** The one file of a folder whose name has `part` in it. */
export function sharedFile(folder: string, part: string): string {
  const found = sharedFiles(folder).find((path) => path.includes(part));
  if (found === undefined) throw new Error(`No file with "${part}" in ${folder}`);
  return found;
}

/** The bytes of a file of the real data. */
export function sharedBytes(folder: string, part: string): Uint8Array {
  return new Uint8Array(readFileSync(sharedFile(folder, part)));
}

/** The text of a document. */
export function seedText(name: string): string {
  return readFileSync(join(SEEDS, `${name}.txt`), "utf8");
}

function rootNamedBy(variable: string | undefined): string {
  if (variable === undefined) return resolve(__dirname, "../../shared");
  return variable === "" ? join(__dirname, "no-shared-data") : resolve(variable);
}

/** `describe.skip` would run the body too, which reads the data to name its tests. */
function describeWith(folder: string, title: string, body: () => void): void {
  if (existsSync(folder)) {
    describe(title, body);
    return;
  }
  describe(title, () => {
    it.skip(`needs ${folder}, which is not there`, () => undefined);
  });
}
