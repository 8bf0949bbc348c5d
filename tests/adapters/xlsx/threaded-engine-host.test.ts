import { join } from "node:path";
import { nodeEngineThread } from "../../../src/adapters/xlsx/node-engine-thread";
import { ThreadedEngineHost } from "../../../src/adapters/xlsx/threaded-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractPackage } from "./contract-package";

const SCRIPT = join(__dirname, "engine-worker.mjs");
const EDITS: readonly WorkbookEdit[] = [{ kind: "add-sheet", sheet: "ОКО Проба" }];

describe("ThreadedEngineHost in Node", () => {
  it("applies edits in a thread and gives its refusals as they are", async () => {
    const engine = new ThreadedEngineHost(nodeEngineThread(SCRIPT));
    const workbook = await openXlsxWorkbook(contractPackage(false), "книга.xlsx", { engine });
    await workbook.apply(EDITS);
    expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toEqual(["МА 4", "ОКО Проба"]);
    await expect(workbook.apply(EDITS)).rejects.toMatchObject({
      name: "WorkbookError",
      code: "sheet-exists",
    });
    await engine.close();
  });

  it("says that the engine ended, keeps the workbook, and starts a new one", async () => {
    const engine = new ThreadedEngineHost(nodeEngineThread(SCRIPT));
    const workbook = await openXlsxWorkbook(contractPackage(false), "книга.xlsx", { engine });
    await workbook.apply(EDITS);
    const before = await workbook.snapshot();
    const write = workbook.apply([{ kind: "delete-sheet", sheet: "ОКО Проба" }]);
    await Promise.resolve();
    await Promise.all([expect(write).rejects.toMatchObject({ code: "engine-crashed" }), engine.close()]);
    expect(await workbook.snapshot()).toEqual(before);
    await workbook.apply([{ kind: "delete-sheet", sheet: "ОКО Проба" }]);
    expect((await workbook.snapshot()).sheets).toHaveLength(1);
    await engine.close();
  });

  it("ends an engine that takes too long", async () => {
    const engine = new ThreadedEngineHost(nodeEngineThread(SCRIPT), 1);
    const workbook = await openXlsxWorkbook(contractPackage(false), "книга.xlsx", { engine });
    await expect(workbook.apply(EDITS)).rejects.toMatchObject({ code: "engine-crashed" });
  });

  it("says so when the engine's script cannot start", async () => {
    const engine = new ThreadedEngineHost(nodeEngineThread(join(__dirname, "no-such-script.mjs")));
    const workbook = await openXlsxWorkbook(contractPackage(false), "книга.xlsx", { engine });
    await expect(workbook.apply(EDITS)).rejects.toMatchObject({ code: "engine-crashed" });
  });
});
