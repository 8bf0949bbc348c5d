import { unzipSync } from "fflate";
import { zipOf } from "../../tests/adapters/xlsx/zip-maker";

/** A file that was spoilt in one way. */
export interface Mutant {
  readonly kind: MutantKind;
  readonly bytes: Uint8Array;
  /** The package's own checksums and lists tell that it was spoilt: other results without a word would be wrong. */
  readonly isCovered: boolean;
}

/** How a file is spoilt. */
export type MutantKind =
  | "flip"
  | "truncate"
  | "overwrite"
  | "repeat"
  | "zip-header"
  | "drop-part"
  | "double-part"
  | "xml-attribute"
  | "xml-cut";

/** Numbers between 0 and 1, the same for the same seed. */
export type Chance = () => number;

/** Source: T. Ettinger's mulberry32, 2017: one 32-bit state. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const BYTES: readonly MutantKind[] = ["flip", "truncate", "overwrite", "repeat"];
const PACKAGE: readonly MutantKind[] = ["zip-header", "drop-part", "double-part", "xml-attribute", "xml-cut"];
/** Values that readers of numbers and addresses stumble over. */
const STRANGE = [
  "",
  "0",
  "-1",
  "1e308",
  "NaN",
  "4294967296",
  "99999999999",
  "XFE1",
  "A1:XFD1048576",
  "&#0;",
  "null",
  "true",
];
const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];

/** One way to spoil a file, by chance. */
export function mutantOf(bytes: Uint8Array, chance: Chance): Mutant {
  const isPackage = LOCAL.every((byte, index) => bytes[index] === byte);
  const kinds = isPackage ? [...BYTES, ...PACKAGE] : BYTES;
  const kind = kinds[below(kinds.length, chance)] ?? "flip";
  const isXml = kind === "xml-attribute" || kind === "xml-cut";
  return { kind, bytes: SPOILERS[kind](bytes, chance), isCovered: isPackage && !isXml };
}

const SPOILERS: Readonly<Record<MutantKind, (bytes: Uint8Array, chance: Chance) => Uint8Array>> = {
  flip(bytes, chance) {
    const spoilt = bytes.slice();
    for (let left = 1 + below(4, chance); left > 0; left--)
      flipBit(spoilt, below(spoilt.length, chance), chance);
    return spoilt;
  },
  truncate: (bytes, chance) => bytes.slice(0, below(bytes.length, chance)),
  overwrite(bytes, chance) {
    const spoilt = bytes.slice();
    const from = below(spoilt.length, chance);
    return spoilt.fill(below(256, chance), from, from + 1 + below(64, chance));
  },
  repeat(bytes, chance) {
    const from = below(bytes.length, chance);
    const to = from + 1 + below(256, chance);
    return joined([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  "zip-header"(bytes, chance) {
    const spoilt = bytes.slice();
    const headers = [...placesOf(bytes, CENTRAL), ...placesOf(bytes, LOCAL), bytes.length - 22];
    const at = headers[below(headers.length, chance)] ?? 0;
    flipBit(spoilt, at + 4 + below(60, chance), chance);
    return spoilt;
  },
  "drop-part"(bytes, chance) {
    const parts = partsOf(bytes);
    parts.splice(below(parts.length, chance), 1);
    return zipOf(parts);
  },
  "double-part"(bytes, chance) {
    const parts = partsOf(bytes);
    const [name, content] = parts[below(parts.length, chance)] ?? ["", new Uint8Array()];
    return zipOf([...parts, [name, content.slice(0, below(content.length, chance))]]);
  },
  "xml-attribute"(bytes, chance) {
    return withText(bytes, chance, (text) => {
      const values = [...text.matchAll(/="[^"]*"/g)];
      const value = values[below(values.length, chance)];
      if (value === undefined) return text;
      const strange = STRANGE[below(STRANGE.length, chance)] ?? "";
      return `${text.slice(0, value.index)}="${strange}"${text.slice(value.index + value[0].length)}`;
    });
  },
  "xml-cut": (bytes, chance) => withText(bytes, chance, (text) => text.slice(0, below(text.length, chance))),
};

function withText(bytes: Uint8Array, chance: Chance, change: (text: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  const texts = parts.flatMap(([name], index) => (/\.(?:xml|rels|vml)$/i.test(name) ? [index] : []));
  const index = texts[below(texts.length, chance)] ?? 0;
  const [name, content] = parts[index] ?? ["", new Uint8Array()];
  parts[index] = [name, new TextEncoder().encode(change(new TextDecoder().decode(content)))];
  return zipOf(parts);
}

function partsOf(bytes: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(bytes));
}

function placesOf(bytes: Uint8Array, signature: readonly number[]): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (signature.every((byte, index) => bytes[at + index] === byte)) places.push(at);
  }
  return places;
}

function flipBit(bytes: Uint8Array, at: number, chance: Chance): void {
  if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, chance));
}

function below(count: number, chance: Chance): number {
  return Math.floor(chance() * count);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
