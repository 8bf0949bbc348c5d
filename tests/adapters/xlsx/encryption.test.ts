import { CFB, utils, write } from "@e965/xlsx";
import { cbc } from "@noble/ciphers/aes";
import { createHash, createHmac } from "node:crypto";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { bookParts, cellsXml } from "./small-book";
import { zipOf } from "./zip-maker";

const SALT = Buffer.from("0123456789abcdef");
const SECRET = Buffer.from("fedcba9876543210");
const HMAC_KEY = Buffer.from("0".repeat(64));

interface Locking {
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

function le32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** An encrypted package as Excel 2013 makes it. Source: MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15. */
function locked(content: Uint8Array, { password, spinCount = "1000", cipher = "AES" }: Locking): Uint8Array {
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

const BOOK = zipOf(bookParts({ sheet: cellsXml(Array.from({ length: 300 }, (_, row) => ["школа", row])) }));

function opened(bytes: Uint8Array, password?: string, name = "книга.xlsx") {
  return openXlsxWorkbook(bytes, name, { engine, ...(password === undefined ? {} : { password }) });
}

describe("an encrypted book", () => {
  it("opens with its password, and is saved with it", async () => {
    const workbook = await opened(locked(BOOK, { password: "пароль" }), "пароль");
    expect(workbook.isEncrypted).toBe(true);
    await workbook.apply([{ kind: "add-sheet", sheet: "ОКО Проба" }]);
    const saved = workbook.save().bytes;
    await expect(opened(saved)).rejects.toMatchObject({ code: "encrypted" });
    await expect(opened(saved, "другой")).rejects.toMatchObject({ code: "wrong-password" });
    const { sheets } = await (await opened(saved, "пароль")).snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["Список", "ОКО Проба"]);
  });

  it("opens without a password where Excel asks for none", async () => {
    const { sheets } = await (await opened(locked(BOOK, { password: "VelvetSweatshop" }))).snapshot();
    expect(sheets[0]?.cells).toHaveLength(300);
  });

  it("is refused where one byte of it was changed", async () => {
    const bytes = locked(BOOK, { password: "п" });
    const at = Buffer.from(bytes).indexOf(le32(BOOK.length)) + 600;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(opened(bytes, "п")).rejects.toMatchObject({ code: "damaged", details: { why: "tampered" } });
  });

  it("is refused at once where the password would take too many steps", async () => {
    const begun = Date.now();
    const bytes = locked(BOOK, { password: "п", spinCount: "2000000000" });
    await expect(opened(bytes, "п")).rejects.toMatchObject({ code: "damaged", details: { why: "spins" } });
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  it("of an unknown cipher is not said to have another password", async () => {
    const bytes = locked(BOOK, { password: "п", cipher: "RC4" });
    await expect(opened(bytes, "п")).rejects.toMatchObject({ code: "damaged", details: { why: "cipher" } });
  });

  it("may be an xlsb, whose new book keeps the password", async () => {
    const sheet = utils.aoa_to_sheet([["школа", 5]]);
    const xlsb = new Uint8Array(
      write(utils.book_new(sheet, "Лист"), { type: "array", bookType: "xlsb" }) as ArrayBuffer,
    );
    const workbook = await opened(locked(xlsb, { password: "п" }), "п", "книга.xlsb");
    expect((await workbook.snapshot()).sheets[0]?.cells).toEqual([["школа", 5]]);
    const { bytes, fileName } = workbook.save();
    expect(fileName).toBe("книга.xlsx");
    await expect(opened(bytes)).rejects.toMatchObject({ code: "encrypted" });
    expect((await (await opened(bytes, "п")).snapshot()).sheets[0]?.cells).toEqual([["школа", 5]]);
  });
});

describe("a compound file", () => {
  function xlsWith(stream: string): Uint8Array {
    const sheet = utils.aoa_to_sheet([["школа", 5]]);
    const xls = new Uint8Array(
      write(utils.book_new(sheet, "Лист"), { type: "array", bookType: "biff8" }) as ArrayBuffer,
    );
    const container = CFB.read(xls, { type: "array" });
    CFB.utils.cfb_add(container, stream, Buffer.from("документ"));
    return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
  }

  it("is a workbook whatever object lies in it", async () => {
    const { sheets } = await (
      await opened(xlsWith("/MBD00001234/WordDocument"), undefined, "книга.xls")
    ).snapshot();
    expect(sheets[0]?.cells).toEqual([["школа", 5]]);
  });

  it("is a document of Word where that is all there is", async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/WordDocument", Buffer.from("документ"));
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    await expect(opened(bytes, undefined, "книга.xls")).rejects.toMatchObject({
      code: "not-a-workbook",
      details: { startsLike: "DOC" },
    });
  });
});
