const STYLE = /<w:style [\s\S]*?<\/w:style>/g;
/** Where a text refers to a style. */
const REFERENCES = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/g;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

/**
 * The styles of a note among those of a template: one that the template has by the same name is the template's, whatever its
 * id is; the others are added. The body then refers to them by the ids that they have there.
 *
 * @param styles Parts of styles; the template's and the note's.
 */
export function mergeStyles(
  body: string,
  styles: { readonly blank: string; readonly own: string },
): { readonly body: string; readonly styles: string } {
  const known = stylesOf(styles.blank);
  const own = stylesOf(styles.own);
  const ids = new Map(own.map(({ id, name }) => [id, idIn(known, id, name)]));
  function renamed(text: string): string {
    return text.replace(REFERENCES, (_, head: string, id: string) => `${head}${ids.get(id) ?? id}"`);
  }
  const added = neededStyles(body, own)
    .filter(({ name }) => known.every((of) => of.name !== name))
    .map(({ xml, id }) => renamed(xml).replace(`w:styleId="${id}"`, `w:styleId="${ids.get(id) ?? id}"`))
    // Only one style of a kind may be the usual one.
    .map((xml) => xml.replace(/ w:default="(?:1|true)"/, ""));
  return { body: renamed(body), styles: styles.blank.replace("</w:styles>", `${added.join("")}</w:styles>`) };
}

/** The template's id of a style of that name; else the note's own, or another where the template uses it for something else. */
function idIn(known: readonly Style[], id: string, name: string): string {
  const same = known.find((of) => of.name === name);
  if (same !== undefined) return same.id;
  return known.some((of) => of.id === id) ? `Oko${id}` : id;
}

function stylesOf(part: string): Style[] {
  return [...part.matchAll(STYLE)].map(([xml]) => ({
    xml,
    id: /w:styleId="([^"]*)"/.exec(xml)?.[1] ?? "",
    name: (/<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? "").toLowerCase(),
  }));
}

/** Styles that the body uses, with those that they are based on. */
function neededStyles(body: string, own: readonly Style[]): Style[] {
  const needed = new Set<string>();
  function add(text: string): void {
    for (const [, , id = ""] of text.matchAll(REFERENCES)) {
      if (needed.has(id)) continue;
      needed.add(id);
      add(own.find((of) => of.id === id)?.xml ?? "");
    }
  }
  add(body);
  return own.filter(({ id }) => needed.has(id));
}
