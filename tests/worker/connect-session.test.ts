import { expose, releaseProxy, type Remote } from "comlink";
import type { Progress } from "../../src/app/session-values";
import { connectSession, type LastingSession } from "../../src/worker/connect-session";
import { WorkbookError } from "../../src/workbook/workbook-error";

const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A session over the wire, with this on its other side. */
function connected(far: object): LastingSession {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  expose(far, port2);
  const worker = port1 as unknown as Worker;
  return connectSession({ current: () => Promise.resolve(worker), ended: () => Promise.resolve() });
}

function done(value: unknown) {
  return Promise.resolve({ failure: false, value });
}

/** Calls its last argument back, lets go of it, and gives what else it was called with. */
async function answering(...given: unknown[]) {
  const onProgress = given.pop() as Remote<(progress: Progress) => void>;
  await onProgress({ text: "идёт", done: 1, total: 2 });
  onProgress[releaseProxy]();
  return done(given);
}

describe("a session in its worker", () => {
  it("is called by name, parts of it too, and calls back", async () => {
    const session = connected({ check: answering, roadmap: { plan: answering } });
    const said: Progress[] = [];
    expect(await session.check((progress) => said.push(progress))).toEqual({ failure: false, value: [] });
    const request = { year: 2022 } as Parameters<typeof session.roadmap.plan>[0];
    expect(await session.roadmap.plan(request, (progress) => said.push(progress))).toEqual({
      failure: false,
      value: [{ year: 2022 }],
    });
    expect(said).toEqual(Array(2).fill({ text: "идёт", done: 1, total: 2 }));
  });

  it("gets the bytes of a file moved, not copied", async () => {
    const session = connected({
      open: (bytes: Uint8Array, ...rest: unknown[]) => answering([...bytes], rest.at(-1)),
    });
    const bytes = new Uint8Array([1, 2, 3]);
    const outcome = await session.open(bytes, "книга.xlsx", null, () => undefined);
    expect(outcome).toEqual({ failure: false, value: [[1, 2, 3]] });
    expect(bytes.byteLength).toBe(0);
  });

  it("fails with a Russian sentence where its worker throws", async () => {
    const session = connected({ save: () => Promise.reject(new Error("out of memory")) });
    expect(await session.save()).toMatchObject({
      failure: true,
      code: "unexpected",
      message: expect.stringMatching(/[а-я]/) as string,
      cause: expect.stringContaining("out of memory") as string,
    });
  });

  it("fails, as a value, where its worker cannot be started", async () => {
    const refusal = new WorkbookError("engine-crashed", "Cannot start");
    const session = connectSession({
      current: () => Promise.reject(refusal),
      ended: () => new Promise(() => undefined),
    });
    expect(await session.roadmap.start()).toMatchObject({ failure: true, code: "engine-crashed" });
  });

  it("is the same thing at each look, and nothing to wait for", async () => {
    const session = connected({});
    expect(session.roadmap.plan).toBe(session.roadmap.plan);
    expect(await session).toBe(session);
    await expect(session.ended()).resolves.toBeUndefined();
  });
});
