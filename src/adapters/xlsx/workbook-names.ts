import { quotedSheet } from "../../workbook/address";
import {
  setChildren,
  childElement,
  childElements,
  escapeXml,
  innerText,
  newElement,
  type XmlElement,
} from "./xml-tree";

const LIST = "definedNames";
const OF_SHEET = "localSheetId";

/** The elements of the names that a workbook defines. */
export function nameElements(root: XmlElement): XmlElement[] {
  const list = childElement(root, LIST);
  return list === null ? [] : childElements(list);
}

/** Names defined for the whole workbook. */
export function workbookNames(root: XmlElement): { name: string; refersTo: string }[] {
  return nameElements(root)
    .filter(({ attributes }) => !attributes.has(OF_SHEET))
    .map((element) => ({ name: element.attributes.get("name") ?? "", refersTo: innerText(element) }));
}

/** Keeps the names that pass; a list without names goes too. */
export function keepNames(root: XmlElement, passes: (element: XmlElement) => boolean): void {
  const list = childElement(root, LIST);
  if (list === null) return;
  const kept = list.children.filter((child) => typeof child === "string" || passes(child));
  setChildren(list, kept);
  if (childElements(list).length === 0) root.children.splice(root.children.indexOf(list), 1);
}

/** Names of a removed sheet go; those of sheets after it move down by one. @param removed Index of its tab. */
export function removeSheetNames(root: XmlElement, removed: number): void {
  keepNames(root, ({ attributes }) => attributes.get(OF_SHEET) !== String(removed));
  moveSheetNames(root, removed, -1);
}

/** What Excel itself names of a sheet: what is filtered and printed, and what a view of a person's shows. */
const OF_EXCEL = /^_xlnm\.|\.wvu\./i;

/** The names that a person gave to a sheet alone. @param index Of its tab. */
export function ownNames(root: XmlElement, index: number): XmlElement[] {
  return nameElements(root).filter(
    ({ attributes }) =>
      attributes.get(OF_SHEET) === String(index) && !OF_EXCEL.test(attributes.get("name") ?? ""),
  );
}

/** Defines a name. @param index Of the tab whose it is; less than 0 for the whole workbook. */
export function addName(list: XmlElement, name: string, refersTo: string, index: number): void {
  const element = newElement(list, "definedName", {
    name: escapeXml(name),
    ...(index < 0 ? {} : { [OF_SHEET]: String(index) }),
  });
  element.children.push(escapeXml(refersTo));
  list.children.push(element);
}

/** Gives names back to their sheet. @param index Of its tab. */
export function addNames(list: XmlElement, names: readonly XmlElement[], index: number): void {
  for (const { attributes } of names) attributes.set(OF_SHEET, String(index));
  setChildren(list, [...list.children, ...names]);
}

/** Lists a sheet; names of those behind it move up by one. @param index Where among the tabs. */
export function insertTab(root: XmlElement, tab: XmlElement, index: number): void {
  const list = childElement(root, "sheets");
  if (list === null) throw new SyntaxError("Cannot list a sheet: no list of sheets");
  const next = childElements(list, "sheet")[index];
  list.children.splice(next === undefined ? list.children.length : list.children.indexOf(next), 0, tab);
  moveSheetNames(root, index, 1);
}

function moveSheetNames(root: XmlElement, from: number, by: number): void {
  for (const { attributes } of nameElements(root)) {
    const index = Number(attributes.get(OF_SHEET) ?? -1);
    if (index >= from) attributes.set(OF_SHEET, String(index + by));
  }
}

/** Names that belong to a renamed sheet say its new name. @param index Index of its tab. */
export function renameInNames(root: XmlElement, index: number, from: string, to: string): void {
  for (const element of nameElements(root)) {
    if (element.attributes.get(OF_SHEET) !== String(index)) continue;
    const refersTo = innerText(element).replaceAll(quotedSheet(from), () => quotedSheet(to));
    setChildren(element, [escapeXml(refersTo)]);
  }
}

/** Defines a name of a sheet anew. @param index Index of its tab. */
export function setSheetName(list: XmlElement, index: number, name: string, refersTo: string): void {
  const rest = list.children.filter(
    (child) =>
      typeof child === "string" ||
      child.attributes.get("name") !== name ||
      child.attributes.get(OF_SHEET) !== String(index),
  );
  const element = newElement(list, "definedName", { name, [OF_SHEET]: String(index) });
  element.children.push(escapeXml(refersTo));
  setChildren(list, [...rest, element]);
}
