/** Names in the Encoding Standard of the code pages whose names do not follow from their numbers. */
const NAMES: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  21866: "koi8-u",
  65001: "utf-8",
};
/** Code pages that are the first 256 characters of Unicode: bytes stay as they are. */
const PLAIN = 28_591;

type Bytes = ArrayLike<number> | string;

const decoders = new Map<number, TextDecoder | null>();

/**
 * The code pages that old .xls files are written in, by the platform's own tables: the reader of these files
 * asks for them in this form, and without them every Russian letter of Excel 5 and 95 is lost.
 */
export const platformCodePages = {
  utils: {
    decode(codePage: number, data: Bytes): string {
      const bytes = typeof data === "string" ? latin1Bytes(data) : Uint8Array.from(data);
      return decoderOf(codePage)?.decode(bytes) ?? String.fromCharCode(...bytes);
    },
    encode(codePage: number, text: Bytes): number[] {
      const characters =
        typeof text === "string" ? [...text] : Array.from(text, (code) => String.fromCharCode(code));
      return characters.map((character) => byteOf(codePage, character));
    },
  },
};

function decoderOf(codePage: number): TextDecoder | null {
  const known = decoders.get(codePage);
  if (known !== undefined) return known;
  const decoder = newDecoder(codePage);
  decoders.set(codePage, decoder);
  return decoder;
}

function newDecoder(codePage: number): TextDecoder | null {
  if (codePage === PLAIN) return null;
  const isPart = codePage > PLAIN && codePage <= PLAIN + 15;
  const name = isPart
    ? `iso-8859-${String(codePage - PLAIN + 1)}`
    : (NAMES[codePage] ?? `windows-${String(codePage)}`);
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

/** The byte that gives a character; a question mark where there is none. */
function byteOf(codePage: number, character: string): number {
  const code = character.charCodeAt(0);
  const decoder = decoderOf(codePage);
  if (decoder === null || code < 0x80) return code & 0xff;
  for (let byte = 0x80; byte <= 0xff; byte++) {
    if (decoder.decode(Uint8Array.of(byte)) === character) return byte;
  }
  return 0x3f;
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
