const TABLE = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The checksum that a zip keeps of each part.
 *
 * @param before The checksum of the bytes in front of these.
 *
 * Source: CRC-32 of IEEE 802.3, as PKWARE's APPNOTE 4.4.7 names it.
 *
 * @example
 * crc32(new TextEncoder().encode("123456789")).toString(16) // => "cbf43926"
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = before ^ 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
