import { damagedBook } from "./damaged-book";

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/**
 * The text of bytes; short Latin ones, which most are, without the price of a decoder.
 *
 * @throws {WorkbookError} `damaged` where they are not in UTF-8: letters would be lost in silence.
 */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= 24) {
    let text = "";
    let at = from;
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80) break;
      text += String.fromCharCode(byte);
    }
    if (at === to) return text;
  }
  try {
    return DECODER.decode(bytes.subarray(from, to));
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw damagedBook("Cannot read XML: it is not in UTF-8", { why: "letters" }, cause);
  }
}
