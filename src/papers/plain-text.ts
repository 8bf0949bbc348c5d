/** What XML cannot hold, and the marks that the papers keep their own places by. */
// eslint-disable-next-line no-control-regex -- they are what is dropped
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uE000\uFFFE\uFFFF]/g;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text of a table as a paper can hold it, in one line: what XML forbids is dropped.
 *
 * @example
 * plainText("СОШ\u0007 №\n5") // => "СОШ № 5"
 */
export function plainText(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replace(LONE_SURROGATES, "")
    .replace(/[\t\r\n]+/g, " ");
}

/** The same inside XML. */
export function xmlText(text: string): string {
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
