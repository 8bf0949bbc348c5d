import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createDeflateRaw } from "node:zlib";
import { zipSync, strToU8 } from "fflate";
import { crc32 } from "../src/adapters/xlsx/crc32";
import { columnLetters } from "../src/workbook/address";
import { seededRandom, type SeededRandom } from "./seeded-random";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TASKS = 26;
/** The first twelve tasks give two points, the others one: 38 in all, as Russian in grade 4 has. */
const HARD_TASKS = 12;
const PUPILS_OF_SCHOOL = 40;
const TEXTBOOK = "Учебник русского языка в двух частях, 4 класс, под общей редакцией, издание третье";

/**
 * Writes a pupil table of 36 columns in the shape of the regional export, every cell an inline text as there.
 *
 * @param rows Pupils; Excel holds 1 048 575 below the header.
 * @returns Bytes of the sheet's XML.
 */
export async function writeLargeFile(path: string, rows: number): Promise<number> {
  const deflate = createDeflateRaw({ level: 1 });
  const packed: Buffer[] = [];
  deflate.on("data", (piece: Buffer) => packed.push(piece));
  const sums = { crc: 0, size: 0 };
  async function put(text: string): Promise<void> {
    const bytes = strToU8(text);
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, "drain");
  }
  await put(`<worksheet xmlns="${MAIN}"><sheetData>${rowXml(1, header())}`);
  const random = seededRandom(11);
  let text = "";
  for (let pupil = 0; pupil < rows; pupil++) {
    text += rowXml(pupil + 2, pupilRow(pupil, random));
    if (text.length < 1 << 20) continue;
    await put(text);
    text = "";
  }
  await put(`${text}</sheetData></worksheet>`);
  deflate.end();
  await once(deflate, "end");
  writeFileSync(path, packageOf(Buffer.concat(packed), sums));
  return sums.size;
}

function header(): string[] {
  const tasks = Array.from({ length: TASKS }, (_, task) => `балл за ${String(task + 1)}`);
  const names = ["логин школы", "регион", "номер обучающегося", "код обучающегося"];
  return [
    ...names,
    "отметка за предыдущую четверть/триместр",
    "пол",
    "класс",
    "вариант",
    "всего баллов",
    ...tasks,
    "учебник",
  ];
}

function pupilRow(pupil: number, random: SeededRandom): string[] {
  const school = Math.floor(pupil / PUPILS_OF_SCHOOL);
  const points = Array.from({ length: TASKS }, (_, task) => random.binomial(task < HARD_TASKS ? 2 : 1, 0.6));
  const total = points.reduce((sum, one) => sum + one, 0);
  const mark = total < 14 ? 2 : total < 24 ? 3 : total < 33 ? 4 : 5;
  const journal = Math.max(2, Math.min(5, mark + random.between(-1, 1)));
  return [
    `sch99${String(school).padStart(5, "0")}`,
    `Район ${String(school % 60)}`,
    String(10_001 + (pupil % PUPILS_OF_SCHOOL)),
    `4${String(pupil).padStart(7, "0")}`,
    String(journal),
    random.uniform() < 0.5 ? "М" : "Ж",
    pupil % 2 === 0 ? "4А" : "4Б",
    String(random.between(1, 2)),
    String(total),
    ...points.map(String),
    TEXTBOOK,
  ];
}

function rowXml(number: number, cells: readonly string[]): string {
  const inner = cells.map((text, column) => {
    const plain = text.replace(/[^\0-\x7F]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
    return `<c r="${columnLetters(column + 1)}${String(number)}" t="inlineStr"><is><t>${plain}</t></is></c>`;
  });
  return `<row r="${String(number)}">${inner.join("")}</row>`;
}

/** The package: small parts by the library, and the sheet, packed before, put in front of their list. */
function packageOf(packed: Uint8Array, { crc, size }: { crc: number; size: number }): Uint8Array {
  const sheet = "xl/worksheets/sheet1.xml";
  const small = zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
  });
  const view = new DataView(small.buffer, small.byteOffset, small.length);
  const end = small.length - 22;
  const list = view.getUint32(end + 16, true);
  const name = strToU8(sheet);
  const fields = new DataView(new ArrayBuffer(26));
  fields.setUint16(0, 20, true);
  fields.setUint16(4, 8, true);
  fields.setUint32(6, 0x00210000, true);
  fields.setUint32(10, crc, true);
  fields.setUint32(14, packed.length, true);
  fields.setUint32(18, size, true);
  fields.setUint16(22, name.length, true);
  const common = new Uint8Array(fields.buffer);
  const central = new DataView(new ArrayBuffer(16));
  central.setUint32(12, list, true);
  const local = [Uint8Array.of(0x50, 0x4b, 3, 4), common, name, packed];
  const entry = [
    Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0),
    common,
    new Uint8Array(central.buffer).subarray(2),
    name,
  ];
  const moved = local.reduce((sum, piece) => sum + piece.length, 0);
  const added = entry.reduce((sum, piece) => sum + piece.length, 0);
  const tail = small.slice(end);
  const last = new DataView(tail.buffer);
  last.setUint16(8, view.getUint16(end + 8, true) + 1, true);
  last.setUint16(10, view.getUint16(end + 10, true) + 1, true);
  last.setUint32(12, view.getUint32(end + 12, true) + added, true);
  last.setUint32(16, list + moved, true);
  return Buffer.concat([small.subarray(0, list), ...local, small.subarray(list, end), ...entry, tail]);
}
