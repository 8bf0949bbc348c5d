import { Worker } from "node:worker_threads";
import type { StoppableWork } from "../../workbook/work-stopped";
import type { EditedFile } from "./apply-edits";
import {
  readingTime,
  type EngineHost,
  type EngineJob,
  type EngineTask,
  type ReadingJob,
} from "./engine-host";
import { unlessEnded } from "./unless-ended";
import { engineCrash, readingCrash, TOO_LONG, valueOfAnswer, type EngineAnswer } from "./engine-worker";
import type { OtherContent } from "./read-other";

/** For the reading of one file; Node's own limit depends on the machine. */
const MOST_MEGABYTES = 1500;

/** The file engine in a thread of Node. Jobs wait for one another. */
export class NodeEngineHost implements EngineHost {
  private worker: Worker | null = null;
  private readonly reading = new Set<Worker>();
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

  /** Each file in an engine of its own, which ends with it: what it held is let go. */
  async read(job: ReadingJob, work: StoppableWork | null = null): Promise<OtherContent> {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      // What the library says to programmers is not for the analyst.
      stdout: true,
      stderr: true,
    });
    this.reading.add(worker);
    try {
      const limit = Math.min(this.timeLimit, readingTime(job.file.bytes));
      return valueOfAnswer(await unlessEnded(answerOf<OtherContent>(worker, job, limit), work));
    } catch (error) {
      throw error instanceof EngineEnd ? readingCrash(error.cause) : error;
    } finally {
      this.reading.delete(worker);
      await worker.terminate();
    }
  }

  /** Ends the engine; a running job fails with `engine-crashed`. */
  async close(): Promise<void> {
    await Promise.all([this.worker, ...this.reading].map((worker) => worker?.terminate()));
  }

  private async start(job: EngineJob): Promise<EditedFile> {
    this.worker ??= new Worker(this.script);
    const worker = this.worker;
    worker.ref();
    try {
      const answer = await answerOf<EditedFile>(worker, job, this.timeLimit);
      worker.unref();
      return valueOfAnswer(answer);
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

async function answerOf<T>(worker: Worker, task: EngineTask, timeLimit: number): Promise<EngineAnswer<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end, timeLimit, TOO_LONG);
    function settle(): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", end).off("exit", end);
    }
    function onMessage(answer: EngineAnswer<T>): void {
      settle();
      resolve(answer);
    }
    function end(cause: unknown): void {
      settle();
      reject(new EngineEnd("the engine ended", { cause }));
    }
    worker.on("message", onMessage).on("error", end).on("exit", end);
    worker.postMessage(task);
  });
}
