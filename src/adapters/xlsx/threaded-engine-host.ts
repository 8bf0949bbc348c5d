import type { StoppableWork } from "../../workbook/work-stopped";
import type { EditedFile } from "./apply-edits";
import {
  readingTime,
  type EngineHost,
  type EngineJob,
  type EngineTask,
  type ReadingJob,
} from "./engine-host";
import {
  engineCrash,
  readingCrash,
  receivedContent,
  TOO_LONG,
  valueOfAnswer,
  type EngineAnswer,
  type SentContent,
} from "./engine-worker";
import type { OtherContent } from "./read-other";
import { unlessEnded } from "./unless-ended";

/** A thread that serves the file engine: a worker of Node or of the web. */
export interface EngineThread {
  post(task: EngineTask): void;
  terminate(): unknown;
}

/** What comes back from a thread. */
export type AnyAnswer = EngineAnswer<EditedFile | SentContent>;

/** What a thread tells: its answers, or what ended it. */
export interface ThreadEvents {
  answered(answer: AnyAnswer): void;
  ended(cause: unknown): void;
}

/** Starts a thread; one that reads files of other kinds has less memory. */
export type StartThread = (purpose: "read" | "write", events: ThreadEvents) => EngineThread;

/** Milliseconds that were worked since any moment. */
export type WorkClock = () => number;

/** How often it is looked how long a job has worked, ms. */
const LOOKED_EVERY = 500;

/** The file engine in threads of its own. Writes wait for one another. */
export class ThreadedEngineHost implements EngineHost {
  private writing: RunningEngine | null = null;
  private readonly reading = new Set<RunningEngine>();
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param timeLimit Milliseconds that one job may take.
   * @param clock Where the host knows no better, the time of day: a busy machine then leaves less work in it.
   */
  constructor(
    private readonly startThread: StartThread,
    private readonly timeLimit = 120_000,
    private readonly clock: WorkClock = () => performance.now(),
  ) {}

  run(job: EngineJob): Promise<EditedFile> {
    const result = this.last.then(() => this.write(job));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Each file in an engine of its own, which ends with it: what it held is let go. */
  async read(job: ReadingJob, work: StoppableWork | null): Promise<OtherContent> {
    const engine = new RunningEngine(this.startThread, "read");
    this.reading.add(engine);
    try {
      const limit = Math.min(this.timeLimit, readingTime(job.file.bytes));
      return receivedContent(await unlessEnded(engine.valueOf<SentContent>(job, limit, this.clock), work));
    } catch (error) {
      throw error instanceof EngineEnd ? readingCrash(error.cause) : error;
    } finally {
      this.reading.delete(engine);
      await engine.end("done");
    }
  }

  /** Ends the engines; a running job fails with `engine-crashed`. */
  async close(): Promise<void> {
    await Promise.all([this.writing, ...this.reading].map((engine) => engine?.end("closed")));
  }

  private async write(job: EngineJob): Promise<EditedFile> {
    this.writing ??= new RunningEngine(this.startThread, "write");
    const engine = this.writing;
    try {
      return await engine.valueOf<EditedFile>(job, this.timeLimit, this.clock);
    } catch (error) {
      if (!(error instanceof EngineEnd)) throw error;
      this.writing = null;
      await engine.end(error.cause);
      throw engineCrash(error.cause);
    }
  }
}

/** The engine ended, or is to be ended. */
class EngineEnd extends Error {}

/** An engine at work: one task at a time. */
class RunningEngine {
  private readonly thread: EngineThread;
  private waiting: { resolve(answer: AnyAnswer): void; reject(error: EngineEnd): void } | null = null;
  private hasEnded = false;

  constructor(startThread: StartThread, purpose: "read" | "write") {
    this.thread = startThread(purpose, {
      answered: (answer) => this.waiting?.resolve(answer),
      ended: (cause) => this.fail(cause),
    });
  }

  /** @throws {EngineEnd} */
  async valueOf<T extends EditedFile | SentContent>(
    task: EngineTask,
    timeLimit: number,
    clock: WorkClock,
  ): Promise<T> {
    const answer = new Promise<AnyAnswer>((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
    const end = watch(timeLimit, clock, () => this.fail(TOO_LONG));
    if (this.hasEnded) this.fail("ended before");
    else this.thread.post(task);
    try {
      return valueOfAnswer(await answer) as T;
    } finally {
      end();
    }
  }

  async end(cause: unknown): Promise<void> {
    this.fail(cause);
    await this.thread.terminate();
  }

  private fail(cause: unknown): void {
    this.hasEnded = true;
    this.waiting?.reject(new EngineEnd("the engine ended", { cause }));
  }
}

/** Tells when so much was worked; a machine that slept meanwhile has not. @returns Ends the watch. */
function watch(timeLimit: number, clock: WorkClock, tell: () => void): () => void {
  const step = Math.min(LOOKED_EVERY, timeLimit / 4);
  let [worked, last] = [0, clock()];
  const timer = setInterval(() => {
    const now = clock();
    worked += Math.min(now - last, 2 * step);
    last = now;
    if (worked >= timeLimit) tell();
  }, step);
  return () => clearInterval(timer);
}
