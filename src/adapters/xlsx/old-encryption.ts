import { md5, sha1 } from "@noble/hashes/legacy";
import { joinBytes, utf16Bytes } from "./spun-key";

/** What of a stream of records is in the clear: these records stand there before the key is known. Source: MS-XLS 2.2.10. */
const CLEAR_RECORDS = new Set([0x0809, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
const FILE_PASS = 0x002f;
/** Where a sheet begins in the stream stands in the clear too. */
const BOUND_SHEET = 0x0085;
const POSITION = 4;
/** A record that readers pass over, in place of the one that says the stream is encrypted. */
const PASSED_OVER = 0x00e2;
/** Bytes under one key. Source: MS-XLS 2.2.10. */
const BLOCK = 1024;
/** Ways of locking; of the first one the record may be as short as two numbers. */
const XOR = 0;
const RC4 = 1;

/** What came of the opening of a stream of records. */
export type OpenedRecords =
  | { readonly kind: "plain" | "xor" | "other-cipher" | "wrong-password" }
  | { readonly kind: "opened"; readonly stream: Uint8Array };

/** Gives the key of a block. */
type BlockKey = (block: number) => Uint8Array;

/**
 * Opens the stream of an .xls that Excel 97–2003 encrypted with RC4.
 *
 * @param stream The records of the workbook.
 * @returns "xor" or "other-cipher" where it is encrypted in another way.
 * Source: MS-OFFCRYPTO 2.3.5 (with CryptoAPI) and 2.3.6.
 */
export function openRecords97(stream: Uint8Array, password: string): OpenedRecords {
  const pass = filePass(stream);
  if (pass === null) return { kind: "plain" };
  const view = new DataView(pass.buffer, pass.byteOffset, pass.length);
  const type = pass.length < 6 ? XOR : view.getUint16(0, true);
  if (type !== RC4) return { kind: type === XOR ? "xor" : "other-cipher" };
  const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
  const found =
    major === 1 && minor === 1
      ? plainKey(pass.subarray(6), password)
      : minor === 2 && major >= 2 && major <= 4
        ? cryptoApiKey(pass.subarray(6), password)
        : null;
  if (found === null) return { kind: "other-cipher" };
  if (!fits(found)) return { kind: "wrong-password" };
  return { kind: "opened", stream: decrypted(stream, found.key) };
}

/** Whether a stream of records is encrypted, in whatever way. */
export function areRecordsLocked(stream: Uint8Array): boolean {
  return filePass(stream) !== null;
}

/** The record that says the stream is encrypted stands right behind its first one. */
function filePass(stream: Uint8Array): Uint8Array | null {
  for (const { type, from, to } of records(stream)) {
    if (type === FILE_PASS) return stream.subarray(from, to);
    if (type === BOUND_SHEET) return null;
  }
  return null;
}

interface RecordSpan {
  readonly type: number;
  /** Of its content. */
  readonly from: number;
  readonly to: number;
}

function* records(stream: Uint8Array): Generator<RecordSpan> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  for (let at = 0; at + 4 <= stream.length;) {
    const from = at + 4;
    const to = Math.min(stream.length, from + view.getUint16(at + 2, true));
    yield { type: view.getUint16(at, true), from, to };
    at = to;
  }
}

interface FoundKey {
  readonly key: BlockKey;
  /** Two values that must belong together once they are decrypted. */
  readonly verifier: Uint8Array;
  readonly hash: Uint8Array;
  readonly hashOf: (bytes: Uint8Array) => Uint8Array;
}

function plainKey(rest: Uint8Array, password: string): FoundKey {
  const [salt, verifier, hash] = [0, 16, 32].map((from) => rest.subarray(from, from + 16)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const short = md5(utf16Bytes(password)).subarray(0, 5);
  const spun = md5(joinBytes(...Array.from({ length: 16 }, () => [short, salt]).flat())).subarray(0, 5);
  return { key: (block) => md5(joinBytes(spun, le32(block))), verifier, hash, hashOf: md5 };
}

function cryptoApiKey(rest: Uint8Array, password: string): FoundKey | null {
  const view = new DataView(rest.buffer, rest.byteOffset, rest.length);
  if (rest.length < 8) return null;
  const header = 8;
  const after = header + view.getUint32(4, true);
  if (after + 60 > rest.length) return null;
  const bits = view.getUint32(header + 16, true) || 40;
  const salt = rest.subarray(after + 4, after + 20);
  const verifier = rest.subarray(after + 20, after + 36);
  const hash = rest.subarray(after + 40, after + 60);
  const first = sha1(joinBytes(salt, utf16Bytes(password)));
  function key(block: number): Uint8Array {
    const own = sha1(joinBytes(first, le32(block))).subarray(0, bits / 8);
    // The shortest of keys are filled up with zeros.
    return bits === 40 ? joinBytes(own, new Uint8Array(11)) : own;
  }
  return { key, verifier, hash, hashOf: sha1 };
}

function fits({ key, verifier, hash, hashOf }: FoundKey): boolean {
  const cipher = rc4(key(0));
  const plain = verifier.map((byte) => byte ^ cipher());
  const expected = hashOf(plain);
  return hash.every((byte, index) => (byte ^ cipher()) === expected[index]);
}

function decrypted(stream: Uint8Array, key: BlockKey): Uint8Array {
  const plain = stream.slice();
  const bytes = keystream(key);
  const view = new DataView(plain.buffer);
  let at = 0;
  for (const { type, from, to } of records(stream)) {
    const clear = CLEAR_RECORDS.has(type) ? to : type === BOUND_SHEET ? from + POSITION : from;
    for (; at < to; at++) {
      // What is in the clear uses up its part of the key too.
      const byte = bytes();
      if (at >= clear) plain[at] = (stream[at] ?? 0) ^ byte;
    }
    if (type === FILE_PASS) view.setUint16(from - 4, PASSED_OVER, true);
  }
  return plain;
}

/** The bytes of the keys, block after block. */
function keystream(key: BlockKey): () => number {
  let [at, cipher] = [0, rc4(key(0))];
  return () => {
    if (at > 0 && at % BLOCK === 0) cipher = rc4(key(at / BLOCK));
    at += 1;
    return cipher();
  };
}

/** RC4's stream of bytes. Source: MS-OFFCRYPTO refers to it by name; R. Rivest, 1987. */
function rc4(key: Uint8Array): () => number {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let other = 0;
  function swap(one: number, two: number): void {
    const kept = state[one] ?? 0;
    state[one] = state[two] ?? 0;
    state[two] = kept;
  }
  for (let index = 0; index < 256; index++) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  let [first, second] = [0, 0];
  return () => {
    first = (first + 1) & 255;
    second = (second + (state[first] ?? 0)) & 255;
    swap(first, second);
    return state[((state[first] ?? 0) + (state[second] ?? 0)) & 255] ?? 0;
  };
}

function le32(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}
