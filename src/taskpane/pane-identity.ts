import type { PaneIdentity } from "../adapters/office/other-panes";

/** Where this computer keeps the names of the panes that it has shown, the latest last. */
const SHOWN = "oko.panes";
/** So many are kept: a pane older than these has long ended. */
const KEPT = 20;

/**
 * A name for this pane, and which of this computer's earlier panes are no more: a pane holds a lock of its name for as long
 * as it lives, so a write that an ended one began was cut off, and need not be waited for. Of a co-author's pane nothing is
 * known here. Where the browser has no locks or keeps nothing, none is known to have ended.
 */
export async function paneIdentity(): Promise<PaneIdentity> {
  const id = crypto.randomUUID();
  const ended = await endedPanes(id).catch(() => new Set<string>());
  return { id, now: () => performance.now(), isGone: (pane) => ended.has(pane) };
}

async function endedPanes(id: string): Promise<ReadonlySet<string>> {
  await holdLock(id);
  const shown = shownPanes();
  localStorage.setItem(SHOWN, JSON.stringify([...shown, id].slice(-KEPT)));
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  return new Set(shown.filter((pane) => !alive.has(lockOf(pane))));
}

/** Held until the pane is closed or dies; it stands before the name is known to others, who would take it for ended. */
function holdLock(id: string): Promise<void> {
  return new Promise((granted, refused) => {
    const held = navigator.locks.request(lockOf(id), () => {
      granted();
      return new Promise(() => undefined);
    });
    held.catch(refused);
  });
}

function shownPanes(): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(SHOWN) ?? "[]");
  return Array.isArray(kept) ? kept.filter((pane) => typeof pane === "string") : [];
}

function lockOf(pane: string): string {
  return `oko-pane-${pane}`;
}
