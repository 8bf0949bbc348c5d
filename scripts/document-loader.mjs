import { marked } from "marked";

/** Ids of a document's places stand beside those of the pane. */
const PREFIX = "methods-";
const ANCHOR = /<a id="([^"]+)"><\/a>/;

/**
 * A webpack loader: a document of docs/ as a JSON list of its sections, `{ id, html }`, so that the pane shows it without
 * a parser. A section begins at a line with an anchor.
 *
 * Headings go one level down, because the pane's own heading is the first. A wide table gets a frame to scroll in,
 * which the keyboard can reach; an anchor in a table becomes the id of its row.
 */
export default function documentSections(text) {
  const parts = text.split(/^(?=<a id="[^"]+"><\/a>$)/m);
  const sections = parts.map((part, place) => {
    const id = place === 0 ? "top" : ANCHOR.exec(part)[1];
    const body = place === 0 ? part : part.replace(ANCHOR, "");
    return { id: PREFIX + id, html: framed(marked.parse(body, { async: false })) };
  });
  return JSON.stringify(sections);
}

function framed(html) {
  let tables = 0;
  return html
    .replace(/<(\/?)h([12345])/g, (_, slash, level) => `<${slash}h${Number(level) + 1}`)
    .replace(/<tr>\s*<td>\s*<a id="([^"]+)"><\/a>/g, `<tr id="${PREFIX}$1" tabindex="-1"><td>`)
    .replace(/<table>/g, () => {
      tables += 1;
      return `<div class="table" role="group" tabindex="0" aria-label="Таблица ${tables}"><table>`;
    })
    .replace(/<\/table>/g, "</table></div>")
    .replace(/<th>\s*<\/th>/g, "<td></td>");
}
