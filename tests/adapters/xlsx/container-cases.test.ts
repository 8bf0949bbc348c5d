import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { CheckRun } from "../../../src/core/run/check-run";
import { describeWithData, sharedFiles } from "../../shared-data";

const CONTROL = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };

async function checked(path: string): Promise<CheckRun> {
  const bytes = new Uint8Array(readFileSync(path));
  const workbook = await openXlsxWorkbook(bytes, basename(path), { engine });
  return runCheck(await workbook.snapshot(), NO_OWN_SETTINGS, CONTROL);
}

describeWithData("one report in every container", () => {
  const files = sharedFiles("cases/35-other-containers").filter((path) =>
    /\.(?:csv|txt|xls|xlsx)$/.test(path),
  );
  const ofOneSheet = files.filter((path) => !/real\.xlsx$|xlsx-named\.xls$/.test(path));

  it.each(ofOneSheet.map((path) => ({ name: basename(path), path })))(
    "$name gives what any other gives",
    async ({ path }) => {
      const { results, evidence, notices } = await checked(path);
      expect(evidence).toHaveLength(24);
      expect(results).toHaveLength(120);
      expect(results.filter(({ fired }) => fired === true)).toHaveLength(13);
      expect(notices.filter(({ code }) => code === "encoding-unsure")).toEqual([]);
    },
  );
});
