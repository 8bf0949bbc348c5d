/**
 * An XML part that says of itself that it is in UTF-8, as every part that is written is, whatever it was in before.
 *
 * @example
 * declaredUtf8('<?xml version="1.0" encoding="UTF-16"?><a/>') // => '<?xml version="1.0" encoding="UTF-8"?><a/>'
 */
export function declaredUtf8(xml: string): string {
  return xml.replace(
    /^\uFEFF?(<\?xml\b[^>]*?\bencoding\s*=\s*["'])(?!utf-8["'])[\w.:-]+/i,
    (_, declaration: string) => `${declaration}UTF-8`,
  );
}
