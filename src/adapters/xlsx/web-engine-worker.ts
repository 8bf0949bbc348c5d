import type { EngineJob } from "./engine-host";
import { answerJob } from "./engine-worker";

self.addEventListener("message", (event: MessageEvent<EngineJob>) => {
  self.postMessage(answerJob(event.data));
});
