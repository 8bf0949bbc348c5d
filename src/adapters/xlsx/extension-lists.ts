import { childElement, childElements, type XmlElement } from "./xml-tree";

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
