import { Worker } from "node:worker_threads";
import type { AnyAnswer, StartThread } from "./threaded-engine-host";

/** For the reading of one file; Node's own limit depends on the machine. */
const MOST_MEGABYTES = 1500;

/**
 * Threads of Node. One that has nothing to do keeps no process alive.
 *
 * @param script Path of the worker's script, `node-engine-worker`.
 */
export function nodeEngineThread(script: string): StartThread {
  return (purpose, events) => {
    const worker = purpose === "read" ? readingWorker(script) : new Worker(script);
    worker.on("message", (answer: AnyAnswer) => {
      worker.unref();
      events.answered(answer);
    });
    worker.on("error", (error) => events.ended(error)).on("exit", (code) => events.ended(code));
    return {
      post(task) {
        worker.ref();
        worker.postMessage(task);
      },
      terminate: () => worker.terminate(),
    };
  };
}

function readingWorker(script: string): Worker {
  return new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // What the library says to programmers is not for the analyst.
    stdout: true,
    stderr: true,
  });
}
