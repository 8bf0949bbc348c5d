import type { EditedFile } from "./apply-edits";
import type { EngineHost, EngineJob } from "./engine-host";
import { engineCrash, fileOfAnswer, type EngineAnswer } from "./engine-worker";

/** The file engine in a Web Worker of its own. Jobs wait for one another. */
export class WebEngineHost implements EngineHost {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private stop: ((cause: unknown) => void) | null = null;

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

  /** Ends the engine; a running job fails with `engine-crashed`. */
  close(): void {
    this.end("closed");
  }

  private async start(job: EngineJob): Promise<EditedFile> {
    this.worker ??= this.startWorker();
    const worker = this.worker;
    const answer = await new Promise<EngineAnswer>((resolve, reject) => {
      this.stop = (cause) => reject(engineCrash(cause));
      const timer = setTimeout(() => this.end("too long"), this.timeLimit);
      const settle = (): void => {
        clearTimeout(timer);
        this.stop = null;
      };
      worker.onmessage = (event: MessageEvent<EngineAnswer>) => {
        settle();
        resolve(event.data);
      };
      worker.onerror = (event) => {
        clearTimeout(timer);
        this.end(event.message);
      };
      worker.postMessage(job);
    });
    return fileOfAnswer(answer);
  }

  private end(cause: unknown): void {
    this.worker?.terminate();
    this.worker = null;
    this.stop?.(cause);
    this.stop = null;
  }
}
