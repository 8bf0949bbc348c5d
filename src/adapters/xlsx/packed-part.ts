import { Deflate, strToU8 } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-format";

/** A part that is packed as it comes: quickly rather than well. */
export class PackedPart {
  private readonly pieces: Uint8Array[] = [];
  private readonly deflate = new Deflate({ level: 1 }, (piece) => this.pieces.push(piece));
  private crc = 0;
  private size = 0;

  push(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    this.deflate.push(piece);
  }

  /** What the list of parts says of it, and the part itself. */
  finish(): Pick<ZipEntry, "crc" | "size" | "packed"> {
    this.deflate.push(new Uint8Array(), true);
    return { crc: this.crc, size: this.size, packed: joined(this.pieces) };
  }
}

/** Letters that are made bytes of at once. */
const CHUNK = 262_144;

/** Pieces of text as bytes, not too few at a time. */
export function* chunksOf(pieces: Iterable<string>): Generator<Uint8Array> {
  let held = "";
  for (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK) continue;
    yield strToU8(held);
    held = "";
  }
  if (held !== "") yield strToU8(held);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
