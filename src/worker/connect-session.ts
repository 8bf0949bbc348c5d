import { proxy, transfer, wrap, type Remote } from "comlink";
import { failureOf } from "../app/outcome";
import type { RoadmapApi } from "../app/session-roadmap-api";
import type { ExcelSessionApi, FileSessionApi, Outcome, SessionApi } from "../app/session-api";
import type { Session } from "../app/session";
import type { LastingWorker } from "./lasting-worker";

/** One call of the session in its worker. */
type Call = <T>(work: (remote: Remote<Session>) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** A session that can end with all it holds, and is then there anew. */
export interface LastingSession extends FileSessionApi {
  /** Resolves when the session of the moment has ended; calls in flight never settle. */
  readonly ended: () => Promise<void>;
}

/**
 * The session in a Web Worker, for a door with files.
 *
 * @param worker Runs `session-worker.ts`.
 */
export function connectSession(worker: LastingWorker): LastingSession {
  let wrapped: { readonly worker: Worker; readonly remote: Remote<Session> } | null = null;
  async function remote(): Promise<Remote<Session>> {
    const current = await worker.current();
    if (wrapped?.worker !== current) wrapped = { worker: current, remote: wrap<Session>(current) };
    return wrapped.remote;
  }
  const call = caller(remote);
  return {
    ...sharedCalls(call),
    ended: worker.ended,
    cancel: async () => (await remote()).cancel(),
    // The bytes move instead of being copied: a file may have 60 MB.
    open: (bytes, fileName, password, onProgress) =>
      call((session) => session.open(transfer(bytes, [bytes.buffer]), fileName, password, proxy(onProgress))),
    save: () => call((session) => session.save()),
  };
}

/** The same, for the door inside Excel: the workbook stays here, and the worker calls it. */
export function connectExcelSession(worker: Worker): ExcelSessionApi {
  const remote = wrap<Session>(worker);
  const call = caller(() => Promise.resolve(remote));
  return {
    ...sharedCalls(call),
    cancel: () => remote.cancel(),
    attach: (workbook, onProgress) => remote.attach(proxy(workbook), proxy(onProgress)),
    reread: () => remote.reread(),
    repair: (passwords) => remote.repair(passwords),
  };
}

/** A worker that cannot be started is a failure like others, to be said. */
function caller(remote: () => Promise<Remote<Session>>): Call {
  return async (work) => {
    try {
      return await work(await remote());
    } catch (error) {
      return failureOf(error);
    }
  };
}

function sharedCalls(call: Call): Omit<SessionApi, "cancel"> {
  return {
    answer: (answers) => call((session) => session.answer(answers)),
    setClassification: (change) => call((session) => session.setClassification(change)),
    setThresholds: (own) => call((session) => session.setThresholds(own)),
    setScales: (own) => call((session) => session.setScales(own)),
    rows: (sheet, from, count) => call((session) => session.rows(sheet, from, count)),
    check: (onProgress) => call((session) => session.check(proxy(onProgress))),
    card: (schoolId) => call((session) => session.card(schoolId)),
    overview: () => call((session) => session.overview()),
    regroup: (settings) => call((session) => session.regroup(settings)),
    preview: (options) => call((session) => session.preview(options)),
    write: (options, onProgress, passwords) =>
      call((session) => session.write(options, proxy(onProgress), passwords)),
    removeMarks: (passwords) => call((session) => session.removeMarks(passwords)),
    undo: (passwords) => call((session) => session.undo(passwords)),
    marks: () => call((session) => session.marks()),
    roadmap: roadmapCalls(call),
  };
}

function roadmapCalls(call: Call): RoadmapApi {
  /** A part of the session is called like the session itself; comlink's types only know plain values there. */
  function part(session: Remote<Session>): Remote<RoadmapApi> {
    return session.roadmap as unknown as Remote<RoadmapApi>;
  }
  return {
    start: () => call((session) => part(session).start()),
    plan: (request, onProgress) => call((session) => part(session).plan(request, proxy(onProgress))),
    preview: (request, target) => call((session) => part(session).preview(request, target)),
    write: (request, choices, target, onProgress, passwords) =>
      call((session) => part(session).write(request, choices, target, proxy(onProgress), passwords)),
    quarter: (request) => call((session) => part(session).quarter(request)),
    previewQuarter: (request, target) => call((session) => part(session).previewQuarter(request, target)),
    writeQuarter: (request, target, onProgress, passwords) =>
      call((session) => part(session).writeQuarter(request, target, proxy(onProgress), passwords)),
  };
}
