import { parentPort } from "node:worker_threads";
import type { EngineTask } from "./engine-host";
import { answerTask } from "./engine-worker";

parentPort?.on("message", (task: EngineTask) => {
  parentPort?.postMessage(answerTask(task));
});
