import { createHash } from "node:crypto";
import { CFB, utils, write } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { le32 } from "./locked-book";

const SALT = Buffer.from("0123456789abcdef");
const VERIFIER = Buffer.from("fedcba9876543210");
/** Records in the clear, and where a sheet's own record tells its place. */
const CLEAR = new Set([0x0809, 0x2f, 0xe1]);
const BOUND_SHEET = 0x85;
const ROWS = Array.from({ length: 400 }, (_, row) => [`школа ${String(row)}`, row, row / 7]);

function digest(name: "md5" | "sha1", ...pieces: readonly Uint8Array[]): Buffer {
  return pieces.reduce((hash, piece) => hash.update(piece), createHash(name)).digest();
}

/** A textbook RC4, that has nothing of the one under test. */
function rc4(key: Uint8Array, data: Uint8Array, skip = 0): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    [s[i], s[j]] = [s[j] ?? 0, s[i] ?? 0];
  }
  const out = Buffer.alloc(data.length);
  let [a, b] = [0, 0];
  for (let n = -skip; n < data.length; n++) {
    a = (a + 1) % 256;
    b = (b + (s[a] ?? 0)) % 256;
    [s[a], s[b]] = [s[b] ?? 0, s[a] ?? 0];
    if (n >= 0) out[n] = (data[n] ?? 0) ^ (s[((s[a] ?? 0) + (s[b] ?? 0)) % 256] ?? 0);
  }
  return out;
}

interface Cipher {
  readonly key: (block: number) => Buffer;
  readonly pass: Buffer;
}

function plainCipher(password: string): Cipher {
  const short = digest("md5", Buffer.from(password, "utf16le")).subarray(0, 5);
  const spun = digest("md5", ...Array.from({ length: 16 }, () => [short, SALT]).flat()).subarray(0, 5);
  function key(block: number): Buffer {
    return digest("md5", spun, le32(block));
  }
  const verifier = rc4(key(0), Buffer.concat([VERIFIER, digest("md5", VERIFIER)]));
  return { key, pass: Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), SALT, verifier]) };
}

function cryptoApiCipher(password: string, bits: number): Cipher {
  const first = digest("sha1", SALT, Buffer.from(password, "utf16le"));
  function key(block: number): Buffer {
    const own = digest("sha1", first, le32(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([own, Buffer.alloc(11)]) : own;
  }
  const provider = Buffer.from("Microsoft Enhanced\0", "utf16le");
  const header = Buffer.concat([...[4, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(le32), provider]);
  const verifier = rc4(key(0), Buffer.concat([VERIFIER, digest("sha1", VERIFIER)]));
  const parts = [Buffer.from([1, 0, 2, 0, 2, 0]), le32(4), le32(header.length), header, le32(16), SALT];
  return { key, pass: Buffer.concat([...parts, verifier.subarray(0, 16), le32(20), verifier.subarray(16)]) };
}

/** The same .xls as Excel 97–2003 locks it. Source: MS-XLS 2.2.10. */
function lockedXls({ key, pass }: Cipher): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(ROWS), "Лист");
  const container = CFB.read(
    new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer),
    {
      type: "array",
    },
  );
  const entry = CFB.find(container, "Workbook");
  if (entry === null) throw new Error("no records");
  const stream = Buffer.from(entry.content as Uint8Array);
  const first = 4 + stream.readUInt16LE(2);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0x2f, 0);
  head.writeUInt16LE(pass.length, 2);
  const plain = Buffer.concat([stream.subarray(0, first), head, pass, stream.subarray(first)]);
  // The sheets begin so much later now.
  for (let at = 0; at + 4 <= plain.length; at += 4 + plain.readUInt16LE(at + 2)) {
    if (plain.readUInt16LE(at) !== BOUND_SHEET) continue;
    plain.writeUInt32LE(plain.readUInt32LE(at + 4) + head.length + pass.length, at + 4);
  }
  const locked = Buffer.from(plain);
  for (let at = 0; at + 4 <= plain.length;) {
    const [type, to] = [plain.readUInt16LE(at), at + 4 + plain.readUInt16LE(at + 2)];
    const from = CLEAR.has(type) ? to : at + 4 + (type === BOUND_SHEET ? 4 : 0);
    for (let byte = from; byte < to; byte++) {
      locked[byte] = rc4(key(Math.floor(byte / 1024)), plain.subarray(byte, byte + 1), byte % 1024)[0] ?? 0;
    }
    at = to;
  }
  entry.content = locked;
  entry.size = locked.length;
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}

function opened(bytes: Uint8Array, password?: string) {
  return openXlsxWorkbook(bytes, "книга.xls", { engine, ...(password === undefined ? {} : { password }) });
}

async function refusal(bytes: Uint8Array, password?: string): Promise<string> {
  const error: unknown = await opened(bytes, password).catch((cause: unknown) => cause);
  if (!(error instanceof WorkbookError)) throw new Error(`No refusal: ${String(error)}`);
  return errorText(error.code, error.details);
}

describe.each([
  { name: "RC4", cipher: plainCipher },
  { name: "RC4 with CryptoAPI, 128 bits", cipher: (password: string) => cryptoApiCipher(password, 128) },
  { name: "RC4 with CryptoAPI, 40 bits", cipher: (password: string) => cryptoApiCipher(password, 40) },
])("an .xls that is locked by $name", ({ cipher }) => {
  it("opens with its password; that what is saved has none is known", async () => {
    const workbook = await opened(lockedXls(cipher("пароль")), "пароль");
    expect((await workbook.snapshot()).sheets[0]?.cells).toEqual(ROWS);
    expect([workbook.isEncrypted, workbook.wasEncrypted]).toEqual([false, true]);
  });

  it("asks for the password, and tells one that does not fit", async () => {
    const bytes = lockedXls(cipher("пароль"));
    expect(await refusal(bytes)).toContain("Введите пароль");
    expect(await refusal(bytes, "другой")).toBe("Пароль не подошёл.");
  });

  it("opens by itself where Excel asks for none", async () => {
    const workbook = await opened(lockedXls(cipher("VelvetSweatshop")));
    expect((await workbook.snapshot()).sheets[0]?.cells).toEqual(ROWS);
    expect(workbook.wasEncrypted).toBe(false);
  });
});

describe("an .xls that is locked in another way", () => {
  it("asks for the password of the oldest way, and tells one that does not fit", async () => {
    const oldest = { key: () => Buffer.alloc(16), pass: Buffer.from([0, 0, 0x34, 0x12, 0x78, 0x56]) };
    const bytes = lockedXls(oldest);
    expect(await refusal(bytes)).toContain("Введите пароль");
    expect(await refusal(bytes, "п")).toBe("Пароль не подошёл.");
  });

  it("is said to be, whatever the password", async () => {
    const strange = { key: () => Buffer.alloc(16), pass: Buffer.from([1, 0, 9, 0, 9, 0, 0, 0]) };
    const bytes = lockedXls(strange);
    expect(await refusal(bytes)).toContain("Excel 97–2003");
    expect(await refusal(bytes, "п")).toContain("Excel 97–2003");
  });
});
