import { childElement, childElements, type XmlElement } from "./xml-tree";

/** A part that an extension of the workbook lists. */
export interface ListedExtension {
  readonly uri: string;
  readonly namespaces: Readonly<Record<string, string>>;
  /** Names of the list and of its items, with their prefixes. */
  readonly list: string;
  readonly item: string;
  /** The relationship that leads to the part. */
  readonly id: string;
}

/** Adds a part to a list of extensions, after those that come earlier. @param prefix Of relationships. */
export function addListed(
  extensions: XmlElement,
  { uri, namespaces, list, item, id }: ListedExtension,
  { earlier, prefix }: { readonly earlier: readonly string[]; readonly prefix: string },
): void {
  const all = childElements(extensions);
  const known = all.find(({ attributes }) => attributes.get("uri")?.toUpperCase() === uri.toUpperCase());
  const held = known === undefined ? undefined : childElements(known)[0];
  // A list that another program wrote has its own prefixes; Excel leaves none empty.
  const first = held === undefined ? undefined : childElements(held)[0];
  const one: XmlElement = {
    name: first?.name ?? item,
    attributes: new Map([[`${prefix}:id`, id]]),
    children: [],
  };
  if (held !== undefined) {
    held.children.push(one);
    return;
  }
  const listed: XmlElement = { name: list, attributes: new Map(), children: [one] };
  const element: XmlElement = {
    name: extensions.name.replace(/[^:]*$/, "ext"),
    attributes: new Map(Object.entries({ uri, ...namespaces })),
    children: [listed],
  };
  const after = all
    .filter(({ attributes }) =>
      earlier.some((before) => before.toUpperCase() === attributes.get("uri")?.toUpperCase()),
    )
    .pop();
  extensions.children.splice(after === undefined ? 0 : extensions.children.indexOf(after) + 1, 0, element);
}

/**
 * Takes out of an element's list of extensions what names a relationship, and the lists that are empty then.
 *
 * @returns Whether something was there.
 */
export function dropFromExtensions(root: XmlElement, relationship: string): boolean {
  const list = childElement(root, "extLst");
  if (list === null || !dropNaming(list, relationship)) return false;
  if (childElements(list).length === 0) root.children.splice(root.children.indexOf(list), 1);
  return true;
}

function dropNaming(parent: XmlElement, relationship: string): boolean {
  let isFound = false;
  for (const child of childElements(parent)) {
    const isIt = [...child.attributes].some(
      ([name, value]) => name.endsWith(":id") && value === relationship,
    );
    const isEmptied = !isIt && dropNaming(child, relationship) && childElements(child).length === 0;
    if (isIt || isEmptied) parent.children.splice(parent.children.indexOf(child), 1);
    isFound ||= isIt || isEmptied;
  }
  return isFound;
}
