import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fullBook } from "../tests/adapters/xlsx/every-output";
import { newErrors } from "../tests/office-validator";

// `npx tsx scripts/validate-outputs.ts FILE|FOLDER… [--keep FOLDER]`: Microsoft's validator over everything that can be
// written into these books, the first time and once more; prints what is new in the output, exits with the number of books.

const given = process.argv.slice(2);
const kept = given.includes("--keep") ? given.splice(given.indexOf("--keep"), 2)[1] : undefined;

void main().then((faulty) => process.exit(Math.min(faulty, 100)));

async function main(): Promise<number> {
  let faulty = 0;
  for (const path of given.flatMap(filesOf)) {
    const faults = await faultsOf(path).catch((error: unknown) => [`not written: ${String(error)}`]);
    const isFaulty = faults.some((fault) => !fault.startsWith("not written"));
    if (isFaulty) faulty += 1;
    console.log(`${basename(path)}: ${faults.length === 0 ? "no new error" : faults.join("\n  ")}`);
  }
  return faulty;
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) =>
    /\.(?:xls[xmb]?|xltx|ods|csv)$/i.test(name) ? [join(path, name)] : [],
  );
}

async function faultsOf(path: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const first = await fullBook(bytes, basename(path), true);
  const second = await fullBook(first.bytes, `${basename(path)}.xlsx`, false);
  if (kept !== undefined) writeFileSync(join(kept, `${basename(path)}.xlsx`), second.bytes);
  // Only a package has errors of its own.
  const before = /\.xls[xm]$/i.test(path) ? bytes : first.bytes;
  return [
    ...first.refused.map((why) => `not written ${why}`),
    ...(await newErrors(before, first.bytes)).map((error) => `first: ${error}`),
    ...(await newErrors(before, second.bytes)).map((error) => `again: ${error}`),
    ...[...first.notUndone, ...second.notUndone].map((step) => `not undone: ${step}`),
  ];
}
