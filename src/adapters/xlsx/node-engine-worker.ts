import { parentPort } from "node:worker_threads";
import type { EngineJob } from "./engine-host";
import { answerJob } from "./engine-worker";

parentPort?.on("message", (job: EngineJob) => {
  parentPort?.postMessage(answerJob(job));
});
