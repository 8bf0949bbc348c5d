import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../../src/adapters/xlsx/crc32";

/** How a zip is written. */
export interface ZipMaking {
  /** Sizes and places stand in the fields of long numbers, as programs do that write without knowing them. */
  readonly isLong?: boolean;
  /** Sizes and checksums stand behind each part, and not in its own header. */
  readonly hasDescriptors?: boolean;
  readonly isStored?: boolean;
  /** Changes the content of a part after its checksum was taken. */
  readonly spoil?: (name: string, content: Uint8Array) => Uint8Array;
  /** The size that the list of parts announces. */
  readonly announced?: (name: string, size: number) => number;
  readonly flags?: number;
  readonly method?: number;
}

const FULL = 0xffffffff;

/** A zip file of these parts, in this order. */
export function zipOf(
  parts: readonly (readonly [string, string | Uint8Array])[],
  how: ZipMaking = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  function put(bytes: Uint8Array): void {
    pieces.push(bytes);
    at += bytes.length;
  }
  for (const [name, given] of parts) {
    const content = typeof given === "string" ? strToU8(given) : given;
    const written = how.spoil?.(name, content) ?? content;
    const packed = how.isStored === true ? written : deflateSync(written);
    const facts = {
      crc: crc32(content),
      size: how.announced?.(name, content.length) ?? content.length,
      packedSize: packed.length,
      offset: at,
      method: how.method ?? (how.isStored === true ? 0 : 8),
      flags: 0x0800 | (how.hasDescriptors === true ? 8 : 0) | (how.flags ?? 0),
    };
    const rawName = strToU8(name);
    const own = how.hasDescriptors === true ? { ...facts, crc: 0, size: 0, packedSize: 0 } : facts;
    put(numbers([0x04034b50, 4], ...common(own, rawName.length, 0)));
    put(rawName);
    put(packed);
    if (how.hasDescriptors === true)
      put(numbers([0x08074b50, 4], [facts.crc, 4], [facts.packedSize, 4], [facts.size, 4]));
    const extra =
      how.isLong === true
        ? numbers([1, 2], [24, 2], [facts.size, 8], [facts.packedSize, 8], [facts.offset, 8])
        : new Uint8Array();
    const short = how.isLong === true ? { ...facts, size: FULL, packedSize: FULL, offset: FULL } : facts;
    central.push(
      numbers([0x02014b50, 4], [45, 2], ...common(short, rawName.length, extra.length)),
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [short.offset, 4]),
      rawName,
      extra,
    );
  }
  const start = at;
  central.forEach(put);
  const length = at - start;
  if (how.isLong === true) {
    const end = at;
    put(numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]));
    put(numbers([parts.length, 8], [parts.length, 8], [length, 8], [start, 8]));
    put(numbers([0x07064b50, 4], [0, 4], [end, 8], [1, 4]));
  }
  const [count, place] = how.isLong === true ? [0xffff, FULL] : [parts.length, start];
  put(numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [place, 4], [0, 2]));
  const bytes = new Uint8Array(at);
  let to = 0;
  for (const piece of pieces) {
    bytes.set(piece, to);
    to += piece.length;
  }
  return bytes;
}

interface Facts {
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly flags: number;
}

function common(facts: Facts, nameLength: number, extraLength: number): [number, number][] {
  const { crc, size, packedSize, method, flags } = facts;
  return [
    ...([
      [45, 2],
      [flags, 2],
      [method, 2],
      [0x00210000, 4],
    ] as [number, number][]),
    ...([
      [crc, 4],
      [packedSize, 4],
      [size, 4],
      [nameLength, 2],
      [extraLength, 2],
    ] as [number, number][]),
  ];
}

/** Whole numbers, each in so many bytes, the low one first. */
function numbers(...fields: readonly (readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([number, bytes]) =>
      Array.from({ length: bytes }, (_, place) => Math.floor(number / 2 ** (8 * place)) % 256),
    ),
  );
}
