import type { AnyAnswer, StartThread } from "./threaded-engine-host";

/**
 * Web Workers.
 *
 * @param startWorker Starts a worker that calls `serveEngine()`.
 */
export function webEngineThread(startWorker: () => Worker): StartThread {
  return (_purpose, events) => {
    const worker = startWorker();
    worker.onmessage = (event: MessageEvent<AnyAnswer>) => events.answered(event.data);
    worker.onerror = (event) => events.ended(event.message);
    return {
      post: (task) => worker.postMessage(task),
      terminate: () => worker.terminate(),
    };
  };
}
