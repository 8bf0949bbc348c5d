// The engine's worker straight from its TypeScript, for tests: the doors bundle it.
import { require } from "tsx/cjs/api";

require("../../../src/adapters/xlsx/node-engine-worker.ts", import.meta.url);
