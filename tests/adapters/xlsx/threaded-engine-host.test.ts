import { join } from "node:path";
import { nodeEngineThread } from "../../../src/adapters/xlsx/node-engine-thread";
import type { EngineJob } from "../../../src/adapters/xlsx/engine-host";
import {
  ThreadedEngineHost,
  type EngineThread,
  type ThreadEvents,
  type WorkClock,
} from "../../../src/adapters/xlsx/threaded-engine-host";
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

  it("reads a text of very many lines, whose rows are packed", async () => {
    const engine = new ThreadedEngineHost(nodeEngineThread(SCRIPT));
    const lines = Array.from({ length: 120_000 }, (_, index) => `школа ${String(index)};${String(index)};да`);
    const workbook = await openXlsxWorkbook(new TextEncoder().encode(lines.join("\n")), "книга.csv", {
      engine,
    });
    const [sheet] = (await workbook.snapshot()).sheets;
    expect([sheet?.cells.length, sheet?.cells[0], sheet?.cells[119_999]]).toEqual([
      120_000,
      ["школа 0", "0", "да"],
      ["школа 119999", "119999", "да"],
    ]);
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

describe("the time that a job may take", () => {
  const JOB: EngineJob = { bytes: new Uint8Array(), edits: [], policy: {} };
  const WRITTEN = { bytes: new Uint8Array([1]), degraded: [] };

  /** A job of 300 ms by the time of day, where 100 are allowed by this clock. */
  function written(clock: WorkClock): Promise<unknown> {
    function startThread(_purpose: unknown, { answered }: ThreadEvents): EngineThread {
      const answer = { ok: true, value: WRITTEN } as const;
      return { post: () => void setTimeout(() => answered(answer), 300), terminate: () => undefined };
    }
    return new ThreadedEngineHost(startThread, 100, clock).run(JOB);
  }

  it("is that of its own work: a machine that does other things takes none of it", async () => {
    let worked = 0;
    await expect(written(() => (worked += 0.1))).resolves.toEqual(WRITTEN);
    await expect(written(() => (worked += 90))).rejects.toMatchObject({ code: "engine-crashed" });
  });

  it("does not run while the machine sleeps", async () => {
    let looks = 0;
    await expect(written(() => (looks++ < 3 ? 0 : 3_600_000))).resolves.toEqual(WRITTEN);
  });
});
