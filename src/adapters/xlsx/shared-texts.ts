import type { PackageParts } from "./package-parts";
import { cellText } from "./xml-tree";

/** The texts that cells of all sheets share, by number. */
export function readSharedTexts(parts: PackageParts): string[] {
  const relation = parts.relationships(parts.workbook).find(({ type }) => type === "sharedStrings");
  if (relation === undefined || parts.zip.find(relation.target) === null) return [];
  const text = parts.zip.text(relation.target);
  const items = text.matchAll(/<(?:[\w.-]+:)?si\b[^>]*?(?:\/>|>([^]*?)<\/(?:[\w.-]+:)?si>)/g);
  return [...items].map(([, inner = ""]) => itemText(inner));
}

/** Runs of formatted text joined; hints for reading Japanese are left out. */
function itemText(inner: string): string {
  const plain = inner.replace(/<(?:[\w.-]+:)?rPh\b[^]*?<\/(?:[\w.-]+:)?rPh>/g, "");
  const runs = plain.matchAll(/<(?:[\w.-]+:)?t\b[^>]*?(?:\/>|>([^]*?)<\/(?:[\w.-]+:)?t>)/g);
  return cellText([...runs].map(([, run = ""]) => run).join(""));
}
