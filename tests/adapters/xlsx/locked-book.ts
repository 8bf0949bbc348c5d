import { CFB } from "@e965/xlsx";
import { cbc } from "@noble/ciphers/aes";
import { createHash, createHmac } from "node:crypto";

const SALT = Buffer.from("0123456789abcdef");
const SECRET = Buffer.from("fedcba9876543210");
const HMAC_KEY = Buffer.from("0".repeat(64));

/** How a package is encrypted. */
export interface Locking {
  readonly password: string;
  readonly spinCount?: string;
  readonly cipher?: string;
}

function sha512(...pieces: readonly Uint8Array[]): Buffer {
  return pieces.reduce((hash, piece) => hash.update(piece), createHash("sha512")).digest();
}

function aes(key: Uint8Array, iv: Uint8Array, content: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil(content.length / 16) * 16);
  padded.set(content);
  return Buffer.from(cbc(key, iv.subarray(0, 16), { disablePadding: true }).encrypt(padded));
}

/** A number in four bytes, the lowest first. */
export function le32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** An encrypted package as Excel 2013 makes it. Source: MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15. */
export function locked(
  content: Uint8Array,
  { password, spinCount = "1000", cipher = "AES" }: Locking,
): Uint8Array {
  let spun = sha512(SALT, Buffer.from(password, "utf16le"));
  for (let spin = 0; spin < Math.min(1000, Number(spinCount)); spin++) spun = sha512(le32(spin), spun);
  function withKey(block: string, value: Uint8Array): string {
    return aes(sha512(spun, Buffer.from(block, "hex")).subarray(0, 16), SALT, value).toString("base64");
  }
  const pieces: Buffer[] = [];
  for (let at = 0; at * 4096 < content.length; at++) {
    pieces.push(aes(SECRET, sha512(SALT, le32(at)), content.subarray(at * 4096, (at + 1) * 4096)));
  }
  const stream = Buffer.concat([le32(content.length), le32(0), ...pieces]);
  const value = createHmac("sha512", HMAC_KEY).update(stream).digest();
  function withSecret(block: string, plain: Uint8Array): string {
    return aes(SECRET, sha512(SALT, Buffer.from(block, "hex")), plain).toString("base64");
  }
  const settings = `saltSize="16" blockSize="16" keyBits="128" hashSize="64" cipherAlgorithm="${cipher}" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${SALT.toString("base64")}"`;
  const xml =
    `<encryption xmlns:p="urn:p"><keyData ${settings}/><dataIntegrity encryptedHmacKey="${withSecret("5fb2ad010cb9e1f6", HMAC_KEY)}" encryptedHmacValue="${withSecret("a0677f02b22c8433", value)}"/>` +
    `<keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${spinCount}" ${settings} encryptedVerifierHashInput="${withKey("fea7d2763b4b9e79", SALT)}" ` +
    `encryptedVerifierHashValue="${withKey("d7aa0f6d3061344e", sha512(SALT))}" encryptedKeyValue="${withKey("146e0be7abacd0d6", SECRET)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(
    container,
    "/EncryptionInfo",
    Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]),
  );
  CFB.utils.cfb_add(container, "/EncryptedPackage", stream);
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}
