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
  const steps = target.replaceAll("\\", "/");
  const path = steps.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of steps.replace(/^\/+/, "").split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/**
 * A part's name as names are compared: letters of either size are alike, and those that an address cannot hold are
 * written with percent signs by some programs, as they are by others. Source: ECMA-376 part 2, 6.2.2 and annex A.
 *
 * @example
 * comparedName("xl/%D0%9B%D0%B8%D1%81%D1%82 1.xml") // => "xl/лист 1.xml"
 */
export function comparedName(part: string): string {
  return part.replace(/(?:%[\da-f]{2})+/gi, unescapedBytes).toLowerCase();
}

function unescapedBytes(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
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
