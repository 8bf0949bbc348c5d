import { sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";
import { damagedBook } from "./damaged-book";

/** A hash function of Office files, as noble makes them. */
export type OfficeHash = typeof sha1;

/** The hash functions that Office names, whatever the spelling ("SHA-512", "SHA512"); null for others. */
export function officeHash(name: string): OfficeHash | null {
  return (
    { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 }[name.toUpperCase().replace("-", "")] ??
    null
  );
}

/** Office writes 100 000; every step takes its time, and a file could ask for two milliards of them. */
const MOST_SPINS = 1_000_000;

/** How often a password's hash is taken again, and where the counter stands. */
export interface Spinning {
  readonly salt: Uint8Array;
  readonly spins: number;
  readonly counter: "before" | "after";
}

/**
 * The hash of a password with a salt, taken again and again, so that guessing is slow.
 *
 * Source: H0 = H(salt + password); Hn = H(n + Hn-1) in MS-OFFCRYPTO 2.3.4.7 and 2.3.4.11 (files),
 * H(Hn-1 + n) in ECMA-376 part 1, 18.2.29 (structure).
 *
 * @throws {WorkbookError} `damaged` where it would take more steps than any program writes.
 */
export function spunKey(hash: OfficeHash, password: string, { salt, spins, counter }: Spinning): Uint8Array {
  if (!(spins <= MOST_SPINS)) {
    const count = String(spins);
    throw damagedBook("Cannot open the workbook: too many steps to a password", { why: "spins", count });
  }
  const number = new Uint8Array(4);
  const view = new DataView(number.buffer);
  let result = hash(joinBytes(salt, utf16Bytes(password)));
  for (let spin = 0; spin < spins; spin++) {
    view.setUint32(0, spin, true);
    result = hash(counter === "before" ? joinBytes(number, result) : joinBytes(result, number));
  }
  return result;
}

/** One after the other. */
export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Whether two byte strings are equal. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Bytes of a base64 text. */
export function base64Bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Office hashes a password as UTF-16, low byte first. */
export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
