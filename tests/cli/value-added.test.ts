import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportJson } from "../../src/sheets/report/report-json";
import { runProgram } from "./built-program";
import { temporaryFolder } from "../temporary-folder";

/** Six schools of nine pupils; the second reaches 5 points more than the others, the fifth 5 fewer. */
function pupilsTable(): string {
  const effects = [0, 5, 0, 0, -5, 0];
  const rows = effects.flatMap((effect, school) =>
    Array.from({ length: 9 }, (_, pupil) => {
      const earlier = 4 + ((pupil * 5 + school * 2) % 11);
      const later = 2 + 0.5 * earlier + effect + (pupil % 3) - 1;
      return `МБОУ СОШ № ${String(school + 1)};${String(earlier)};${String(later).replace(".", ",")}`;
    }),
  );
  return ["Школа;Балл на входе;Балл на выходе", ...rows, "СОШ № 7;12;н/я"].join("\r\n");
}

describe("a csv of pupils with an earlier score, through the program", () => {
  const folder = temporaryFolder();

  it("tells the schools whose gain is above and below what was expected", () => {
    const [path, json] = [join(folder, "диагностика.csv"), join(folder, "out.json")];
    writeFileSync(path, `\uFEFF${pupilsTable()}`);
    const { code, stdout, stderr } = runProgram(["check", path, "--json", json]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Прочитано: .* 6\sшкол\. .*\nСтатистика\. Прибавка выше ожидаемой: 1\sшкола\./);
    expect(stdout).toMatch(/1\sученик без одного из двух баллов/);
    const report = JSON.parse(readFileSync(json, "utf8")) as ReportJson;
    expect(report.tables[0]).toMatchObject({ form: "pupil-progress", rows: 55 });
    const told = report.schools.filter(({ reasons }) => reasons.length > 0);
    expect(told.map(({ school, expectedBy }) => [school, expectedBy])).toEqual([
      ["МБОУ СОШ № 2", "earlier-score"],
      ["МБОУ СОШ № 5", "earlier-score"],
    ]);
    expect(told[0]?.residual).toBeGreaterThan(4);
    expect(told[1]?.residual).toBeLessThan(-4);
  });
});
