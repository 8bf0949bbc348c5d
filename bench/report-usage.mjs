import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

// Loaded before a measured program: at its end, writes what it took to the file named by OKO_BENCH_USAGE.
// Worker threads load it too; what the process took is told by the main thread.
if (isMainThread) {
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const usage = {
      seconds: performance.now() / 1000,
      work: (user + system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
    };
    writeFileSync(process.env["OKO_BENCH_USAGE"], JSON.stringify(usage));
  });
}
