import { decodeText } from "../../../src/adapters/xlsx/text-encoding";
import { bytesBy, joined } from "./russian-bytes";

const SINGLE_BYTE = ["windows-1251", "ibm866", "koi8-r", "x-mac-cyrillic", "iso-8859-5"];
const UNICODE = ["utf-8", "utf-16le", "utf-16be"];
const MARKS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };
const ROWS = "Школа;Писали;2\r\nСОШ № 1;25;3\r\nГимназия;30;1\r\nВечерняя школа;12;5\r\n";

describe("decodeText()", () => {
  it.each(SINGLE_BYTE)("reads a table of three schools in %s that nothing names", (encoding) => {
    const text = encoding === "windows-1251" ? ROWS : ROWS.replaceAll("№ ", "");
    expect(decodeText(bytesBy(encoding, text))).toEqual({ text, encoding, doubt: null });
  });

  it.each(SINGLE_BYTE)("reads capitals alone in %s", (encoding) => {
    const text = "МУНИЦИПАЛИТЕТ;ОБРАЗОВАТЕЛЬНАЯ ОРГАНИЗАЦИЯ;УЧАСТНИКИ\n";
    // Capitals alone are the same bytes by the tables of DOS and of the Mac: the text is what counts.
    expect(decodeText(bytesBy(encoding, text))).toMatchObject({ text, doubt: null });
  });

  it("does not count a word of capitals anew in each row", () => {
    const rows = Array.from({ length: 60 }, (_, at) => `МБОУ СОШ ${String(at + 1)};25;3`);
    const text = `Школа;Писали;2\r\n${rows.join("\r\n")}\r\n`;
    expect(decodeText(bytesBy("windows-1251", text))).toEqual({
      text,
      encoding: "windows-1251",
      doubt: null,
    });
  });

  it.each(UNICODE)("reads %s with a mark and without", (encoding) => {
    const bytes = bytesBy(encoding, ROWS);
    expect(decodeText(bytes)).toEqual({ text: ROWS, encoding, doubt: null });
    const mark = MARKS[encoding as keyof typeof MARKS];
    expect(decodeText(joined(mark, bytes))).toEqual({ text: ROWS, encoding, doubt: null });
  });

  it("reads UTF-16 of numbers and Latin letters without a mark", () => {
    expect(decodeText(bytesBy("utf-16be", "edu990101;25;3\r\nedu990102;30;1\r\n")).encoding).toBe("utf-16be");
  });

  it("keeps the table that the file names where little speaks for another", () => {
    const bytes = bytesBy("koi8-r", "Да;25");
    expect(decodeText(bytes, "KOI8-R")).toEqual({ text: "Да;25", encoding: "koi8-r", doubt: null });
  });

  it.each(["utf-8", "iso-8859-1", "koi8-r", "no-such-table"])(
    "does not believe a file that names %s and is windows-1251",
    (named) => {
      const decoded = decodeText(bytesBy("windows-1251", ROWS), named);
      expect(decoded).toEqual({ text: ROWS, encoding: "windows-1251", doubt: null });
    },
  );

  describe("of UTF-8 that was opened by another table and saved so", () => {
    function readWrongly(text: string): string {
      return new TextDecoder("windows-1251").decode(new TextEncoder().encode(text));
    }

    it.each(["utf-8", "utf-16le"])("reads the text that it was, in %s", (encoding) => {
      expect(readWrongly("Школа")).toBe("РЁРєРѕР»Р°");
      expect(decodeText(bytesBy(encoding, readWrongly(ROWS)))).toEqual({ text: ROWS, encoding, doubt: null });
    });

    it("says that it cannot be read where letters were lost on the way", () => {
      const lost = readWrongly(ROWS).replaceAll("\u0098", "?").replaceAll("Р»", "Р\uFFFD");
      expect(decodeText(bytesBy("utf-8", lost)).doubt).toBe("unreadable");
    });

    it("takes no table for such where «С» is a sign", () => {
      const closed = `edu990101;${"С;".repeat(30)}\r\n`;
      expect(decodeText(bytesBy("utf-8", closed))).toEqual({ text: closed, encoding: "utf-8", doubt: null });
    });
  });

  it("believes UTF-8 over a name that stayed from another table", () => {
    expect(decodeText(bytesBy("utf-8", ROWS), "windows-1251").text).toBe(ROWS);
  });

  it("takes UTF-8 that is broken in one place for what it is", () => {
    const decoded = decodeText(joined(bytesBy("utf-8", ROWS), [0xd0], bytesBy("utf-8", ";конец")));
    expect(decoded).toMatchObject({ encoding: "utf-8", text: `${ROWS}\uFFFD;конец` });
  });

  it("says that it guesses where too few letters tell the tables apart", () => {
    expect(decodeText(bytesBy("windows-1251", "б;1\n"))).toMatchObject({ doubt: "guessed" });
  });

  it("has no doubt where there is nothing to doubt", () => {
    expect(decodeText(bytesBy("utf-8", "edu1;2;3\n"))).toMatchObject({ doubt: null });
  });

  it.each([
    {
      name: "letters saved as question marks",
      bytes: bytesBy("utf-8", "????? ???????;25\n???????? ????;3\n"),
    },
    {
      name: "letters saved as replacement characters",
      bytes: bytesBy("utf-8", "\uFFFD\uFFFD\uFFFD\uFFFD;25\n".repeat(5)),
    },
    {
      name: "bytes that no table makes Russian",
      bytes: Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128)),
    },
  ])("says that $name cannot be read", ({ bytes }) => {
    expect(decodeText(bytes)).toMatchObject({ doubt: "unreadable" });
  });
});
