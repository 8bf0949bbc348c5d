import type { EngineTask } from "./engine-host";
import { answerTask } from "./engine-worker";

/** Makes the Web Worker that calls it the file engine. */
export function serveEngine(): void {
  self.addEventListener("message", (event: MessageEvent<EngineTask>) => {
    self.postMessage(answerTask(event.data));
  });
}
