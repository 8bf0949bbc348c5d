const ENCODER = new TextEncoder();
/** A declaration of XML stands within so many bytes. */
const START = 200;

/**
 * Gives XML on as UTF-8, whatever it is written in: UTF-16, or the encoding that its first line names.
 *
 * @param sink Takes the pieces.
 * @returns Takes the pieces as they are written; `null` for the end.
 */
export function utf8Chunks(sink: (chunk: Uint8Array) => void): (chunk: Uint8Array | null) => void {
  let decoder: TextDecoder | null = null;
  let isBegun = false;
  /** What is written on says of itself what it is now. */
  let isFirst = true;
  return (chunk) => {
    if (!isBegun && chunk !== null && chunk.length > 0) {
      isBegun = true;
      const encoding = otherEncoding(chunk);
      if (encoding !== null) decoder = new TextDecoder(encoding);
    }
    if (decoder === null) {
      if (chunk !== null) sink(chunk);
      return;
    }
    let text = decoder.decode(chunk ?? new Uint8Array(), { stream: chunk !== null });
    if (isFirst) text = text.replace(/^(<\?xml\b[^>]*?\bencoding\s*=\s*["'])[\w.:-]+/, "$1UTF-8");
    isFirst &&= text === "";
    if (text !== "") sink(ENCODER.encode(text));
  };
}

/**
 * The encoding of an XML part other than UTF-8, or null.
 *
 * Source: XML 1.0, 5th edition, appendix F.
 */
export function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return "utf-16be";
  const start = String.fromCharCode(...bytes.subarray(0, START));
  const named = /^(?:ï»¿)?<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1];
  if (named === undefined || /^utf-?(?:8|16)$/i.test(named)) return null;
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return null;
  }
}
