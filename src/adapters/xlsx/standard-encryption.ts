import { ecb } from "@noble/ciphers/aes";
import { sha1 } from "@noble/hashes/legacy";
import { damagedBook } from "./damaged-book";
import type { PackageCipher } from "./package-cipher";
import { joinBytes, sameBytes, spunKey } from "./spun-key";

/** Source: MS-OFFCRYPTO 2.3.4.7. */
const SPINS = 50_000;
const BLOCK = 16;
/** Numbers of AES with 128, 192 and 256 bits. Source: MS-OFFCRYPTO 2.3.2. */
const AES_IDS = [0x660e, 0x660f, 0x6610];

/**
 * The cipher of Excel 2007 (AES, SHA-1); null when the password does not fit.
 *
 * @throws {WorkbookError} `damaged` for another cipher.
 */
export function standardCipher(info: Uint8Array, password: string): PackageCipher | null {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const headerSize = view.getUint32(8, true);
  const keyBytes = view.getUint32(12 + 16, true) / 8;
  if (![16, 24, 32].includes(keyBytes) || !AES_IDS.includes(view.getUint32(12 + 8, true)))
    throw damagedBook("Cannot open the workbook: its cipher is unknown", { why: "cipher" });
  const verifierAt = 12 + headerSize;
  const salt = info.subarray(verifierAt + 4, verifierAt + 20);
  const verifier = info.subarray(verifierAt + 20, verifierAt + 36);
  const verifierHash = info.subarray(verifierAt + 40, verifierAt + 72);
  const key = standardKey(spunKey(sha1, password, { salt, spins: SPINS, counter: "before" }), keyBytes);
  const hash = sha1(aes(key).decrypt(verifier));
  if (!sameBytes(hash, aes(key).decrypt(verifierHash).subarray(0, hash.length))) return null;
  return {
    decrypt: (stream) => {
      const content = stream.subarray(8);
      return aes(key).decrypt(content.subarray(0, content.length - (content.length % BLOCK)));
    },
    encrypt: (content) => {
      const padded = new Uint8Array(Math.ceil(content.length / BLOCK) * BLOCK);
      padded.set(content);
      return aes(key).encrypt(padded);
    },
    info: () => info,
  };
}

function standardKey(spun: Uint8Array, length: number): Uint8Array {
  const final = sha1(joinBytes(spun, new Uint8Array(4)));
  function derive(fill: number): Uint8Array {
    return sha1(new Uint8Array(64).fill(fill).map((byte, index) => byte ^ (final[index] ?? 0)));
  }
  return joinBytes(derive(0x36), derive(0x5c)).slice(0, length);
}

function aes(key: Uint8Array): ReturnType<typeof ecb> {
  return ecb(key, { disablePadding: true });
}
