import type { DegradedEdit } from "../../workbook/port";
import type { Decoration } from "./decorations";
import { FoundObjects } from "./found-objects";
import type { NoteChanges } from "./note-changes";
import { RequestQueue } from "./request-queue";

/**
 * Makes all decorations in one request where Excel takes them all. Where it refuses, what was half made is taken away
 * and each half of them is tried again, down to the ones that are refused: those are left out and told, and what is
 * essential stays written.
 *
 * Source: docs/excel-facts.md#refusals.
 *
 * @throws What Excel gives when it takes no request at all.
 */
export async function decorate(
  context: Excel.RequestContext,
  decorations: readonly Decoration[],
  notes: NoteChanges,
): Promise<DegradedEdit[]> {
  const work = new Decorating(context, notes);
  const possible = decorations.filter(({ isPossible }) => isPossible);
  await work.make(possible);
  await work.replace(decorations.filter((one) => !one.isPossible || work.refused.has(one)));
  return decorations.filter((one) => !one.isPossible || work.refused.has(one)).map(({ loss }) => loss);
}

class Decorating {
  readonly refused = new Set<Decoration>();
  /** Names of what was made, by what and where. */
  private readonly made = new Map<string, string[]>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly notes: NoteChanges,
  ) {}

  async make(list: readonly Decoration[]): Promise<void> {
    if (list.length === 0) return;
    try {
      const queue = new RequestQueue(this.context);
      for (const decoration of list) await decoration.put(queue);
      await queue.send();
      for (const { drop } of list) if (drop !== null && "name" in drop) this.madeBy(drop).push(drop.name);
    } catch (error) {
      await this.clean(list).catch(() => {
        throw error;
      });
      const [only] = list;
      if (list.length === 1 && only !== undefined) this.refused.add(only);
      else {
        const middle = Math.ceil(list.length / 2);
        await this.make(list.slice(0, middle));
        await this.make(list.slice(middle));
      }
    }
  }

  /** Puts in the place of what is left out what says the same. */
  async replace(list: readonly Decoration[]): Promise<void> {
    const queue = new RequestQueue(this.context);
    const replaced = list.filter(({ instead }) => instead !== undefined);
    for (const decoration of replaced) await decoration.instead?.(queue);
    if (replaced.length > 0) await queue.send();
  }

  /** Takes away what a refused request left half made: it may not bear its name yet. */
  private async clean(list: readonly Decoration[]): Promise<void> {
    const drops = list.flatMap(({ drop }) => (drop === null ? [] : [drop]));
    const sheets = new Set(drops.map(({ sheet }) => sheet));
    const found = await FoundObjects.load(this.context, sheets, drops);
    for (const drop of drops) {
      if (drop.op === "drop-condition") found.dropCondition(drop.sheet, drop.formula);
      else found.drop({ ...drop, known: [...drop.known, ...this.madeBy(drop)] }, true);
    }
    await this.context.sync();
    if (list.some(({ loss }) => loss.code === "note-refused")) await this.notes.reload(this.context);
  }

  private madeBy({ op, sheet }: { readonly op: string; readonly sheet: string }): string[] {
    const key = `${op} ${sheet}`;
    const names = this.made.get(key) ?? [];
    this.made.set(key, names);
    return names;
  }
}
