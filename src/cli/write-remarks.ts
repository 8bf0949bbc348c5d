import { mkdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { markedFileEdits } from "../app/cleaning";
import { refusalOf } from "../app/file-set";
import type { MonthlyRun } from "../core/monthly/monthly-run";
import { cliText, fileFailureText } from "../locale/cli";
import { schoolRemarks } from "../sheets/cleaning/remarks-sheet";
import type { CliEnvironment } from "./cli-environment";
import { bytesOf } from "./given-files";
import { writeWhole } from "./output-path";

/** A marked workbook and a letter for each school with remarks; a file that cannot be marked stops no other. */
export async function writeRemarks(
  run: MonthlyRun,
  {
    folder,
    root,
    password,
  }: { readonly folder: string; readonly root: string; readonly password: string | null },
  environment: CliEnvironment,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const marked = new Map<string, "marked" | "as-xlsx" | "failed">();
  const used = new Set<string>();
  for (const { files, remarks, letter } of schoolRemarks(run)) {
    if (letter === "") continue;
    for (const file of files) {
      if (marked.has(file)) continue;
      // Schools of one table share its workbook.
      const own = run.remarks.filter((remark) => remark.file === file);
      const { workbook, failure } = await markedBook({ path: join(root, file), password }, own, environment);
      marked.set(file, workbook === null ? "failed" : workbook.savedAsNew ? "as-xlsx" : "marked");
      if (workbook === null) environment.print(`${failure}\n`);
      else writeWhole(join(folder, `${named(file)} замечания.xlsx`), workbook.save().bytes);
    }
    const name = nameOfLetter(files[0] ?? "", remarks[0]?.schoolId ?? null, used);
    writeWhole(join(folder, `${name} письмо.txt`), `${letter}\n`);
  }
  const kinds = [...marked.values()];
  const books = kinds.filter((kind) => kind !== "failed").length;
  const converted = [...marked].filter(([, kind]) => kind === "as-xlsx").map(([file]) => file);
  environment.print(`${cliText.remarksWritten(folder, books)}\n`);
  if (converted.length > 0) environment.print(`${cliText.remarksConverted(converted)}\n`);
}

async function markedBook(
  { path, password }: { readonly path: string; readonly password: string | null },
  remarks: MonthlyRun["remarks"],
  { workbooks }: CliEnvironment,
) {
  try {
    const workbook = await workbooks.open(bytesOf(path), basename(path), password);
    await workbook.apply(markedFileEdits(remarks));
    return { workbook, failure: "" };
  } catch (error) {
    const { code, details } = refusalOf(error);
    if (code === "unexpected") throw error;
    return { workbook: null, failure: fileFailureText(path, code, details) };
  }
}

function named(file: string): string {
  return file.replace(/[\\/]/g, " ").replace(extname(file), "");
}

/** Of several schools of one table each has a letter of its own. */
function nameOfLetter(file: string, schoolId: string | null, used: Set<string>): string {
  const name = named(file);
  const own = used.has(name)
    ? `${name} ${(schoolId ?? String(used.size)).replace(/[\\/:*?"<>|]/g, " ")}`
    : name;
  used.add(own);
  return own;
}
