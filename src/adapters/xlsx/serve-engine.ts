import type { EngineJob } from "./engine-host";
import { answerJob } from "./engine-worker";

/** Makes the Web Worker that calls it the file engine. */
export function serveEngine(): void {
  self.addEventListener("message", (event: MessageEvent<EngineJob>) => {
    self.postMessage(answerJob(event.data));
  });
}
