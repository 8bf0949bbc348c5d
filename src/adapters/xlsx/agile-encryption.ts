import { cbc } from "@noble/ciphers/aes";
import { hmac } from "@noble/hashes/hmac";
import { damagedBook } from "./damaged-book";
import type { PackageCipher } from "./package-cipher";
import { base64Bytes, joinBytes, officeHash, sameBytes, spunKey, type OfficeHash } from "./spun-key";
import { tagsNamed } from "./xml-tree";

/** Source of all numbers here: MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15 (agile encryption). */
const BLOCK_KEYS = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  secretKey: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  integrityKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  integrityValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
};
const SEGMENT = 4096;
/** Of AES, in bytes. */
const BLOCK = 16;

/** Settings of a cipher as the file states them. */
interface CipherSettings {
  readonly hash: OfficeHash;
  readonly salt: Uint8Array;
  readonly blockSize: number;
  readonly keyBytes: number;
}

/**
 * The cipher of Excel 2010 and later; null when the password does not fit.
 *
 * @throws {WorkbookError} `damaged` where the cipher is not AES-CBC, or the password would take too many steps.
 */
export function agileCipher(info: Uint8Array, password: string): PackageCipher | null {
  const xml = new TextDecoder().decode(info.subarray(8));
  const keyAttributes = tagAttributes(xml, "encryptedKey");
  const locked = cipherSettings(keyAttributes);
  const data = cipherSettings(tagAttributes(xml, "keyData"));
  const spins = Number(keyAttributes.get("spinCount") ?? 0);
  const spun = spunKey(locked.hash, password, { salt: locked.salt, spins, counter: "before" });
  function unlock(name: string, block: readonly number[]): Uint8Array {
    const key = fitted(locked.hash(joinBytes(spun, Uint8Array.from(block))), locked.keyBytes);
    const iv = fitted(locked.salt, locked.blockSize);
    return aes(key, iv).decrypt(base64Bytes(keyAttributes.get(name) ?? ""));
  }
  const verifier = unlock("encryptedVerifierHashInput", BLOCK_KEYS.verifierInput);
  const expected = unlock("encryptedVerifierHashValue", BLOCK_KEYS.verifierHash);
  if (!sameBytes(locked.hash(verifier), expected.subarray(0, locked.hash.outputLen))) return null;
  const secret = unlock("encryptedKeyValue", BLOCK_KEYS.secretKey).subarray(0, data.keyBytes);
  const keys = { secret, data, integrity: tagAttributes(xml, "dataIntegrity") };
  return {
    decrypt: (stream) => {
      assertUntouched(stream, keys);
      return segments(stream.subarray(8), (piece, iv) => aes(secret, iv).decrypt(piece), data);
    },
    encrypt: (content) => segments(content, (piece, iv) => aes(secret, iv).encrypt(piece), data),
    info: (stream) => withIntegrity(xml, info, stream, keys),
  };
}

function tagAttributes(xml: string, tag: string): ReadonlyMap<string, string> {
  for (const attributes of tagsNamed(xml, tag)) return attributes;
  return new Map();
}

/** @throws {WorkbookError} `damaged` for another cipher than AES-CBC: Excel writes none. */
function cipherSettings(attributes: ReadonlyMap<string, string>): CipherSettings {
  const hash = officeHash(attributes.get("hashAlgorithm") ?? "");
  const [blockSize, keyBits] = ["blockSize", "keyBits"].map((name) => Number(attributes.get(name)));
  const isKnown =
    attributes.get("cipherAlgorithm") === "AES" &&
    attributes.get("cipherChaining") === "ChainingModeCBC" &&
    [128, 192, 256].includes(keyBits ?? 0);
  if (hash === null || !isKnown || blockSize !== BLOCK)
    throw damagedBook("Cannot open the workbook: its cipher is unknown", { why: "cipher" });
  const salt = base64Bytes(attributes.get("saltValue") ?? "");
  return { hash, salt, blockSize, keyBytes: (keyBits ?? 0) / 8 };
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

interface IntegrityKeys {
  readonly secret: Uint8Array;
  readonly data: CipherSettings;
  /** Of the file's `dataIntegrity`; empty where it has none. */
  readonly integrity: ReadonlyMap<string, string>;
}

/** @throws {WorkbookError} `damaged` when the content is not what was locked; a file without a checksum says nothing. */
function assertUntouched(stream: Uint8Array, keys: IntegrityKeys): void {
  const value = checksum(stream, keys);
  const stated = base64Bytes(keys.integrity.get("encryptedHmacValue") ?? "");
  if (value === null || stated.length === 0) return;
  const expected = aes(keys.secret, startValue(keys.data, BLOCK_KEYS.integrityValue)).decrypt(stated);
  if (!sameBytes(value, expected.subarray(0, value.length)))
    throw damagedBook("Cannot open the workbook: its encrypted content was changed", { why: "tampered" });
}

function checksum(stream: Uint8Array, { secret, data, integrity }: IntegrityKeys): Uint8Array | null {
  const lockedKey = base64Bytes(integrity.get("encryptedHmacKey") ?? "");
  if (lockedKey.length === 0) return null;
  const key = aes(secret, startValue(data, BLOCK_KEYS.integrityKey)).decrypt(lockedKey);
  return hmac(data.hash, key.subarray(0, data.hash.outputLen), stream);
}

/** The file's statement of its encryption, with the checksum of the new content; keys stay as they were. */
function withIntegrity(xml: string, info: Uint8Array, stream: Uint8Array, keys: IntegrityKeys): Uint8Array {
  const value = checksum(stream, keys);
  if (value === null) return info;
  const { data, secret, integrity } = keys;
  const padded = new Uint8Array(Math.ceil(value.length / data.blockSize) * data.blockSize);
  padded.set(value);
  const locked = aes(secret, startValue(data, BLOCK_KEYS.integrityValue)).encrypt(padded);
  const base64 = btoa(String.fromCharCode(...locked));
  const changed = xml.replace(integrity.get("encryptedHmacValue") ?? "", () => base64);
  return joinBytes(info.subarray(0, 8), new TextEncoder().encode(changed));
}

function startValue({ hash, salt, blockSize }: CipherSettings, block: readonly number[]): Uint8Array {
  return fitted(hash(joinBytes(salt, Uint8Array.from(block))), blockSize);
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
