import type { Visibility } from "../../workbook/snapshot";
import { returnedPlace } from "../../workbook/returned-place";
import type { XmlElement } from "./xml-tree";

interface LostTab {
  readonly id: number;
  readonly visibility: Visibility;
  /** The names that a person gave to this sheet alone. */
  readonly names: readonly XmlElement[];
}

/**
 * Tabs that were removed: one of the same name comes again to its place, hidden where it was, and with its id, so that a
 * person finds it as they left it, and views of theirs go on holding.
 */
export class LostTabs {
  private before: readonly string[] = [];
  private readonly tabs = new Map<string, LostTab>();

  /** @param names Of all tabs, the removed one too. */
  add(name: string, tab: LostTab, names: readonly string[]): void {
    if (this.tabs.size === 0) this.before = names.map(inSmall);
    this.tabs.set(inSmall(name), tab);
  }

  find(name: string): LostTab | undefined {
    return this.tabs.get(inSmall(name));
  }

  /** @param names Of the tabs that are there. @returns Index among them. */
  placeOf(name: string, names: readonly string[]): number {
    return returnedPlace(this.before, names.map(inSmall), inSmall(name));
  }
}

function inSmall(name: string): string {
  return name.toLowerCase();
}
