import { cbc } from "@noble/ciphers/aes";
import { hmac } from "@noble/hashes/hmac";
import type { PackageCipher } from "./package-cipher";
import { base64Bytes, joinBytes, officeHash, sameBytes, spunKey, type OfficeHash } from "./spun-key";
import { parseAttributes } from "./xml-tree";

/** Source of all numbers here: MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15 (agile encryption). */
const BLOCK_KEYS = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  secretKey: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  integrityKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  integrityValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
};
const SEGMENT = 4096;

/** Settings of a cipher as the file states them. */
interface CipherSettings {
  readonly hash: OfficeHash;
  readonly salt: Uint8Array;
  readonly blockSize: number;
  readonly keyBytes: number;
}

/** The cipher of Excel 2010 and later; null when the password does not fit or the cipher is not AES-CBC. */
export function agileCipher(info: Uint8Array, password: string): PackageCipher | null {
  const xml = new TextDecoder().decode(info.subarray(8));
  const keyAttributes = tagAttributes(xml, "encryptedKey");
  const locked = cipherSettings(keyAttributes);
  const data = cipherSettings(tagAttributes(xml, "keyData"));
  if (locked === null || data === null) return null;
  const spins = Number(keyAttributes.get("spinCount") ?? 0);
  const spun = spunKey(locked.hash, password, { salt: locked.salt, spins, counter: "before" });
  const lockedCipher = locked;
  function unlock(name: string, block: readonly number[]): Uint8Array {
    const key = fitted(lockedCipher.hash(joinBytes(spun, Uint8Array.from(block))), lockedCipher.keyBytes);
    const iv = fitted(lockedCipher.salt, lockedCipher.blockSize);
    return aes(key, iv).decrypt(base64Bytes(keyAttributes.get(name) ?? ""));
  }
  const verifier = unlock("encryptedVerifierHashInput", BLOCK_KEYS.verifierInput);
  const expected = unlock("encryptedVerifierHashValue", BLOCK_KEYS.verifierHash);
  if (!sameBytes(locked.hash(verifier), expected.subarray(0, locked.hash.outputLen))) return null;
  const secret = unlock("encryptedKeyValue", BLOCK_KEYS.secretKey).subarray(0, data.keyBytes);
  return {
    decrypt: (stream) => segments(stream.subarray(8), (piece, iv) => aes(secret, iv).decrypt(piece), data),
    encrypt: (content) => segments(content, (piece, iv) => aes(secret, iv).encrypt(piece), data),
    info: (stream) =>
      withIntegrity(xml, info, { stream, secret, data, integrity: tagAttributes(xml, "dataIntegrity") }),
  };
}

function tagAttributes(xml: string, tag: string): Map<string, string> {
  return parseAttributes(new RegExp(`<(?:\\w+:)?${tag}\\b([^>]*)>`).exec(xml)?.[1] ?? "");
}

function cipherSettings(attributes: ReadonlyMap<string, string>): CipherSettings | null {
  const hash = officeHash(attributes.get("hashAlgorithm") ?? "");
  if (hash === null || attributes.get("cipherAlgorithm") !== "AES") return null;
  if (attributes.get("cipherChaining") !== "ChainingModeCBC") return null;
  return {
    hash,
    salt: base64Bytes(attributes.get("saltValue") ?? ""),
    blockSize: Number(attributes.get("blockSize")),
    keyBytes: Number(attributes.get("keyBits")) / 8,
  };
}

/** Applies the cipher to pieces of 4096 bytes, each with its own start value. */
function segments(
  bytes: Uint8Array,
  apply: (piece: Uint8Array, iv: Uint8Array) => Uint8Array,
  { hash, salt, blockSize }: CipherSettings,
): Uint8Array {
  const result = new Uint8Array(Math.ceil(bytes.length / blockSize) * blockSize);
  const number = new Uint8Array(4);
  for (let index = 0; index * SEGMENT < bytes.length; index++) {
    new DataView(number.buffer).setUint32(0, index, true);
    const piece = bytes.subarray(index * SEGMENT, (index + 1) * SEGMENT);
    const padded = new Uint8Array(Math.ceil(piece.length / blockSize) * blockSize);
    padded.set(piece);
    result.set(apply(padded, fitted(hash(joinBytes(salt, number)), blockSize)), index * SEGMENT);
  }
  return result;
}

interface Integrity {
  readonly stream: Uint8Array;
  readonly secret: Uint8Array;
  readonly data: CipherSettings;
  readonly integrity: ReadonlyMap<string, string>;
}

/** The file's statement of its encryption, with the checksum of the new content; keys stay as they were. */
function withIntegrity(
  xml: string,
  info: Uint8Array,
  { stream, secret, data, integrity }: Integrity,
): Uint8Array {
  function start(block: readonly number[]): Uint8Array {
    return fitted(data.hash(joinBytes(data.salt, Uint8Array.from(block))), data.blockSize);
  }
  const lockedKey = base64Bytes(integrity.get("encryptedHmacKey") ?? "");
  if (lockedKey.length === 0) return info;
  const key = aes(secret, start(BLOCK_KEYS.integrityKey)).decrypt(lockedKey).subarray(0, data.hash.outputLen);
  const value = hmac(data.hash, key, stream);
  const padded = new Uint8Array(Math.ceil(value.length / data.blockSize) * data.blockSize);
  padded.set(value);
  const locked = aes(secret, start(BLOCK_KEYS.integrityValue)).encrypt(padded);
  const base64 = btoa(String.fromCharCode(...locked));
  const changed = xml.replace(integrity.get("encryptedHmacValue") ?? "", () => base64);
  return joinBytes(info.subarray(0, 8), new TextEncoder().encode(changed));
}

function aes(key: Uint8Array, iv: Uint8Array): ReturnType<typeof cbc> {
  return cbc(key, iv, { disablePadding: true });
}

/** Cut, or filled up with 0x36, to a length. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}
