import { Worker } from "node:worker_threads";
import type { EditedFile } from "./apply-edits";
import type { EngineHost, EngineJob } from "./engine-host";
import { engineCrash, fileOfAnswer, type EngineAnswer } from "./engine-worker";

/** The file engine in a thread of Node. Jobs wait for one another. */
export class NodeEngineHost implements EngineHost {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param script Path of the worker's script, `node-engine-worker`.
   * @param timeLimit Milliseconds that one job may take.
   */
  constructor(
    private readonly script: string,
    private readonly timeLimit = 120_000,
  ) {}

  run(job: EngineJob): Promise<EditedFile> {
    const result = this.last.then(() => this.start(job));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Ends the engine; a running job fails with `engine-crashed`. */
  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private async start(job: EngineJob): Promise<EditedFile> {
    this.worker ??= new Worker(this.script);
    const worker = this.worker;
    worker.ref();
    try {
      const answer = await answerOf(worker, job, this.timeLimit);
      worker.unref();
      return fileOfAnswer(answer);
    } catch (error) {
      if (error instanceof EngineEnd) {
        this.worker = null;
        await worker.terminate();
        throw engineCrash(error.cause);
      }
      throw error;
    }
  }
}

/** The worker ended, or is to be ended. */
class EngineEnd extends Error {}

async function answerOf(worker: Worker, job: EngineJob, timeLimit: number): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end, timeLimit, "too long");
    function settle(): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", end).off("exit", end);
    }
    function onMessage(answer: EngineAnswer): void {
      settle();
      resolve(answer);
    }
    function end(cause: unknown): void {
      settle();
      reject(new EngineEnd("the engine ended", { cause }));
    }
    worker.on("message", onMessage).on("error", end).on("exit", end);
    worker.postMessage(job);
  });
}
