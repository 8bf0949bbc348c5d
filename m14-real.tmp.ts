import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { finished, decided, readSchoolFile } from "/tmp/wt/m14/tests/monthly/run-month";
import { remarkText } from "/tmp/wt/m14/src/locale/monthly-remarks";
import { questionText } from "/tmp/wt/m14/src/locale/monthly-text";
async function main() {
  for (const dir of ["vpr","ege","oge","markers"]) for (const name of readdirSync("/tmp/wt/shared/data/"+dir).sort()) {
    if (!/\.(xlsx?|ods|csv)$/.test(name)) continue;
    if (process.argv[2] && !name.includes(process.argv[2])) continue;
    const file = await readSchoolFile(join("/tmp/wt/shared/data", dir, name), name);
    const plain = finished({ files: [file] });
    const run = finished({ files: [file], decisions: decided({ [`month:${name}`]: "2025-10" }) });
    console.log("==", dir, name, "plain:", plain.files[0]?.status, plain.questions.length, "q; answered:", run.files[0]?.status, "rows", run.table.length, "changes", run.changes.length, "remarks", run.remarks.length, "rules", run.template.rules.length);
    console.log(run.questions.map((q) => "   Q " + questionText(q).slice(0, 200)).slice(0,6).join("\n"));
    console.log(run.remarks.map((r) => "   R " + r.kind + " " + (r.because ?? "") + " " + remarkText(r).slice(0, 260)).slice(0, 40).join("\n"));
  }
}
void main();
