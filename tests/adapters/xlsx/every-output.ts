import type { Session } from "../../../src/app/session";
import { value as valueOf, silent } from "../../app/outcomes";
import { initialChoices } from "../../../src/taskpane/roadmap/roadmap-choices";
import type { OpenedWorkbook, Outcome } from "../../../src/app/session-values";
import { WHOLE_MEETING } from "../../../src/sheets/meeting/meeting-matter";
import { REQUEST } from "../../app/roadmap-request";
import { checkedFile } from "./written-books";

/** A book after everything that the add-in can write was written into it, one thing after another. */
export interface FullBook {
  readonly bytes: Uint8Array;
  /** What the data gave no cause for, or the book refused: the step and why. */
  readonly refused: readonly string[];
  /** Steps whose undoing did not give the bytes before them. */
  readonly notUndone: readonly string[];
}

type Written = Outcome<OpenedWorkbook>;
type Step = (session: Session) => Promise<Written | null>;

const TARGET = { mode: "copy" } as const;
const ROADMAP = {
  ...REQUEST,
  writes: ["measures", "executors", "facts"] as const,
  isProtected: true,
};

/**
 * Writes the report, marks with notes, charts, a pivot, an answer, the sheet for a meeting, a roadmap and its quarter.
 *
 * @param isUndone Each step is taken back and made again, which takes twice as long.
 */
export async function fullBook(bytes: Uint8Array, fileName: string, isUndone: boolean): Promise<FullBook> {
  const session = await checkedFile(bytes, fileName);
  const refused: string[] = [];
  const notUndone: string[] = [];
  for (const [name, step] of Object.entries(STEPS)) {
    const before = await saved(session);
    const first = await made(session, step);
    if (first === null || first.failure) {
      refused.push(`${name}: ${first === null ? "no cause" : first.code}`);
      continue;
    }
    if (!isUndone) continue;
    valueOf(await session.undo());
    if (!Buffer.from(before).equals(await saved(session))) notUndone.push(name);
    const again = await made(session, step);
    if (again !== null) valueOf(again);
  }
  return { bytes: await saved(session), refused, notUndone };
}

/** After some writes the book has to be checked anew. */
async function made(session: Session, step: Step): Promise<Written | null> {
  const first = await step(session);
  if (first === null || !first.failure) return first;
  valueOf(await session.check(silent));
  return step(session);
}

async function saved(session: Session): Promise<Uint8Array> {
  return valueOf(await session.save()).bytes;
}

const STEPS: Readonly<Record<string, Step>> = {
  report: (session) => session.write({ mode: "copy", comments: false }, silent),
  marks: (session) => session.write({ mode: "mark", comments: true }, silent),
  async charts(session) {
    const chosen = valueOf(await session.analysis.charts()).flatMap(({ pictures }) =>
      pictures.map(({ id }) => id),
    );
    return chosen.length === 0 ? null : session.analysis.writeCharts(chosen, TARGET, silent);
  },
  async pivot(session) {
    const { ready } = valueOf(await session.analysis.pivots());
    const [found] = ready.filter(({ reason }) => reason === null);
    return found === undefined ? null : session.analysis.writePivot(found.spec, TARGET, silent);
  },
  async query(session) {
    const { ready, reason } = valueOf(await session.analysis.queries());
    const [found] = ready;
    return found === undefined || reason !== null ? null : session.analysis.writeQuery(found, TARGET, silent);
  },
  meeting: (session) => session.meeting.write(WHOLE_MEETING, TARGET, silent),
  async roadmap(session) {
    const planned = await session.roadmap.plan(ROADMAP, silent);
    if (planned.failure) return null;
    return session.roadmap.write(ROADMAP, initialChoices(planned.value), TARGET, silent);
  },
  async quarter(session) {
    const [tracked] = valueOf(await session.roadmap.start()).tracked;
    if (tracked === undefined) return null;
    const request = { sheet: tracked.sheet, quarter: "2", year: 2022, hasReminders: true } as const;
    return session.roadmap.writeQuarter(request, TARGET, silent);
  },
};
