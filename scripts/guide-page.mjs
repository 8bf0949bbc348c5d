import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Marked } from "marked";

const STYLE = `
body { max-width: 46rem; margin: 0 auto; padding: 24px 16px 64px; color: #242424; background: #fff;
  font: 16px/1.55 "Segoe UI", system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.8rem; line-height: 1.25; } h2 { margin-top: 2.4rem; font-size: 1.35rem; } h3 { font-size: 1.1rem; }
a { color: #0f6cbd; }
img { display: block; max-width: 100%; margin: 16px auto; border: 1px solid #d1d1d1; border-radius: 4px; }
code { font-size: 0.92em; } pre { overflow-x: auto; padding: 12px; background: #f5f5f5; border-radius: 4px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { padding: 6px 10px; border: 1px solid #d1d1d1; text-align: left; vertical-align: top; overflow-wrap: normal; }
blockquote { margin: 16px 0; padding: 4px 16px; border-left: 4px solid #0f6cbd; background: #f5f9fd; }
@media (prefers-color-scheme: dark) {
  body { color: #fff; background: #1f1f1f; } a { color: #62abf5; } pre { background: #333; }
  blockquote { background: #26313b; } img, th, td { border-color: #616161; }
}
@media print { body { max-width: none; } h2 { break-after: avoid; } img { max-height: 18cm; } }
`;

/**
 * A guide as one page that needs nothing beside it: pictures stand inside.
 *
 * @param path Its Markdown; pictures are found from there.
 */
export function guidePage(path, title) {
  const used = new Map();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchor(text, used)}">${text}</h${depth}>\n`;
      },
      image({ href, text }) {
        const bytes = readFileSync(join(dirname(path), href));
        return `<img alt="${text}" src="data:image/png;base64,${bytes.toString("base64")}">`;
      },
    },
    hooks: {
      postprocess: (html) =>
        html.replaceAll("<table>", '<div class="wide"><table>').replaceAll("</table>", "</table></div>"),
    },
  });
  const body = marked.parse(readFileSync(path, "utf8"));
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

/** Anchors as GitHub gives them, so that links hold in both places. */
function anchor(text, used) {
  const plain = text.replace(/<[^>]*>|&[a-z]+;/g, "").toLowerCase();
  const base = plain.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
  const count = used.get(base) ?? 0;
  used.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}
