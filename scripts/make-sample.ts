import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { sampleSheets } from "./sample/sample-book";
import { writeBook } from "./sample/write-book";

const SEED = "oko-2022";
const PASSWORD = "пример";

void writeSample(resolve(process.argv[2] ?? "assets/sample.xlsx"));

/** Writes the made-up workbook behind `npm start`, README's pictures and the tests: the same bytes on every run. */
async function writeSample(path: string): Promise<void> {
  const bytes = await writeBook(sampleSheets(SEED), PASSWORD);
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
  // The Go runtime inside excelize never ends by itself.
  process.exit(0);
}
