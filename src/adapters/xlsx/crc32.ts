type Checksum = (bytes: Uint8Array, before: number) => number;

/** Node's own, from 20.15 on: three times as fast again. */
const PLATFORM = platformChecksum();
/** Tables a step: eight bytes at once take a third of the time of one after another. */
const STEPS = 8;
const TABLES = tables();

/**
 * The checksum that a zip keeps of each part.
 *
 * @param before The checksum of the bytes in front of these.
 *
 * Source: CRC-32 of IEEE 802.3, as PKWARE's APPNOTE 4.4.7 names it; eight bytes at once as in
 * M. Kounavis, F. Berry, "A systematic approach to building high performance, software-based, CRC generators", 2005.
 *
 * @example
 * crc32(new TextEncoder().encode("123456789")).toString(16) // => "cbf43926"
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  return PLATFORM === null ? scriptCrc32(bytes, before) : PLATFORM(bytes, before);
}

/** The same by this script, where the platform has none of its own. */
export function scriptCrc32(bytes: Uint8Array, before = 0): number {
  let value = before ^ 0xffffffff;
  const whole = bytes.length - (bytes.length % STEPS);
  let at = 0;
  for (; at < whole; at += STEPS) {
    value ^= byteOf(bytes, at) | (byteOf(bytes, at + 1) << 8);
    value ^= (byteOf(bytes, at + 2) << 16) | (byteOf(bytes, at + 3) << 24);
    value =
      entry(7, value & 0xff) ^
      entry(6, (value >>> 8) & 0xff) ^
      entry(5, (value >>> 16) & 0xff) ^
      entry(4, value >>> 24) ^
      entry(3, byteOf(bytes, at + 4)) ^
      entry(2, byteOf(bytes, at + 5)) ^
      entry(1, byteOf(bytes, at + 6)) ^
      entry(0, byteOf(bytes, at + 7));
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ entry(0, (value ^ byteOf(bytes, at)) & 0xff);
  return (value ^ 0xffffffff) >>> 0;
}

function byteOf(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function entry(step: number, byte: number): number {
  return TABLES[step * 256 + byte] ?? 0;
}

/** What a byte makes of a checksum, with no to seven bytes behind it. */
function tables(): Int32Array {
  const all = new Int32Array(STEPS * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    all[byte] = value;
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0;
    all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0);
  }
  return all;
}

function platformChecksum(): Checksum | null {
  const host = globalThis as {
    process?: { getBuiltinModule?: (name: string) => { crc32?: Checksum } | undefined };
  };
  return host.process?.getBuiltinModule?.("node:zlib")?.crc32 ?? null;
}
