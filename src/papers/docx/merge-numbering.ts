const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A template's part of lists where it has none. */
export const NO_NUMBERING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${MAIN}"></w:numbering>`;

/**
 * The lists of a note among those of a template, under numbers that it does not use.
 *
 * @param numbering Parts of lists; the template's and the note's.
 */
export function mergeNumbering(
  body: string,
  numbering: { readonly blank: string; readonly own: string },
): { readonly body: string; readonly numbering: string } {
  const used = [...new Set([...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id = ""]) => id))];
  const firstNumber = 1 + largest(numbering.blank, /<w:num [^>]*w:numId="(\d+)"/g);
  const firstAbstract = 1 + largest(numbering.blank, /<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g);
  const lists = used.map((id, index) =>
    listOf(numbering.own, id, firstAbstract + index, firstNumber + index),
  );
  const abstract = lists.map((list) => list.abstract).join("");
  const numbers = lists.map((list) => list.number).join("");
  const ids = new Map(used.map((id, index) => [id, String(firstNumber + index)]));
  return {
    body: body.replace(
      /(<w:numId w:val=")(\d+)"/g,
      (_, head: string, id: string) => `${head}${ids.get(id) ?? id}"`,
    ),
    numbering: withLists(numbering.blank, abstract, numbers),
  };
}

function largest(part: string, pattern: RegExp): number {
  return [...part.matchAll(pattern)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
}

/** A list with its look, under new numbers. */
function listOf(part: string, id: string, abstractId: number, number: number) {
  const list = new RegExp(`<w:num [^>]*w:numId="${id}"[^>]*>[\\s\\S]*?</w:num>`).exec(part)?.[0] ?? "";
  const look = /<w:abstractNumId w:val="(\d+)"/.exec(list)?.[1] ?? "";
  const abstract =
    new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${look}"[^>]*>[\\s\\S]*?</w:abstractNum>`).exec(
      part,
    )?.[0] ?? "";
  return {
    // Attributes of later versions of Word need a namespace that the template may not have.
    abstract: abstract
      .replace(/<w:abstractNum [^>]*>/, `<w:abstractNum w:abstractNumId="${String(abstractId)}">`)
      .replace(/ w1\d[a-z]*:[a-zA-Z]+="[^"]*"/g, ""),
    number: `<w:num w:numId="${String(number)}"><w:abstractNumId w:val="${String(abstractId)}"/></w:num>`,
  };
}

/** All looks stand before all lists. */
function withLists(part: string, abstract: string, numbers: string): string {
  const open = part.replace(/<w:numbering([^>]*)\/>/, "<w:numbering$1></w:numbering>");
  const firstList = open.search(/<w:num /);
  const withLooks =
    firstList < 0
      ? open.replace("</w:numbering>", `${abstract}</w:numbering>`)
      : open.slice(0, firstList) + abstract + open.slice(firstList);
  const last = withLooks.search(/<w:numIdMacAtCleanup|<\/w:numbering>/);
  return withLooks.slice(0, last) + numbers + withLooks.slice(last);
}
