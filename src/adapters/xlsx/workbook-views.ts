import { childElement, childElements, newElement, type XmlElement } from "./xml-tree";

/** What each window of a workbook shows: the tab in front, and the first one in the strip. */
export type FrontTabs = readonly {
  readonly active: TabPlace;
  readonly first: TabPlace;
}[];

interface TabPlace {
  readonly name: string | undefined;
  readonly index: number;
}

interface Tab {
  readonly name: string;
  readonly isSeen: boolean;
}

/** The tabs in front, before sheets come and go. @param names Of all tabs. */
export function frontTabs(root: XmlElement, names: readonly string[]): FrontTabs {
  const views = childElement(root, "bookViews");
  return (views === null ? [] : childElements(views)).map((view) => ({
    active: placeOf(view, "activeTab", names),
    first: placeOf(view, "firstSheet", names),
  }));
}

/**
 * Puts the tabs of the same names in front again: they are counted, and sheets have come and gone. Where one is gone or
 * hidden, the nearest that is seen stands for it: Excel repairs a workbook whose front tab is hidden.
 *
 * @returns Whether something was changed.
 */
export function showFront(views: XmlElement, tabs: readonly Tab[], front: FrontTabs): boolean {
  const isNew = childElements(views).length === 0;
  if (isNew) views.children.push(newElement(views, "workbookView"));
  const start = { name: undefined, index: 0 };
  const changes = childElements(views).map((view, index) => {
    const { active, first } = front[index] ?? { active: start, first: start };
    const hasFront = setIndex(view, "activeTab", seenTab(tabs, active));
    return setIndex(view, "firstSheet", firstTab(tabs, first)) || hasFront;
  });
  return isNew || changes.includes(true);
}

function placeOf(view: XmlElement, attribute: string, names: readonly string[]): TabPlace {
  const index = Number(view.attributes.get(attribute) ?? 0);
  return { name: names[index], index };
}

function seenTab(tabs: readonly Tab[], { name, index }: TabPlace): number {
  const same = tabs.findIndex((tab) => tab.name === name && tab.isSeen);
  if (same >= 0) return same;
  const seen = tabs.flatMap(({ isSeen }, place) => (isSeen ? [place] : []));
  return seen.filter((place) => place <= index).pop() ?? seen[0] ?? 0;
}

function firstTab(tabs: readonly Tab[], { name, index }: TabPlace): number {
  const same = tabs.findIndex((tab) => tab.name === name);
  return same >= 0 ? same : Math.max(0, Math.min(index, tabs.length - 1));
}

function setIndex(view: XmlElement, attribute: string, index: number): boolean {
  if (Number(view.attributes.get(attribute) ?? 0) === index) return false;
  view.attributes.set(attribute, String(index));
  return true;
}
