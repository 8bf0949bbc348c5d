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

/** An engine at work, and how to end it. */
interface Running {
  readonly worker: Worker;
  /** Fails the task in hand. */
  stop: ((cause: unknown) => void) | null;
}

/** The file engine in a Web Worker of its own. Jobs wait for one another. */
export class WebEngineHost implements EngineHost {
  private engine: Running | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly reading = new Set<Running>();

  /**
   * @param startWorker Starts a worker that calls `serveEngine()`.
   * @param timeLimit Milliseconds that one job may take.
   */
  constructor(
    private readonly startWorker: () => Worker,
    private readonly timeLimit = 120_000,
  ) {}

  run(job: EngineJob): Promise<EditedFile> {
    const result = this.last.then(() => this.start(job));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Each file in an engine of its own, which ends with it: what it held is let go. */
  async read(job: ReadingJob, work: StoppableWork | null): Promise<OtherContent> {
    const running = { worker: this.startWorker(), stop: null };
    this.reading.add(running);
    try {
      const limit = Math.min(this.timeLimit, readingTime(job.file.bytes));
      return valueOfAnswer(await unlessEnded(answerOf<OtherContent>(running, job, limit), work));
    } catch (error) {
      throw error instanceof EngineEnd ? readingCrash(error.cause) : error;
    } finally {
      this.reading.delete(running);
      running.worker.terminate();
    }
  }

  /** Ends the engine; a running job fails with `engine-crashed`. */
  close(): void {
    for (const running of [this.engine, ...this.reading]) running?.stop?.("closed");
    this.engine?.worker.terminate();
    this.engine = null;
  }

  private async start(job: EngineJob): Promise<EditedFile> {
    this.engine ??= { worker: this.startWorker(), stop: null };
    const { engine } = this;
    try {
      return valueOfAnswer(await answerOf<EditedFile>(engine, job, this.timeLimit));
    } catch (error) {
      if (!(error instanceof EngineEnd)) throw error;
      engine.worker.terminate();
      this.engine = null;
      throw engineCrash(error.cause);
    }
  }
}

/** The worker ended, or is to be ended. */
class EngineEnd extends Error {}

async function answerOf<T>(running: Running, task: EngineTask, timeLimit: number): Promise<EngineAnswer<T>> {
  const { worker } = running;
  return new Promise<EngineAnswer<T>>((resolve, reject) => {
    const timer = setTimeout(() => running.stop?.(TOO_LONG), timeLimit);
    function settle(): void {
      clearTimeout(timer);
      running.stop = null;
    }
    running.stop = (cause) => {
      settle();
      reject(new EngineEnd("the engine ended", { cause }));
    };
    worker.onmessage = (event: MessageEvent<EngineAnswer<T>>) => {
      settle();
      resolve(event.data);
    };
    worker.onerror = (event) => running.stop?.(event.message);
    worker.postMessage(task);
  });
}
