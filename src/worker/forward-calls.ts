import { proxy, transfer } from "comlink";
import { failureOf } from "../app/outcome";

/** What stands behind a call: its method, or a part that has methods of its own. */
type Remote = Readonly<Record<string, unknown>>;

/** What is called on the other side. */
type Method = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * Calls of an API that lives in a worker: `calls.check(…)` and, of its parts, `calls.roadmap.plan(…)`. Callbacks may
 * be among the arguments. A worker that cannot be started or fails is a failure like others, to be said.
 *
 * @param remote The API as comlink wraps it; asked anew at each call, as a worker may have ended.
 * @param own What the door answers itself.
 */
export function forwardCalls<Api extends object>(
  remote: () => Promise<unknown>,
  own: Partial<Api> = {},
): Api {
  async function send(path: readonly string[], given: readonly unknown[]): Promise<unknown> {
    try {
      const method = path.reduce<unknown>((part, name) => (part as Remote)[name], await remote());
      return await (method as Method)(...given.map(crossing));
    } catch (error) {
      return failureOf(error);
    }
  }
  return callAt([], send, new Map<string, unknown>(Object.entries(own))) as Api;
}

/** A call that is also the place of its parts; the same one each time, as it may be a dependency of a hook. */
function callAt(
  path: readonly string[],
  send: (path: readonly string[], given: readonly unknown[]) => Promise<unknown>,
  parts = new Map<string, unknown>(),
): unknown {
  return new Proxy(() => undefined, {
    get(_call, name) {
      // A thing with `then` would be waited for.
      if (typeof name !== "string" || name === "then") return undefined;
      if (!parts.has(name)) parts.set(name, callAt([...path, name], send));
      return parts.get(name);
    },
    apply: (_call, _this, given: readonly unknown[]) => send(path, given),
  });
}

/** Functions stay here and are called back; bytes move instead of being copied: a file may have 60 MB. */
function crossing(given: unknown): unknown {
  if (typeof given === "function") return proxy(given);
  return given instanceof Uint8Array ? transfer(given, [given.buffer]) : given;
}
