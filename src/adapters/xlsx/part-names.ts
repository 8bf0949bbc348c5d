/** The relationships part of a part: "xl/workbook.xml" has "xl/_rels/workbook.xml.rels".
 *
 * @example
 * relationshipsOf("xl/workbook.xml") // => "xl/_rels/workbook.xml.rels"
 */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * The part that a relationship leads to.
 *
 * @param from The part that has the relationship.
 * @example
 * targetPart("xl/worksheets/sheet1.xml", "../comments1.xml") // => "xl/comments1.xml"
 */
export function targetPart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
