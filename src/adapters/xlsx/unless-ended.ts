import { heardNoEnd, type StoppableWork } from "../../workbook/work-stopped";

/** How often an end is listened for, ms. */
const EVERY = 100;

/**
 * What another thread answers, unless the person ends the work first; the thread is then the caller's to end.
 *
 * @param work null where nobody can end it.
 * @throws {WorkStopped}
 */
export async function unlessEnded<T>(answer: Promise<T>, work: StoppableWork | null): Promise<T> {
  if (work === null) return answer;
  let isAnswered = false;
  const settled = answer.finally(() => (isAnswered = true));
  // An answer that comes after the end concerns nobody.
  settled.catch(() => undefined);
  async function watch(): Promise<never> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, EVERY));
      if (isAnswered) return new Promise<never>(() => undefined);
      await heardNoEnd(work);
    }
  }
  return Promise.race([settled, watch()]);
}
