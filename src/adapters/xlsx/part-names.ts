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

/**
 * How a part names another in a relationship: from its own folder, as Excel does. Paths from the
 * root are as right, but not every program follows them.
 *
 * @example
 * relativeTarget("xl/worksheets/sheet1.xml", "xl/tables/table1.xml") // => "../tables/table1.xml"
 */
export function relativeTarget(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const path = to.split("/");
  let common = 0;
  while (common < Math.min(folders.length, path.length - 1) && folders[common] === path[common]) common += 1;
  return "../".repeat(folders.length - common) + path.slice(common).join("/");
}
