import { returnedPlace } from "../../workbook/returned-place";

/**
 * Tabs that were removed: one of the same name comes again to its place and with its id, so that a person finds it where
 * they put it, and views of theirs go on holding.
 */
export class LostTabs {
  private before: readonly string[] = [];
  private readonly ids = new Map<string, number>();

  /** @param names Of all tabs, the removed one too. */
  add(name: string, id: number, names: readonly string[]): void {
    if (this.ids.size === 0) this.before = names.map(inSmall);
    this.ids.set(inSmall(name), id);
  }

  idOf(name: string): number | undefined {
    return this.ids.get(inSmall(name));
  }

  /** @param names Of the tabs that are there. @returns Index among them. */
  placeOf(name: string, names: readonly string[]): number {
    return returnedPlace(this.before, names.map(inSmall), inSmall(name));
  }
}

function inSmall(name: string): string {
  return name.toLowerCase();
}
